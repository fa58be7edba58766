import { expect, test } from 'vitest'
import { firstCompared, readCompared } from '../../../../src/app/influence/compare-date.ts'
import { formatDay, parseDay } from '../../../../src/model/day.ts'

const day = (iso: string) => parseDay(iso)!

test.each([
  ['2014-06-10', '2014-06-10'],
  ['2014-06', '2014-06-30'],
  ['2012-02', '2012-02-29'],
  ['2014', '2014-12-31'],
  ['2012/2014-06', '2014-06-30'],
  [' ٢٠١٤-٠٦ ', '2014-06-30'],
  ['۲۰۱۴', '2014-12-31'],
])('“%s” means %s', (text, iso) => {
  expect(formatDay(readCompared(text).day!)).toBe(iso)
})

test.each([
  ['..', 'unreadable'],
  ['2014/..', 'unreadable'],
  ['', 'unreadable'],
  ['June', 'unreadable'],
  ['2014-02-30', 'impossible'],
  ['2015/2014', 'reversed'],
])('“%s” is not taken: %s', (text, fault) => {
  expect(readCompared(text)).toEqual({ day: null, fault })
})

test('a comparison begins with the first day of the window', () => {
  expect(firstCompared({ from: day('2012-01-01'), to: day('2014-12-31') })).toBe(day('2012-01-01'))
})

test.each([
  ['2014-06-10', '2013-06-10'],
  ['2012-02-29', '2011-02-28'],
])('in a window of %s alone with %s', (one, before) => {
  expect(formatDay(firstCompared({ from: day(one), to: day(one) }))).toBe(before)
})
