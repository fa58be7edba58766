import { expect, test } from 'vitest'
import { growthAt, growthStops, MOST_GROWTH } from '../../../src/map/growth.ts'

test('marks grow from stop to stop, and no further', () => {
  for (const [zoom, size] of growthStops) expect(growthAt(zoom)).toBeCloseTo(size)
  expect(growthAt(5)).toBeCloseTo(0.93)
  expect(growthAt(0)).toBe(growthStops[0][1])
  expect(growthAt(22)).toBe(MOST_GROWTH)
})
