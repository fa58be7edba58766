import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { createEngine, type View } from '../../../src/influence/engine.ts'
import { partsOf } from '../../../src/influence/explain.ts'
import { factorsOf } from '../../../src/influence/factors.ts'
import { portionsOf, weigh } from '../../../src/influence/portions.ts'
import { usualSettings } from '../../../src/influence/settings.ts'
import { usualWeights } from '../../../src/influence/weights.ts'
import type { AreasFile } from '../../../src/model/area.ts'
import { parseDay } from '../../../src/model/day.ts'
import { sampleFeature } from '../map/sample.ts'

/** Two squares side by side; of the region a quarter lies in the first. */
const square = (id: string, west: number): AreasFile['areas'][number] => ({
  id,
  name: { en: id },
  country: null,
  km2: 10_000,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 49],
        [west + 2, 49],
        [west + 2, 51],
        [west, 51],
        [west, 49],
      ],
    ],
  },
})
const areas: AreasFile = {
  version: 1,
  areas: [square('west', 9), square('east', 11)],
  shares: { 'region region': [[0, 0.25]] },
}
const shape = areas.areas[0]!.geometry
const features = [
  sampleFeature('strike', {
    certainty: 'B',
    status: 'alleged',
    actors: ['red', 'blue'],
    roles: ['perpetrator', 'host'],
  }),
  sampleFeature(
    'sway',
    {
      layer: 'presence',
      kind: 'influence',
      located: 'region',
      place: 'region',
      dated: 'range',
      start: '2014-01-01',
      end: null,
    },
    shape,
  ),
  sampleFeature('sometime', {
    when: '2014-06',
    start: '2014-06-01',
    end: '2014-06-30',
    dated: 'month',
    proposed: true,
  }),
  sampleFeature('two places', {
    kind: 'battle',
    figures: { strength: { low: 5000, high: 5000, by: 'x' } },
    candidates: [{ lon: 12, lat: 50, place: 'other', placename: 'Other', located: 'settlement', radius: 5 }],
  }),
]
const portions = portionsOf(features, ['red', 'blue'])
const day = parseDay('2014-06-20')!
const spread = createAreaGrid(areas).spread(portions)
const ask = {
  halfLife: 180,
  basis: 'happened' as const,
  weights: weigh(portions, usualWeights),
  groupOf: Int32Array.of(0, 1),
  groups: 2,
  counted: null,
}
const parts = partsOf(portions, spread, ask, 0, day)
const factors = factorsOf(portions, spread, ask, usualWeights, 0, day, parts)
const of = (id: string, group = 0) =>
  factors[parts.findIndex((one) => features[one.feature]!.id === id && one.group === group)]!

test('factors multiplied are the value, and the values of a part add up to it', () => {
  expect(parts).toHaveLength(5)
  for (const [i, rows] of factors.entries()) {
    for (const { by, value } of rows) expect(Object.values(by).reduce((a, b) => a * b)).toBeCloseTo(value, 12)
    expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(parts[i]!.value, 12)
  }
})
test('each factor is that of the table', () => {
  const [strike] = of('strike')
  expect(strike).toMatchObject({
    kind: 'event.strike',
    certainty: 'B',
    status: 'alleged',
    role: 'perpetrator',
  })
  expect(strike!.by).toMatchObject({ kind: 1.5, certainty: 0.8, status: 0.6, role: 1, proposed: 1, reach: 1 })
  expect(strike!.by.left).toBeCloseTo(2 ** (-10 / 180))
  expect(of('strike', 1)[0]!.by.role).toBe(0.5)
})
test('a region counts with the share of it that lies in the cell, and says so', () => {
  expect(of('sway')[0]).toMatchObject({ place: 'wide', time: 'lasts', by: { kind: 2, reach: 0.25, left: 1 } })
})
test('what the date leaves open is told, and that nobody has read it', () => {
  expect(of('sometime')[0]).toMatchObject({ time: 'unsure', place: 'point', by: { proposed: 0.5 } })
  expect(of('strike')[0]).toMatchObject({ time: 'fades', place: 'point' })
})
test('one that may be elsewhere counts with its share here', () => {
  expect(of('two places')).toHaveLength(1)
  expect(of('two places')[0]!.by).toMatchObject({ share: 0.5, kind: 2 })
  expect(of('two places')[0]!.by.strength).toBeCloseTo(1 + 0.5 * Math.log10(5))
})

const engine = createEngine({ portions, areas, blocOf: Int32Array.of(0, 1), blocs: 2 })
const view: Pick<View, 'resolution' | 'box'> = { resolution: 5, box: [9, 49, 13, 51] }
const asked = { settings: usualSettings, basis: 'happened', actor: -1, counted: null, day } as const

test('an explanation tells where the cell is, and how much of it is local', () => {
  const found = engine.explain({ ...asked, ...view, by: 'admin1', cell: 'west', most: 2 })!
  expect(found).toMatchObject({ lon: 10, lat: 50, km2: 10_000, features: 4, local: 3 })
  expect(found.wide).toBeCloseTo(of('sway')[0]!.value, 12)
  expect(found.parts.map((one) => one.factors.length)).toEqual([1, 1])
  const told = found.parts.reduce((sum, { value }) => sum + value, 0)
  expect(told + found.rest.value).toBeCloseTo(found.total, 12)
  expect(found.rest.parts).toBe(3)
})
test('a hexagon is explained wherever it lies; what is none, or of another size, is nothing', () => {
  const hex = (cell: string) => engine.explain({ ...asked, ...view, by: 'hex', cell, most: 9 })
  expect(hex('852c2a87fffffff')).toMatchObject({ total: 0, features: 0 })
  expect(hex('85ffffffffffff1')).toBeNull()
  expect(hex('862c2a877ffffff')).toBeNull()
  expect(engine.explain({ ...asked, ...view, by: 'admin1', cell: 'nowhere', most: 9 })).toBeNull()
})
