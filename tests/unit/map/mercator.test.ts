import { expect, test } from 'vitest'
import { mercatorDegrees, pixelsApart, pixelsPerKm, shifted } from '../../../src/map/mercator.ts'

test('at zoom 0 the equator is 512 pixels long', () => {
  expect(pixelsApart([-180, 0], [180, 0], 0)).toBeCloseTo(512)
})

test('the map is a square: its edge lies as far north as east', () => {
  expect(mercatorDegrees(0)).toBeCloseTo(0)
  expect(mercatorDegrees(85.051_128_78)).toBeCloseTo(180, 5)
})

test('a spot moved by pixels lies as many pixels off', () => {
  expect(shifted([44, 33], [0, 0], 6)).toEqual([44, 33])
  const [lon, lat] = shifted([44, 33], [30, 40], 6)
  expect(pixelsApart([44, 33], [lon, lat], 6)).toBeCloseTo(50, 0)
  expect(lon).toBeGreaterThan(44)
  expect(lat).toBeLessThan(33)
})

test('a kilometre has more pixels nearer to the pole, and twice as many a zoom level nearer', () => {
  expect(pixelsPerKm(60, 5) / pixelsPerKm(0, 5)).toBeCloseTo(2)
  expect(pixelsPerKm(33, 8) / pixelsPerKm(33, 7)).toBeCloseTo(2)
  expect(pixelsPerKm(0, 0) * 40_075).toBeCloseTo(512)
})
