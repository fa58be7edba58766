/** Builds the template of the map as one file (`src/embed/offline.ts`) while the page is built. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'
import {
  fillOffline,
  gatherOffline,
  packOffline,
  SIZE_FILE,
  TEMPLATE,
  type OfflineSize,
} from '../embed/offline.ts'
import { thinH3 } from './h3-plugin.ts'
import { formatTemplate } from './offline-template.ts'
import { sharedMapLibre, sources } from './share-plugin.ts'
import { shake } from './shake-plugin.ts'

const app = resolve(import.meta.dirname, '../app')
const offline = join(app, 'offline')

/** Has the build of the page write the template too. */
export function offlineTemplate(repository: string): Plugin {
  let coming: Promise<string>
  return {
    name: 'influence-map:offline-template',
    apply: 'build',
    buildStart() {
      // beside the page's own build
      coming = buildTemplate(repository)
      // told where it is waited for
      coming.catch(() => {})
    },
    generateBundle: {
      // once the data are written
      order: 'post',
      async handler(_, bundle) {
        const template = await coming
        this.emitFile({ type: 'asset', fileName: TEMPLATE, source: template })
        const bytes = await filledSize(template, (path) => {
          const one = bundle[path]
          return one?.type === 'asset' ? Buffer.from(one.source).toString() : null
        }).catch(() => null)
        // without data there is no file to tell of
        if (bytes === null) return
        const size: OfflineSize = { bytes }
        this.emitFile({ type: 'asset', fileName: SIZE_FILE, source: JSON.stringify(size) })
      },
    },
  }
}

/** Size of a file with the data of the build, bytes. Rejects where one of them is missing. */
async function filledSize(template: string, textOf: (path: string) => string | null): Promise<number> {
  const read = async (path: string) => {
    const text = textOf(path)
    if (text === null) throw new Error(`missing ${path}`)
    return text
  }
  const { manifest, texts } = await gatherOffline(read, null)
  const held = await packOffline(texts, (bytes) => deflateRawSync(bytes))
  return Buffer.byteLength(fillOffline(template, '', manifest, held))
}

/** The template. Throws where its script cannot stand in a page. */
async function buildTemplate(repository: string): Promise<string> {
  const fonts = new Map<string, string>()
  const built = (await build({
    configFile: false,
    root: app,
    base: './',
    publicDir: false,
    // a worker is no module
    define: { 'import.meta.url': 'location.href' },
    cacheDir: `${repository}/node_modules/.vite`,
    logLevel: 'error',
    plugins: [
      oneFile(fonts),
      svelte({ configFile: `${repository}/svelte.config.js` }),
      shake(),
      thinH3(),
      sharedMapLibre(),
    ],
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: join(offline, 'start.ts'),
        output: { codeSplitting: false, assetFileNames: '[name][extname]' },
        // in one file some imports are late that need not be
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      },
    },
  })) as Rolldown.RolldownOutput
  const asset = (name: string): string | Uint8Array | undefined =>
    built.output.find((one) => one.fileName === name && one.type === 'asset')?.['source' as never]
  const [script] = built.output
  const style = asset('style.css')
  if (built.output.filter(({ type }) => type === 'chunk').length !== 1 || typeof style !== 'string')
    throw new Error('offline file: one script and one style sheet expected')
  const files = Object.fromEntries(
    [...fonts].map(([name, path]) => [name, readFileSync(path).toString('base64')] as const),
  )
  return formatTemplate({
    script: script.code,
    style,
    fonts: files,
    icon: readFileSync(join(app, 'icon.svg'), 'utf8'),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  })
}

/** What `start.ts` calls MapLibre's worker. */
const MAP_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker'

/** What one file does without, by the ends of paths. */
const LEFT_OUT = ['/encode/video.ts', '/basemaps/pmtiles.ts', '/basemaps/style.ts', '/vector_tile_mlt.ts']

/** Marks modules that say where something lies in the file. */
const WITHIN = '\0influence-map:within:'

/** Modules that are others in one file. `fonts`: takes their files, by name. */
const oneFile = (fonts: Map<string, string>): Plugin => ({
  name: 'influence-map:one-file',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (LEFT_OUT.some((end) => id.endsWith(end))) return join(offline, 'left-out.ts')
    if (id === './data-client.ts') return join(offline, 'data-client.ts')
    if (id.endsWith('/web_worker.ts')) return join(offline, 'map-worker.ts')
    if (id === MAP_WORKER) return join(sources, 'source/worker.ts')
    // one module for each, wherever it is asked for: each has one address
    if (id.endsWith('?worker&url')) return WITHIN + (/(?:search|influence)(?=-worker)/.exec(id)?.[0] ?? 'map')
    if (!id.endsWith('.woff2?url')) return null
    const found = await this.resolve(id.slice(0, -'?url'.length), importer, { skipSelf: true })
    if (!found) return null
    fonts.set(basename(found.id), found.id)
    return WITHIN + basename(found.id)
  },
  load(id) {
    if (id === join(offline, 'one-file.ts')) return 'export const isOneFile = true'
    // Vite's own would ask for style sheets and scripts beforehand
    if (id.startsWith('\0vite/preload-helper')) return 'export const __vitePreload = (load) => load()'
    if (!id.startsWith(WITHIN)) return null
    const what = id.slice(WITHIN.length)
    if (what.endsWith('.woff2'))
      return `import { fontAddress } from '${offline}/fonts.ts'\nexport default fontAddress('${what}')`
    return `import { workerAddress } from '${offline}/worker-address.ts'\nexport default workerAddress('${what}')`
  },
})
