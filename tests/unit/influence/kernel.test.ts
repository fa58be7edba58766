import { expect, test } from 'vitest'
import { kernel, widened } from '../../../src/influence/kernel.ts'

/** Sum over a disc, in rings. */
function volume(to: number, radius: number): number {
  const rings = 20_000
  let sum = 0
  for (let i = 0; i < rings; i++) {
    const km = ((i + 0.5) / rings) * to
    sum += kernel(km, radius) * 2 * Math.PI * km * (to / rings)
  }
  return sum
}

test('it is whole at the point and nothing from the radius on', () => {
  expect(kernel(0, 50)).toBe(1)
  expect(kernel(50, 50)).toBe(0)
  expect(kernel(80, 50)).toBe(0)
  expect(kernel(25, 50)).toBe(0.75 ** 2)
})
test('half of its volume lies within 0.454 radii', () => {
  expect(volume(0.4542 * 50, 50) / volume(50, 50)).toBeCloseTo(0.5, 3)
})
test('its variance on an axis is an eighth of the radius squared; that of a vague place is added', () => {
  const variance = (radius: number) => {
    const rings = 20_000
    let sum = 0
    for (let i = 0; i < rings; i++) {
      const km = ((i + 0.5) / rings) * radius
      sum += kernel(km, radius) * Math.PI * km ** 3 * (radius / rings)
    }
    return sum / volume(radius, radius)
  }
  expect(variance(50)).toBeCloseTo(50 ** 2 / 8, 2)
  // an even disc of 20 km has 20² / 4
  expect(variance(widened(50, 20))).toBeCloseTo(50 ** 2 / 8 + 20 ** 2 / 4, 2)
  expect(widened(50, 0)).toBe(50)
})
