import { expect, test } from 'vitest'
import { pixelsApart } from '../../../src/map/mercator.ts'
import { createNearby } from '../../../src/map/nearby.ts'

/** Repeatable numbers from 0 to 1 (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}

test.each([
  ['at the equator', 0, 8],
  ['in the far north', 78, 6],
  ['in the far south', -70, 7],
])('%s it finds what looking at everything finds', (_, lat, zoom) => {
  const next = numbers(7)
  const spot = (): [number, number] => [next() * 4 - 2, lat + next() * 4 - 2]
  const spots = Array.from({ length: 300 }, spot)
  const nearby = createNearby<number>(18, zoom)
  for (const [i, at] of spots.entries()) nearby.add(at, i)
  const asked = Array.from({ length: 300 }, spot)
  const plain = asked.map((at) => spots.findIndex((one) => pixelsApart(one, at, zoom) < 18))
  expect(asked.map((at) => nearby.find(at) ?? -1)).toEqual(plain)
  expect(plain.some((i) => i >= 0)).toBe(true)
  expect(plain.some((i) => i < 0)).toBe(true)
})
