import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import { fit, sift, timed, type Fit, type Mode, type TimeWindow } from '../../../src/model/window.ts'
import { sampleFeature } from '../map/sample.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const window = (from: string, to: string): TimeWindow => ({ from: day(from), to: day(to) })

function fits(edtf: string, from: string, to: string, mode: Mode = 'window'): Fit | null {
  const { start, end, dated } = parseEdtf(edtf)
  return fit({ start, end, lasts: dated === 'range' }, window(from, to), mode)
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

describe('sifting', () => {
  const features = [
    timed(sampleFeature('event-in')),
    timed(sampleFeature('event-out', { start: '2016-01-01', end: '2016-01-01' })),
    timed(sampleFeature('base-in', { layer: 'base', start: '2010-01-01', end: null, dated: 'range' })),
  ]
  const june = window('2014-06-01', '2014-06-30')
  const all = new Set<LayerId>(layerKinds.map(({ id }) => id))

  test('counts what holds by layer, and all', () => {
    const { shown, total, inWindow } = sift(features, june, 'window', all)
    expect({ shown, total, inWindow }).toEqual({
      shown: 2,
      total: 3,
      inWindow: { event: 1, base: 1, presence: 0 },
    })
  })

  test('a layer switched off is not shown but still counted in its own number', () => {
    const { shown, held, inWindow } = sift(features, june, 'window', new Set<LayerId>(['event']))
    expect(held.map(({ feature }) => feature.id)).toEqual(['event-in'])
    expect(shown).toBe(1)
    expect(inWindow.base).toBe(1)
  })

  test('an open start or end stays open', () => {
    const { span } = timed(sampleFeature('x', { start: null, end: null, dated: 'range' }))
    expect(span).toEqual({ start: null, end: null, lasts: true })
  })
})
