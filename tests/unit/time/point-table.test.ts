import { describe, expect, test } from 'vitest'
import { toDay } from '../../../src/model/day.ts'
import { bases, fit, modes, type Moment } from '../../../src/time/moment.ts'
import {
  createPointTable,
  createRawPoints,
  fitOf,
  knownOrder,
  knownRuns,
  positionOf,
  runsOf,
  spanOf,
  type PointLook,
  type PointTable,
  type RawPoints,
} from '../../../src/time/point-table.ts'
import { random } from './random.ts'

const first = toDay(2003, 1, 1)!
const look = (lasts: boolean): PointLook => ({
  layer: 'event',
  kind: 'attack',
  actor: null,
  status: 'confirmed',
  located: 'site',
  certainty: 'B',
  stances: 'other',
  disputed: false,
  several: false,
  dated: lasts ? 'range' : 'month',
  lasts,
})

function sample(length: number, days = 5000): RawPoints {
  const next = random(3)
  const raw = createRawPoints(length)
  raw.looks = [look(false), look(true)]
  raw.length = length
  for (let i = 0; i < length; i++) {
    const start = first + Math.floor(next() * days)
    const lasts = next() < 0.1
    raw.lon[i] = 38 + next() * 10
    raw.lat[i] = 29 + next() * 8
    raw.start[i] = lasts && next() < 0.1 ? -Infinity : start
    raw.end[i] = lasts && next() < 0.2 ? Infinity : start + Math.floor(next() * (lasts ? 900 : 2) * 20)
    raw.known[i] = next() < 0.1 ? Infinity : start + Math.floor(next() * 100)
    raw.look[i] = lasts ? 1 : 0
    raw.row[i] = 7 + i * 31
  }
  return raw
}

/** Which of the sample's points stands in a row. */
const numberOf = ({ row }: PointTable, i: number): number => (row[i]! - 7) / 31

const finite = (day: number) => (Number.isFinite(day) ? day : null)

describe.each([
  ['days within a lifetime', 5000, Uint16Array],
  ['days of many lifetimes', 200_000, Uint32Array],
  ['days of geology', 3_000_000, Uint32Array],
])('%s', (_, days, Column) => {
  const raw = sample(2000, days)
  const table = createPointTable(raw)

  test('a table keeps each point with its days and place', () => {
    expect(table.start).toBeInstanceOf(Column)
    expect([...table.row].sort((a, b) => a - b)).toEqual([...raw.row])
    for (let i = 0; i < table.length; i++) {
      const from = numberOf(table, i)
      expect(spanOf(table, i)).toEqual({
        start: finite(raw.start[from]!),
        end: finite(raw.end[from]!),
        known: finite(raw.known[from]!),
        lasts: raw.look[from] === 1,
      })
      const [lon, lat] = positionOf(table, i)
      expect(lon).toBeCloseTo(raw.lon[from]!, 5)
      expect(lat).toBeCloseTo(raw.lat[from]!, 5)
    }
  })

  test('runs hold every row that fits, whatever the window', () => {
    const next = random(5)
    const wrong: number[] = []
    for (let k = 0; k < 60; k++) {
      const from = first + Math.floor(next() * days)
      const window = { from, to: from + Math.floor(next() * 200) }
      for (const mode of modes)
        for (const basis of bases) {
          const moment: Moment = { window, mode, basis, fade: 0 }
          const low = mode === 'window' ? from : mode === 'instant' ? window.to : -Infinity
          const runs = basis === 'known' && mode !== 'instant' ? null : runsOf(table, low, window.to)
          for (let i = 0; i < table.length; i++) {
            const span = spanOf(table, i)
            const how = fit(span, span.known, moment)
            if (fitOf(table, i, moment) !== how) wrong.push(i)
            if (how && runs && !runs.some(([a, b]) => i >= a && i < b)) wrong.push(i)
          }
        }
    }
    expect(wrong).toEqual([])
  })

  test('as they became known, points stand in the order of their publication', () => {
    const order = knownOrder(table)
    const published = [...raw.known].filter(Number.isFinite)
    expect([...order].map((i) => spanOf(table, i).known)).toEqual(published.sort((a, b) => a - b))
    expect(new Set(order).size).toBe(order.length)
    for (const [from, to] of [
      [first, first + Math.floor(days / 3)],
      [-Infinity, first + 1000],
      [first - 10, first - 1],
      [first + days * 2, first + days * 3],
    ] as const) {
      const rows = knownRuns(table, order, from, to).flatMap(([low, high]) =>
        Array.from(order.subarray(low, high)),
      )
      const expected = Array.from({ length: table.length }, (__, i) => i).filter((i) => {
        const { known } = spanOf(table, i)
        return known !== null && known >= from && known <= to
      })
      expect(rows.sort((a, b) => a - b)).toEqual(expected)
    }
  })
})

test('a short window is a short run', () => {
  const table = createPointTable(sample(20_000))
  const runs = runsOf(table, first + 2000, first + 2030)
  const rows = runs.reduce((n, [low, high]) => n + high - low, 0)
  expect(rows).toBeLessThan(table.length / 4)
})

test('no points give an empty table', () => {
  const table = createPointTable(createRawPoints(0))
  expect(table.length).toBe(0)
  expect(runsOf(table, -Infinity, first)).toEqual([])
  expect(knownRuns(table, knownOrder(table), -Infinity, first)).toEqual([])
})
