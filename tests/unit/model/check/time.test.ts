import { describe, expect, test } from 'vitest'
import { openLog } from '../../../../src/model/check/log.ts'
import { checkTime } from '../../../../src/model/check/time.ts'

const codes = (properties: Record<string, unknown>) => {
  const log = openLog()
  checkTime(properties, {}, log)
  return log.close('').map((issue) => `${issue.severity} ${issue.code}`)
}

describe('dates that pass', () => {
  test.each([
    '2014',
    '201X',
    '2014~',
    '2014?',
    '2014-21',
    '2014-06',
    '2014-06-10',
    ' 2014-06-10 ',
    '2024-02-29',
    '2016-12-31T23:59:60Z',
    '2014-06-10T24:00',
    '2014-06-10 05:30',
    '2014-06-10T05:30:00.5Z',
    '2014-06-10T05:30+0300',
    '2014-06-10t05:30z',
    '2014-06/2017',
    '2019/..',
  ])('%s', (start) => expect(codes({ start })).toEqual([]))
  test('null, absent and members of the prototype', () => {
    expect(codes({ start: null, end: null })).toEqual([])
    expect(codes(Object.create({ start: 5 }) as Record<string, unknown>)).toEqual([])
  })
})

describe('dates that fail', () => {
  test.each([
    ['2023-02-29', 'DATE_INVALID'],
    ['2021-13-01', 'DATE_INVALID'],
    ['2021-00-10', 'DATE_INVALID'],
    ['2021-04-31', 'DATE_INVALID'],
    ['03/04/2021', 'DATE_INVALID'],
    ['3 April 2021', 'DATE_INVALID'],
    ['', 'DATE_INVALID'],
    ['present', 'DATE_INVALID'],
    ['2021-2-3', 'DATE_INVALID'],
    ['20210203', 'DATE_INVALID'],
    ['٢٠٢١-٠٢-٠٣', 'DATE_INVALID'],
    ['2021-02-03T25:00', 'DATE_INVALID'],
    ['2021-02-03T10:61', 'DATE_INVALID'],
    ['2021-02-03T10:00+25:00', 'DATE_INVALID'],
    ['2021-02-30T10:00Z', 'DATE_INVALID'],
    [1612310400000, 'DATE_INVALID'],
    [2021, 'DATE_INVALID'],
    [true, 'DATE_INVALID'],
    [['2021-01-01'], 'DATE_INVALID'],
    [{}, 'DATE_INVALID'],
    ['0000-01-01', 'DATE_RANGE'],
    ['0000', 'DATE_RANGE'],
    ['-0044-03-15', 'DATE_RANGE'],
    ['12021-01-01', 'DATE_RANGE'],
    ['+012021-01-01', 'DATE_RANGE'],
    ['9999-12-31', 'DATE_SENTINEL'],
    ['2020/9999', 'DATE_SENTINEL'],
    ['9999-12-31T00:00:00Z', 'DATE_SENTINEL'],
    ['2021-02/2021-01', 'DATE_REVERSED'],
    ['x'.repeat(1_000), 'DATE_INVALID'],
  ])('%j: %s', (start, code) => expect(codes({ start })).toEqual([`error ${code}`]))

  test('an end before the start, by day, month and hour', () => {
    expect(codes({ start: '2021-02-04', end: '2021-02-03' })).toEqual(['error DATE_REVERSED'])
    expect(codes({ start: '2021-03', end: '2021-02' })).toEqual(['error DATE_REVERSED'])
    expect(codes({ start: '2021-02-03T10:00Z', end: '2021-02-03T09:00Z' })).toEqual(['error DATE_REVERSED'])
    expect(codes({ start: '2021-02-03T10:00+03:00', end: '2021-02-03T08:00Z' })).toEqual([])
  })

  test('an end within the start is none: both can be the same day', () => {
    expect(codes({ start: '2021-02-03', end: '2021-02-03' })).toEqual([])
    expect(codes({ start: '2021-02-03T18:00', end: '2021-02-03' })).toEqual([])
    expect(codes({ start: '2021-06', end: '2021' })).toEqual([])
  })
})

test('stand-ins for "unknown" and prose under a name the map does not read are warnings', () => {
  expect(codes({ start: '0001-01-01', end: '2999-12-31' })).toEqual(['warning DATE_FAR', 'warning DATE_FAR'])
  expect(codes({ date: 'spring' })).toEqual(['warning DATE_INVALID'])
})
