import { booleanPointInPolygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { boxOfShape, createOutline } from '../../../src/model/outline.ts'
import { random } from '../time/random.ts'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })

test('a square holds what lies in it and nothing beside it', () => {
  const { holds, box: found } = createOutline(polygon(box(10, 20, 14, 24)))
  expect(found).toEqual([10, 20, 14, 24])
  expect(holds(12, 22)).toBe(true)
  for (const [lon, lat] of [
    [9.9, 22],
    [14.1, 22],
    [12, 19.9],
    [12, 24.1],
  ] as const)
    expect(holds(lon, lat), `${lon} ${lat}`).toBe(false)
})

test('a ring need not be closed', () => {
  const { holds } = createOutline(polygon(box(0, 0, 4, 4).slice(0, -1)))
  expect(holds(0.1, 3.9)).toBe(true)
  expect(holds(3.9, 0.1)).toBe(true)
  expect(holds(4.1, 2)).toBe(false)
})

test('a hole is outside, and what lies in the hole is in again', () => {
  const shape: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [[box(0, 0, 10, 10), box(2, 2, 8, 8)], [box(4, 4, 6, 6)]],
  }
  const { holds } = createOutline(shape)
  expect(holds(1, 5)).toBe(true)
  expect(holds(3, 5)).toBe(false)
  expect(holds(5, 5)).toBe(true)
})

test('parts far apart are one area; the gap between them is not', () => {
  const shape: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [[box(0, 0, 1, 1)], [box(20, 30, 21, 31)]],
  }
  expect(boxOfShape(shape)).toEqual([0, 0, 21, 31])
  const { holds } = createOutline(shape)
  expect(holds(0.5, 0.5)).toBe(true)
  expect(holds(20.5, 30.5)).toBe(true)
  expect(holds(10, 15)).toBe(false)
})

test('latitudes at which the bands meet, and those of corners, lose nothing', () => {
  // 64 bands over 64 degrees: whole degrees are their bounds
  const { holds } = createOutline(polygon(box(0, -32, 10, 32)))
  for (let lat = -31; lat < 32; lat++) expect(holds(5, lat), `${lat}`).toBe(true)
  const peak = createOutline(
    polygon([
      [0, 0],
      [8, 0],
      [8, 8],
      [4, 4],
      [0, 8],
      [0, 0],
    ]),
  )
  // through a corner that both edges leave downwards
  expect(peak.holds(1, 4)).toBe(true)
  expect(peak.holds(7, 4)).toBe(true)
  expect(peak.holds(4, 5)).toBe(false)
})

test('a line without height holds nothing', () => {
  expect(createOutline(polygon(box(0, 5, 9, 5))).holds(4, 5)).toBe(false)
})

/** A star with a hole and a second part: corners in all directions. */
function star(next: () => number): MultiPolygon {
  const ring = (lon: number, lat: number, least: number, most: number): Position[] => {
    const corners = Array.from({ length: 40 }, (_, i): Position => {
      const [turn, far] = [(i / 40) * 2 * Math.PI, least + next() * (most - least)]
      return [lon + far * Math.cos(turn), lat + far * Math.sin(turn)]
    })
    return [...corners, corners[0]!]
  }
  return {
    type: 'MultiPolygon',
    coordinates: [[ring(40, 30, 4, 9), ring(40, 30, 1, 3)], [ring(60, 33, 2, 6)]],
  }
}

test('ten thousand positions in ragged outlines are in or out as Turf has it', () => {
  const next = random(7)
  for (let round = 0; round < 5; round++) {
    const shape = star(next)
    const { holds } = createOutline(shape)
    let inside = 0
    const wrong: string[] = []
    for (let i = 0; i < 2000; i++) {
      const [lon, lat] = [28 + next() * 40, 20 + next() * 20]
      const expected = booleanPointInPolygon([lon, lat], shape)
      inside += expected ? 1 : 0
      if (holds(lon, lat) !== expected) wrong.push(`${lon} ${lat}`)
    }
    expect(wrong).toEqual([])
    expect(inside).toBeGreaterThan(200)
  }
})
