/**
 * Many point features as columns: what a million of them need to be drawn, counted and found, and no more. Sorted by
 * first possible day, so that a window is a run of rows; the few that last long stand behind the others, sorted too,
 * because one of them would stretch every run.
 */
import type { Day } from '../model/day.ts'
import type { Dated } from '../model/edtf.ts'
import type { Status } from '../model/feature.ts'
import type { LayerId } from '../model/layer.ts'
import { fit, type Fit, type Moment, type Span } from './moment.ts'

/** What many points have in common: how they are drawn, filtered and counted. */
export interface PointLook {
  layer: LayerId
  kind: string
  /** Actor id, or null. */
  actor: string | null
  status: Status
  dated: Dated
  /** See `Span`. */
  lasts: boolean
}

export type DayColumn = Uint16Array | Uint32Array

export interface PointTable {
  length: number
  /** Rows before this one last at most `longest` days; those from it on last longer. Both parts are sorted by `start`. */
  shorts: number
  longest: number
  /** Mercator world coordinates (0 to 1, y down) to which `x` and `y` are relative: near it 32 bits are exact to centimetres. */
  origin: [x: number, y: number]
  x: Float32Array
  y: Float32Array
  /** Days after `epoch`; 0 is an open start, `forever` an open end or, in `known`, never. */
  start: DayColumn
  end: DayColumn
  known: DayColumn
  epoch: Day
  forever: number
  /** Row of `looks`. */
  look: Uint16Array
  /** Number of the point in the file it came from, from 0. */
  row: Uint32Array
  looks: PointLook[]
}

/** Points as they come, before they are sorted. All columns have room for at least `length`. */
export interface RawPoints {
  length: number
  /** Degrees. */
  lon: Float64Array
  lat: Float64Array
  /** Days since 1970; ±Infinity where open or, in `known`, Infinity for never. */
  start: Float64Array
  end: Float64Array
  known: Float64Array
  look: Uint16Array
  looks: PointLook[]
}

/** Empty columns with room for so many points. */
export function createRawPoints(room: number): RawPoints {
  const column = () => new Float64Array(room)
  return {
    length: 0,
    lon: column(),
    lat: column(),
    start: column(),
    end: column(),
    known: column(),
    look: new Uint16Array(room),
    looks: [],
  }
}

/** Mercator world coordinate of a longitude, and of a latitude, 0 to 1 (https://en.wikipedia.org/wiki/Web_Mercator_projection). */
export const mercatorX = (lon: number): number => (lon + 180) / 360
export const mercatorY = (lat: number): number =>
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360

/** Longitude and latitude, degrees, of a Mercator world coordinate. */
export const lonOf = (x: number): number => x * 360 - 180
export const latOf = (y: number): number =>
  (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90

/** What lasts longer, days, stands in the second part: a quarter holds most partial dates. */
const LONGEST = 92

/** Sorts points into a table. O(n) but for days that lie more than a lifetime apart. */
export function createPointTable(raw: RawPoints): PointTable {
  const { length } = raw
  const { epoch, last } = daysOf(raw)
  const Column = last - epoch + 2 <= 0xffff ? Uint16Array : Uint32Array
  const forever = Column === Uint16Array ? 0xffff : 0xffffffff
  const { order, shorts } = orderOf(raw, epoch, last)
  const origin = middleOf(raw)
  const table: PointTable = {
    length,
    shorts,
    longest: LONGEST,
    origin,
    x: new Float32Array(length),
    y: new Float32Array(length),
    start: new Column(length),
    end: new Column(length),
    known: new Column(length),
    epoch,
    forever,
    look: new Uint16Array(length),
    row: order,
    looks: raw.looks,
  }
  for (let i = 0; i < length; i++) {
    const from = order[i] ?? 0
    table.x[i] = mercatorX(raw.lon[from] ?? 0) - origin[0]
    table.y[i] = mercatorY(raw.lat[from] ?? 0) - origin[1]
    table.start[i] = inside(raw.start[from] ?? 0, epoch, forever)
    table.end[i] = inside(raw.end[from] ?? 0, epoch, forever)
    table.known[i] = inside(raw.known[from] ?? 0, epoch, forever)
    table.look[i] = raw.look[from] ?? 0
  }
  return table
}

const inside = (day: number, epoch: Day, forever: number): number =>
  day === -Infinity ? 0 : day === Infinity ? forever : day - epoch

/** `epoch` is the day before the first one, so that 0 is free; `last` the last one. */
function daysOf({ length, start, end, known }: RawPoints): { epoch: Day; last: Day } {
  let [first, last] = [Infinity, -Infinity]
  for (const column of [start, end, known])
    for (let i = 0; i < length; i++) {
      const day = column[i] ?? 0
      if (day < first && day !== -Infinity) first = day
      if (day > last && day !== Infinity) last = day
    }
  return first > last ? { epoch: -1, last: 0 } : { epoch: first - 1, last: Math.max(first, last) }
}

/** Most different days for which points are counted into their place instead of being compared. */
const MOST_BINS = 1_000_000

function orderOf(
  { length, start, end }: RawPoints,
  epoch: Day,
  last: Day,
): { order: Uint32Array<ArrayBuffer>; shorts: number } {
  const bins = last - epoch + 2
  const isLong = (i: number) => (end[i] ?? 0) - (start[i] ?? 0) >= LONGEST
  const binOf = (i: number) => Math.max(0, (start[i] ?? 0) - epoch) + (isLong(i) ? bins : 0)
  let shorts = 0
  for (let i = 0; i < length; i++) if (!isLong(i)) shorts += 1
  if (bins > MOST_BINS)
    return { order: Uint32Array.from({ length }, (_, i) => i).sort((a, b) => binOf(a) - binOf(b)), shorts }
  // counting sort: https://en.wikipedia.org/wiki/Counting_sort
  const next = new Uint32Array(2 * bins + 1)
  for (let i = 0; i < length; i++) next[binOf(i) + 1]! += 1
  for (let bin = 1; bin < next.length; bin++) next[bin]! += next[bin - 1]!
  const order = new Uint32Array(length)
  for (let i = 0; i < length; i++) order[next[binOf(i)]!++] = i
  return { order, shorts }
}

function middleOf({ length, lon, lat }: RawPoints): [number, number] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < length; i++) {
    west = Math.min(west, lon[i] ?? 0)
    east = Math.max(east, lon[i] ?? 0)
    south = Math.min(south, lat[i] ?? 0)
    north = Math.max(north, lat[i] ?? 0)
  }
  if (west > east) return [0.5, 0.5]
  return [mercatorX((west + east) / 2), (mercatorY(south) + mercatorY(north)) / 2]
}

