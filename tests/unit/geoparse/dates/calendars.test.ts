import { describe, expect, test } from 'vitest'
import { lunarDays, solarDay, solarDays } from '../../../../src/geoparse/dates/calendars.ts'
import { formatDay, toDay } from '../../../../src/model/day.ts'

const MS_PER_DAY = 86_400_000
const partsIn = (calendar: string) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (day: number) => {
    const part = (type: string) =>
      Number(format.formatToParts(day * MS_PER_DAY).find((p) => p.type === type)?.value)
    return [part('year'), part('month'), part('day')] as const
  }
}

test('the solar calendar agrees with Intl from 1900 to 2060', () => {
  const parts = partsIn('persian')
  for (let day = toDay(1900, 1, 1)!; day < toDay(2060, 1, 1)!; day += 17)
    expect(solarDay(...parts(day))).toBe(day)
})

test('new years of the solar calendar', () => {
  const first = (year: number) => formatDay(solarDay(year, 1, 1)!)
  expect([1357, 1375, 1399, 1400, 1403, 1404].map(first)).toEqual([
    '1978-03-21',
    '1996-03-20',
    '2020-03-20',
    '2021-03-21',
    '2024-03-20',
    '2025-03-21',
  ])
  expect(solarDays(1399, 12)).toEqual({ start: toDay(2021, 2, 19), end: toDay(2021, 3, 20) })
})

test('the lunar calendar agrees with Intl, a day to either side', () => {
  const parts = partsIn('islamic-umalqura')
  for (let day = toDay(1950, 1, 1)!; day < toDay(2050, 1, 1)!; day += 211) {
    const [year, month, date] = parts(day)
    expect(lunarDays(year, month, date)).toEqual({ start: day - 1, end: day + 1 })
  }
})

describe('days that the calendars do not have, or that we cannot tell', () => {
  test.each([
    [1400, 12, 30],
    [1400, 13, 1],
    [1400, 7, 31],
    [900, 1, 1],
  ])('solar %i-%i-%i', (year, month, date) => expect(solarDay(year, month, date)).toBeNull())
  test.each([
    [1440, 1, 31],
    [1200, 1, 1],
  ])('lunar %i-%i-%i', (year, month, date) => expect(lunarDays(year, month, date)).toBeNull())
})
