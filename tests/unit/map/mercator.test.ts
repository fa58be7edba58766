import { expect, test } from 'vitest'
import { mercatorDegrees, pixelsApart } from '../../../src/map/mercator.ts'

test('at zoom 0 the equator is 512 pixels long', () => {
  expect(pixelsApart([-180, 0], [180, 0], 0)).toBeCloseTo(512)
})

test('the map is a square: its edge lies as far north as east', () => {
  expect(mercatorDegrees(0)).toBeCloseTo(0)
  expect(mercatorDegrees(85.051_128_78)).toBeCloseTo(180, 5)
})
