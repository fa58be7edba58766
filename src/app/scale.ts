/** The slider's scale: the time axis cut into calendar periods. */
import { dayParts, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { Mode, TimeWindow } from '../time/moment.ts'
import { addSteps, beginningOf, endOf, lengthOf, periodStart } from './calendar.ts'

export { periodStart } from './calendar.ts'

export interface Scale {
  step: Step
  /** First days of the periods, and at the end the day after the last one: one more than there are periods. */
  edges: Day[]
  /** The axis itself: its first and last day. */
  first: Day
  last: Day
}

/** Steps of a Page key: about a year, but a month of days and half a decade of years. */
export const pageSteps: Record<Step, number> = { day: 30, week: 13, month: 12, quarter: 4, year: 5 }

/** Cuts the axis, both days inclusive, into whole periods: the first and the last may reach beyond it. */
export function createScale(axis: { start: Day; end: Day }, step: Step): Scale {
  const edges = [periodStart(axis.start, step)]
  let last = edges[0] ?? axis.start
  while (last <= axis.end) edges.push((last = addSteps(last, step, 1)))
  return { step, edges, first: axis.start, last: axis.end }
}

/** Highest position of a thumb: the number of periods. */
export const lastEdge = (scale: Scale): number => scale.edges.length - 1

const edge = (scale: Scale, index: number): Day =>
  scale.edges[Math.min(Math.max(index, 0), lastEdge(scale))] ?? 0

/** Index of the period that holds the day; days off the axis count to its first or last period. */
export function periodOf(scale: Scale, day: Day): number {
  let [low, high] = [0, lastEdge(scale) - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (edge(scale, middle) <= day) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the thumbs stand: edges before the window's first and after its last period, `from` < `to`. */
export function thumbs(scale: Scale, window: TimeWindow): { from: number; to: number } {
  return { from: periodOf(scale, window.from), to: periodOf(scale, window.to) + 1 }
}

/** Window with its start moved to an edge; the end stays, and is never passed. */
export function moveStart(scale: Scale, window: TimeWindow, index: number): TimeWindow {
  const { to } = thumbs(scale, window)
  return { from: edge(scale, Math.min(index, to - 1)), to: window.to }
}

/** Window with its end moved to an edge. The start is never passed, but with `push` it gives way. */
export function moveEnd(scale: Scale, window: TimeWindow, index: number, push = false): TimeWindow {
  const { from } = thumbs(scale, window)
  const to = Math.max(index, push ? 1 : from + 1)
  return { from: to > from ? window.from : edge(scale, to - 1), to: edge(scale, to) - 1 }
}

/** Days that a window may move over: the axis, for windows of whole periods with the whole first and last one. */
function bounds(scale: Scale, { from, to }: TimeWindow): TimeWindow {
  const whole = periodStart(from, scale.step) === from && periodStart(to + 1, scale.step) === to + 1
  if (!whole) return { from: scale.first, to: scale.last }
  return { from: edge(scale, 0), to: edge(scale, lastEdge(scale)) - 1 }
}

/**
 * Window moved by so many steps of the calendar, ±Infinity for the ends. Whole periods stay whole; exact days keep
 * their dates, or the last day of a month that lacks them. It stays as long as before, as the calendar counts, and
 * stops at the ends of the axis.
 */
export function shift(scale: Scale, window: TimeWindow, steps: number): TimeWindow {
  const { from: first, to: last } = bounds(scale, window)
  if (steps === 0 || (steps < 0 ? window.from <= first : window.to >= last)) return window
  const length = lengthOf(window.from, window.to, scale.step)
  const moved = Number.isFinite(steps) ? addSteps(window.from, scale.step, steps) : steps
  const from = Math.max(moved, first)
  const to = Number.isFinite(from) ? endOf(from, length) : Infinity
  if (to <= last) return { from, to }
  const latest = beginningOf(last, length)
  // longer than the axis: there is nowhere to go
  return latest < first ? window : { from: latest, to: last }
}

/** True where the window cannot move on. */
export const atEnd = (scale: Scale, window: TimeWindow): boolean => window.to >= bounds(scale, window).to

/**
 * Window after so many steps in a mode, ±Infinity for the ends. In `window` all of it moves. Else only its last day
 * counts, which goes from the first period to the end of the axis; before it stands as much as there is room for.
 */
export function stepOn(scale: Scale, window: TimeWindow, mode: Mode, steps: number): TimeWindow {
  if (mode === 'window') return shift(scale, window, steps)
  const { from: first, to: last } = bounds(scale, window)
  if (steps === 0 || (steps > 0 && window.to >= last)) return window
  const moved = Number.isFinite(steps) ? sameEnd(window.to, scale.step, steps) : steps
  const least = edge(scale, 1) - 1
  const tooEarly = steps < 0 ? Math.min(window.to, least) : least
  const to = moved < first ? tooEarly : Math.min(moved, last)
  const from = beginningOf(to, lengthOf(window.from, window.to, scale.step))
  return { from: Math.min(Math.max(from, first), to), to }
}

/** The same date, or the last day of a month where it was one. */
function sameEnd(day: Day, step: Step, steps: number): Day {
  const lastOfMonth = dayParts(day + 1).date === 1
  return lastOfMonth ? addSteps(day + 1, step, steps) - 1 : addSteps(day, step, steps)
}

/**
 * Where playing begins again. A window over the whole axis has no room to move: it plays as one of a single period, and
 * so does a mode in which only the last day counts.
 */
export function rewind(scale: Scale, window: TimeWindow, mode: Mode): TimeWindow {
  const begun = stepOn(scale, window, mode, -Infinity)
  return atEnd(scale, begun) ? { from: edge(scale, 0), to: edge(scale, 1) - 1 } : begun
}

/** Window of the same length that ends on a day. */
export const endOn = (scale: Scale, { from, to }: TimeWindow, day: Day): TimeWindow => ({
  from: beginningOf(day, lengthOf(from, to, scale.step)),
  to: day,
})

/**
 * Window with one edge moved to the next edge of a period, on or back. Edges never cross, but where only the last day
 * counts the start gives way.
 */
export function stepEdge(
  scale: Scale,
  window: TimeWindow,
  mode: Mode,
  side: 'from' | 'to',
  direction: 1 | -1,
): TimeWindow {
  const { from, to } = window
  if (side === 'from') {
    const at = periodOf(scale, from)
    const next = direction > 0 ? edge(scale, at + 1) : edge(scale, edge(scale, at) < from ? at : at - 1)
    return direction > 0 ? (next <= to ? { from: next, to } : window) : { from: Math.min(next, from), to }
  }
  const at = periodOf(scale, to)
  if (direction > 0) {
    const next = edge(scale, edge(scale, at + 1) - 1 > to ? at + 1 : at + 2) - 1
    return { from, to: Math.max(next, to) }
  }
  const next = edge(scale, at) - 1
  if (next >= from) return { from, to: next }
  return mode === 'window' || at === 0 ? window : { from: edge(scale, at - 1), to: next }
}

/** Window of the same length that holds as much as it can of the days given, moved only as far as needed. */
export function bring(scale: Scale, window: TimeWindow, start: Day | null, end: Day | null): TimeWindow {
  if ((start ?? -Infinity) <= window.to && (end ?? Infinity) >= window.from) return window
  const forward = start !== null && start > window.to
  const goal = forward ? (end ?? start) : (start ?? end ?? window.from)
  // steps longer than the window may pass the days by
  for (const step of [scale.step, 'month', 'day'] as const) {
    const moved = reachDay({ ...scale, step }, window, goal, forward)
    if ((start ?? -Infinity) <= moved.to && (end ?? Infinity) >= moved.from) return moved
  }
  return window
}

/** Most days of a step. */
const LONGEST: Record<Step, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

/** Window moved by as few steps as bring it over a day, or past it. */
function reachDay(scale: Scale, window: TimeWindow, day: Day, forward: boolean): TimeWindow {
  const away = forward ? day - window.to : window.from - day
  const sign = forward ? 1 : -1
  let steps = Math.max(1, Math.floor(away / LONGEST[scale.step]))
  for (;;) {
    const moved = shift(scale, window, sign * steps)
    const there = forward ? moved.to >= day : moved.from <= day
    if (there || shift(scale, moved, sign) === moved) return moved
    steps += 1
  }
}
