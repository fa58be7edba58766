import { cellToBoundary } from 'h3-js'
import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { groundIn } from '../../../src/influence/ground.ts'
import { createHexGrid } from '../../../src/influence/hexes.ts'
import type { AreasFile } from '../../../src/model/area.ts'
import { square } from '../map/sample.ts'
import { areas } from './sample.ts'

const box = (...of: [number, number, number, number]) => of

test('each hexagon is a cell with one tile, its own', () => {
  const ground = groundIn(1, 'hex', box(9, 49, 11, 51), createHexGrid(5), createAreaGrid(areas))
  expect(ground.ids.length).toBeGreaterThan(80)
  expect([...ground.cellOf]).toEqual(ground.ids.map((_, i) => i))
  for (const [i, id] of ground.ids.entries()) {
    const corners = Array.from(ground.corners.slice(ground.first[i]! * 2, ground.first[i + 1]! * 2))
    expect(corners).toEqual(cellToBoundary(id, true).slice(0, -1).flat())
  }
})
test('tiles leave no gap: their sizes add up to that of the box', () => {
  const ground = groundIn(1, 'hex', box(9, 49, 11, 51), createHexGrid(5), createAreaGrid(areas))
  const km2 = ground.km2.reduce((sum, one) => sum + one, 0)
  // two degrees by two round 50° N: 222.4 × 142.9 km
  expect(km2 / (222.4 * 142.9)).toBeGreaterThan(0.95)
  expect(km2 / (222.4 * 142.9)).toBeLessThan(1.05)
})
test('a mosaic fills each area with the tiles whose middle it holds, and nothing else', () => {
  const grid = createAreaGrid(areas)
  const ground = groundIn(1, 'admin1', box(8, 48, 14, 52), createHexGrid(5), grid)
  expect(ground.ids).toEqual(['west', 'east'])
  for (const [tile, cell] of ground.cellOf.entries())
    expect(grid.areaAt(ground.middles[2 * tile]!, ground.middles[2 * tile + 1]!)).toBe(cell)
  const tiles = [0, 1].map((cell) => ground.cellOf.filter((one) => one === cell).length)
  expect(Math.abs(tiles[0]! - tiles[1]!)).toBeLessThan(12)
  expect(tiles[0]).toBeGreaterThan(80)
})
test('an area smaller than a tile gets one all the same, where it is in view', () => {
  const small: AreasFile = {
    version: 1,
    shares: {},
    areas: [
      ...areas.areas,
      {
        id: 'city',
        name: { en: 'city' },
        country: null,
        km2: 1,
        geometry: square(13.5, 50, 13.51, 50.01) as never,
      },
    ],
  }
  const ground = (...view: [number, number, number, number]) =>
    groundIn(1, 'admin1', view, createHexGrid(4), createAreaGrid(small))
  expect([...ground(8, 48, 14, 52).cellOf]).toContain(2)
  expect([...ground(8, 48, 12, 52).cellOf]).not.toContain(2)
})
