import { describe, expect, test } from 'vitest'
import {
  atEnd,
  bring,
  createScale,
  lastEdge,
  moveEnd,
  moveStart,
  periodStart,
  shift,
  thumbs,
  yearTicks,
} from '../../../src/app/scale.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import { steps } from '../../../src/model/dataset.ts'
import type { TimeWindow } from '../../../src/time/moment.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) })
const words = ({ from, to }: TimeWindow) => `${formatDay(from)}/${formatDay(to)}`
const axis = { start: day('2003-01-01'), end: day('2023-12-31') }
const months = createScale(axis, 'month')

test.each([
  ['day', '2014-08-21', '2014-08-21'],
  ['week', '2014-08-21', '2014-08-18'],
  ['week', '2014-08-18', '2014-08-18'],
  ['week', '1969-12-31', '1969-12-29'],
  ['month', '2014-08-21', '2014-08-01'],
  ['quarter', '2014-08-21', '2014-07-01'],
  ['year', '2014-08-21', '2014-01-01'],
] as const)('the %s of %s begins on %s', (step, of, start) => {
  expect(formatDay(periodStart(day(of), step))).toBe(start)
})

test.each(steps)('a scale of steps of a %s covers the axis without gaps', (step) => {
  const { edges } = createScale(axis, step)
  expect(edges[0]).toBeLessThanOrEqual(axis.start)
  expect(edges.at(-1)).toBeGreaterThan(axis.end)
  for (const edge of edges) expect(periodStart(edge, step)).toBe(edge)
  expect(new Set(edges).size).toBe(edges.length)
})

test('21 years have 252 months', () => {
  expect(lastEdge(months)).toBe(252)
})

describe('thumbs', () => {
  test('stand before the first and after the last month', () => {
    expect(thumbs(months, window('2003-01-01', '2003-01-31'))).toEqual({ from: 0, to: 1 })
    expect(thumbs(months, window('2003-01-01', '2023-12-31'))).toEqual({ from: 0, to: 252 })
  })
  test('of days within months stand round their months', () => {
    expect(thumbs(months, window('2003-02-10', '2003-03-05'))).toEqual({ from: 1, to: 3 })
  })
  test('off the axis stand at its ends', () => {
    expect(thumbs(months, window('1980-01-01', '1981-01-01'))).toEqual({ from: 0, to: 1 })
    expect(thumbs(months, window('2030-01-01', '2031-01-01'))).toEqual({ from: 251, to: 252 })
  })
})

describe('moving', () => {
  const june = window('2014-06-01', '2014-06-30')
  const { from, to } = thumbs(months, june)
  test('the start snaps to a first day, the end to a last day', () => {
    expect(words(moveStart(months, june, from - 1))).toBe('2014-05-01/2014-06-30')
    expect(words(moveEnd(months, june, to + 8))).toBe('2014-06-01/2015-02-28')
  })
  test('thumbs never cross', () => {
    expect(words(moveStart(months, june, to + 5))).toBe('2014-06-01/2014-06-30')
    expect(words(moveEnd(months, june, from - 5))).toBe('2014-06-01/2014-06-30')
  })
  test('the end may push the start where only the end counts', () => {
    expect(words(moveEnd(months, june, from - 5, true))).toBe('2013-12-01/2013-12-31')
  })
  test('the end stops at the ends of the axis', () => {
    expect(words(moveEnd(months, june, Infinity))).toBe('2014-06-01/2023-12-31')
    expect(words(moveEnd(months, june, -Infinity, true))).toBe('2003-01-01/2003-01-31')
  })
  test('the start kept as the address gave it stays while the end moves', () => {
    expect(words(moveEnd(months, window('2014-06-10', '2014-06-20'), to))).toBe('2014-06-10/2014-06-30')
  })
})

describe('shifting', () => {
  test('keeps the number of months', () => {
    expect(words(shift(months, window('2014-01-01', '2014-02-28'), 1))).toBe('2014-02-01/2014-03-31')
  })
  test('stops at the ends', () => {
    const end = shift(months, window('2023-01-01', '2023-11-30'), 99)
    expect(words(end)).toBe('2023-02-01/2023-12-31')
    expect(atEnd(months, end)).toBe(true)
    expect(words(shift(months, end, -999))).toBe('2003-01-01/2003-11-30')
  })
})

describe('bringing a feature into the window', () => {
  const year = window('2014-01-01', '2014-12-31')
  test.each([
    ['later: as far as needed', '2016-06-10', '2016-06-10', '2015-07-01/2016-06-30'],
    ['earlier: as far as needed', '2010-06-10', '2010-06-10', '2010-06-01/2011-05-31'],
    ['inside: not at all', '2014-06-10', '2014-06-10', '2014-01-01/2014-12-31'],
  ])('%s', (_, start, end, expected) => {
    expect(words(bring(months, year, day(start), day(end)))).toBe(expected)
  })
  test('one that still lasts and begins later', () => {
    expect(words(bring(months, year, day('2016-06-10'), null))).toBe('2015-07-01/2016-06-30')
  })
  test('one whose beginning is unknown and that ended earlier', () => {
    expect(words(bring(months, year, null, day('2010-06-10')))).toBe('2010-06-01/2011-05-31')
  })
})

describe('year ticks', () => {
  test('each year has one, labelled where there is room', () => {
    const ticks = yearTicks(months, 1200)
    expect(ticks).toHaveLength(21)
    expect(ticks.every(({ labelled }) => labelled)).toBe(true)
    expect(ticks[1]?.at).toBeCloseTo(12 / 252)
  })
  test('on a telephone every fifth', () => {
    const labelled = yearTicks(months, 300).filter((tick) => tick.labelled)
    expect(labelled.map((tick) => formatDay(tick.day).slice(0, 4))).toEqual(['2005', '2010', '2015', '2020'])
  })
})
