import { describe, expect, test } from 'vitest'
import {
  atEnd,
  bring,
  createScale,
  endOn,
  lastEdge,
  moveEnd,
  moveStart,
  periodStart,
  rewind,
  shift,
  stepEdge,
  stepOn,
  thumbs,
} from '../../../src/app/scale.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import { steps } from '../../../src/model/dataset.ts'
import { modes, type TimeWindow } from '../../../src/time/moment.ts'
import { random } from '../time/random.ts'

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

describe('steps of the calendar', () => {
  const scales = new Map(steps.map((step) => [step, createScale(axis, step)]))
  const scaleOf = (step: (typeof steps)[number]) => scales.get(step) ?? months

  test.each([
    ['whole months stay whole', 'month', '2014-01-01/2014-02-28', 1, '2014-02-01/2014-03-31'],
    ['whole quarters stay whole', 'quarter', '2014-01-01/2014-06-30', 1, '2014-04-01/2014-09-30'],
    ['whole years stay whole', 'year', '2015-01-01/2015-12-31', 1, '2016-01-01/2016-12-31'],
    ['whole weeks stay whole', 'week', '2014-08-18/2014-08-24', -1, '2014-08-11/2014-08-17'],
    ['whole months go by years', 'year', '2014-06-01/2014-12-31', 1, '2015-06-01/2015-12-31'],
    ['whole months go by weeks as days', 'week', '2014-06-01/2014-06-30', 1, '2014-06-08/2014-07-07'],
    ['exact days keep their dates', 'month', '2014-06-10/2014-06-25', 1, '2014-07-10/2014-07-25'],
    ['across months too', 'month', '2014-06-10/2014-07-10', 1, '2014-07-10/2014-08-10'],
    ['and by years', 'year', '2014-06-10/2014-08-25', -2, '2012-06-10/2012-08-25'],
    [
      'or the last day of a month that lacks them',
      'month',
      '2014-01-31/2014-01-31',
      1,
      '2014-02-28/2014-02-28',
    ],
    ['and their length there', 'month', '2014-01-30/2014-01-31', 1, '2014-02-28/2014-03-01'],
    ['exact days stop where the axis ends', 'month', '2023-12-10/2023-12-20', 1, '2023-12-21/2023-12-31'],
    ['and where it begins', 'year', '2003-05-10/2003-05-20', -1, '2003-01-01/2003-01-11'],
    ['what lies before the axis comes onto it', 'month', '1980-05-10/1980-05-20', 1, '2003-01-01/2003-01-11'],
    ['and does not go back', 'month', '1980-05-10/1980-05-20', -1, '1980-05-10/1980-05-20'],
    ['what is longer than the axis stays', 'month', '1980-01-01/2030-12-31', -1, '1980-01-01/2030-12-31'],
  ] as const)('%s', (_, step, from, count, to) => {
    const [first = '', last = ''] = from.split('/')
    expect(words(shift(scaleOf(step), window(first, last), count))).toBe(to)
  })

  test.each(steps)('of a %s never leave the axis, keep whole periods whole and the length', (step) => {
    const scale = scaleOf(step)
    const next = random(steps.indexOf(step) + 1)
    const edges = new Set(scale.edges)
    for (let i = 0; i < 300; i++) {
      const [a, b] = [next(), next() * 0.2].map((share) => Math.floor(share * lastEdge(scale)))
      const whole = { from: scale.edges[a!]!, to: scale.edges[Math.min(a! + b! + 1, lastEdge(scale))]! - 1 }
      const from = axis.start + Math.floor(next() * 6000)
      const exact = { from, to: from + Math.floor(next() * 900) }
      const count = Math.floor(next() * 60) - 30
      const moved = shift(scale, whole, count)
      expect(edges.has(moved.from) && edges.has(moved.to + 1)).toBe(true)
      expect(thumbs(scale, moved).to - thumbs(scale, moved).from).toBe(
        thumbs(scale, whole).to - thumbs(scale, whole).from,
      )
      const stepped = shift(scale, exact, count)
      expect(stepped.from).toBeGreaterThanOrEqual(axis.start)
      expect(stepped.to).toBeLessThanOrEqual(axis.end)
      // months differ by a few days
      const change = Math.abs(stepped.to - stepped.from - (exact.to - exact.from))
      expect(change).toBeLessThanOrEqual(
        step === 'day' || step === 'week' || exact.to - exact.from < 27 ? 0 : 5,
      )
    }
  })

  test.each(steps)('of a %s reach the end of the axis one by one in every mode, and stop there', (step) => {
    const scale = scaleOf(step)
    for (const mode of modes)
      for (const opened of [window('2022-06-10', '2022-06-25'), window('2022-01-01', '2022-12-31')]) {
        let at = opened
        let moves = 0
        for (let next = stepOn(scale, at, mode, 1); next !== at; next = stepOn(scale, at, mode, 1)) {
          expect(next.to).toBeGreaterThan(at.to)
          expect(next.from).toBeLessThanOrEqual(next.to)
          at = next
          expect((moves += 1)).toBeLessThan(800)
        }
        expect(at.to).toBeGreaterThanOrEqual(axis.end)
        expect(atEnd(scale, at)).toBe(true)
      }
  })
})

