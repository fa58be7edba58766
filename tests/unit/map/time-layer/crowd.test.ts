import { expect, test } from 'vitest'
import { shrinkAt } from '../../../../src/map/time-layer/crowd.ts'

const region = { west: 0.59, east: 0.655, north: 0.38, south: 0.42 }

test('marks keep their size where they are few or have room, and no crowd makes them vanish', () => {
  expect(shrinkAt(2000, { ...region, east: region.west }, 3)).toBe(1)
  expect(shrinkAt(10_000, region, 8)).toBe(1)
  expect(shrinkAt(1_000_000, region, 5)).toBeGreaterThan(0.2)
  expect(shrinkAt(1_000_000, { ...region, east: region.west }, 5)).toBeGreaterThan(0.2)
})

test('the more marks the smaller, the nearer one looks the larger', () => {
  const sizes = [20_000, 100_000, 1_000_000].map((n) => shrinkAt(n, region, 5.5))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(sizes[2]).toBeLessThan(0.5)
  expect(shrinkAt(1_000_000, region, 9)).toBeGreaterThan(shrinkAt(1_000_000, region, 7))
})
