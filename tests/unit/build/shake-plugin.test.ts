import { build, type Plugin, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { shake, withoutKeptNames } from '../../../src/build/shake-plugin.ts'

/** Builds one module of this text as the page is built, into memory. */
async function built(text: string): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? '\0entry' : null),
    load: (id) => (id === '\0entry' ? text : null),
  }
  const options = {
    write: false,
    rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
  } as const
  const all = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [shake(), entry],
    build: options,
  })
  return (all as Rolldown.RolldownOutput).output[0].code
}

test('of the packages only what is imported is built in', async () => {
  const styles = await built("export { layers } from '@protomaps/basemaps'")
  expect(styles).toContain('boundaries_country')
  expect(styles).not.toContain('Flavor not found')
  const archive = await built("export { PMTiles } from 'pmtiles'")
  expect(archive).toContain('Wrong magic number')
  expect(archive).not.toMatch(/leaflet|GridLayer/i)
})

test('what is built draws the same layers', async () => {
  const code = await built("export { layers, LIGHT } from '@protomaps/basemaps'")
  const shaken = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as typeof import('@protomaps/basemaps')
  const whole = await import('@protomaps/basemaps')
  expect(shaken.layers('tiles', shaken.LIGHT, { lang: 'en' })).toEqual(
    whole.layers('tiles', whole.LIGHT, { lang: 'en' }),
  )
})

test('the unpacker of gzip that browsers do not need is left out', async () => {
  const code = await built("export { PMTiles } from 'pmtiles'")
  expect(code).not.toMatch(/unexpected EOF|invalid distance/)
})

test('code without the helper is left alone', () => {
  expect(withoutKeptNames('export const one = 1')).toBeNull()
})
