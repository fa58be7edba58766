import { describe, expect, test } from 'vitest'
import { formatEnd, formatStart, readTyped } from '../../../src/app/typed-dates.ts'
import { formatDay } from '../../../src/model/day.ts'

const words = (from: string, to: string, last: 'from' | 'to' = 'to') => {
  const { window } = readTyped(from, to, last)
  if (!window) throw new Error('not taken')
  const text = (day: number) => (Number.isFinite(day) ? formatDay(day) : '..')
  return `${text(window.from)}/${text(window.to)}`
}

describe('dates as typed', () => {
  test.each([
    ['2014', '2014', '2014-01-01/2014-12-31'],
    ['2014-06', '2014-06-10', '2014-06-01/2014-06-10'],
    ['2014-21', '2014-22', '2014-03-01/2014-08-31'],
    ['2014~', '2015?', '2014-01-01/2015-12-31'],
    ['201X', '2020', '2010-01-01/2020-12-31'],
    ['..', '2014', '../2014-12-31'],
    ['2014', '..', '2014-01-01/..'],
    ['..', '..', '../..'],
    [' 2014 ', '…', '2014-01-01/..'],
    ['٢٠١٤-٠٦', '۲۰۱۵', '2014-06-01/2015-12-31'],
    ['2014–06', '2014‑07', '2014-06-01/2014-07-31'],
  ])('%s and %s are %s', (from, to, window) => {
    expect(words(from, to)).toBe(window)
  })
  test('an interval in one field says both ends', () => {
    expect(words('2014-06/2015-03', '2003', 'from')).toBe('2014-06-01/2015-03-31')
    expect(words('2003', '2019/..', 'to')).toBe('2019-01-01/..')
  })
  test.each([
    ['soon', '2014', 'from', 'unreadable', 'from'],
    ['2014', '', 'to', 'unreadable', 'to'],
    ['2014', '10.06.2014', 'to', 'unreadable', 'to'],
    ['2014-02-30', '2014', 'from', 'impossible', 'from'],
    ['2014', '2014-13', 'to', 'impossible', 'to'],
    ['2015', '2014', 'from', 'reversed', 'from'],
    ['2015', '2014', 'to', 'reversed', 'to'],
    ['2015/2014', '2014', 'from', 'reversed', 'from'],
    ['2014', 'x/y', 'to', 'unreadable', 'to'],
  ] as const)('%s and %s, the %s last: %s', (from, to, last, fault, field) => {
    expect(readTyped(from, to, last)).toEqual({ window: null, fault, field })
  })
  test('what is written is read as the same window', () => {
    const { window } = readTyped('2014-06', '2015', 'to')
    expect([formatStart(window?.from ?? NaN), formatEnd(window?.to ?? NaN)]).toEqual(['2014-06', '2015'])
    expect([formatStart(-Infinity), formatEnd(Infinity)]).toEqual(['..', '..'])
  })
})
