import { expect, test } from 'vitest'
import { FADES, HOLDS, LASTED, leftAfter, leftAtEnd, leftOn } from '../../../src/influence/decay.ts'

test('after one half-life a half is left, exactly, and after two a quarter', () => {
  expect(leftOn(FADES, 0, 0, 180, 180)).toBe(0.5)
  expect(leftOn(FADES, 0, 0, 360, 180)).toBe(0.25)
  expect(leftAfter(7, 7)).toBe(0.5)
})
test('what happened on a day counts whole on that day, and not before', () => {
  expect(leftOn(FADES, 10, 10, 9, 180)).toBe(0)
  expect(leftOn(FADES, 10, 10, 10, 180)).toBeCloseTo(1, 12)
})
test('what is dated to a month counts as the mean of its days', () => {
  const [from, to, halfLife] = [100, 129, 30]
  for (const day of [99, 100, 110, 129, 130, 400]) {
    let mean = 0
    for (let on = from; on <= to; on++) mean += (on <= day ? 0.5 ** ((day - on) / halfLife) : 0) / 30
    expect(leftOn(FADES, from, to, day, halfLife), `${day}`).toBeCloseTo(mean, 12)
  }
})
test('what holds stays whole to its last day, and is nothing after', () => {
  expect([9, 10, 500, 1000, 1001].map((day) => leftOn(HOLDS, 10, 1000, day, 7))).toEqual([0, 1, 1, 1, 0])
  expect(leftOn(HOLDS, -Infinity, Infinity, 12345, 7)).toBe(1)
})
test('what lasted stays whole to its last day, and fades after', () => {
  expect([9, 10, 1000].map((day) => leftOn(LASTED, 10, 1000, day, 50))).toEqual([0, 1, 1])
  expect(leftOn(LASTED, 10, 1000, 1050, 50)).toBe(0.5)
})
test('what is left at the end is what is left on the last day', () => {
  for (const timing of [FADES, LASTED])
    expect(leftAtEnd(timing, 5, 25, 40)).toBeCloseTo(leftOn(timing, 5, 25, 25, 40), 12)
  expect(leftAtEnd(HOLDS, 5, 25, 40)).toBe(0)
})
