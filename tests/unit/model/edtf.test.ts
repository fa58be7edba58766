import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'

const iso = (day: number | null) => (day === null ? null : formatDay(day))
const range = (text: string) => {
  const { start, end, dated } = parseEdtf(text)
  return [iso(start), iso(end), dated]
}

describe('a date becomes its first and last possible day', () => {
  test.each([
    ['2020-01-03', '2020-01-03', '2020-01-03', 'day'],
    ['2014-10', '2014-10-01', '2014-10-31', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2014-21', '2014-03-01', '2014-05-31', 'season'],
    ['2014-24', '2014-12-01', '2015-02-28', 'season'],
    ['2014', '2014-01-01', '2014-12-31', 'year'],
    ['2014~', '2014-01-01', '2014-12-31', 'year'],
    ['201X', '2010-01-01', '2019-12-31', 'year'],
    ['2014-06/2017-07', '2014-06-01', '2017-07-31', 'range'],
    ['2016-10-17/2017-07-10', '2016-10-17', '2017-07-10', 'range'],
    ['2019/..', '2019-01-01', null, 'range'],
    ['2019/', '2019-01-01', null, 'range'],
    ['../2019-11', null, '2019-11-30', 'range'],
  ])('%s', (text, start, end, dated) => {
    expect(range(text)).toEqual([start, end, dated])
  })
})

test('about and unsure are kept apart', () => {
  expect(parseEdtf('2014~')).toMatchObject({ approximate: true, uncertain: false })
  expect(parseEdtf('2014?')).toMatchObject({ approximate: false, uncertain: true })
  expect(parseEdtf('2014%/2016')).toMatchObject({ approximate: true, uncertain: true })
})

describe('what is no date is refused with the value and the reason', () => {
  test.each([
    ['2019-02-30', /impossible date: "2019-02-30"/],
    ['2019-13', /impossible date/],
    ['0000', /impossible date/],
    ['2017/2014', /reversed interval: "2017\/2014"/],
    ['../..', /at least one known end/],
    ['', /invalid date: ""/],
    ['3 January 2020', /allowed: 2020-01-03/],
    ['2020-1-3', /invalid date/],
    ['2014/2015/2016', /invalid date/],
    ['201X-05', /impossible date/],
  ])('%s', (text, message) => {
    expect(() => parseEdtf(text)).toThrow(message)
  })
})

describe('agrees with the edtf package where both read a date', () => {
  const dates = [
    '2020-02-29',
    '1999-12',
    '2003',
    '201X',
    '2014~',
    '2014-06?',
    '2014-06-15%',
    '2003-03-20/2011-12-18',
    '2014/..',
  ]
  test.each(dates)('%s', (text) => {
    const theirs = edtf(text)
    const days = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null)
    expect(range(text).slice(0, 2)).toEqual([days(theirs.min), days(theirs.max)])
  })
})
