import { describe, expect, test } from 'vitest'
import { toDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import { bases, fit, modes, type Moment } from '../../../src/time/moment.ts'
import {
  createRawPoints,
  countLooks,
  fitOf,
  heldRows,
  type PointLook,
  type RawPoints,
} from '../../../src/time/point-table.ts'
import {
  createSieve,
  exactnesses,
  kindKey,
  layersOnly,
  nothingHidden,
  openFilter,
} from '../../../src/time/filter.ts'
import { addPoints, countPoints, createPoints } from '../../../src/time/points.ts'
import { createTraitsOf } from '../../../src/time/traits.ts'
import { anyDate, random } from './random.ts'

const axis = { first: toDay(2003, 1, 1)!, last: toDay(2008, 12, 31)! }
const actors = ['red', 'blue', null]

function sample(length: number, years: number, seed: number): RawPoints {
  const next = random(seed)
  const raw = createRawPoints(length)
  const index = new Map<string, number>()
  raw.length = length
  for (let i = 0; i < length; i++) {
    const { start, end, dated } = parseEdtf(anyDate(next, years))
    const look: PointLook = {
      layer: layerKinds[Math.floor(next() * 3)]!.id,
      kind: next() < 0.5 ? 'deployment' : 'other',
      actor: actors[Math.floor(next() * 3)] ?? null,
      status: next() < 0.7 ? 'confirmed' : 'disputed',
      located: next() < 0.6 ? 'site' : 'near',
      certainty: 'B',
      stances: 'other',
      disputed: false,
      several: false,
      dated,
      // an interval in which something happened once, as a machine may propose it
      lasts: dated === 'range' && next() < 0.7,
    }
    const key = JSON.stringify(look)
    if (!index.has(key)) index.set(key, raw.looks.push(look) - 1)
    raw.look[i] = index.get(key)!
    raw.start[i] = start ?? -Infinity
    raw.end[i] = end ?? Infinity
    raw.known[i] = next() < 0.1 ? Infinity : axis.first + Math.floor(next() * 40) * 60
    raw.lon[i] = next()
    raw.lat[i] = next()
  }
  return raw
}

const finite = (day: number) => (Number.isFinite(day) ? day : null)

/** What a plain filter finds. */
function filtered(raw: RawPoints, moment: Moment) {
  const counts = Object.fromEntries(layerKinds.map(({ id }) => [id, { certain: 0, possible: 0 }]))
  for (let i = 0; i < raw.length; i++) {
    const { layer, lasts } = raw.looks[raw.look[i]!]!
    const span = { start: finite(raw.start[i]!), end: finite(raw.end[i]!), lasts }
    const how = fit(span, finite(raw.known[i]!), moment)
    if (how) counts[layer]![how] += 1
  }
  return counts
}

/** Windows on the axis, on its very ends, over them, and off it on either side. */
function windows(next: () => number): { from: number; to: number }[] {
  const some = Array.from({ length: 60 }, () => {
    const ends = [next(), next()].map((share) => axis.first - 2000 + Math.floor(share * 7000))
    return { from: Math.min(...ends), to: Math.max(...ends) }
  })
  return [
    ...some,
    { from: axis.first, to: axis.last },
    { from: axis.last, to: axis.last },
    { from: axis.first - 1, to: axis.first },
    { from: axis.first - 9000, to: axis.first - 8000 },
    { from: axis.last + 70_000, to: axis.last + 80_000 },
  ]
}

describe.each([
  ['days that tallies reach over', 10],
  ['days that lie too far apart for tallies', 180],
])('counts of points agree with a plain filter: %s', (_, years) => {
  const raw = sample(1500, years, 11)
  const points = createPoints(raw, axis)
  test.each(modes.flatMap((mode) => bases.map((basis) => ({ mode, basis }))))(
    'in mode $mode, as it $basis',
    ({ mode, basis }) => {
      for (const window of windows(random(13))) {
        const moment: Moment = { window, mode, basis, fade: 30 }
        expect(countPoints(points, moment), JSON.stringify(window)).toEqual(filtered(raw, moment))
      }
    },
  )
})

test('all of known points hold after the last publication as they do in truth', () => {
  const raw = sample(500, 10, 3)
  raw.known.fill(axis.first)
  const window = { from: axis.first + 400, to: axis.first + 500 }
  const moment: Moment = { window, mode: 'instant', basis: 'known', fade: 0 }
  expect(countPoints(createPoints(raw, axis), moment)).toEqual(filtered(raw, moment))
})

test('groups are of what filters tell apart, in the order of the layers, and hold every point once', () => {
  const raw = sample(2000, 10, 5)
  const { groups } = createPoints(raw, axis)
  expect(groups).toHaveLength(72)
  expect(new Set(groups.map((group) => JSON.stringify(group))).size).toBe(72)
  expect(groups.map((g) => g.layer)).toEqual(groups.map((g) => g.layer).toSorted(byLayer))
})

const byLayer = (a: LayerId, b: LayerId) =>
  layerKinds.findIndex(({ id }) => id === a) - layerKinds.findIndex(({ id }) => id === b)

test('counts of features and of points add up; a layer switched off counts in its own number only', () => {
  const raw = sample(400, 10, 7)
  const points = createPoints(raw, axis)
  const moment: Moment = {
    window: { from: axis.first, to: axis.first + 900 },
    mode: 'window',
    basis: 'happened',
    fade: 0,
  }
  const few = { inWindow: { event: 3, base: 2, presence: 1 }, shown: 3, possible: 1, total: 9, undated: 4 }
  const own = filtered(raw, moment)
  const sumOf = (id: string) => own[id]!.certain + own[id]!.possible
  expect(addPoints(few, points, moment, layersOnly(new Set<LayerId>(['event'])))).toEqual({
    inWindow: { event: 3 + sumOf('event'), base: 2 + sumOf('base'), presence: 1 + sumOf('presence') },
    shown: 3 + sumOf('event'),
    possible: 1 + own['event']!.possible,
    total: 409,
    undated: 4 + [...raw.known].filter((day) => day === Infinity).length,
  })
  expect(addPoints(few, null, moment, layersOnly(new Set<LayerId>()))).toBe(few)
})

test('no points count nothing', () => {
  const moment: Moment = { window: { from: 0, to: 9 }, mode: 'window', basis: 'happened', fade: 0 }
  const { event } = countPoints(createPoints(createRawPoints(0), axis), moment)
  expect(event).toEqual({ certain: 0, possible: 0 })
})

test('the rows that hold are those that a plain filter finds, in the layers switched on', () => {
  const next = random(31)
  const points = createPoints(sample(1500, 8, 29), axis)
  const { table } = points
  const layers = new Set<LayerId>(['event', 'base'])
  const looks = new Set(table.looks.flatMap(({ layer }, i) => (layers.has(layer) ? i : [])))
  for (const window of windows(next))
    for (const mode of modes)
      for (const basis of bases) {
        const moment: Moment = { window, mode, basis, fade: 0 }
        const expected = Array.from({ length: table.length }, (_, i) => i).filter(
          (i) => looks.has(table.look[i]!) && fitOf(table, i, moment) !== null,
        )
        expect(heldRows(table, moment, looks, Infinity)).toEqual(expected)
        expect(heldRows(table, moment, looks, 7)).toEqual(expected.slice(0, 7))
      }
})

describe('what is switched off', () => {
  const hidden = {
    ...nothingHidden,
    side: new Set(['reds']),
    kind: new Set([kindKey('event', 'other')]),
    located: new Set([exactnesses[0]!]),
  }
  const layers = new Set<LayerId>(['event', 'base'])
  const sieve = createSieve(
    { ...openFilter(layers), hidden },
    {
      sideOf: (actor) => (actor ? `${actor}s` : ''),
      traitsOf: createTraitsOf(() => undefined),
      found: () => null,
    },
  )

  test.each([10, 180])('counts nowhere, over %d years', (years) => {
    const raw = sample(1500, years, 37)
    const points = createPoints(raw, axis)
    const { table } = points
    const none = { inWindow: { event: 0, base: 0, presence: 0 }, shown: 0, possible: 0, total: 0, undated: 0 }
    for (const window of windows(random(41)))
      for (const mode of modes) {
        const moment: Moment = { window, mode, basis: 'happened', fade: 0 }
        const held = Array.from({ length: table.length }, (_, i) => i).flatMap((i) => {
          const look = table.looks[table.look[i]!]!
          const left =
            look.actor !== 'red' &&
            !(look.layer === 'event' && look.kind === 'other') &&
            look.located !== 'site'
          return left && fitOf(table, i, moment) ? look.layer : []
        })
        const counts = addPoints(none, points, moment, sieve)
        expect(counts.shown).toBe(held.filter((layer) => layers.has(layer)).length)
        expect(counts.inWindow.presence).toBe(held.filter((layer) => layer === 'presence').length)
        expect(counts.total).toBe(raw.length)
      }
  })
})

test('looks are counted within the bounds of the view', () => {
  const raw = sample(1500, 8, 43)
  const { table } = createPoints(raw, axis)
  const moment: Moment = {
    window: { from: axis.first, to: axis.first + 700 },
    mode: 'window',
    basis: 'happened',
    fade: 0,
  }
  const expected = new Uint32Array(table.looks.length)
  for (let i = 0; i < raw.length; i++) {
    const { lasts } = raw.looks[raw.look[i]!]!
    const span = { start: finite(raw.start[i]!), end: finite(raw.end[i]!), lasts }
    const inside = raw.lon[i]! >= 0.25 && raw.lon[i]! <= 0.75 && raw.lat[i]! >= 0.1 && raw.lat[i]! <= 0.9
    if (inside && fit(span, null, moment)) expected[raw.look[i]!]! += 1
  }
  expect(countLooks(table, moment, [0.25, 0.1, 0.75, 0.9])).toEqual(expected)
  expect(Math.max(...expected)).toBeGreaterThan(0)
})
