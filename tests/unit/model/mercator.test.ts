import { expect, test } from 'vitest'
import { latOf, lonOf, mercatorX, mercatorY } from '../../../src/model/mercator.ts'

test('the world is a square from 0 to 1, its middle at 0° 0°', () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1])
  expect(mercatorY(85.051_128_78)).toBeCloseTo(0, 9)
  expect(mercatorY(0)).toBeCloseTo(0.5, 12)
  expect(mercatorY(-85.051_128_78)).toBeCloseTo(1, 9)
})

test('degrees come back as they went', () => {
  for (const degrees of [-84, -33.3, 0, 0.001, 51.5, 84.9]) {
    expect(lonOf(mercatorX(degrees))).toBeCloseTo(degrees, 10)
    expect(latOf(mercatorY(degrees))).toBeCloseTo(degrees, 10)
  }
})
