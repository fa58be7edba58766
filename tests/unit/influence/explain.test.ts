import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { countsOf, partsOf, siteShares } from '../../../src/influence/explain.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { seriesOf } from '../../../src/influence/series.ts'
import { createTally } from '../../../src/influence/tally.ts'
import { anyFeatures, areas, askFor, battle, FIRST, point, portionsFor } from './sample.ts'

const grid = createAreaGrid(areas)
const features = anyFeatures(150, 5)
const portions = portionsFor(features)
const spread = grid.spread(portions)
const ask = askFor(portions)

test('the parts of a cell add up to its value, actor by actor', () => {
  const days = [-400, 0, 33, 500].map((later) => FIRST + later)
  for (const on of days) {
    const { values } = fieldOn(portions, spread, ask, on)
    for (const cell of [0, 1]) {
      const sums = [0, 0, 0]
      for (const { group, value } of partsOf(portions, spread, ask, cell, on)) sums[group]! += value
      for (const group of [0, 1, 2])
        expect(Math.abs(sums[group]! - values[cell * 3 + group]!)).toBeLessThan(1e-9)
    }
  }
})
test('parts come largest first, each feature once for an actor', () => {
  const parts = partsOf(portions, spread, ask, 0, FIRST)
  const sizes = parts.map(({ value }) => value)
  expect(sizes.length).toBeGreaterThan(10)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(new Set(parts.map(({ feature, group }) => `${feature} ${group}`)).size).toBe(parts.length)
})
test('a feature with two places in one cell is one part', () => {
  const two = portionsFor([
    battle('one', {
      candidates: [{ place: 'b', placename: 'B', located: 'settlement', radius: 5, lon: 10.5, lat: 50 }],
    }),
  ])
  const parts = partsOf(two, grid.spread(two), askFor(two), 0, FIRST)
  expect(parts).toEqual([{ feature: 0, group: 0, value: expect.closeTo(2, 12) }])
})
test('features that add nothing are not counted, and each source once', () => {
  const few = portionsFor([
    battle('one'),
    battle('two', { actor: 'blue', actors: ['blue'] }),
    battle('denied', { status: 'denied' }),
    battle('later', { start: '2015-01-01', end: '2015-01-01' }),
    battle('elsewhere', {}, point(12, 50)),
  ])
  const sources = [[0], [0, 1], [2], [3], [4]]
  const counts = countsOf(few, grid.spread(few), askFor(few), FIRST, (feature) => sources[feature]!)
  expect([...counts.features]).toEqual([2, 1])
  expect([...counts.sources]).toEqual([2, 1])
})
test('a series has on each day what a field has on it, in one cell and in all', () => {
  const days = [-300, -10, 0, 1, 2, 400, 90].map((later) => FIRST + later)
  for (const cells of [[0], [1], [0, 1]]) {
    const shares = siteShares(spread, (cell) => cells.includes(cell))
    const series = seriesOf(createTally(portions, spread, ask), shares, days, 3)
    for (const [d, on] of days.entries()) {
      const { values } = fieldOn(portions, spread, ask, on)
      for (const group of [0, 1, 2]) {
        const expected = cells.reduce((sum, cell) => sum + values[cell * 3 + group]!, 0)
        expect(Math.abs(series[d * 3 + group]! - expected)).toBeLessThan(1e-9)
      }
    }
  }
})
