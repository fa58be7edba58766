import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import {
  afterglow,
  fit,
  type Fit,
  type Mode,
  type Moment,
  type TimeWindow,
} from '../../../src/time/moment.ts'
import { publicationDays, sift, timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'
import { layersOnly } from '../../../src/time/filter.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) })

const at = (w: TimeWindow, mode: Mode, more: Partial<Moment> = {}): Moment => ({
  window: w,
  mode,
  basis: 'happened',
  fade: 0,
  ...more,
})

function fits(edtf: string, from: string, to: string, mode: Mode = 'window'): Fit | null {
  const { start, end, dated } = parseEdtf(edtf)
  return fit({ start, end, lasts: dated === 'range' }, null, at(window(from, to), mode))
}

describe('a window', () => {
  test.each([
    [
      'windows that share one day with a feature overlap it',
      '2014-06-30',
      '2014-06-30',
      '2014-07-31',
      'certain',
    ],
    ['a window that ends the day before does not', '2014-06-30', '2014-06-01', '2014-06-29', null],
    ['a window that begins the day after does not', '2014-06-30', '2014-07-01', '2014-07-31', null],
    ['a month inside the window certainly happened in it', '2014-06', '2014-06-01', '2014-06-30', 'certain'],
    ['a month that the window only touches possibly did', '2014-06', '2014-06-10', '2014-08-31', 'possible'],
    ['a year round the window possibly did', '2014', '2014-06-01', '2014-06-30', 'possible'],
    ['a range lasts on each of its days', '2014-06/2017-07', '2015-01-01', '2015-01-31', 'certain'],
    ['a range that is over does not', '2014-06/2017-07', '2017-08-01', '2017-08-31', null],
    ['an open end goes on for ever', '2019/..', '2035-01-01', '2035-01-31', 'certain'],
    ['an open end has not begun before its start', '2019/..', '2018-01-01', '2018-12-31', null],
    ['an unknown start has always been', '../2019-11', '1950-01-01', '1950-01-31', 'certain'],
    ['an unknown start still ends', '../2019-11', '2019-12-01', '2019-12-31', null],
  ] as const)('%s', (_, when, from, to, expected) => {
    expect(fits(when, from, to)).toBe(expected)
  })
})

describe('an instant', () => {
  test.each([
    ['holds what happened on the last day', '2014-06-30', 'certain'],
    ['not what happened earlier in the window', '2014-06-10', null],
    ['what lasts over the last day', '2014-01/2015', 'certain'],
    ['not what ended before it', '2014-01/2014-05', null],
    ['possibly what is dated to its month', '2014-06', 'possible'],
  ] as const)('%s', (_, when, expected) => {
    expect(fits(when, '2014-06-01', '2014-06-30', 'instant')).toBe(expected)
  })
})

describe('a cumulative window', () => {
  test.each([
    ['holds what began long before', '2003-03', 'certain'],
    ['and what is over', '2004/2005', 'certain'],
    ['and what has just begun', '2014-06-30/..', 'certain'],
    ['possibly what is dated to a year not over yet', '2014', 'possible'],
    ['not what begins later', '2014-07-01', null],
  ] as const)('%s', (_, when, expected) => {
    expect(fits(when, '2014-06-01', '2014-06-30', 'cumulative')).toBe(expected)
  })
})

describe('as it was known', () => {
  const known = (from: string, to: string, mode: Mode, published: string | null): Fit | null => {
    const span = { start: day('2014-06-10'), end: day('2014-06-10'), lasts: false }
    const knownOn = published === null ? null : day(published)
    return fit(span, knownOn, at(window(from, to), mode, { basis: 'known' }))
  }
  test.each([
    ['a window holds what became known in it', '2016-10-01', '2016-10-31', 'window', '2016-10-24', 'certain'],
    ['not what happened in it unheard of', '2014-06-01', '2014-06-30', 'window', '2016-10-24', null],
    ['nor what was known before', '2016-11-01', '2016-11-30', 'window', '2016-10-24', null],
    [
      'a cumulative one what was known by its end',
      '2016-11-01',
      '2016-11-30',
      'cumulative',
      '2016-10-24',
      'certain',
    ],
    [
      'an instant what held on its day and was known by then',
      '2014-06-10',
      '2014-06-10',
      'instant',
      '2014-06-10',
      'certain',
    ],
    ['not what was told later', '2014-06-10', '2014-06-10', 'instant', '2014-06-11', null],
    ['not what was known and over', '2016-10-24', '2016-10-24', 'instant', '2016-10-24', null],
    ['what no dated document tells never shows', '2014-06-10', '2014-06-10', 'cumulative', null, null],
  ] as const)('%s', (_, from, to, mode, published, expected) => {
    expect(known(from, to, mode, published)).toBe(expected)
  })

  test('a feature became known with its first publication; a month counts from its last day', () => {
    const published = publicationDays([
      { id: 'late', published: '2022-03-13' },
      { id: 'month', published: '2019-11' },
      { id: 'undated', published: null },
      { id: 'broken', published: 'soon' },
    ])
    expect([...published.keys()]).toEqual(['late', 'month'])
    const claim = (source: string) => ({ ...sampleFeature('x').properties.claims[0]!, source })
    const of = (...sources: string[]) =>
      timed(sampleFeature('x', { claims: sources.map(claim) }), published).known
    expect(of('late', 'month', 'undated')).toBe(day('2019-11-30'))
    expect(of('undated')).toBe(null)
  })
})

describe('what is over', () => {
  const span = { start: day('2014-06-10'), end: day('2014-06-10'), lasts: false }
  const glow = (from: string, fade: number, mode: Mode = 'window') =>
    afterglow(span, null, at(window(from, '2014-12-31'), mode, { fade }))

  test('fades by the day and is gone after the days given', () => {
    expect(glow('2014-06-11', 9)).toBeCloseTo(0.9)
    expect(glow('2014-06-15', 9)).toBeCloseTo(0.5)
    expect(glow('2014-06-20', 9)).toBe(0)
    expect(glow('2014-06-11', 0)).toBe(0)
  })

  test('does not fade while it holds, nor where nothing ever ends', () => {
    expect(glow('2014-06-10', 9)).toBe(0)
    expect(glow('2014-06-11', 9, 'cumulative')).toBe(0)
  })

  test('is drawn and counted nowhere', () => {
    const features = [timed(sampleFeature('over', { start: '2014-06-10', end: '2014-06-10' }))]
    const { held, fading, shown, inWindow } = sift(
      features,
      at(window('2014-06-12', '2014-06-30'), 'window', { fade: 9 }),
      layersOnly(new Set<LayerId>(['event'])),
    )
    expect({ held, shown, events: inWindow.event }).toEqual({ held: [], shown: 0, events: 0 })
    expect(fading.map(({ feature, fit: how }) => [feature.id, how])).toEqual([['over', 'fading']])
  })
})

describe('sifting', () => {
  const features = [
    timed(sampleFeature('event-in')),
    timed(sampleFeature('event-out', { start: '2016-01-01', end: '2016-01-01' })),
    timed(sampleFeature('base-in', { layer: 'base', start: '2010-01-01', end: null, dated: 'range' })),
  ]
  const june = window('2014-06-01', '2014-06-30')
  const all = layersOnly(new Set<LayerId>(layerKinds.map(({ id }) => id)))

  test('counts what holds by layer, and all', () => {
    const { shown, total, inWindow } = sift(features, at(june, 'window'), all)
    expect({ shown, total, inWindow }).toEqual({
      shown: 2,
      total: 3,
      inWindow: { event: 1, base: 1, presence: 0 },
    })
  })

  test('a layer switched off is not shown but still counted in its own number', () => {
    const { shown, held, inWindow } = sift(
      features,
      at(june, 'window'),
      layersOnly(new Set<LayerId>(['event'])),
    )
    expect(held.map(({ feature }) => feature.id)).toEqual(['event-in'])
    expect(shown).toBe(1)
    expect(inWindow.base).toBe(1)
  })

  test('an open start or end stays open', () => {
    const { span } = timed(sampleFeature('x', { start: null, end: null, dated: 'range' }))
    expect(span).toEqual({ start: null, end: null, lasts: true })
  })
})
