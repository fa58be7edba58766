import { expect, test } from 'vitest'
import { decadeOf, presetsOf } from '../../../src/app/presets.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const presets = (from: string, to: string) =>
  presetsOf({ from: day(from), to: day(to) }).map(
    (one) => `${one.kind} ${formatDay(one.from)}/${formatDay(one.to)}`,
  )

test('a long axis has its first and last year and its decades, cut to it', () => {
  expect(presets('2003-01-01', '2023-12-31')).toEqual([
    'whole 2003-01-01/2023-12-31',
    'year 2003-01-01/2003-12-31',
    'year 2023-01-01/2023-12-31',
    'decade 2003-01-01/2009-12-31',
    'decade 2010-01-01/2019-12-31',
    'decade 2020-01-01/2023-12-31',
  ])
})
test('a short axis has each year, and the last twelve months where they are none of them', () => {
  expect(presets('2019-03-01', '2021-06-15')).toEqual([
    'whole 2019-03-01/2021-06-15',
    'year 2019-03-01/2019-12-31',
    'year 2020-01-01/2020-12-31',
    'year 2021-01-01/2021-06-15',
    'months 2020-06-16/2021-06-15',
  ])
})
test('no window stands twice: of one year all are the same', () => {
  expect(presets('2014-01-01', '2014-12-31')).toEqual(['whole 2014-01-01/2014-12-31'])
})
test('no preset reaches beyond the axis', () => {
  const whole = { from: day('2014-05-20'), to: day('2014-09-03') }
  for (const { from, to } of presetsOf(whole)) {
    expect(from).toBeGreaterThanOrEqual(whole.from)
    expect(to).toBeLessThanOrEqual(whole.to)
  }
})
test('a decade is named by its first year', () => {
  expect(formatDay(decadeOf(day('2009-12-31')))).toBe('2000-01-01')
})
