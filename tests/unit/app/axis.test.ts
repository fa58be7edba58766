import { describe, expect, test } from 'vitest'
import {
  barUnit,
  dayAt,
  edgesOf,
  isZoomed,
  movedEdges,
  pan,
  periodAt,
  pinch,
  placeOf,
  reveal,
  startOf,
  ticksOf,
  zoom,
} from '../../../src/app/axis.ts'
import { createDateWords } from '../../../src/app/dates.ts'
import { languageIds, languages, wordsIn } from '../../../src/app/words/index.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import type { TimeWindow } from '../../../src/time/moment.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) })
const iso = ({ from, to }: TimeWindow) => `${formatDay(from)}/${formatDay(to)}`
const whole = window('2003-01-01', '2023-12-31')
const year = window('2014-01-01', '2014-12-31')
const length = ({ from, to }: TimeWindow) => to + 1 - from

describe('places on the axis', () => {
  test('are linear in days, from the first to the day after the last', () => {
    expect(placeOf(year, day('2014-01-01'))).toBe(0)
    expect(placeOf(year, day('2015-01-01'))).toBe(1)
    expect(placeOf(year, day('2014-01-01') + 73)).toBeCloseTo(0.2)
  })
  test('and days are each other’s inverse', () => {
    for (const at of [-0.5, 0, 0.3, 1, 2]) expect(placeOf(year, dayAt(year, at))).toBeCloseTo(at)
  })
})

describe('zooming', () => {
  test.each([0, 0.25, 0.5, 0.9])('keeps the day at the share %s where it is', (at) => {
    for (const factor of [0.2, 0.5, 1.5]) {
      const zoomed = zoom(year, whole, factor, at)
      expect(length(zoomed)).toBeCloseTo(365 * factor)
      expect(dayAt(zoomed, at)).toBeCloseTo(dayAt(year, at))
    }
  })
  test('stops at the whole axis, which is then the very same', () => {
    expect(zoom(year, whole, 1000, 0.5)).toBe(whole)
    expect(zoom(whole, whole, 2, 0.1)).toBe(whole)
    expect(isZoomed(whole, whole)).toBe(false)
    expect(isZoomed(year, whole)).toBe(true)
  })
  test('never leaves the axis', () => {
    const late = zoom(window('2023-10-01', '2023-12-31'), whole, 4, 0)
    expect(late.to).toBe(whole.to)
    expect(length(late)).toBeCloseTo(92 * 4)
  })
  test('stops at two weeks', () => {
    expect(length(zoom(year, whole, 1e-6, 0.5))).toBe(14)
  })
  test('an axis shorter than that is shown whole', () => {
    const short = window('2014-06-01', '2014-06-05')
    expect(zoom(short, short, 0.5, 0.5)).toBe(short)
  })
  test('in and out again comes back', () => {
    const back = zoom(zoom(year, whole, 0.5, 0.3), whole, 2, 0.3)
    expect(back.from).toBeCloseTo(year.from)
    expect(back.to).toBeCloseTo(year.to)
  })
})

describe('panning', () => {
  test('moves by days and stops at the ends', () => {
    expect(iso(pan(year, whole, 31))).toBe('2014-02-01/2015-01-31')
    expect(iso(pan(year, whole, 1e6))).toBe('2023-01-01/2023-12-31')
    expect(iso(pan(year, whole, -1e6))).toBe('2003-01-01/2003-12-31')
  })
})

describe('two fingers', () => {
  test('keep the days that they touch', () => {
    const [a, b, c, d] = [0.4, 0.6, 0.3, 0.7]
    const pinched = pinch(year, whole, [a, b], [c, d])
    expect(dayAt(pinched, c)).toBeCloseTo(dayAt(year, a))
    expect(dayAt(pinched, d)).toBeCloseTo(dayAt(year, b))
  })
  test('that meet do not break the axis', () => {
    const pinched = pinch(year, whole, [0.4, 0.6], [0.5, 0.5])
    expect(Number.isFinite(pinched.from) && pinched.from >= whole.from && pinched.to <= whole.to).toBe(true)
  })
})

