import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import { layersOnly } from '../../../src/time/filter.ts'
import type { Moment, TimeWindow } from '../../../src/time/moment.ts'
import { appears, isJumpedTo, neighbour } from '../../../src/time/neighbour.ts'
import { createPointTable, createRawPoints, type PointLook } from '../../../src/time/point-table.ts'
import type { Timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'
import { random } from './random.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const axis: TimeWindow = { from: day('2003-01-01'), to: day('2023-12-31') }
const events: ReadonlySet<LayerId> = new Set(['event'])
const at = (from: string, to: string, more: Partial<Moment> = {}): Moment => ({
  window: { from: day(from), to: day(to) },
  mode: 'window',
  basis: 'happened',
  fade: 0,
  ...more,
})
const one = (layer: LayerId, start: string, end = start, known: string | null = null): Timed => ({
  feature: sampleFeature('x', { layer }),
  span: { start: day(start), end: day(end), lasts: false },
  known: known === null ? null : day(known),
})
const features = [
  one('event', '2014-03-10', '2014-03-10', '2015-01-01'),
  one('base', '2014-08-01'),
  one('event', '2014-09-01'),
  one('event', '1999-01-01'),
  one('event', '2030-01-01'),
]
const find = (moment: Moment, direction: 1 | -1, layers = events) =>
  neighbour(features, null, layersOnly(layers).shows, moment, axis, direction)

describe('what is jumped to', () => {
  test('begins after the window, or before it', () => {
    expect(find(at('2014-05-01', '2014-06-30'), 1)).toBe(day('2014-09-01'))
    expect(find(at('2014-05-01', '2014-06-30'), -1)).toBe(day('2014-03-10'))
  })
  test('is not what the window holds', () => {
    expect(find(at('2014-03-01', '2014-03-31'), -1)).toBeNull()
    expect(find(at('2014-03-10', '2014-03-10'), 1)).toBe(day('2014-09-01'))
  })
  test('lies on the axis', () => {
    expect(find(at('2014-09-01', '2014-09-30'), 1)).toBeNull()
  })
  test('is switched on', () => {
    expect(find(at('2014-05-01', '2014-06-30'), 1, new Set(['base', 'event']))).toBe(day('2014-08-01'))
  })
  test('is before the last day where only that one counts', () => {
    expect(find(at('2014-01-01', '2014-09-30', { mode: 'cumulative' }), -1)).toBe(day('2014-09-01'))
  })
  test('became known later, as it was known', () => {
    expect(find(at('2014-05-01', '2014-06-30', { basis: 'known' }), 1)).toBe(day('2015-01-01'))
    expect(find(at('2014-05-01', '2014-06-30', { basis: 'known' }), -1)).toBeNull()
  })
})

test('events are jumped to where they are switched on, else whatever is', () => {
  const jumped = (...layers: LayerId[]) =>
    layerKinds
      .map(({ id }) => id)
      .filter((id) => isJumpedTo(layersOnly(new Set(layers)))(sampleFeature('x', { layer: id }).properties))
  expect(jumped('event', 'base')).toEqual(['event'])
  expect(jumped('base', 'presence')).toEqual(['base', 'presence'])
})

test('what had ended before it became known never appears at an instant', () => {
  const span = { start: 10, end: 20, lasts: true }
  const way = { mode: 'instant', basis: 'known' } as const
  expect([appears(span, 5, way), appears(span, 15, way), appears(span, 21, way)]).toEqual([10, 15, null])
  expect(appears(span, null, way)).toBeNull()
})

test('many points are searched as few features are', () => {
  const next = random(5)
  const looks: PointLook[] = layerKinds.map(({ id }) => ({
    layer: id,
    kind: 'other',
    actor: null,
    status: 'confirmed',
    located: 'site',
    certainty: 'B',
    stances: 'other',
    disputed: false,
    several: false,
    dated: 'day',
    lasts: false,
  }))
  const raw = createRawPoints(300)
  raw.length = 300
  raw.looks = looks
  const few: Timed[] = []
  for (let i = 0; i < raw.length; i++) {
    const start = axis.from + Math.floor(next() * 4000)
    const end = start + Math.floor(next() * 200)
    const known = next() < 0.3 ? Infinity : start + Math.floor(next() * 300)
    const look = Math.floor(next() * looks.length)
    raw.start[i] = start
    raw.end[i] = end
    raw.known[i] = known
    raw.look[i] = look
    few.push({
      feature: sampleFeature('x', { layer: looks[look]!.layer }),
      span: { start, end, lasts: false },
      known: known === Infinity ? null : known,
    })
  }
  const table = createPointTable(raw)
  for (let i = 0; i < 60; i++) {
    const from = axis.from + Math.floor(next() * 4000)
    for (const mode of ['window', 'instant', 'cumulative'] as const)
      for (const basis of ['happened', 'known'] as const)
        for (const direction of [1, -1] as const) {
          const moment: Moment = { window: { from, to: from + 30 }, mode, basis, fade: 0 }
          const expected = neighbour(few, null, layersOnly(events).shows, moment, axis, direction)
          expect(neighbour([], table, layersOnly(events).shows, moment, axis, direction)).toBe(expected)
        }
  }
})
