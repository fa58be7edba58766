import { expect, test } from 'vitest'
import { halfWidth, nearestNamed } from '../../../../../src/app/influence/cell/near.ts'
import type { PlaceType } from '../../../../../src/model/place.ts'

const place = (id: string, type: PlaceType, lon: number, spellings: readonly unknown[] = ['so']) => ({
  id,
  name: id,
  names: {},
  type,
  lon,
  lat: 50,
  spellings,
})
const places = [
  place('province', 'admin1', 10),
  place('unnamed', 'village', 10.01, []),
  place('far', 'city', 12),
  place('near', 'town', 10.1),
]

test('a hexagon lies near the nearest town that documents name, not near a province', () => {
  const found = nearestNamed(places, { lon: 10, lat: 50 })
  expect(found?.place.id).toBe('near')
  expect(found?.km).toBeCloseTo(7.15, 1)
})
test('where documents name no town it lies near nothing', () => {
  expect(nearestNamed(places.slice(0, 2), { lon: 10, lat: 50 })).toBeNull()
})
test('half the width of a circle', () => {
  expect(halfWidth(Math.PI * 25)).toBe(5)
})
