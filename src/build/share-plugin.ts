import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

/** MapLibre as its package is published: sources beside what is built of them. */
const maplibre = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'))
const sources = join(maplibre, 'src/')

/** What `src/map/maplibre.ts` imports to know where MapLibre's worker is. */
const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
const VIRTUAL = '\0influence-map:maplibre-worker-url'

/**
 * Builds MapLibre out of its sources, page and worker together, so that what both need is one file and comes once. As
 * published, each of the two holds it: 120 kB gzip of both are the same. Not while developing, nor in tests of parts.
 */
export const sharedMapLibre = (): Plugin => ({
  name: 'influence-map:shared-maplibre',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'maplibre-gl') return join(sources, 'index.ts')
    return id === WORKER_URL ? VIRTUAL : null
  },
  load(id) {
    if (id !== VIRTUAL) return null
    const worker = this.emitFile({
      type: 'chunk',
      id: join(sources, 'source/worker.ts'),
      name: 'maplibre-worker',
    })
    return `export default import.meta.ROLLUP_FILE_URL_${worker}`
  },
  // as MapLibre is built: a field without a value only tells its type, and does not hide what a parent class has put there
  async transform(code, id) {
    if (!id.startsWith(sources)) return null
    const { code: script, map } = await transformWithOxc(code, id, {
      sourcemap: true,
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    })
    return { code: script, map }
  },
})
