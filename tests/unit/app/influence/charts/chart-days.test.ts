import { describe, expect, test } from 'vitest'
import { bandsOf, totalsOf } from '../../../../../src/app/influence/charts/bands.ts'
import { chartDays, nearestDay, tableRows } from '../../../../../src/app/influence/charts/chart-days.ts'
import { formatDay, parseDay } from '../../../../../src/model/day.ts'

const axis = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })
const iso = (days: readonly number[]) => days.map((day) => formatDay(day))

describe('days of the chart', () => {
  test('two decades are read at the ends of their quarters', () => {
    const days = chartDays(axis('2003-01-01', '2023-12-31'))
    expect(iso(days.slice(0, 4))).toEqual(['2003-03-31', '2003-06-30', '2003-09-30', '2003-12-31'])
    expect(days).toHaveLength(84)
  })
  test('some years are read by months', () => {
    const days = chartDays(axis('2014-01-01', '2018-12-31'))
    expect(iso(days.slice(0, 2))).toEqual(['2014-01-31', '2014-02-28'])
    expect(days).toHaveLength(60)
  })
  test.each([
    ['2014-06-01', '2014-06-30'],
    ['2013-05-10', '2015-07-03'],
    ['1900-01-01', '2023-12-31'],
    ['0800-01-01', '1500-12-31'],
  ])('%s to %s: never more than there is room for, ascending, up to the last day', (from, to) => {
    const whole = axis(from, to)
    const days = chartDays(whole)
    expect(days.length).toBeLessThanOrEqual(121)
    expect(days.length).toBeGreaterThanOrEqual(30)
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
    expect(days[0]).toBeGreaterThanOrEqual(whole.from)
    expect(days.at(-1)).toBe(whole.to)
  })
})

describe('rows of the table', () => {
  test('years where they are many, by their last days', () => {
    const days = chartDays(axis('2003-01-01', '2023-12-31'))
    const rows = tableRows(days).map((i) => days[i]!)
    expect(iso(rows.slice(0, 2))).toEqual(['2003-12-31', '2004-12-31'])
    expect(rows).toHaveLength(21)
  })
  test('quarters where the years are few', () => {
    const days = chartDays(axis('2014-01-01', '2016-12-31'))
    expect(iso(tableRows(days).map((i) => days[i]!)).slice(0, 2)).toEqual(['2014-03-31', '2014-06-30'])
  })
  test('all where they are few', () => expect(tableRows([3, 5, 9])).toEqual([0, 1, 2]))
  test('the cells of a row add up to what the chart shows on its day', () => {
    const days = chartDays(axis('2003-01-01', '2023-12-31'))
    const groups = 10
    const values = Float64Array.from({ length: days.length * groups }, (_, i) => (i * 7919) % 31)
    const bands = bandsOf(values, groups)
    for (const at of tableRows(days)) {
      const cells = bands.map((band) => band.values[at]!)
      const all = values.slice(at * groups, (at + 1) * groups).reduce((sum, value) => sum + value, 0)
      expect(cells.reduce((sum, value) => sum + value, 0)).toBeCloseTo(all, 9)
      expect(totalsOf(bands)[at]).toBeCloseTo(all, 9)
    }
  })
})

test('the nearest day is read, also beyond the ends', () => {
  expect([0, 14, 16, 99].map((day) => nearestDay([10, 20, 30], day))).toEqual([0, 0, 1, 2])
})
