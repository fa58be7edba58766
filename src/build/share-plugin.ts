import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

/** MapLibre's package holds its sources beside what is built of them. */
export const sources = join(
  dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')),
  'src/',
)

/** What `src/map/maplibre.ts` imports to know where MapLibre's worker is. */
const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
const SHARED_URL = '\0influence-map:maplibre-worker-url'

/**
 * Builds MapLibre out of its sources, page and worker together, so that what both need is one file and comes once: as
 * published each of the two holds it (1.6 MB, 432 kB gzip; together 1.1 MB, 311 kB). While developing the published files
 * are used.
 */
export const sharedMapLibre = (): Plugin => ({
  name: 'influence-map:shared-maplibre',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'maplibre-gl') return join(sources, 'index.ts')
    return id === WORKER_URL ? SHARED_URL : null
  },
  load(id) {
    if (id !== SHARED_URL) return null
    const worker = this.emitFile({
      type: 'chunk',
      id: join(sources, 'source/worker.ts'),
      name: 'maplibre-worker',
    })
    return `export default import.meta.ROLLUP_FILE_URL_${worker}`
  },
  /** As MapLibre itself is built: a field without a value tells a type only, and keeps what the parent class has put there. */
  async transform(code, id) {
    if (!id.startsWith(sources) || !id.endsWith('.ts')) return null
    const script = await transformWithOxc(code, id, {
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    })
    return { code: script.code, map: script.map ?? null }
  },
})
