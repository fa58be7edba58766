import { expect, test } from 'vitest'
import { roundKm } from '../../../src/map/scale-bar.ts'

test.each([
  [1.6, 1],
  [9.9, 5],
  [10, 10],
  [34, 30],
  [249, 200],
  [999, 500],
  [4800, 3000],
])('the longest round length within %d km is %d', (longest, km) => {
  expect(roundKm(longest)).toBeCloseTo(km)
})
