import { describe, expect, test } from 'vitest'
import { bareRows } from '../../../../src/geoparse/dates/bare-dates.ts'
import { lunarDays, solarDay } from '../../../../src/geoparse/dates/calendars.ts'
import { datePatterns } from '../../../../src/geoparse/dates/patterns.ts'
import { dateWords } from '../../../../src/geoparse/dates/words.ts'
import { findDates } from '../../../../src/geoparse/dates/dates.ts'
import { nameTables } from '../../../../src/geoparse/dates/month-names.ts'
import { notDateRows, notDates } from '../../../../src/geoparse/dates/not-dates.ts'
import { relativeDates } from '../../../../src/geoparse/dates/relative-dates.ts'
import { yearlessPoints, yearlessWords } from '../../../../src/geoparse/dates/yearless-dates.ts'
import { formatDay } from '../../../../src/model/day.ts'
import { parseEdtf } from '../../../../src/model/edtf.ts'

const dates = (text: string, published: string | null = null) => findDates(text, published).map((d) => d.when)
const read = (text: string, published: string | null = null) => dates(text, published).join(' ')

describe('every row of the pattern table reads its example', () => {
  test.each(datePatterns.map((p) => [p.name, ...p.example] as const))('%s', (name, text, when) => {
    expect(findDates(text, null)).toMatchObject([{ when, why: name }])
    expect(() => parseEdtf(when)).not.toThrow()
  })
})

describe('every row that counts from another date reads its example', () => {
  const rows = [...notDateRows, ...yearlessPoints, ...yearlessWords, ...relativeDates]
  test.each(rows.map((r) => [r.name, ...r.example] as const))('%s: %s', (_, text, published, when) => {
    expect(read(text, published)).toBe(when)
    for (const one of when.split(' ')) expect(() => parseEdtf(one)).not.toThrow()
  })
  test.each(
    relativeDates.filter((r) => !r.name.endsWith('not read')).map((r) => [r.name, r.example] as const),
  )('%s is what read it', (name, [text, day]) => {
    const whys = findDates(text, day).map((d) => d.why)
    expect(whys.some((why) => why.startsWith(name) || name.includes('date to come'))).toBe(true)
  })
})

describe('every word of the word table does what its row says', () => {
  const cases = dateWords.flatMap(({ words, example: [text, day, when] }) =>
    words.map((word) => [text.replace('%', word), day, when] as const),
  )
  test.each(cases)('%s (published %s)', (text, published, when) => {
    expect(read(text, published)).toBe(when)
  })
})

describe('every name of a month or weekday is read', () => {
  const endingsOf = (endings: readonly string[] | undefined) => endings ?? ['']
  const names = nameTables.flatMap(({ kind, language, names, endings }) =>
    names.flatMap((spellings, i) =>
      spellings
        .split('|')
        .filter((name) => name !== '-')
        .flatMap((name) => endingsOf(endings).map((ending) => [kind, language, name + ending, i] as const)),
    ),
  )
  const two = (n: number) => String(n).padStart(2, '0')
  test.each(names)('%s (%s): %s', (kind, _, name, i) => {
    if (kind === 'month' || kind === 'shortMonth' || kind === 'boundMonth') {
      expect(read(`13 ${name} 2022`)).toBe(`2022-${two(i + 1)}-13`)
      expect(read(`٤ ${name} ٢٠٢٢`)).toBe(`2022-${two(i + 1)}-04`)
      expect(read(`${name} 2022`)).toBe(`2022-${two(i + 1)}`)
    } else if (kind === 'season') expect(read(`${name} 2022`)).toBe(`2022-${21 + i}${i === 3 ? '~' : ''}`)
    else if (kind === 'solarMonth') expect(read(`5 ${name} 1401`)).toBe(formatDay(solarDay(1401, i + 1, 5)!))
    else if (kind === 'lunarMonth') {
      const { start, end } = lunarDays(1440, i + 1, 5)!
      expect(read(`5 ${name} 1440`)).toBe(`${formatDay(start)}/${formatDay(end)}`)
    } else {
      // 2022-03-13 was a Sunday
      expect(read(`${name}, March ${13 + i}`, '2022-03-25')).toBe(`2022-03-${13 + i}`)
      expect(read(`${name}, March ${13 + i}`, '2025-06-25')).toBe('')
    }
  })
})

describe('a bare year or month is a date beside a word that says so', () => {
  test.each(bareRows.map((r) => [r.name, ...r.example] as const))('%s: %s', (_, text, published, when) => {
    expect(read(text, published)).toBe(when)
  })
})

describe('what looks like a date and is none', () => {
  test.each(notDates)('%s', (text) => {
    expect(dates(text, '2019-11-20')).toEqual([])
    expect(dates(text)).toEqual([])
  })
})

describe('relative dates count from the day of publication', () => {
  test.each([
    ['last Tuesday', '2019-11-20', ['2019-11-19']],
    ['protests on Sunday', '2019-11-20', ['2019-11-17']],
    ['yesterday', '2019-11-20', ['2019-11-19']],
    ['on Friday, Oct. 28', '2016-10-30', ['2016-10-28']],
  ])('%s (published %s)', (text, published, when) => {
    expect(dates(text, published)).toEqual(when)
  })
})

describe('what is not certain is not invented', () => {
  test.each([
    ['last Tuesday', null],
    ['last Tuesday', '2019-11'],
    ['Friday, Oct. 28', '2019-11-20'],
    ['around 2500 fighters', '2019-11-20'],
    ['resolution 2014 of the council', null],
    ['they may march', '2019-11-20'],
  ])('%s (published %s)', (text, published) => {
    expect(dates(text, published)).toEqual([])
  })
})

test('the longest date at a place wins', () => {
  expect(dates('from October 2016 to July 2017, and in 2003')).toEqual(['2016-10/2017-07', '2003'])
})
