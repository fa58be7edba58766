import { expect, test } from 'vitest'
import { dayParts, formatDay, lastDayOfMonth, parseDay, toDay } from '../../../src/model/day.ts'

test('days count from 1970-01-01 and come back unchanged', () => {
  expect(parseDay('1970-01-01')).toBe(0)
  for (const iso of ['0001-01-01', '1899-12-31', '2000-02-29', '2026-11-21', '9999-12-31'])
    expect(formatDay(parseDay(iso)!)).toBe(iso)
})

test('days that do not exist are null, not the day after', () => {
  for (const iso of ['2019-02-29', '2020-13-01', '2020-00-10', '0000-01-01', '2020-1-1', 'today'])
    expect(parseDay(iso)).toBeNull()
  expect(toDay(2021, 4, 31)).toBeNull()
})

test('a month past twelve lies in the next year', () => {
  expect(formatDay(lastDayOfMonth(2014, 14))).toBe('2015-02-28')
  expect(dayParts(lastDayOfMonth(2016, 2))).toEqual({ year: 2016, month: 2, date: 29 })
})
