import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { square } from '../map/sample.ts'
import { areas, askFor, battle, FIRST, point, portionsFor } from './sample.ts'

const grid = createAreaGrid(areas)
const valuesOf = (...features: Parameters<typeof portionsFor>[0]) => {
  const portions = portionsFor(features)
  const field = fieldOn(portions, grid.spread(portions), askFor(portions), FIRST)
  // of the first actor
  return [field.values[0]!, field.values[field.groups]!]
}

test('a position is in the area that holds it, or in none', () => {
  expect([grid.areaAt(10, 50), grid.areaAt(12, 50), grid.areaAt(14, 50), grid.areaAt(-170, -80)]).toEqual([
    0, 1, -1, -1,
  ])
})
test('a point counts whole in its area', () => {
  expect(valuesOf(battle('one'))).toEqual([2, 0])
  expect(valuesOf(battle('one', {}, point(12.5, 50.5)), battle('two'))).toEqual([2, 2])
})
test('a point beyond all areas counts in none', () => {
  expect(valuesOf(battle('one', {}, point(20, 50)))).toEqual([0, 0])
})
test('a vague place counts in each area by the share that lies in it', () => {
  const country = battle('one', { located: 'country', place: 'both', radius: 300 }, square(9, 49, 13, 51))
  expect(valuesOf(country)).toEqual([1, 1])
  const edge = battle('one', { located: 'district', place: 'edge', radius: 20 }, point(11.1, 50))
  expect(valuesOf(edge)).toEqual([0.5, 1.5])
})
test('what is known to a country only is told apart', () => {
  const portions = portionsFor([
    battle('one', { located: 'country', place: 'both' }, square(9, 49, 13, 51)),
    battle('two', { located: 'district', place: 'edge', radius: 20 }, point(11.1, 50)),
  ])
  const { wide } = fieldOn(portions, grid.spread(portions), askFor(portions), FIRST)
  expect([...wide]).toEqual([1, 1])
})
test('with a radius a point on the line counts half on either side, and no weight is lost', () => {
  const portions = portionsFor([battle('line', {}, point(11, 50)), battle('middle', {}, point(10, 50))])
  const spread = grid.spread(portions, 40)
  const [line, middle] = [0, 1].map((i) => {
    const shares = [0, 0]
    for (let k = spread.first[i]!; k < spread.first[i + 1]!; k++) shares[spread.cell[k]!] = spread.share[k]!
    return shares
  })
  // points side by side share a sample: within a tenth of the radius of the line
  expect(line![0]).toBeGreaterThan(0.4)
  expect(line![0]).toBeLessThan(0.6)
  expect(line![0]! + line![1]!).toBeCloseTo(1, 12)
  expect(middle).toEqual([expect.closeTo(1, 12), 0])
})
test('which of two points side by side comes first changes nothing', () => {
  const [a, b] = [battle('a', {}, point(11.001, 50)), battle('b', {}, point(11.011, 50.004))]
  const shares = (features: ReturnType<typeof battle>[]) => [...grid.spread(portionsFor(features), 40).share]
  expect(shares([a, b])).toEqual(shares([b, a]))
})
