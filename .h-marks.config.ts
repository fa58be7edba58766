import base from './src/build/vite.config.ts'
const anchors: [string, string, string][] = [
  ['main.ts', "const options = parseAddress", "performance.mark('entry');"],
  ['mount.ts', 'mount(App', "performance.mark('mount');"],
  ['load-data.ts', 'onmanifest(manifest)', "performance.mark('manifest');"],
  ['load-data.ts', 'const published = ', "performance.mark('layers');"],
  ['basemap-client.ts', "if ('near' in data)", "performance.mark('nearcame');"],
  ['make-map.ts', 'const made = new MapLibreMap', "performance.mark('newmap');"],
  ['MapView.svelte', 'const start = { ...props', "performance.mark('view');"],
  ['make-map.ts', 'map.resize()', "performance.mark('take');"],
  ['make-map.ts', 'made.touchZoomRotate', "performance.mark('newmap-done');made.on('render',()=>performance.mark('render'));made.on('sourcedata',(e)=>(e.sourceId=='land'||e.sourceId=='borders')&&performance.mark(e.sourceId+':'+e.sourceDataType+(e.tile?' tile':'')));"],
  ['MapView.svelte', 'map = made', "performance.mark('styleload');"],
  ['Page.svelte', 'const map = untrack', "performance.mark('page');"],
  ['shapes.ts', 'const waiting = ', "performance.mark('give');"],
]
export default async (env: never) => {
  const config = await (base as never as (e: unknown) => { plugins: unknown[] })(env)
  config.plugins.unshift({
    name: 'marks', enforce: 'pre',
    transform(code: string, id: string) {
      let out = code
      for (const [file, at, what] of anchors) if (id.endsWith('/' + file) && out.includes(at)) out = out.replace(at, what + at)
      return out === code ? undefined : { code: out, map: null }
    },
  })
  return config
}
