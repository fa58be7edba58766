import { describe, expect, test } from 'vitest'
import { createBlocks } from '../../../../src/map/time-layer/blocks.ts'
import type { MarkLook } from '../../../../src/map/time-layer/mark-look.ts'
import { MOST_PICKED, pickRows, type Spot } from '../../../../src/map/time-layer/pick.ts'
import { rowsAt } from '../../../../src/map/time-layer/rows.ts'
import { mercatorX, mercatorY } from '../../../../src/model/mercator.ts'
import { afterglow, bases, fit, modes, type Moment } from '../../../../src/time/moment.ts'
import {
  createPointTable,
  createRawPoints,
  knownOrder,
  positionOf,
  spanOf,
  type PointTable,
} from '../../../../src/time/point-table.ts'
import { random } from '../../time/random.ts'

const DAYS = 3000

function sample(length: number, wide: number): PointTable {
  const next = random(17)
  const raw = createRawPoints(length)
  raw.length = length
  raw.looks = [false, true].map((lasts) => ({
    layer: 'event',
    kind: 'attack',
    actor: null,
    status: 'confirmed',
    located: 'site',
    certainty: 'B',
    stances: 'other',
    disputed: false,
    several: false,
    dated: 'day',
    lasts,
  }))
  for (let i = 0; i < length; i++) {
    const lasts = next() < 0.2
    raw.lon[i] = 20 + next() * wide
    raw.lat[i] = 40 + next() * wide
    raw.start[i] = lasts && next() < 0.1 ? -Infinity : Math.floor(next() * DAYS)
    raw.end[i] =
      lasts && next() < 0.2 ? Infinity : Math.max(raw.start[i]!, 0) + Math.floor(next() * (lasts ? 900 : 31))
    raw.known[i] = next() < 0.1 ? Infinity : Math.max(raw.start[i]!, 0) + Math.floor(next() * 100)
    raw.look[i] = lasts ? 1 : 0
  }
  return createPointTable(raw)
}

const markLook = (visible: boolean, shift: number): MarkLook => ({
  picture: {
    theme: 'light',
    draw: 'symbol',
    symbol: 'circle',
    colour: '#000000',
    status: 'confirmed',
    radius: 6,
    frame: 'event',
  },
  opacity: 1,
  lasts: false,
  visible,
  shift,
})

/** A flat map, turned by an angle, seen at a place with so many pixels to the world. */
function spotOn(lon: number, lat: number, pixels: number, turn = 0): Spot {
  return {
    at: [mercatorX(lon), mercatorY(lat)],
    east: [pixels * Math.cos(turn), pixels * Math.sin(turn)],
    south: [-pixels * Math.sin(turn), pixels * Math.cos(turn)],
    growth: 1,
    reach: 2,
    worlds: [0],
  }
}

const momentsOf = (next: () => number): Moment[] => {
  const from = Math.floor(next() * DAYS)
  const window = { from, to: from + Math.floor(next() * 200) }
  return modes.flatMap((mode) => bases.map((basis): Moment => ({ window, mode, basis, fade: 0 })))
}

const rowsOf = (table: PointTable, moment: Moment) => rowsAt(table, moment, () => knownOrder(table))

describe.each([
  ['north up', 0],
  ['turned', 0.7],
])('picking agrees with a plain filter, %s', (_, turn) => {
  test.each([
    ['all visible', true, 0],
    ['one look switched off', false, 0],
    ['one look standing aside', true, 30],
  ])('%s', (__, visible, shift) => {
    const table = sample(4000, 3)
    const looks = [markLook(true, 0), markLook(visible, shift)]
    const blocks = createBlocks(table)
    const next = random(23)
    let hits = 0
    for (let k = 0; k < 8; k++) {
      const pixels = 512 * 2 ** 7
      const spot = spotOn(20 + next() * 3, 40 + next() * 3, pixels, turn)
      for (const moment of momentsOf(next)) {
        const expected = Array.from({ length: table.length }, (___, i) => i).filter((i) => {
          const [lon, lat] = positionOf(table, i)
          const [dx, dy] = [mercatorX(lon) - spot.at[0], mercatorY(lat) - spot.at[1]]
          const look = looks[table.look[i]!]!
          const right = dx * spot.east[0] + dy * spot.south[0] + (look.shift ?? 0)
          const down = dx * spot.east[1] + dy * spot.south[1]
          const span = spanOf(table, i)
          // 6.6 pixels of the mark and its rim, 2 of reach
          const near = Math.abs(right) <= 9.6 && Math.abs(down) <= 9.6
          return look.visible && near && fit(span, span.known, moment) !== null
        })
        const found = pickRows(table, looks, moment, rowsOf(table, moment), spot)
        expect(pickRows(table, looks, moment, rowsOf(table, moment), spot, blocks)).toEqual(found)
        expect([...found].sort((a, b) => a - b)).toEqual(expected.slice(0, MOST_PICKED))
        hits += found.length
      }
    }
    expect(hits).toBeGreaterThan(5)
  })
})

test('the latest come first, and what lasts long comes last', () => {
  const table = sample(4000, 0.001)
  const moment: Moment = {
    window: { from: 0, to: DAYS },
    mode: 'window',
    basis: 'happened',
    fade: 0,
  }
  const looks = [markLook(true, 0), markLook(true, 0)]
  const spot = spotOn(20, 40, 512)
  const found = pickRows(table, looks, moment, rowsOf(table, moment), spot)
  expect(found).toHaveLength(MOST_PICKED)
  expect(found).toEqual(Array.from({ length: MOST_PICKED }, (_, i) => table.shorts - 1 - i))
  const known = { ...moment, basis: 'known' } as const
  const days = pickRows(table, looks, known, rowsOf(table, known), spot).map((i) => table.known[i])
  expect(days).toEqual([...days].sort((a, b) => b! - a!))
})

test('a copy of the world answers only where it is drawn', () => {
  const table = sample(50, 0.001)
  const moment: Moment = { window: { from: 0, to: DAYS }, mode: 'cumulative', basis: 'happened', fade: 0 }
  const looks = [markLook(true, 0), markLook(true, 0)]
  const there = spotOn(20 - 360, 40, 512)
  const found = (spot: Spot) => pickRows(table, looks, moment, rowsOf(table, moment), spot).length
  expect(found(there)).toBe(0)
  expect(found({ ...there, worlds: [-1] })).toBe(50)
  expect(found({ ...there, worlds: null })).toBe(50)
  // where the map is seen from the side there is nothing to find
  expect(found({ ...there, worlds: null, east: [0, 0] })).toBe(0)
})

test('the rows that a moment may show hold all that fits and all that fades', () => {
  const table = sample(3000, 1)
  const next = random(29)
  const missed: number[] = []
  for (let k = 0; k < 20; k++)
    for (const plain of momentsOf(next)) {
      const moment = { ...plain, fade: k % 2 ? 40 : 0 }
      const { order, runs } = rowsOf(table, moment)
      const rows = new Set(
        runs.flatMap(([low, high]) =>
          Array.from({ length: high - low }, (_, i) => (order ? order[low + i]! : low + i)),
        ),
      )
      for (let i = 0; i < table.length; i++) {
        const span = spanOf(table, i)
        const seen = fit(span, span.known, moment) !== null || afterglow(span, span.known, moment) > 0
        if (seen && !rows.has(i)) missed.push(i)
      }
    }
  expect(missed).toEqual([])
})
