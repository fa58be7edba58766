import { describe, expect, test } from 'vitest'
import { addMonths, addSteps, beginningOf, endOf, lengthOf } from '../../../src/app/calendar.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import { random } from '../time/random.ts'

const day = (iso: string) => parseDay(iso) ?? NaN

test.each([
  ['2014-01-31', 1, '2014-02-28'],
  ['2016-01-31', 1, '2016-02-29'],
  ['2014-01-15', 12, '2015-01-15'],
  ['2014-01-15', -1, '2013-12-15'],
  ['2014-03-31', -1, '2014-02-28'],
  ['2016-02-29', 12, '2017-02-28'],
  ['2014-12-01', 1, '2015-01-01'],
])('%s and %i months is %s', (from, months, to) => {
  expect(formatDay(addMonths(day(from), months))).toBe(to)
})

test.each([
  ['day', 3, '2014-02-03'],
  ['week', -1, '2014-01-24'],
  ['month', 1, '2014-02-28'],
  ['quarter', 1, '2014-04-30'],
  ['year', 2, '2016-01-31'],
] as const)('a %s is stepped by the calendar', (step, count, to) => {
  expect(formatDay(addSteps(day('2014-01-31'), step, count))).toBe(to)
})

describe('a length', () => {
  test('of whole months has no days left over', () => {
    expect(lengthOf(day('2014-06-01'), day('2014-12-31'), 'month')).toEqual({ months: 7, days: 0 })
  })
  test('of weeks and days is counted in days alone', () => {
    expect(lengthOf(day('2014-06-01'), day('2014-07-31'), 'week')).toEqual({ months: 0, days: 61 })
  })
  test('leads from a first day to its last, for seeded random windows', () => {
    const next = random(11)
    for (let i = 0; i < 400; i++) {
      const from = day('1999-01-01') + Math.floor(next() * 9000)
      const to = from + Math.floor(next() * 1200)
      for (const step of ['month', 'week'] as const) expect(endOf(from, lengthOf(from, to, step))).toBe(to)
    }
  })
  test('leads back from the last day of whole months to their first', () => {
    const from = day('2014-02-01')
    expect(beginningOf(day('2015-01-31'), lengthOf(from, day('2015-01-31'), 'year'))).toBe(from)
  })
})
