import { build, type Plugin, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { sharedMapLibre } from '../../../src/build/share-plugin.ts'

const PAGE = `export { Map } from 'maplibre-gl'
export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'`

// all of MapLibre is built
test(
  'MapLibre’s page and worker share a file, which is the most of the worker',
  { timeout: 60_000 },
  async () => {
    const entry: Plugin = {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? '\0entry' : null),
      load: (id) => (id === '\0entry' ? PAGE : null),
    }
    const { output } = (await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      plugins: [sharedMapLibre(), entry],
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
      },
    })) as Rolldown.RolldownOutput
    const chunks = output.filter((one) => one.type === 'chunk')
    const worker = chunks.find(({ name }) => name === 'maplibre-worker')
    const page = chunks.find(({ facadeModuleId }) => facadeModuleId === '\0entry')
    expect(page?.code).toContain(worker?.fileName)
    const shared = chunks.filter(
      ({ fileName }) => worker?.imports.includes(fileName) && page?.imports.includes(fileName),
    )
    const size = shared.reduce((sum, { code }) => sum + code.length, 0)
    expect(size).toBeGreaterThan(5 * (worker?.code.length ?? Infinity))
    // a parent's constructor fills these
    const text = chunks.map(({ code }) => code).join('\n')
    expect(/^\s*(?:u?int(?:8|16|32)|float32);$/m.exec(text)?.[0]).toBeUndefined()
  },
)
