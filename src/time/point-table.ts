/**
 * Many point features as columns: what a million of them need to be drawn, counted and found, and no more. Sorted by
 * first possible day, so that a window is a run of rows; the few that last long stand behind the others, sorted too,
 * because one of them would stretch every run.
 */
import type { Day } from '../model/day.ts'
import type { Dated } from '../model/edtf.ts'
import { latOf, lonOf, mercatorX, mercatorY } from '../model/mercator.ts'
import { fit, reach, type Fit, type Moment, type Span } from './moment.ts'
import type { Traits } from './traits.ts'

/** What many points have in common: how they are drawn, filtered and counted. */
export interface PointLook extends Traits {
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
  /** Number of the point among all that were read, by which what else is known of it is found. */
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
  /** As in `PointTable`. */
  row: Uint32Array
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
    row: new Uint32Array(room),
    looks: [],
  }
}

/** What lasts longer, days, stands in the second part: a quarter holds most partial dates. */
const LONGEST = 92

/** Sorts points into a table. O(n) but for days that lie more than a lifetime apart. */
export function createPointTable(raw: RawPoints): PointTable {
  const { length } = raw
  const { epoch, last } = daysOf(raw)
  const DayColumn = last - epoch + 2 <= 0xffff ? Uint16Array : Uint32Array
  const forever = DayColumn === Uint16Array ? 0xffff : 0xffffffff
  const { order, shorts } = orderOf(raw, epoch, last)
  const origin = middleOf(raw)
  // narrow first, then sorted one by one: memory that is read out of order must be small to be quick
  const put = <C extends Column>(to: C, value: (i: number) => number): C => {
    for (let i = 0; i < length; i++) to[i] = value(i)
    return gather(to, order)
  }
  const days = (from: Float64Array) => put(new DayColumn(length), (i) => inside(from[i]!, epoch, forever))
  return {
    length,
    shorts,
    longest: LONGEST,
    origin,
    x: put(new Float32Array(length), (i) => mercatorX(raw.lon[i]!) - origin[0]),
    y: put(new Float32Array(length), (i) => mercatorY(raw.lat[i]!) - origin[1]),
    start: days(raw.start),
    end: days(raw.end),
    known: days(raw.known),
    epoch,
    forever,
    look: gather(raw.look, order),
    row: gather(raw.row, order),
    looks: raw.looks,
  }
}

type Column = Float32Array | DayColumn

/** A column in another order. */
function gather<C extends Column>(column: C, order: Uint32Array): C {
  const sorted = column.slice(0, order.length) as C
  for (let i = 0; i < order.length; i++) sorted[i] = column[order[i]!]!
  return sorted
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
  // an open start is 0 and stands first, among the long ones; it holds on days before the first of the table too
  const most = Math.max(to - epoch + 1, 1)
  const first = (day: number, low: number, high: number) => firstWhere(low, high, (i) => start[i]! >= day)
  const runs: Run[] = [
    [first(least, 0, shorts), first(most, 0, shorts)],
    [shorts, first(most, shorts, length)],
  ]
  return runs.filter(([low, high]) => low < high)
}

