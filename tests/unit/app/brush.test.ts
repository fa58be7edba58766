import { describe, expect, test } from 'vitest'
import { jump, moveBy, moveEdge, nearestEdge } from '../../../src/app/brush.ts'
import { createScale } from '../../../src/app/scale.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import type { TimeWindow } from '../../../src/time/moment.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) })
const words = ({ from, to }: TimeWindow) => `${formatDay(from)}/${formatDay(to)}`
const months = createScale({ start: day('2003-01-01'), end: day('2023-12-31') }, 'month')
const summer = window('2014-06-01', '2014-08-31')

test('the nearest edge is the one that the day is closer to', () => {
  const edge = (iso: string) => formatDay(months.edges[nearestEdge(months, day(iso))] ?? 0)
  expect(edge('2014-06-14')).toBe('2014-06-01')
  expect(edge('2014-06-17')).toBe('2014-07-01')
  expect(edge('2023-12-31')).toBe('2024-01-01')
  expect(edge('1990-01-01')).toBe('2003-01-01')
})

describe('the window dragged', () => {
  test.each([
    [10, '2014-06-01/2014-08-31'],
    [20, '2014-07-01/2014-09-30'],
    [-40, '2014-05-01/2014-07-31'],
    [1e5, '2023-10-01/2023-12-31'],
    [-1e5, '2003-01-01/2003-03-31'],
  ])('by %s days snaps to months and stays three of them', (days, expected) => {
    expect(words(moveBy(months, summer, days, false))).toBe(expected)
  })
  test('freely moves to the day and stays as long', () => {
    expect(words(moveBy(months, summer, 10.4, true))).toBe('2014-06-11/2014-09-10')
    expect(words(moveBy(months, summer, 1e5, true))).toBe('2023-10-01/2023-12-31')
    expect(words(moveBy(months, summer, -1e5, true))).toBe('2003-01-01/2003-04-02')
  })
})

describe('an edge dragged', () => {
  const to = (side: 'from' | 'to', iso: string, free = false, mode: 'window' | 'instant' = 'window') =>
    words(moveEdge(months, summer, mode, side, day(iso), free))
  test('snaps to months', () => {
    expect(to('from', '2014-04-27')).toBe('2014-05-01/2014-08-31')
    expect(to('to', '2014-10-20')).toBe('2014-06-01/2014-10-31')
  })
  test('freely goes to the day: the end is the boundary after its last day', () => {
    expect(to('from', '2014-04-27', true)).toBe('2014-04-27/2014-08-31')
    expect(to('to', '2014-10-20', true)).toBe('2014-06-01/2014-10-19')
  })
  test('never passes the other one', () => {
    expect(to('from', '2020-01-01')).toBe('2014-08-01/2014-08-31')
    expect(to('to', '2010-01-01')).toBe('2014-06-01/2014-06-30')
    expect(to('from', '2020-01-01', true)).toBe('2014-08-31/2014-08-31')
    expect(to('to', '2010-01-01', true)).toBe('2014-06-01/2014-06-01')
  })
  test('pushes the start along where only the last day counts', () => {
    expect(to('to', '2010-01-10', true, 'instant')).toBe('2010-01-09/2010-01-09')
    expect(to('to', '2010-01-02', false, 'instant')).toBe('2009-12-01/2009-12-31')
  })
  test('stays on the axis', () => {
    expect(to('from', '1990-01-01', true)).toBe('2003-01-01/2014-08-31')
    expect(to('to', '2090-01-01', true)).toBe('2014-06-01/2023-12-31')
  })
})

describe('a bar clicked', () => {
  test('the window comes to lie round a bar that is shorter', () => {
    expect(words(jump(months, summer, 'window', window('2018-03-01', '2018-03-31')))).toBe(
      '2018-02-01/2018-04-30',
    )
  })
  test('it begins with one that is longer', () => {
    expect(words(jump(months, summer, 'window', window('2018-01-01', '2018-12-31')))).toBe(
      '2018-01-01/2018-03-31',
    )
  })
  test.each(['instant', 'cumulative'] as const)('%s: its last day is the bar’s', (mode) => {
    expect(jump(months, summer, mode, window('2018-03-01', '2018-03-31')).to).toBe(day('2018-03-31'))
  })
})
