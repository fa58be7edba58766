/** The points and the steps of the bench: the same in Node and in the page, and in every run. */
import { parseDay, toDay, type Day } from '../../../src/model/day.ts'
import type { Dated } from '../../../src/model/edtf.ts'
import type { TimeWindow } from '../../../src/time/moment.ts'
import { createRawPoints, type PointLook, type RawPoints } from '../../../src/time/point-table.ts'
import { random } from '../../unit/time/random.ts'

/** West, south, east, north, degrees: the home view of the dataset as shipped. */
export const region = [33, 28.5, 56, 39.5] as const

/** First and last day on which seeded points begin. */
export const years: TimeWindow = { from: toDay(2003, 1, 1) ?? 0, to: toDay(2026, 12, 31) ?? 0 }

const WINDOW_DAYS = 90
const STEP_DAYS = 30

/**
 * The window at a step, days: 90 long, moved by 30. It ends where the data do and walks back, since late windows are the
 * dearer ones: more lasts still, and more has begun. At the first day it begins again.
 */
export function windowAt(step: number, axis: TimeWindow): TimeWindow {
  const places = Math.max(1, Math.floor((axis.to - axis.from + 1 - WINDOW_DAYS) / STEP_DAYS) + 1)
  const to = axis.to - (step % places) * STEP_DAYS
  return { from: to - WINDOW_DAYS + 1, to }
}

/** First and last day on which a point begins; one day where there is none. */
export function axisOf({ length, start }: RawPoints): TimeWindow {
  let [from, to] = [Infinity, -Infinity]
  for (let i = 0; i < length; i++) {
    const day = start[i] ?? 0
    if (day === -Infinity) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return from > to ? { from: 0, to: 0 } : { from, to }
}

/** Twelve actors, each with what is dated to a day, to a month, and what lasts. */
const ACTORS = 12
const DATED: readonly Dated[] = ['day', 'month', 'range']
export const actorOf = (look: number): number => Math.floor(look / DATED.length)

const looks: PointLook[] = Array.from({ length: ACTORS * DATED.length }, (_, i) => {
  const dated = DATED[i % DATED.length] ?? 'day'
  return {
    layer: dated === 'range' ? 'base' : 'event',
    kind: 'attack',
    located: 'settlement',
    certainty: 'B',
    stances: 'other',
    disputed: false,
    several: false,
    actor: `actor-${actorOf(i)}`,
    status: 'confirmed',
    dated,
    lasts: dated === 'range',
  }
})

/**
 * Seeded points over the region: half strewn evenly, half gathered round 60 places; 80 % dated to a day, 15 % to a
 * month, 5 % that last up to four years, a tenth of them open-ended.
 */
export function seededPoints(n: number): RawPoints {
  const next = random(20030320)
  const between = (low: number, high: number) => low + next() * (high - low)
  const [west, south, east, north] = region
  const anywhere = () => [between(west, east), between(south, north)] as const
  const towns = Array.from({ length: 60 }, anywhere)
  // the sum of three throws lies near the middle, as people do
  const near = (middle: number) => middle + (next() + next() + next() - 1.5) * 0.4
  const raw = createRawPoints(n)
  raw.length = n
  raw.looks = looks
  for (let i = 0; i < n; i++) {
    const town = next() < 0.5 ? towns[Math.floor(next() * towns.length)] : undefined
    const [lon, lat] = town ? [near(town[0]), near(town[1])] : anywhere()
    const share = next()
    const kind = share < 0.8 ? 0 : share < 0.95 ? 1 : 2
    const start = Math.floor(between(years.from, years.to + 1))
    raw.row[i] = i
    raw.lon[i] = lon
    raw.lat[i] = lat
    raw.start[i] = start
    raw.end[i] =
      kind === 0
        ? start
        : kind === 1
          ? start + 29
          : next() < 0.1
            ? Infinity
            : start + Math.floor(between(1, 1460))
    raw.known[i] = start + Math.floor(between(0, 60))
    raw.look[i] = Math.floor(next() * ACTORS) * DATED.length + kind
  }
  return raw
}

/** Points of a CSV text with the columns `date,longitude,latitude,type`; rows without a day or a place are left out. */
export function csvPoints(text: string): RawPoints {
  const lines = text.split('\n')
  const raw = createRawPoints(lines.length)
  raw.looks = looks
  const types = new Map<string, number>()
  for (const line of lines.slice(1)) {
    const [date = '', lon = '', lat = '', type = ''] = line.trim().replaceAll('"', '').split(',')
    const day: Day | null = parseDay(date)
    if (
      day === null ||
      lon === '' ||
      lat === '' ||
      !Number.isFinite(Number(lon)) ||
      !Number.isFinite(Number(lat))
    )
      continue
    if (!types.has(type)) types.set(type, types.size % ACTORS)
    const i = raw.length++
    raw.row[i] = i
    raw.lon[i] = Number(lon)
    raw.lat[i] = Number(lat)
    raw.start[i] = raw.end[i] = raw.known[i] = day
    raw.look[i] = (types.get(type) ?? 0) * DATED.length
  }
  return raw
}