describe('where only the last day counts', () => {
  const all = window('2003-01-01', '2023-12-31')
  test('it goes back as far as the first period, though the window fills the axis', () => {
    expect(words(stepOn(months, all, 'cumulative', -1))).toBe('2003-01-01/2023-11-30')
    expect(words(stepOn(months, all, 'instant', -Infinity))).toBe('2003-01-01/2003-01-31')
    expect(stepOn(months, window('2003-01-01', '2003-01-31'), 'instant', -1).to).toBe(day('2003-01-31'))
  })
  test('the last of a month stays the last, a date stays a date', () => {
    expect(words(stepOn(months, window('2014-02-28', '2014-02-28'), 'instant', 1))).toBe(
      '2014-03-31/2014-03-31',
    )
    expect(stepOn(months, window('2014-06-10', '2014-06-10'), 'instant', 1).to).toBe(day('2014-07-10'))
  })
  test('the window stays as long as there is room before it', () => {
    expect(words(stepOn(months, window('2014-01-01', '2014-06-30'), 'cumulative', 1))).toBe(
      '2014-02-01/2014-07-31',
    )
  })
})

describe('playing begins again', () => {
  test('at the beginning of the axis with a window as long as before', () => {
    expect(words(rewind(months, window('2023-07-01', '2023-12-31'), 'window'))).toBe('2003-01-01/2003-06-30')
  })
  test('with one period where the window fills the axis', () => {
    expect(words(rewind(months, window('2003-01-01', '2023-12-31'), 'window'))).toBe('2003-01-01/2003-01-31')
  })
})

describe('an edge', () => {
  const exact = window('2014-06-10', '2014-08-20')
  test.each([
    ['from', -1, '2014-06-01/2014-08-20'],
    ['from', 1, '2014-07-01/2014-08-20'],
    ['to', 1, '2014-06-10/2014-08-31'],
    ['to', -1, '2014-06-10/2014-07-31'],
  ] as const)('%s moved by %i goes to the next edge of a month', (side, direction, expected) => {
    expect(words(stepEdge(months, exact, 'window', side, direction))).toBe(expected)
  })
  test('on an edge goes one month on', () => {
    const june = window('2014-06-01', '2014-07-31')
    expect(words(stepEdge(months, june, 'window', 'from', -1))).toBe('2014-05-01/2014-07-31')
    expect(words(stepEdge(months, june, 'window', 'to', 1))).toBe('2014-06-01/2014-08-31')
    expect(words(stepEdge(months, june, 'window', 'to', -1))).toBe('2014-06-01/2014-06-30')
  })
  test('never passes the other one, nor the axis', () => {
    const short = window('2014-06-10', '2014-06-20')
    expect(stepEdge(months, short, 'window', 'from', 1)).toEqual(short)
    expect(stepEdge(months, short, 'window', 'to', -1)).toEqual(short)
    const all = window('2003-01-01', '2023-12-31')
    expect(stepEdge(months, all, 'window', 'from', -1)).toEqual(all)
    expect(stepEdge(months, all, 'window', 'to', 1)).toEqual(all)
  })
  test('at the end pushes the start where only the end counts', () => {
    expect(words(stepEdge(months, window('2014-06-01', '2014-06-30'), 'instant', 'to', -1))).toBe(
      '2014-05-01/2014-05-31',
    )
  })
})

test('a window of the same length ends on a day', () => {
  expect(words(endOn(months, window('2014-06-01', '2014-06-30'), day('2015-03-31')))).toBe(
    '2015-03-01/2015-03-31',
  )
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
  test('steps longer than the window do not pass it by', () => {
    const years = createScale(axis, 'year')
    const june = window('2014-06-01', '2014-06-30')
    expect(words(bring(years, june, day('2016-09-10'), day('2016-09-10')))).toBe('2016-09-01/2016-09-30')
    const exact = window('2014-06-10', '2014-06-12')
    expect(words(bring(years, exact, day('2013-09-20'), day('2013-09-20')))).toBe('2013-09-20/2013-09-22')
  })
  test('one whose beginning is unknown and that ended earlier', () => {
    expect(words(bring(months, year, null, day('2010-06-10')))).toBe('2010-06-01/2011-05-31')
  })
})
