/** Calendar arithmetic by months, as people count: a month after 31 January is the last day of February. */
import { dayParts, lastDayOfMonth, toDay, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY = 4
const MONTHS: Partial<Record<Step, number>> = { month: 1, quarter: 3, year: 12 }

/** First day of the period that holds the day. */
export function periodStart(day: Day, step: Step): Day {
  if (step === 'day') return day
  if (step === 'week') return day - ((((day - MONDAY) % 7) + 7) % 7)
  const { year, month } = dayParts(day)
  const size = MONTHS[step] ?? 1
  return toDay(year, Math.floor((month - 1) / size) * size + 1, 1) ?? day
}

/** The same day of another month; where that is too short, its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dayParts(day)
  return Math.min(lastDayOfMonth(year, month + months - 1) + date, lastDayOfMonth(year, month + months))
}

/** The day so many steps later, or earlier. */
export function addSteps(day: Day, step: Step, count: number): Day {
  const months = MONTHS[step]
  return months ? addMonths(day, months * count) : day + (step === 'week' ? 7 : 1) * count
}

/** How long something takes as the calendar counts it: months, and days beyond them. */
export interface Length {
  months: number
  days: number
}

/** Length of the days from `from` to `to`, both inclusive, in months where steps are of months, else in days alone. */
export function lengthOf(from: Day, to: Day, step: Step): Length {
  const end = to + 1
  if (!MONTHS[step]) return { months: 0, days: end - from }
  const [a, b] = [dayParts(from), dayParts(end)]
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (addMonths(from, months) > end) months -= 1
  return { months, days: end - addMonths(from, months) }
}

/** Last day of what begins on a day, and first day of what ends on one. */
export const endOf = (from: Day, { months, days }: Length): Day => addMonths(from, months) + days - 1
export const beginningOf = (to: Day, { months, days }: Length): Day => addMonths(to + 1 - days, -months)
