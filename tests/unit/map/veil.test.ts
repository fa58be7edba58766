import { expect, test } from 'vitest'
import { layerKinds, layerName } from '../../../src/model/layer.ts'
import { createVeil, veilLayers, veilOf, veilSource, type Veiled } from '../../../src/map/layers/veil.ts'
import { basemaps } from '../../../src/map/basemaps.ts'
import { createStyle } from '../../../src/map/style.ts'
import { themeIds, themes } from '../../../src/map/themes.ts'
import { NAMED, PART, SILENT } from '../../../src/time/coverage.ts'
import { square } from './sample.ts'

const areas = [0, 1, 2].map((id) => ({
  type: 'Feature' as const,
  id,
  properties: { country: '', at: [id, 0] as [number, number] },
  geometry: square(id, 0, id + 1, 1) as Veiled['areas'][number]['geometry'],
}))
const veiled = (...said: number[]): Veiled => ({ areas, said: Uint8Array.from(said) })

/** What a map is told. */
function stand() {
  const told: string[] = []
  let again = () => {}
  let visibility = 'none'
  const map = {
    getSource: () => ({ setData: () => void told.push('data') }),
    getLayer: () => ({}),
    setFeatureState: ({ id }: { id: number }, { veil }: { veil: number }) => void told.push(`${id} ${veil}`),
    getLayoutProperty: () => visibility,
    setLayoutProperty: (_: string, __: string, value: string) => void told.push((visibility = value)),
    on: (_: string, act: () => void) => void (again = act),
    off: () => void told.push('off'),
  }
  const veil = createVeil(map as unknown as Parameters<typeof createVeil>[0])
  return { veil, told, again: () => again(), take: () => told.splice(0) }
}

test('nothing said is veiled most, a part of a whole less, what is named not at all', () => {
  expect(veilOf(SILENT)).toBe(1)
  expect(veilOf(PART)).toBeGreaterThan(0.2)
  expect(veilOf(PART)).toBeLessThan(0.7)
  expect(veilOf(NAMED)).toBe(0)
})
test('the map is told of areas that change, and of outlines once', () => {
  const { veil, take } = stand()
  veil.show(veiled(SILENT, NAMED, SILENT))
  expect(take()).toEqual(['data', '0 1', '1 0', '2 1', 'visible'])
  veil.show(veiled(SILENT, SILENT, SILENT))
  expect(take()).toEqual(['1 1'])
  veil.show(veiled(SILENT, SILENT, SILENT))
  expect(take()).toEqual([])
})
test('switched off, or with nothing to veil, it costs nothing', () => {
  const { veil, take } = stand()
  veil.show(veiled(SILENT, NAMED, NAMED))
  take()
  veil.show(null)
  expect(take()).toEqual(['none'])
  veil.show(veiled(SILENT, NAMED, NAMED))
  expect(take()).toEqual(['visible'])
  veil.show(veiled(NAMED, NAMED, NAMED))
  expect(take()).toEqual(['0 0', 'none'])
})
test('a style made anew is told all again', () => {
  const { veil, again, take } = stand()
  veil.show(veiled(SILENT, NAMED, NAMED))
  take()
  again()
  expect(take()).toEqual(['data', '0 1', '1 0', '2 0'])
})
test.each(themeIds)('in %s it lies over land and under grounds, borders and names', (id) => {
  const style = createStyle(basemaps.embedded, themes[id])
  const order = style.layers.map((layer) => layer.id)
  const at = order.indexOf(veilSource)
  expect(at).toBeGreaterThan(order.indexOf('land'))
  for (const above of ['borders', 'admin1', ...layerKinds.map((kind) => `${layerName(kind.id)}-area`)])
    if (order.includes(above)) expect(at).toBeLessThan(order.indexOf(above))
  expect(JSON.stringify(veilLayers(themes[id]))).toContain(`\\"theme\\":\\"${id}\\"`)
})
