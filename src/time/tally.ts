/**
 * Counts for every window at once: for each group of features how many have begun and how many have ended by each day.
 * A window's count is then a subtraction, whether there are a hundred features or a million.
 */
import type { Day } from '../model/day.ts'
import type { Dated } from '../model/edtf.ts'
import { reach, type Moment, type Span } from './moment.ts'
import { addSeries, closeSeries, createSeries, put, upTo, type Series } from './series.ts'

/** What a window holds. `possible` is not part of `certain`. */
export interface Count {
  certain: number
  possible: number
}

/** First and last day that a tally tells apart; what lies outside counts to its ends. */
export interface Axis {
  first: Day
  last: Day
}

/** How many have begun and ended by each day, from the day before the axis on. */
interface Family {
  begun: Series
  ended: Series
}

/** One group's counts. Readable once `sum` has run. */
interface Group {
  /** What lasts, or is dated to its day: certain wherever it overlaps. */
  sure: Family
  /** Those of `sure` that begin after the axis and stand on its last day. */
  late: number
  /**
   * Months, seasons, years: of each kind any two are the same or have no day in common, so that they are in one order by
   * their first and by their last days, and counts by day tell which lie wholly in a window.
   */
  partial: Map<string, Family>
  /** What happened once, on some day of an interval that is none of the calendar's: `[start, end, start, end, …]`. */
  odd: number[]
  /** What is not sure, spread evenly over the days it may mean, of which there are as many differences from day to day. */
  spread: { pairs: number[]; differences: Float64Array | null }
}

export interface Tally extends Axis {
  groups: Group[]
}

/** How much has begun by each day, from the day before the axis on. */
export interface Begun extends Axis {
  /** What lasts or is dated to its day. */
  sure: Float64Array
  /** The rest, spread evenly over the days it may mean. */
  spread: Float64Array
}

export function createTally(axis: Axis, groups: number): Tally {
  const days = axis.last - axis.first + 2
  return { ...axis, groups: Array.from({ length: groups }, () => createGroup(days)) }
}

const createFamily = (days: number): Family => ({ begun: createSeries(days), ended: createSeries(days) })

const createGroup = (days: number): Group => ({
  sure: createFamily(days),
  late: 0,
  partial: new Map(),
  odd: [],
  spread: { pairs: [], differences: null },
})

/** Fewest and most days of what the calendar calls so. */
const LENGTHS: Partial<Record<Dated, [least: number, most: number]>> = {
  month: [28, 31],
  season: [89, 92],
  year: [365, 366],
}

/** Adds one to a group, before `sum`. */
export function add(tally: Tally, index: number, span: Span, dated: Dated): void {
  const group = tally.groups[index]
  if (!group) return
  const slots = tally.last - tally.first + 1
  const at = slotOn(tally)
  const [start, end] = [span.start ?? -Infinity, span.end ?? Infinity]
  const into = (family: Family) => {
    put(family.begun, at(start))
    // what ends after the axis has not ended on any of its days
    if (end <= tally.last) put(family.ended, at(end))
  }
  if (span.lasts || start === end) {
    into(group.sure)
    if (start > tally.last) group.late += 1
    return
  }
  const lengths = LENGTHS[dated]
  const length = end - start + 1
  if (lengths && length >= lengths[0] && length <= lengths[1]) {
    let family = group.partial.get(dated)
    if (!family) group.partial.set(dated, (family = createFamily(slots + 1)))
    into(family)
  } else group.odd.push(start, end)
  addShare(tally, index, span, 1)
}

/**
 * Adds a share, 0 to 1, of one whose sources give it several dates: to what begins on the days, spread evenly over those
 * of `span`; `count` does not see it. Before `sum`. Of a span with an open end nothing can be spread.
 */
export function addShare(
  tally: Tally,
  index: number,
  { start, end }: Omit<Span, 'lasts'>,
  share: number,
): void {
  const spread = tally.groups[index]?.spread
  if (!spread || start === null || end === null || start > tally.last || end < tally.first) return
  const at = slotOn(tally)
  const room = tally.last - tally.first + 3
  const aDay = share / (end - start + 1)
  spreadOut(spread, at(Math.max(start, tally.first)), aDay, room)
  spreadOut(spread, at(Math.min(end, tally.last)) + 1, -aDay, room)
}

