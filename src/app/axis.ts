/**
 * The time axis as it is drawn: linear in days over the part that is shown. Its ends may be fractions of a day, so that
 * it can be zoomed and dragged smoothly. Shares run from 0 at its beginning to 1 at its end, whichever way text runs.
 */
import { dayParts, toDay, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { TimeWindow } from '../time/moment.ts'
import { periodStart } from './calendar.ts'

/** Fewest days that an axis shows. */
const SHORTEST = 14

const lengthOf = ({ from, to }: TimeWindow): number => to + 1 - from
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Share of the axis at which a day begins. */
export const placeOf = (view: TimeWindow, day: Day): number => (day - view.from) / lengthOf(view)

/** Day, with its fraction, at a share of the axis. */
export const dayAt = (view: TimeWindow, at: number): number => view.from + at * lengthOf(view)

/** True where a part of the axis is shown and not the whole. */
export const isZoomed = (view: TimeWindow, whole: TimeWindow): boolean =>
  view.from > whole.from || view.to < whole.to

/** Part of so many days in which `day` stands at the share `at`, pushed back onto the axis. */
function part(whole: TimeWindow, days: number, day: number, at: number): TimeWindow {
  const most = lengthOf(whole)
  const length = clamp(days, Math.min(SHORTEST, most), most)
  // rounding must not leave a sliver that counts as zoomed
  if (most - length < 1e-6) return whole
  const from = clamp(day - at * length, whole.from, whole.to + 1 - length)
  return { from, to: from + length - 1 }
}

/** Shows `factor` times as many days; the day at the share `at` stays where it is. */
export const zoom = (view: TimeWindow, whole: TimeWindow, factor: number, at: number): TimeWindow =>
  part(whole, lengthOf(view) * factor, dayAt(view, at), at)

/** Moves the axis along by days, as far as it goes. */
export const pan = (view: TimeWindow, whole: TimeWindow, days: number): TimeWindow =>
  part(whole, lengthOf(view), view.from + days, 0)

/** Fingers closer than this share of the axis count as this far apart. */
const CLOSEST = 0.02

/** Moves and zooms so that the days under two fingers stay under them: shares before and now. */
export function pinch(
  view: TimeWindow,
  whole: TimeWindow,
  before: readonly [number, number],
  now: readonly [number, number],
): TimeWindow {
  const apart = ([one, other]: readonly [number, number]) => Math.max(Math.abs(one - other), CLOSEST)
  const middle = ([one, other]: readonly [number, number]) => (one + other) / 2
  return part(whole, (lengthOf(view) * apart(before)) / apart(now), dayAt(view, middle(before)), middle(now))
}

/** Share of the axis that stays between its end and a day that is brought into view. */
const MARGIN = 0.06

/** Moves the axis only as far as needed for days to be in view: all of them where they fit, else the last one. */
export function reveal(view: TimeWindow, whole: TimeWindow, days: readonly Day[]): TimeWindow {
  if (!days.length) return view
  const [length, last] = [lengthOf(view), Math.max(...days)]
  const margin = length * MARGIN
  const first = last - Math.min(...days) > length - 2 * margin ? last : Math.min(...days)
  if (first < view.from) return pan(view, whole, first - margin - view.from)
  return last > view.to + 1 ? pan(view, whole, last + margin - view.to - 1) : view
}

/** Boundaries between days at which a window has ends that it had not before. */
export const movedEdges = (before: TimeWindow, after: TimeWindow): Day[] => [
  ...(after.from === before.from ? [] : [after.from]),
  ...(after.to === before.to ? [] : [after.to + 1]),
]

/** A calendar unit, or a round number of years. */
export interface Unit {
  step: Step
  years: number
  /** On average. */
  days: number
  /** From any first day of it, so many days on lies in the next one. */
  ahead: number
}

const YEAR = 365.2425
const manyYears = (years: number): Unit => ({ step: 'year', years, days: years * YEAR, ahead: years * 366 })

const units = {
  day: { step: 'day', years: 0, days: 1, ahead: 1 },
  week: { step: 'week', years: 0, days: 7, ahead: 7 },
  month: { step: 'month', years: 0, days: YEAR / 12, ahead: 31 },
  quarter: { step: 'quarter', years: 0, days: YEAR / 4, ahead: 92 },
  year: manyYears(1),
  years2: manyYears(2),
  years5: manyYears(5),
  years10: manyYears(10),
  years20: manyYears(20),
  years50: manyYears(50),
  years100: manyYears(100),
} as const satisfies Record<string, Unit>

const allUnits: readonly Unit[] = Object.values(units)

/** First day of the unit's period that holds a day. */
export function startOf(day: Day, { step, years }: Unit): Day {
  if (years < 2) return periodStart(Math.floor(day), step)
  const { year } = dayParts(Math.floor(day))
  return toDay(Math.max(Math.floor(year / years) * years, 1), 1, 1) ?? day
}

/** Period of the unit that holds a day. */
export function periodAt(day: Day, unit: Unit): TimeWindow {
  const from = startOf(day, unit)
  return { from, to: startOf(from + unit.ahead, unit) - 1 }
}

/** First days of the periods that are in view, wholly or partly, and the day after the last one. */
export function edgesOf(view: TimeWindow, unit: Unit): Day[] {
  const edges = [startOf(view.from, unit)]
  let last = edges[0] ?? view.from
  while (last < view.to + 1) edges.push((last = startOf(last + unit.ahead, unit)))
  return edges
}

/** Narrowest bar, CSS pixels. */
const BAR_PX = 3.5

const pixelsOf = (view: TimeWindow, width: number, { days }: Unit): number => (days / lengthOf(view)) * width

/** Unit of the bars: the finest that a width in CSS pixels has room for. */
export const barUnit = (view: TimeWindow, width: number): Unit =>
  allUnits.find((unit) => pixelsOf(view, width, unit) >= BAR_PX) ?? units.years100

/** Labels by unit: the least room of one in CSS pixels, and what the short ticks between them stand for. */
const labelRows: readonly { unit: Unit; room: number; between: Unit | null }[] = [
  { unit: units.day, room: 44, between: null },
  { unit: units.week, room: 56, between: units.day },
  { unit: units.month, room: 44, between: null },
  { unit: units.quarter, room: 44, between: units.month },
  { unit: units.year, room: 46, between: units.quarter },
  { unit: units.years2, room: 46, between: units.year },
  { unit: units.years5, room: 46, between: units.year },
  { unit: units.years10, room: 46, between: units.year },
  { unit: units.years20, room: 46, between: units.years10 },
  { unit: units.years50, room: 46, between: units.years10 },
  { unit: units.years100, room: 46, between: units.years50 },
]

/** Least between ticks; a letter of a label, and what stands before and after it; all in CSS pixels. */
const TICK_PX = 6
const LETTER_PX = 6.2
const AROUND_PX = 8
const roomOf = (text: string): number => text.length * LETTER_PX + AROUND_PX

export interface Tick {
  /** Share of the axis. */
  at: number
  day: Day
  /** Empty for a short tick. */
  label: string
}

/** Names a day in a label of a unit; `full` with its year, because no label before it tells it. */
export type Namer = (day: Day, step: Step, full: boolean) => string

/** Ticks of an axis of this width in CSS pixels, in order. */
export function ticksOf(view: TimeWindow, width: number, name: Namer): Tick[] {
  const inView = (unit: Unit) => edgesOf(view, unit).filter((day) => day >= view.from && day < view.to + 1)
  const fits = ({ unit, room }: (typeof labelRows)[number]) => {
    const between = pixelsOf(view, width, unit)
    return between >= room && inView(unit).every((day) => roomOf(name(day, unit.step, false)) <= between + 1)
  }
  const row = width > 0 ? (labelRows.find(fits) ?? labelRows.at(-1)) : undefined
  if (!row) return []
  const { unit, between } = row
  let free = 0
  const ticks = inView(unit).map((day): Tick => {
    const at = placeOf(view, day)
    const label = name(day, unit.step, free === 0)
    const [from, to] = [at * width, at * width + roomOf(label)]
    // a label that would be cut off, or run into the one before, is left out
    if (from < free || to > width + AROUND_PX) return { at, day, label: '' }
    free = to
    return { at, day, label }
  })
  if (!between || pixelsOf(view, width, between) < TICK_PX) return ticks
  const days = new Set(ticks.map(({ day }) => day))
  const short = inView(between).filter((day) => !days.has(day))
  return [...ticks, ...short.map((day) => ({ at: placeOf(view, day), day, label: '' }))].toSorted(
    (a, b) => a.day - b.day,
  )
}
