import { expect, test } from 'vitest'
import { rowsOf } from '../../../../src/map/field/field-card.ts'
import { CELLS_IN_ROW } from '../../../../src/map/field/field-shader.ts'
import { PAINT_BYTES } from '../../../../src/map/field/paint.ts'
import { cellAt } from '../../../../src/map/field/tile-at.ts'
import { CORNER_NUMBERS, lonBeside, tilesOf } from '../../../../src/map/field/tiles.ts'
import { lonOf } from '../../../../src/model/mercator.ts'
import { groundAround } from './sample.ts'

test('each tile is a fan of its own corners, all of its cell', () => {
  const ground = groundAround(44, 33, 2)
  const { corners, cells, triangles, origin } = tilesOf(ground)
  const tiles = ground.cellOf.length
  expect(triangles.length).toBe((ground.corners.length / 2) * 3)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    expect(new Set([cells[a], cells[b], cells[c]]).size).toBe(1)
    // the middle first, then two of the rim
    expect([a, b, c].map((at) => corners[at * CORNER_NUMBERS + 4])).toEqual([0, 1, 1])
  }
  const middles = [...cells.keys()].filter((at) => corners[at * CORNER_NUMBERS + 4] === 0)
  expect(middles.length).toBe(tiles)
  for (const [tile, at] of middles.entries())
    expect(lonOf(origin[0] + corners[at * CORNER_NUMBERS]!)).toBeCloseTo(ground.middles[tile * 2]!, 4)
})

test('corners lie about a tenth beyond the circle in a hexagon', () => {
  const { corners, cells } = tilesOf(groundAround(44, 33))
  for (const at of cells.keys()) {
    const [inX, inY, rim] = corners.slice(at * CORNER_NUMBERS + 2, at * CORNER_NUMBERS + 5)
    const away = Math.hypot(inX!, inY!)
    if (rim === 0) expect(away).toBe(0)
    else expect(Math.abs(away - 2 / Math.sqrt(3))).toBeLessThan(0.15)
  }
})

test('a tile over the antimeridian stays in one piece', () => {
  const { corners, triangles, extent } = tilesOf(groundAround(179.95, 10))
  for (let t = 0; t < triangles.length; t += 3) {
    const x = [0, 1, 2].map((i) => corners[triangles[t + i]! * CORNER_NUMBERS]!)
    expect(Math.max(...x) - Math.min(...x)).toBeLessThan(0.01)
  }
  // tiles on either side keep their own longitudes: copies of the world close the gap
  expect(extent.east).toBeGreaterThan(1)
  expect(extent.west).toBeLessThan(0)
})

test('a corner is told beside the middle', () => {
  expect(lonBeside(-179, 179)).toBeCloseTo(181, 9)
  expect(lonBeside(179, -179)).toBeCloseTo(-181, 9)
  expect(lonBeside(44, 43)).toBeCloseTo(44, 9)
})

test('a tile at a pole ends at the edge of the map', () => {
  const { corners, extent } = tilesOf(groundAround(0, 90, 0, 2))
  expect(corners.every(Number.isFinite)).toBe(true)
  expect(extent.north).toBeGreaterThanOrEqual(0)
})

test('an empty ground has no triangles', () => {
  const ground = groundAround(0, 0)
  const none = { ...ground, ids: [], cellOf: new Int32Array(0), first: new Uint32Array(1) }
  expect(tilesOf(none).triangles.length).toBe(0)
})

test('paints of many cells take more rows', () => {
  expect(rowsOf(0)).toBe(1)
  expect(rowsOf(CELLS_IN_ROW * PAINT_BYTES)).toBe(1)
  expect(rowsOf((CELLS_IN_ROW + 1) * PAINT_BYTES)).toBe(2)
})

test.each([
  [44, 33],
  [-179.9, 12],
  [179.9, -70],
])('the tile under %d, %d is found, whichever turn of the world', (lon, lat) => {
  const ground = groundAround(lon, lat, 3)
  for (const tile of ground.cellOf.keys()) {
    const [x, y] = [ground.middles[tile * 2]!, ground.middles[tile * 2 + 1]!]
    expect(cellAt(ground, x, y)).toBe(tile)
    expect(cellAt(ground, x + 360, y)).toBe(tile)
  }
  expect(cellAt(ground, lon + 20, lat)).toBe(-1)
})

test('each spot of the mosaic answers with one tile, also near a rim', () => {
  const ground = groundAround(44, 33, 3)
  const [x, y] = [ground.middles[0]!, ground.middles[1]!]
  const found = new Set<number>()
  for (let i = -10; i <= 10; i++)
    for (let j = -10; j <= 10; j++) found.add(cellAt(ground, x + i / 20, y + j / 20))
  expect(found.has(-1)).toBe(false)
  expect(found.size).toBeGreaterThan(3)
})
