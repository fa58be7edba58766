import { expect, test } from 'vitest'
import { barByKey } from '../../../../src/app/profile/year-keys.ts'
import { shownNumber, unitOf, yearsOf } from '../../../../src/app/profile/years.ts'
import { parseDay } from '../../../../src/model/day.ts'
import { dated } from './sample.ts'

const day = (iso: string) => parseDay(iso)!
const whole = { from: day('2010-01-01'), to: day('2013-12-31') }

test('each year counts what begins in it, and what is under way', () => {
  const { bars, sum, outside } = yearsOf(
    [dated('a', '2010-06-10'), dated('b', '2012-03-01'), dated('c', '2010-02-01/2012-05-01')],
    whole,
    'happened',
  )
  expect(bars.map(({ total }) => total)).toEqual([2, 0, 1, 0])
  expect(bars.map(({ hold }) => hold)).toEqual([2, 1, 2, 0])
  expect([sum, outside]).toEqual([3, 0])
})
test('a date that may mean days of two years is shared out between them', () => {
  const { bars } = yearsOf([dated('a', '2011-24')], whole, 'happened')
  expect(bars.map(({ sure }) => sure)).toEqual([0, 0, 0, 0])
  // December 2011 has 31 of the 91 days of that winter
  expect(bars[1]?.spread).toBeCloseTo(31 / 91, 6)
  expect(bars[2]?.spread).toBeCloseTo(60 / 91, 6)
})
test('what begins outside of the axis, or nobody knows when, is in no bar but counted apart', () => {
  const { sum, outside, peak } = yearsOf(
    [dated('a', '1999'), dated('b', '../2012'), dated('c', '2020-01-01'), dated('d', '2013')],
    whole,
    'happened',
  )
  expect(sum).toBeCloseTo(1, 6)
  expect(outside).toBeCloseTo(3, 6)
  expect(peak?.from).toBe(day('2013-01-01'))
})
test('without features there is no peak', () => {
  expect(yearsOf([], whole, 'happened')).toMatchObject({ sum: 0, peak: null, outside: 0 })
})
test('a long axis is cut into as many years as leave room for bars', () => {
  expect(unitOf(whole).years).toBe(1)
  expect(unitOf({ from: day('1900-01-01'), to: day('2023-12-31') }).years).toBe(5)
})
test.each([
  [0.333333, 0.3],
  [3, 3],
  [12.4, 12],
])('%d is told as %d', (n, told) => {
  expect(shownNumber(n)).toBe(told)
})

test.each([
  ['ArrowRight', 2, false, 3],
  ['ArrowLeft', 2, false, 1],
  ['ArrowRight', 2, true, 1],
  ['ArrowRight', 4, false, 4],
  ['ArrowLeft', 0, false, 0],
  ['Home', 3, true, 0],
  ['End', 1, false, 4],
  ['a', 1, false, null],
])('%s from bar %d of 5, mirrored: %s, leads to %s', (key, at, mirrored, to) => {
  expect(barByKey(key, at, 5, mirrored)).toBe(to)
})
