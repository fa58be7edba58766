import { createRequire } from 'node:module'
import { expect, test, vi } from 'vitest'
import { checkTwice } from '../../../../src/pipeline/check/geojson-validation.ts'

const collection = (...geometries: unknown[]) => {
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
  return { type: 'FeatureCollection', features }
}
const point = { type: 'Point', coordinates: [1, 2] }
const codes = (document: Record<string, unknown>) => checkTwice(document, 'x').map((issue) => issue.code)

test('it agrees with sound documents of any kind', () => {
  expect(codes(collection(point, null))).toEqual([])
  expect(codes(point)).toEqual([])
  expect(codes({ type: 'Feature', properties: null, geometry: point })).toEqual([])
})

test('its complaint is an error that names the feature, also beyond the first slice', () => {
  const geometries: unknown[] = Array.from({ length: 2_500 }, () => point)
  geometries[2_001] = { type: 'Point', coordinates: ['1', '2'] }
  const issues = checkTwice(collection(...geometries), 'x')
  expect(issues).toHaveLength(2)
  for (const issue of issues)
    expect(issue).toMatchObject({ code: 'GEOJSON_VALIDATION', severity: 'error', pointer: '/features/2001' })
})

test('its list of complaints is capped', () => {
  const bad = Array.from({ length: 3_000 }, () => ({ type: 'MultiPoint', coordinates: [1] }))
  expect(codes(collection(...bad))).toHaveLength(100)
})

test('it is not asked about what it misjudges', () => {
  const empty = { type: 'Point', coordinates: [] }
  const flat = {
    type: 'Polygon',
    coordinates: [
      [
        [1, 1],
        [2, 2],
        [1, 1],
      ],
    ],
  }
  const slip = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 5e-7],
      ],
    ],
  }
  const nested = { type: 'GeometryCollection', geometries: [point, empty] }
  for (const geometry of [empty, flat, slip, nested]) {
    expect(codes(collection(geometry))).toEqual([])
    expect(codes(geometry)).toEqual([])
  }
})

test('an answer that is not exactly true counts as a complaint, and so does an exception', () => {
  const validator = createRequire(import.meta.url)('geojson-validation') as {
    valid: (value: unknown) => unknown
  }
  const valid = vi.spyOn(validator, 'valid').mockReturnValue('[object Object]')
  expect(codes(point)).toEqual(['GEOJSON_VALIDATION'])
  valid.mockImplementation(() => {
    throw new RangeError('stack')
  })
  expect(codes(point)).toEqual(['GEOJSON_VALIDATION'])
  valid.mockRestore()
})