/** Slot of a day: 0 before the axis, and its last day for what lies behind. */
const slotOn =
  ({ first, last }: Axis) =>
  (day: Day): number =>
    Math.min(Math.max(day - first + 1, 0), last - first + 1)

/** Adds a difference: to a list while that is the shorter way to keep them. */
function spreadOut(spread: Group['spread'], slot: number, difference: number, room: number): void {
  if (!spread.differences && spread.pairs.length >= room) {
    spread.differences = new Float64Array(room)
    addPairs(spread.differences, spread.pairs)
    spread.pairs = []
  }
  if (spread.differences) spread.differences[slot]! += difference
  else spread.pairs.push(slot, difference)
}

function addPairs(to: Float64Array, pairs: readonly number[]): void {
  for (let i = 0; i < pairs.length; i += 2) to[pairs[i]!]! += pairs[i + 1]!
}

/** Turns what was added on each day into what there is by each day. Once, after the last `add`. */
export function sum(tally: Tally): Tally {
  for (const { sure, partial } of tally.groups)
    for (const { begun, ended } of [sure, ...partial.values()]) {
      closeSeries(begun)
      closeSeries(ended)
    }
  return tally
}

/**
 * What a moment's window holds of a group, by the days that the tally was made of: those of the things themselves or
 * those on which they became known. Exact for windows on the axis; further out they count as its ends.
 */
export function count(tally: Tally, index: number, moment: Pick<Moment, 'window' | 'mode'>): Count {
  const group = tally.groups[index]
  if (!group) return { certain: 0, possible: 0 }
  const { from, to } = reach(moment)
  const slots = tally.last - tally.first + 1
  const before = Math.min(Math.max(from - tally.first, 0), slots)
  const by = Math.min(Math.max(to - tally.first + 1, 0), slots)
  const endedBefore = (ended: Series) => (from === -Infinity ? 0 : upTo(ended, before))
  let certain = upTo(group.sure.begun, by) - endedBefore(group.sure.ended)
  let possible = 0
  for (const { begun, ended } of group.partial.values()) {
    const overlapping = upTo(begun, by) - endedBefore(ended)
    const begunBefore = from === -Infinity ? 0 : upTo(begun, before)
    // one that covers the whole window and more has begun before it and not ended in it
    const within = Math.max(0, upTo(ended, by) - begunBefore)
    certain += within
    possible += overlapping - within
  }
  for (let i = 0; i < group.odd.length; i += 2) {
    const [start = 0, end = 0] = [group.odd[i], group.odd[i + 1]]
    if (start > to || end < from) continue
    if (start >= from && end <= to) certain += 1
    else possible += 1
  }
  return { certain, possible }
}

/** How much of some groups has begun by each day. Costs a pass over the axis for each group. */
export function begunOf(tally: Tally, indices: readonly number[]): Begun {
  const { first, last, groups } = tally
  const slots = last - first + 1
  const sure = new Float64Array(slots + 1)
  const steps = new Float64Array(slots + 1)
  const spread = new Float64Array(slots + 2)
  for (const index of indices) {
    const group = groups[index]
    if (!group) continue
    addSeries(group.sure.begun, steps, sure)
    sure[slots]! -= group.late
    addPairs(spread, group.spread.pairs)
    group.spread.differences?.forEach((difference, slot) => (spread[slot]! += difference))
  }
  accumulate(steps)
  steps.forEach((n, slot) => (sure[slot]! += n))
  // differences → share of each day → by each day
  accumulate(spread)
  accumulate(spread)
  return { first, last, sure, spread }
}

function accumulate(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) values[i]! += values[i - 1]!
}

/** How much begins on the days `[from, to)`. */
export function begins(
  { sure, spread, first, last }: Begun,
  from: Day,
  to: Day,
): { sure: number; spread: number } {
  const at = (day: Day) => Math.min(Math.max(day - first, 0), last - first + 1)
  const [low, high] = [at(from), at(to)]
  return { sure: sure[high]! - sure[low]!, spread: spread[high]! - spread[low]! }
}
