import { booleanPointInPolygon } from '@turf/turf'
import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { labelPoint } from '../../../src/map/label-point.ts'
import { square } from './sample.ts'

const crescent: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 1],
      [2, 1],
      [2, 9],
      [10, 9],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ],
}
const withHole: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [2, 2],
      [2, 8],
      [8, 8],
      [8, 2],
      [2, 2],
    ],
  ],
}

describe('label points', () => {
  test('of a point is the point', () => {
    expect(labelPoint({ type: 'Point', coordinates: [44, 33] })).toEqual([44, 33])
  })
  test('of a line is its middle corner', () => {
    const coordinates = [
      [0, 0],
      [1, 5],
      [2, 0],
    ]
    expect(labelPoint({ type: 'LineString', coordinates })).toEqual([1, 5])
  })
  test.each([
    ['a square', square(0, 0, 4, 4) as Polygon],
    ['a crescent, whose centre of mass lies outside', crescent],
    ['an area with a hole in the middle', withHole],
  ])('of %s lies inside', (_, polygon) => {
    expect(booleanPointInPolygon(labelPoint(polygon), polygon)).toBe(true)
  })
  test('of several parts lies in the largest', () => {
    const [small, large] = [square(0, 0, 1, 1), square(10, 10, 20, 20)] as [Polygon, Polygon]
    const [lon] = labelPoint({ type: 'MultiPolygon', coordinates: [small.coordinates, large.coordinates] })
    expect(lon).toBeCloseTo(15)
  })
  test('of the same geometry is worked out once', () => {
    const area = square(0, 0, 2, 2)
    expect(labelPoint(area)).toBe(labelPoint(area))
  })
  test('an empty area is refused', () => {
    expect(() => labelPoint({ type: 'Polygon', coordinates: [] })).toThrow('empty area')
  })
})
