import { describe, expect, test } from 'vitest'
import { datePatterns } from '../../../src/geoparse/date-patterns.ts'
import { findDates } from '../../../src/geoparse/dates.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'

const dates = (text: string, published: string | null = null) => findDates(text, published).map((d) => d.when)

describe('every row of the pattern table reads its example', () => {
  test.each(datePatterns.map((p) => [p.name, ...p.example] as const))('%s', (name, text, when) => {
    expect(findDates(text, null)).toMatchObject([{ when, why: name }])
    expect(() => parseEdtf(when)).not.toThrow()
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
    ['two days after the vote of Oct. 10', '2019-11-20'],
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
