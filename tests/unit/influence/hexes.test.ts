import { cellArea, cellToLatLng, gridDistance, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { sumsOf } from '../../../src/influence/field.ts'
import { hexesIn, hexesOf, isHexOf } from '../../../src/influence/hexagons.ts'
import { createHexGrid } from '../../../src/influence/hexes.ts'
import type { Resolution } from '../../../src/influence/resolution.ts'
import { distanceKm } from '../../../src/model/distance.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import { square } from '../map/sample.ts'
import { askFor, battle, FIRST, point, portionsFor } from './sample.ts'

const around = hexesIn([4, 46, 16, 54], 5)

/** Value of the one actor in each hexagon that has any. */
function valuesOf(features: MapFeature[], radius = 50, resolution: Resolution = 5, cells = around) {
  const portions = portionsFor(features, ['red'])
  const spread = createHexGrid(resolution).spread(portions, radius, cells)
  const { values } = fieldOn(portions, spread, askFor(portions), FIRST)
  return new Map(cells.flatMap((id, i): [string, number][] => (values[i]! > 0 ? [[id, values[i]!]] : [])))
}
const sum = (values: ReadonlyMap<string, number>) => [...values.values()].reduce((all, one) => all + one, 0)
const district = (km: number) =>
  battle('one', { located: 'district', place: 'hills', radius: km }, point(10, 50))

test("a point's shares add up to 1: all hexagons together hold its weight", () => {
  for (const radius of [5, 20, 50, 100])
    expect(sum(valuesOf([battle('one')], radius)), `${radius}`).toBeCloseTo(2, 9)
})
test('it thins out with the distance by the kernel and ends at the radius', () => {
  const values = valuesOf([battle('one')], 60)
  const far = (id: string) => {
    const [lat, lon] = cellToLatLng(id)
    return distanceKm({ lon: 10, lat: 50 }, { lon, lat })
  }
  const most = Math.max(...values.values())
  for (const [id, value] of values) {
    expect(far(id)).toBeLessThan(62)
    // points side by side share a site, up to a twentieth of the radius apart
    const [least, expected] = [0, 3].map((off) => (1 - Math.min(1, (far(id) + 3 - 2 * off) / 60) ** 2) ** 2)
    expect(value / most).toBeGreaterThan(least! * 0.9)
    expect(value / most).toBeLessThan(expected! * 1.15 + 1e-9)
  }
  const near = around.filter((id) => far(id) < 57)
  expect(near.every((id) => values.has(id))).toBe(true)
})
test('a radius smaller than a hexagon leaves all of a point in one', () => {
  const home = latLngToCell(50, 10, 2)
  expect([...valuesOf([battle('one')], 5, 2, hexesIn([-10, 35, 30, 65], 2))]).toEqual([[home, 2]])
})
test('a place near which something was reaches farther, with the same weight', () => {
  const [exact, vague] = [valuesOf([battle('one')]), valuesOf([battle('one', { near: true, radius: 40 })])]
  expect(vague.size).toBeGreaterThan(exact.size)
  expect(Math.max(...vague.values())).toBeLessThan(Math.max(...exact.values()))
  expect(sum(vague)).toBeCloseTo(2, 9)
})
test('a small area fills the hexagons that it holds, each by its size, and sums to its weight exactly', () => {
  const shape = square(9, 49, 10, 50)
  const values = valuesOf([battle('one', { located: 'admin1', place: 'p' }, shape)])
  expect(new Set(values.keys())).toEqual(new Set(hexesOf(shape as never, 5)))
  expect(sum(values)).toBeCloseTo(2, 9)
  const [[a, first], [b, second]] = [...values] as [[string, number], [string, number]]
  expect(first / second).toBeCloseTo(cellArea(a, 'km2') / cellArea(b, 'km2'), 9)
})
test('an area smaller than a hexagon lies in the one that holds its middle', () => {
  const shape = square(10, 50, 10.01, 50.01)
  expect([...valuesOf([battle('one', { located: 'admin1', place: 'p' }, shape)])]).toEqual([
    [latLngToCell(50.005, 10.005, 5), 2],
  ])
})
test('large areas and wide circles sum to their weight within 1 %', () => {
  const large = battle('one', { located: 'country', place: 'c' }, square(5, 47, 15, 53))
  expect(Math.abs(sum(valuesOf([large])) - 2)).toBeLessThan(0.02)
  expect(Math.abs(sum(valuesOf([district(200)])) - 2)).toBeLessThan(0.02)
})
test('a circle of half a continent takes no longer than others and keeps its weight', () => {
  const values = valuesOf([district(2500)], 50, 3, hexesIn([-60, -10, 80, 85], 3))
  expect(Math.abs(sum(values) - 2)).toBeLessThan(0.02)
})
test('what lies beyond the cells asked for is left out, and is there when asked for', () => {
  const grid = createHexGrid(5)
  const portions = portionsFor([battle('one')], ['red'])
  const all = grid.spread(portions, 50, around)
  const home = latLngToCell(50, 10, 5)
  const one = grid.spread(portions, 50, [home])
  expect([...one.share]).toEqual([all.share[[...all.cell].indexOf(around.indexOf(home))]])
  expect(sumsOf(fieldOn(portions, grid.spread(portions, 50, []), askFor(portions), FIRST))[0]).toBe(0)
})
test('which of two points side by side comes first changes nothing', () => {
  const [a, b] = [battle('a', {}, point(10.001, 50)), battle('b', {}, point(10.008, 50.004))]
  expect(valuesOf([a, b])).toEqual(valuesOf([b, a]))
})
test('hexagons in a box are those whose middle lies in it, also round the whole world', () => {
  const box = hexesIn([9, 49, 11, 51], 4)
  for (const id of box) {
    const [lat, lon] = cellToLatLng(id)
    expect(lon >= 9 && lon <= 11 && lat >= 49 && lat <= 51).toBe(true)
  }
  const home = latLngToCell(50, 10, 4)
  expect(box).toContain(home)
  expect(Math.max(...box.map((id) => gridDistance(home, id)))).toBeLessThan(6)
  // all but those at the poles
  expect(hexesIn([-180, -90, 180, 90], 1).length).toBeGreaterThan(830)
  expect(hexesIn([11, 49, 9, 51], 4)).toEqual([])
})
test('an id is a hexagon of its own resolution only', () => {
  const id = latLngToCell(50, 10, 5)
  expect(isHexOf(id, 5)).toBe(true)
  expect(isHexOf(id, 4)).toBe(false)
  for (const no of ['', 'west', '85ffffffffffff1', '8fffffffffffffff', '85zzzzzzfffffff'])
    expect(isHexOf(no, 5), no).toBe(false)
})