/** Rows `[from, to)`. */
export type Run = [from: number, to: number]

/**
 * Rows that may overlap days, at most two runs and none empty; `from` may be −Infinity. Rows in them may still have
 * ended before: who draws or reads them looks at each one's own days.
 */
export function runsOf(table: PointTable, from: Day, to: Day): Run[] {
  const { start, shorts, length, longest, epoch } = table
  const least = from === -Infinity ? 0 : from - longest - epoch
  // an open start is 0 and stands first; it lasts for ever and is among the long ones
  const most = to - epoch + 1
  const runs: Run[] = [
    [firstAtLeast(start, least, 0, shorts), firstAtLeast(start, most, 0, shorts)],
    [shorts, firstAtLeast(start, most, shorts, length)],
  ]
  return runs.filter(([low, high]) => low < high)
}

/** First row in `[low, high)` whose start is at least `day`, `high` where there is none. */
function firstAtLeast(start: DayColumn, day: number, low: number, high: number): number {
  let [left, right] = [low, high]
  while (left < right) {
    const middle = (left + right) >> 1
    if ((start[middle] ?? 0) < day) left = middle + 1
    else right = middle
  }
  return left
}

/** Days of a row. */
export function spanOf(table: PointTable, i: number): Span & { known: Day | null } {
  const { epoch, forever } = table
  const [start = 0, end = 0, known = forever] = [table.start[i], table.end[i], table.known[i]]
  return {
    start: start === 0 ? null : epoch + start,
    end: end === forever ? null : epoch + end,
    lasts: table.looks[table.look[i] ?? 0]?.lasts ?? false,
    known: known === forever ? null : epoch + known,
  }
}

/** How a row fits a moment, as `fit` tells it for a feature. */
export function fitOf(table: PointTable, i: number, moment: Moment): Fit | null {
  const span = spanOf(table, i)
  return fit(span, span.known, moment)
}

/** `[lon, lat]` of a row, degrees. */
export const positionOf = ({ x, y, origin }: PointTable, i: number): [number, number] => [
  lonOf((x[i] ?? 0) + origin[0]),
  latOf((y[i] ?? 0) + origin[1]),
]

/** The same points at the days on which they became known; those that no dated document tells of are left out. */
export function byKnown(table: PointTable): PointTable {
  const raw = createRawPoints(table.length)
  const from = new Uint32Array(table.length)
  for (let i = 0; i < table.length; i++) {
    if (table.known[i] === table.forever) continue
    const at = raw.length++
    from[at] = i
    raw.start[at] = raw.end[at] = raw.known[at] = table.epoch + (table.known[i] ?? 0)
    raw.look[at] = table.look[i] ?? 0
  }
  const sorted = createPointTable({ ...raw, looks: table.looks })
  for (let i = 0; i < sorted.length; i++) {
    const row = from[sorted.row[i] ?? 0] ?? 0
    sorted.x[i] = table.x[row] ?? 0
    sorted.y[i] = table.y[row] ?? 0
    sorted.row[i] = table.row[row] ?? 0
  }
  return { ...sorted, origin: table.origin }
}
