import { expect, test } from 'vitest'
import { findCrossing } from '../../../../src/model/check/crossing.ts'
import { measure } from '../../../../src/model/check/measure.ts'

type Ring = [number, number][]
const find = (...rings: Ring[]) => findCrossing(rings, { pairs: 1e9 })

/** Compares every pair of edges. Coordinates are small whole numbers, so that nothing is rounded. */
function crossesSlowly(ring: Ring): boolean {
  const edges = ring.slice(1).map((to, i) => [ring[i]!, to] as const)
  const turn = (a: readonly number[], b: readonly number[], c: readonly number[]) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (c[0]! - a[0]!) * (b[1]! - a[1]!))
  const between = (a: readonly number[], b: readonly number[], c: readonly number[]) =>
    turn(a, b, c) === 0 &&
    Math.min(a[0]!, b[0]!) <= c[0]! &&
    c[0]! <= Math.max(a[0]!, b[0]!) &&
    Math.min(a[1]!, b[1]!) <= c[1]! &&
    c[1]! <= Math.max(a[1]!, b[1]!)
  return edges.some(([a, b], i) =>
    edges.some(([c, d], k) => {
      if (k <= i + 1 || (i === 0 && k === edges.length - 1)) return false
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true
      return between(a, b, c) || between(a, b, d) || between(c, d, a) || between(c, d, b)
    }),
  )
}

test('the sweep finds what comparing all pairs finds, in 3,000 random rings', () => {
  let state = 7
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below
  for (let round = 0; round < 3_000; round++) {
    const ring: Ring = []
    const corners = 3 + random(6)
    while (ring.length < corners) {
      const next: [number, number] = [random(12), random(12)]
      const last = ring.at(-1)
      if (last?.[0] !== next[0] || last[1] !== next[1]) ring.push(next)
    }
    const [first, last] = [ring[0]!, ring.at(-1)!]
    if (first[0] === last[0] && first[1] === last[1]) continue
    ring.push(first)
    expect(find(ring) !== null, JSON.stringify(ring)).toBe(crossesSlowly(ring))
  }
})

test('a hole may touch its polygon and not cross it', () => {
  const outer: Ring = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
    [0, 0],
  ]
  expect(
    find(outer, [
      [0, 0],
      [2, 1],
      [1, 2],
      [0, 0],
    ]),
  ).toBeNull()
  expect(
    find(outer, [
      [1, 1],
      [1, 2],
      [10, 2],
      [1, 1],
    ]),
  ).not.toBeNull()
})

test('a doubled corner is no crossing', () => {
  expect(
    find([
      [0, 0],
      [4, 0],
      [4, 0],
      [4, 4],
      [0, 0],
    ]),
  ).toBeNull()
})

test('a tangle ends with the budget', () => {
  const zigzag = Array.from({ length: 2_000 }, (_, i): [number, number] => [i % 2 ? 1 : -1, i / 100])
  expect(findCrossing([[...zigzag, zigzag[0]!]], { pairs: 10_000 })).toBe('unknown')
})

test('area is positive counterclockwise, and tells decimals and repeats', () => {
  const square: Ring = [
    [0, 0],
    [2, 0],
    [2, 2],
    [2, 2],
    [0, 2],
    [0, 0],
  ]
  expect(measure(square)).toMatchObject({ area: 8, extent: [0, 0, 2, 2], repeated: 3, precise: -1 })
  expect(measure(square.toReversed()).area).toBe(-8)
  expect(
    measure([
      [1.123456789, 2],
      [1.1234567891, 2],
    ]).precise,
  ).toBe(1)
  expect(
    measure([
      [-179.999999999, 0.1],
      [0.3, 359.123456789],
    ]).precise,
  ).toBe(-1)
})