/** First number in `[low, high)` for which something holds, `high` where for none; where it holds it goes on holding. */
function firstWhere(low: number, high: number, holds: (i: number) => boolean): number {
  let [left, right] = [low, high]
  while (left < right) {
    const middle = (left + right) >> 1
    if (holds(middle)) right = middle
    else left = middle + 1
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

/**
 * Rows that hold at a moment and whose look is among those of `looks`, by their first days (what lasts long last), at most
 * `most`.
 */
export function heldRows(
  table: PointTable,
  moment: Moment,
  looks: ReadonlySet<number>,
  most: number,
): number[] {
  const rows: number[] = []
  const byKnown = moment.basis === 'known'
  const { from, to } = reach(moment)
  // as it was known, things that happened long before the window may have become known in it
  const runs: Run[] = byKnown && moment.mode !== 'instant' ? [[0, table.length]] : runsOf(table, from, to)
  for (const [first, last] of runs)
    for (let i = first; i < last; i++) {
      if (rows.length >= most) return rows
      if (looks.has(table.look[i]!) && fitOf(table, i, moment)) rows.push(i)
    }
  return rows
}

/** Looks at each row that may hold and tells of those that do: `fit` on columns, without an object for each row. */
export function visitHeld(table: PointTable, moment: Moment, visit: (row: number, how: Fit) => void): void {
  const { start, end, known, look, looks, epoch, forever, length } = table
  const byKnown = moment.basis === 'known'
  const byKnownOnly = byKnown && moment.mode !== 'instant'
  const { from, to } = reach(moment)
  const [low, high] = [from - epoch, to - epoch]
  const lasts = looks.map((one) => one.lasts)
  const runs: Run[] = byKnownOnly ? [[0, length]] : runsOf(table, from, to)
  for (const [first, last] of runs)
    for (let i = first; i < last; i++) {
      if (byKnown && (known[i] === forever || known[i]! > high)) continue
      if (byKnownOnly) {
        if (known[i]! >= low) visit(i, 'certain')
        continue
      }
      const [begins, ends] = [start[i]!, end[i]!]
      if (begins !== 0 && begins > high) continue
      if (ends !== forever && ends < low) continue
      const within =
        (low === -Infinity || (begins !== 0 && begins >= low)) && ends !== forever && ends <= high
      visit(i, within || lasts[look[i]!] ? 'certain' : 'possible')
    }
}

/**
 * How many rows of each look hold at a moment within bounds, degrees. One pass over the rows that may hold: for when the
 * reader rests, not for each frame.
 */
export function countLooks(
  table: PointTable,
  moment: Moment,
  [west, south, east, north]: readonly [number, number, number, number],
): Uint32Array {
  const { x, y, origin, look, looks } = table
  const counts = new Uint32Array(looks.length)
  const [left, right] = [mercatorX(west) - origin[0], mercatorX(east) - origin[0]]
  const [top, bottom] = [mercatorY(north) - origin[1], mercatorY(south) - origin[1]]
  visitHeld(table, moment, (i) => {
    const [across, down] = [x[i]!, y[i]!]
    if (across >= left && across <= right && down >= top && down <= bottom) counts[look[i]!]! += 1
  })
  return counts
}

/** `[lon, lat]` of a row, degrees. */
export const positionOf = ({ x, y, origin }: PointTable, i: number): [number, number] => [
  lonOf((x[i] ?? 0) + origin[0]),
  latOf((y[i] ?? 0) + origin[1]),
]

/** Rows in the order of the days on which they became known; those that no dated document tells of are left out. */
export function knownOrder({ length, known, start, forever }: PointTable): Uint32Array<ArrayBuffer> {
  let last = 0
  let count = 0
  for (let i = 0; i < length; i++) {
    const day = known[i]!
    if (day === forever) continue
    count += 1
    if (day > last) last = day
  }
  const order = new Uint32Array(count)
  const next = last < MOST_BINS ? new Uint32Array(last + 2) : null
  if (next) {
    for (let i = 0; i < length; i++) if (known[i] !== forever) next[known[i]! + 1]! += 1
    for (let day = 1; day < next.length; day++) next[day]! += next[day - 1]!
  }
  let at = 0
  for (let i = 0; i < length; i++) if (known[i] !== forever) order[next ? next[known[i]!]!++ : at++] = i
  return next ? order : order.sort((a, b) => known[a]! - known[b]! || start[a]! - start[b]! || a - b)
}

/** Places `[from, to)` in `knownOrder` of the rows that became known on these days; none or one, not empty. */
export function knownRuns({ known, epoch }: PointTable, order: Uint32Array, from: Day, to: Day): Run[] {
  const first = (day: number) => firstWhere(0, order.length, (i) => known[order[i]!]! >= day)
  const run: Run = [first(from - epoch), first(to - epoch + 1)]
  return run[0] < run[1] ? [run] : []
}
