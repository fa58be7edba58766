/**
 * Counts for every window at once: for each group of features how many have begun and how many have ended by each day.
 * A window's count is then a subtraction, whether there are a hundred features or a million.
 */
import type { Day } from '../model/day.ts'
import type { Dated } from '../model/edtf.ts'
import { reach, type Moment, type Span } from './moment.ts'

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
  begun: Float64Array
  ended: Float64Array
}

/** One group's counts. Readable once `sum` has run. */
interface Group {
  /** What lasts, or is dated to its day: certain wherever it overlaps. */
  sure: Family
  /**
   * Months, seasons, years: of each kind any two are the same or have no day in common, so that they are in one order by
   * their first and by their last days, and counts by day tell which lie wholly in a window.
   */
  partial: Map<string, Family>
  /** What happened once, on some day of an interval that is none of the calendar's: `[start, end, start, end, …]`. */
  odd: number[]
  /** Begun by each day: what lasts or is dated to its day, and the rest, spread evenly over the days it may mean. */
  begun: { sure: Float64Array; spread: Float64Array }
}

export interface Tally extends Axis {
  groups: Group[]
}

export function createTally(axis: Axis, groups: number): Tally {
  const days = axis.last - axis.first + 2
  return { ...axis, groups: Array.from({ length: groups }, () => createGroup(days)) }
}

const createFamily = (days: number): Family => ({
  begun: new Float64Array(days),
  ended: new Float64Array(days),
})

const createGroup = (days: number): Group => ({
  sure: createFamily(days),
  partial: new Map(),
  odd: [],
  begun: { sure: new Float64Array(days), spread: new Float64Array(days + 1) },
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
  const at = (day: Day) => Math.min(Math.max(day - tally.first + 1, 0), slots)
  const [start, end] = [span.start ?? -Infinity, span.end ?? Infinity]
  const into = (family: Family) => {
    family.begun[at(start)]! += 1
    // what ends after the axis has not ended on any of its days
    if (end <= tally.last) family.ended[at(end)]! += 1
  }
  if (span.lasts || start === end) {
    into(group.sure)
    if (start >= tally.first && start <= tally.last) group.begun.sure[at(start)]! += 1
    return
  }
  const lengths = LENGTHS[dated]
  const length = end - start + 1
  if (lengths && length >= lengths[0] && length <= lengths[1]) {
    let family = group.partial.get(dated)
    if (!family) group.partial.set(dated, (family = createFamily(slots + 1)))
    into(family)
  } else group.odd.push(start, end)
  if (start === -Infinity || end === Infinity || start > tally.last || end < tally.first) return
  group.begun.spread[at(Math.max(start, tally.first))]! += 1 / length
  group.begun.spread[at(Math.min(end, tally.last)) + 1]! -= 1 / length
}

/** Turns what was added on each day into what there is by each day. Once, after the last `add`. */
export function sum(tally: Tally): Tally {
  for (const { sure, partial, begun } of tally.groups) {
    for (const { begun: b, ended } of [sure, ...partial.values()]) {
      accumulate(b)
      accumulate(ended)
    }
    accumulate(begun.sure)
    // differences → share of each day → by each day
    accumulate(begun.spread)
    accumulate(begun.spread)
  }
  return tally
}

function accumulate(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) values[i]! += values[i - 1]!
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
  const endedBefore = (ended: Float64Array) => (from === -Infinity ? 0 : ended[before]!)
  let certain = group.sure.begun[by]! - endedBefore(group.sure.ended)
  let possible = 0
  for (const { begun, ended } of group.partial.values()) {
    const overlapping = begun[by]! - endedBefore(ended)
    const begunBefore = from === -Infinity ? 0 : begun[before]!
    // one that covers the whole window and more has begun before it and not ended in it
    const within = Math.max(0, ended[by]! - begunBefore)
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

/** How much begins on the days `[from, to)` of the groups. `spread` is what is dated to more than a day, shared out. */
export function begins(
  { groups, first, last }: Tally,
  indices: readonly number[],
  from: Day,
  to: Day,
): { sure: number; spread: number } {
  const at = (day: Day) => Math.min(Math.max(day - first, 0), last - first + 1)
  const [low, high] = [at(from), at(to)]
  let [sure, spread] = [0, 0]
  for (const index of indices) {
    const begun = groups[index]?.begun
    if (!begun) continue
    sure += begun.sure[high]! - begun.sure[low]!
    spread += begun.spread[high]! - begun.spread[low]!
  }
  return { sure, spread }
}
