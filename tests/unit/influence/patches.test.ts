import { expect, test } from 'vitest'
import { createPatches } from '../../../src/influence/patches.ts'
import { distanceKm } from '../../../src/model/distance.ts'
import { random } from '../time/random.ts'

test('a position lies in the patch whose middle is at most a diagonal away, and the middle in its own', () => {
  const next = random(3)
  for (const km of [1, 7, 40]) {
    const { numberAt, middleOf } = createPatches(km)
    for (let i = 0; i < 500; i++) {
      const at = { lon: next() * 360 - 180, lat: next() * 170 - 85 }
      const patch = numberAt(at.lon, at.lat)
      expect(distanceKm(at, middleOf(patch))).toBeLessThan(km * 0.71)
      const middle = middleOf(patch)
      expect(numberAt(middle.lon, middle.lat)).toBe(patch)
      expect(patch).toBeGreaterThanOrEqual(0)
    }
  }
})
