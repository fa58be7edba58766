import { describe, expect, test } from 'vitest'
import { countFeatures } from '../../../src/app/begins.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import type { LayerId } from '../../../src/model/layer.ts'
import { pointsOf } from '../../../src/time/few.ts'
import type { Moment } from '../../../src/time/moment.ts'
import { neighbour } from '../../../src/time/neighbour.ts'
import { fitOf, sift, timed, type Timed } from '../../../src/time/sift.ts'
import { begins, begunOf } from '../../../src/time/tally.ts'
import { sampleFeature } from '../map/sample.ts'

const day = (iso: string) => parseDay(iso)!
const published = new Map([
  ['first', day('2014-08-01')],
  ['second', day('2015-03-01')],
])
const isoOf = (d: number | null) => (d === null ? null : formatDay(d))

/** A feature of one date and one claim, with another claim for each other date. */
function one(when: string, ...others: string[]): Timed {
  const { start, end, dated } = parseEdtf(when)
  const claim = { by: '', says: '', start: 0, end: 1, stance: 'supports' } as const
  return timed(
    sampleFeature('a', {
      when,
      start: isoOf(start),
      end: isoOf(end),
      dated,
      claims: [
        { ...claim, source: 'first' },
        ...others.map((other) => ({ ...claim, source: 'second', when: other })),
      ],
    }),
    published,
  )
}
const at = (from: string, to: string, more: Partial<Moment> = {}): Moment => ({
  window: { from: day(from), to: day(to) },
  mode: 'window',
  basis: 'happened',
  fade: 0,
  ...more,
})
const all = {
  layers: new Set<LayerId>(['event', 'base', 'presence']),
  lets: () => true,
  shows: () => true,
}

const disputed = one('2014-06-10', '2014-07-04')

describe('a feature that a claim dates otherwise', () => {
  test('holds at its own date, and may hold at the other', () => {
    expect(fitOf(disputed, at('2014-06-01', '2014-06-30'))).toBe('certain')
    expect(fitOf(disputed, at('2014-07-01', '2014-07-31'))).toBe('possible')
    expect(fitOf(disputed, at('2014-05-01', '2014-05-31'))).toBeNull()
    expect(fitOf(disputed, at('2014-06-11', '2014-07-03'))).toBeNull()
  })
  test('counts once in a window that holds both', () => {
    const { held, shown, possible, inWindow } = sift([disputed], at('2014-01-01', '2014-12-31'), all)
    expect([held.length, shown, possible, inWindow.event]).toEqual([1, 1, 0, 1])
    const later = sift([disputed], at('2014-07-01', '2014-07-31'), all)
    expect([later.held.length, later.shown, later.possible]).toEqual([1, 1, 1])
  })
  test('holds at an instant of the other date as far as that was published', () => {
    const known = { mode: 'instant', basis: 'known' } as const
    const lasting = one('2014-06/2014-07', '2014-09/..')
    expect(fitOf(lasting, at('2014-12-01', '2014-12-01', known))).toBeNull()
    expect(fitOf(lasting, at('2015-04-01', '2015-04-01', known))).toBe('possible')
  })
  test('became known once, whatever dates it has', () => {
    const known = { basis: 'known' } as const
    expect(fitOf(disputed, at('2014-08-01', '2014-08-31', known))).toBe('certain')
    expect(fitOf(disputed, at('2015-03-01', '2015-03-31', known))).toBeNull()
  })
  test('fades by the later of its dates', () => {
    const glow = (to: string) => sift([disputed], at(to, to, { fade: 30 }), all).fading.map((f) => f.glow)
    expect(glow('2014-07-14')).toEqual(
      sift([one('2014-07-04')], at('2014-07-14', '2014-07-14', { fade: 30 }), all).fading.map((f) => f.glow),
    )
    expect(glow('2014-08-20')).toEqual([])
  })
  test('is jumped to at both dates', () => {
    const axis = { from: day('2014-01-01'), to: day('2014-12-31') }
    const next = (from: string, to: string, way: 1 | -1) =>
      neighbour([disputed], null, () => true, at(from, to), axis, way)
    expect(next('2014-05-01', '2014-05-31', 1)).toBe(day('2014-06-10'))
    expect(next('2014-06-01', '2014-06-30', 1)).toBe(day('2014-07-04'))
    expect(next('2014-08-01', '2014-08-31', -1)).toBe(day('2014-07-04'))
  })
})

test('claims of the same other date make one date; broken ones none', () => {
  expect(one('2014-06-10', '2014-07-04', '2014-07-04').others).toHaveLength(1)
  expect(one('2014-06-10', 'in July').others).toBeUndefined()
  expect(one('2014-06-10').others).toBeUndefined()
})

describe('the bars share it out over its dates, so that it is one in all', () => {
  const whole = { from: day('2014-01-01'), to: day('2014-12-31') }
  const inMonth = (feature: Timed, basis: 'happened' | 'known' = 'happened') => {
    const { tally, groups } = countFeatures([feature], whole, basis, () => '')
    const begun = begunOf(tally, [...groups.keys()])
    return (from: string, to: string) => begins(begun, day(from), day(to) + 1)
  }
  test('a half in each of two months', () => {
    const bar = inMonth(disputed)
    expect(bar('2014-06-01', '2014-06-30').spread).toBeCloseTo(0.5)
    expect(bar('2014-07-01', '2014-07-31').spread).toBeCloseTo(0.5)
    const year = bar('2014-01-01', '2014-12-31')
    expect(year.sure).toBe(0)
    expect(year.spread).toBeCloseTo(1)
  })
  test('what lasts counts where it begins', () => {
    const bar = inMonth(one('2014-03-05/..', '2014-10/..'))
    expect(bar('2014-03-05', '2014-03-05').spread).toBeCloseTo(0.5)
    expect(bar('2014-10-01', '2014-10-31').spread).toBeCloseTo(0.5)
    expect(bar('2014-11-01', '2014-12-31').spread).toBeCloseTo(0)
  })
  test('whole, on the day on which it became known', () => {
    expect(inMonth(disputed, 'known')('2014-08-01', '2014-08-01')).toEqual({ sure: 1, spread: 0 })
  })
})

test('where points are many, what is at several dates or places stays apart from them', () => {
  const spot = { place: 'b', placename: 'B', located: 'site', radius: 2, lon: 1, lat: 1 } as const
  const claim = { source: 's', by: '', says: '', start: 0, end: 1, stance: 'supports' } as const
  const several = [
    disputed,
    timed(sampleFeature('c', { candidates: [spot] })),
    timed(sampleFeature('d', { claims: [claim, { ...claim, at: spot }] })),
  ]
  const plain = [timed(sampleFeature('e')), timed(sampleFeature('f', { near: true }))]
  const { few, many } = pointsOf([...several, ...plain], 1)
  expect(few).toEqual(several)
  expect(many).toEqual(plain)
})
