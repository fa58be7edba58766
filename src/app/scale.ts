/** The slider's scale: the time axis cut into calendar periods. */
import { dayParts, toDay, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { TimeWindow } from '../time/moment.ts'

export interface Scale {
  step: Step
  /** First days of the periods, and at the end the day after the last one: one more than there are periods. */
  edges: Day[]
}

/** Steps of a Page key: about a year, but a month of days and half a decade of years. */
export const pageSteps: Record<Step, number> = { day: 30, week: 13, month: 12, quarter: 4, year: 5 }

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY = 4
const MONTHS: Record<'month' | 'quarter' | 'year', number> = { month: 1, quarter: 3, year: 12 }

/** First day of the period that holds the day. */
export function periodStart(day: Day, step: Step): Day {
  if (step === 'day') return day
  if (step === 'week') return day - ((((day - MONDAY) % 7) + 7) % 7)
  const { year, month } = dayParts(day)
  const size = MONTHS[step]
  return toDay(year, Math.floor((month - 1) / size) * size + 1, 1) ?? day
}

/** First day of the next period; `start` begins one. */
function nextPeriod(start: Day, step: Step): Day {
  if (step === 'day') return start + 1
  if (step === 'week') return start + 7
  const { year, month } = dayParts(start)
  const months = year * 12 + month - 1 + MONTHS[step]
  return toDay(Math.floor(months / 12), (months % 12) + 1, 1) ?? start + 1
}

/** Cuts the axis, both days inclusive, into whole periods: the first and the last may reach beyond it. */
export function createScale(axis: { start: Day; end: Day }, step: Step): Scale {
  const edges = [periodStart(axis.start, step)]
  let last = edges[0] ?? axis.start
  while (last <= axis.end) edges.push((last = nextPeriod(last, step)))
  return { step, edges }
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

/** Window moved by whole periods, as long as before in periods, stopping at the ends of the axis. */
export function shift(scale: Scale, window: TimeWindow, steps: number): TimeWindow {
  const { from, to } = thumbs(scale, window)
  const by = Math.min(Math.max(steps, -from), lastEdge(scale) - to)
  return { from: edge(scale, from + by), to: edge(scale, to + by) - 1 }
}

/** True where the window cannot move on. */
export const atEnd = (scale: Scale, window: TimeWindow): boolean =>
  thumbs(scale, window).to >= lastEdge(scale)

/** Window of the same length that holds as much as it can of the days given, moved only as far as needed. */
export function bring(scale: Scale, window: TimeWindow, start: Day | null, end: Day | null): TimeWindow {
  const { from, to } = thumbs(scale, window)
  const first = start === null ? null : periodOf(scale, start)
  const last = end === null ? null : periodOf(scale, end) + 1
  if (first !== null && first >= to) return shift(scale, window, (last ?? first + 1) - to)
  if (last !== null && last <= from) return shift(scale, window, (first ?? last - 1) - from)
  return window
}

export interface Tick {
  /** Share of the axis, 0 to 1. */
  at: number
  day: Day
  /** Those without a label are short. */
  labelled: boolean
}

/** Years between labels, the first that leaves each enough room. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100]
const LABEL_PX = 52

/** A tick for each year on an axis of this width in CSS pixels. */
export function yearTicks(scale: Scale, width: number): Tick[] {
  const [first, end] = [edge(scale, 0), edge(scale, lastEdge(scale))]
  const years: number[] = []
  for (let year = dayParts(first).year; year <= dayParts(end - 1).year; year++) years.push(year)
  const every = YEAR_STEPS.find((step) => (years.length / step) * LABEL_PX <= width) ?? 100
  return years.flatMap((year) => {
    const day = toDay(year, 1, 1) ?? 0
    return day < first ? [] : [{ at: share(scale, periodOf(scale, day)), day, labelled: year % every === 0 }]
  })
}

/** Share of the axis at which an edge of the scale stands: periods differ in length, thumbs count them alike. */
export const share = (scale: Scale, index: number): number => index / lastEdge(scale)