describe('bringing days into view', () => {
  test('what is in view moves nothing', () => {
    expect(reveal(year, whole, [day('2014-03-01'), day('2014-06-01')])).toBe(year)
    expect(reveal(year, whole, [])).toBe(year)
  })
  test.each([
    ['later', '2015-04-01'],
    ['earlier', '2012-04-01'],
  ])('one that is %s comes just inside, and the axis stays as long', (_, date) => {
    const moved = reveal(year, whole, [day(date)])
    expect(length(moved)).toBeCloseTo(365)
    expect(placeOf(moved, day(date)) > 0 && placeOf(moved, day(date)) < 1).toBe(true)
  })
  test('of two that do not both fit the later is seen', () => {
    const moved = reveal(year, whole, [day('2005-01-01'), day('2020-01-01')])
    expect(placeOf(moved, day('2020-01-01'))).toBeLessThan(1)
    expect(placeOf(moved, day('2020-01-01'))).toBeGreaterThan(0)
  })
  test('only edges that moved count', () => {
    expect(movedEdges(year, year)).toEqual([])
    expect(movedEdges(year, { ...year, to: year.to + 31 })).toEqual([year.to + 32])
    expect(movedEdges(year, { from: year.from - 1, to: year.to - 1 })).toEqual([year.from - 1, year.to])
  })
})

describe('bars', () => {
  test.each([
    ['2003-01-01', '2023-12-31', 1200, 'month', 1],
    ['2003-01-01', '2023-12-31', 320, 'quarter', 1],
    ['2003-01-01', '2023-12-31', 40, 'year', 2],
    ['2014-01-01', '2014-12-31', 1200, 'week', 1],
    ['2014-01-01', '2014-02-28', 1200, 'day', 1],
    ['1600-01-01', '2023-12-31', 300, 'year', 5],
  ])('from %s to %s on %s px are of a %s times %s', (from, to, width, step, years) => {
    const view = window(from, to)
    const unit = barUnit(view, width)
    expect(unit.step).toBe(step)
    if (step === 'year') expect(unit.years).toBe(years)
    expect((unit.days / length(view)) * width).toBeGreaterThanOrEqual(3)
  })
  test('cover what is in view without gaps, also where it begins and ends within a day', () => {
    const view = { from: day('2014-01-15') + 0.4, to: day('2014-03-10') + 0.7 }
    const edges = edgesOf(view, barUnit(year, 60))
    expect(edges.map(formatDay)).toEqual(['2014-01-01', '2014-02-01', '2014-03-01', '2014-04-01'])
    for (const px of [20, 60, 400, 4000]) {
      const all = edgesOf(view, barUnit(view, px))
      expect(all[0]).toBeLessThanOrEqual(view.from)
      expect(all.at(-1)).toBeGreaterThanOrEqual(view.to + 1)
    }
  })
  test('a day is in the period that is found for it', () => {
    const decades = barUnit(window('1000-01-01', '2023-12-31'), 400)
    expect(decades.years).toBe(10)
    expect(iso(periodAt(day('2014-06-10'), decades))).toBe('2010-01-01/2019-12-31')
    expect(formatDay(startOf(day('2014-06-10') + 0.9, barUnit(whole, 1200)))).toBe('2014-06-01')
    expect(iso(periodAt(day('2012-02-10'), barUnit(whole, 1200)))).toBe('2012-02-01/2012-02-29')
  })
})

describe.each(languageIds)('ticks in %s', (language) => {
  const { tick } = createDateWords(wordsIn(language))
  const views: [TimeWindow, number][] = []
  for (let i = 0; i < 40; i++) views.push([zoom(whole, whole, 0.85 ** i, 0.37), i % 2 ? 1184 : 320])
  test('never run into each other, are in order and in view', () => {
    for (const [view, width] of views) {
      const ticks = ticksOf(view, width, tick)
      const labelled = ticks.filter(({ label }) => label)
      expect(labelled.length).toBeGreaterThan(0)
      for (const [i, { at, day: one }] of ticks.entries()) {
        expect(at >= 0 && at < 1).toBe(true)
        expect(one).toBeGreaterThan(ticks[i - 1]?.day ?? -Infinity)
      }
      for (const [i, { at, label }] of labelled.entries())
        expect(((labelled[i + 1]?.at ?? 1.1) - at) * width).toBeGreaterThanOrEqual(label.length * 6)
    }
  })
})

test('the first label names the year where the others need not', () => {
  const { tick } = createDateWords(languages.en)
  const labels = (view: TimeWindow) =>
    ticksOf(view, 1000, tick).flatMap(({ label }) => (label ? [label] : []))
  expect(labels(window('2014-02-10', '2015-03-31')).slice(0, 3)).toEqual(['Mar 2014', 'Apr', 'May'])
  expect(labels(window('2014-11-01', '2015-10-31'))).toContain('2015')
  expect(labels(window('2014-06-25', '2014-07-14')).slice(0, 2)).toEqual(['25 Jun 2014', '27'])
  expect(labels(window('2014-06-25', '2014-07-14'))).toContain('1 Jul')
  expect(labels(whole).at(0)).toBe('2003')
})

test('no axis, no ticks', () => {
  expect(ticksOf(year, 0, () => 'x')).toEqual([])
})
