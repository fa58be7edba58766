import { expect, test } from 'vitest'
import { densityOf, measure } from '../../../src/influence/measures.ts'

const of = (...values: number[]) => measure(Float64Array.from(values), 0, values.length)

test('one alone has all of it', () => {
  expect(of(0, 3, 0)).toEqual({ first: 1, second: -1, total: 3, dominance: 1, contestation: 0, rivals: 1 })
})
test('two equals are two rivals, and the first of them is named', () => {
  const two = of(2, 2, 0)
  expect(two).toMatchObject({ first: 0, second: 1, total: 4, dominance: 0.5 })
  expect(two.rivals).toBeCloseTo(2, 12)
  expect(two.contestation).toBeCloseTo(Math.log(2) / Math.log(3), 12)
})
test('all equal is the most contested there can be', () => {
  expect(of(1, 1, 1, 1).contestation).toBeCloseTo(1, 12)
  expect(of(1, 1, 1, 1).rivals).toBeCloseTo(4, 12)
})
test('three quarters and a quarter, by hand', () => {
  const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25))
  const found = of(1, 3)
  expect(found).toMatchObject({ first: 1, second: 0, dominance: 0.75 })
  expect(found.rivals).toBeCloseTo(Math.exp(entropy), 12)
  expect(found.contestation).toBeCloseTo(entropy / Math.log(2), 12)
})
test('a trace of one more changes next to nothing', () => {
  const [without, withTrace] = [of(2, 1, 0), of(2, 1, 1e-6)]
  expect(Math.abs(withTrace.contestation - without.contestation)).toBeLessThan(1e-4)
  expect(Math.abs(withTrace.rivals - without.rivals)).toBeLessThan(1e-4)
})
test('where nothing counts nobody is named', () => {
  expect(of(0, 1e-12)).toEqual({ first: -1, second: -1, total: 0, dominance: 0, contestation: 0, rivals: 0 })
})
test('a cell is read from its place in the matrix', () => {
  expect(measure(Float64Array.of(9, 9, 1, 4), 2, 2)).toMatchObject({ first: 1, second: 0, total: 5 })
})

test('density is told for 1,000 km²', () => {
  expect(densityOf(3, 6000)).toBe(0.5)
})
