import { dayParts, formatDay, lastDayOfMonth, toDay, type Day } from '../../model/day.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { Found, Kind, Step, Unit } from './kinds.ts'

/** First and last day of something, both known. */
export interface Days {
  start: Day
  end: Day
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Year as EDTF writes it: 680 → `0680`. */
export const formatYear = (year: number): string => String(year).padStart(4, '0')

/** Month 1–12 of a year; other months lie in the years before and after, as `Date.UTC` counts. */
export function formatMonth(year: number, month: number): string {
  const index = year * 12 + month - 1
  return `${formatYear(Math.floor(index / 12))}-${two((((index % 12) + 12) % 12) + 1)}`
}

/** ISO day, or null where the calendar has no such day. */
export function formatDate(year: number, month: number, date: number): string | null {
  const day = toDay(year, month, date)
  return day === null ? null : formatDay(day)
}

/** First and last day of an EDTF date; null where an end is open. */
export function daysOf(when: string): Days | null {
  const { start, end } = parseEdtf(when)
  return start === null || end === null ? null : { start, end }
}

/** The shortest EDTF of some days: a day, month, year, or an interval of the coarsest of these that fits. */
export function formatDays({ start, end }: Days): string {
  if (start === end) return formatDay(start)
  const a = dayParts(start)
  const b = dayParts(end)
  const wholeMonths = a.date === 1 && end === lastDayOfMonth(b.year, b.month)
  const join = (from: string, to: string) => (from === to ? from : `${from}/${to}`)
  if (wholeMonths && a.month === 1 && b.month === 12) return join(formatYear(a.year), formatYear(b.year))
  if (wholeMonths) return join(formatMonth(a.year, a.month), formatMonth(b.year, b.month))
  return `${formatDay(start)}/${formatDay(end)}`
}

/** From the beginning of one date to the end of another; null where that runs backwards or an end is open. */
export function join(from: string, to: string): string | null {
  const [first] = from.split('/')
  const last = to.split('/').at(-1)
  const a = parseEdtf(from)
  const b = parseEdtf(to)
  if (a.start === null || b.end === null || (b.start ?? b.end) < a.start) return null
  if (first === last) return first ?? null
  return `${first}/${last}`
}

/** From the beginning of a date on. */
export const openEnd = (when: string): string => `${when.split('/')[0]}/..`

/** Up to the end of a date. */
export const openStart = (when: string): string => `../${when.split('/').at(-1)}`

/** "About" a date; an interval of days is as wide as what we know and takes no mark. */
export const about = (when: string): string => (/^[\dX-]+$/.test(when) ? `${when}~` : when)

/** The date with the mark of an unsure one. */
export const unsure = (when: string): string => (/^[\dX-]+$/.test(when) ? `${when}?` : when)

/** Kind of token that a date makes: its grain, or what it still lacks. */
export function dateKind({ when, yearless, step }: Found): Kind {
  if (step) return 'offset'
  if (when !== null) return `${parseEdtf(when).dated}Date`
  if (!yearless) return 'other'
  if (yearless.season !== null) return 'yearlessSeason'
  return yearless.day === null ? 'yearlessMonth' : 'yearlessDay'
}

/** Weekday of a day, 0 Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

/** First and last day of the week (Monday to Sunday, ISO 8601), month, year … in which a day lies. */
export function periodOf(unit: 'week' | 'month' | 'year' | 'decade' | 'century', day: Day): Days {
  const { year, month } = dayParts(day)
  const monday = day - ((weekdayOf(day) + 6) % 7)
  if (unit === 'week') return { start: monday, end: monday + 6 }
  if (unit === 'month') return { start: dayOf(year, month), end: lastDayOfMonth(year, month) }
  const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100
  // the 20th century began in 1901, the 1980s in 1980
  const first = unit === 'century' ? year - ((year - 1) % 100) : year - (year % years)
  return { start: dayOf(first, 1), end: lastDayOfMonth(first + years - 1, 12) }
}

/** First day of a month, which may lie beyond 1–12. */
const dayOf = (year: number, month: number): Day => lastDayOfMonth(year, month - 1) + 1

const MONTHS: Partial<Record<Unit, number>> = { month: 1, year: 12, decade: 120, century: 1200 }

/** Moves a day by calendar units; the 31st of a month becomes the last day of a shorter one. */
export function moveDay(day: Day, unit: Unit, count: number): Day {
  if (unit === 'hour') return day + Math.trunc(count / 24)
  if (unit === 'day') return day + count
  if (unit === 'week') return day + 7 * count
  const { year, month, date } = dayParts(day)
  const index = month + count * (MONTHS[unit] ?? 1)
  return Math.min(dayOf(year, index) + date - 1, lastDayOfMonth(year, index))
}

/** Longest span of days, in days, from which one can still count in a unit. */
const WIDEST: Record<Unit, number> = {
  hour: 2,
  day: 31,
  week: 31,
  month: 366,
  year: 3700,
  decade: 40_000,
  century: 40_000,
}

/**
 * So many units later than a date, as far as people count: days and hours exactly, weeks as the seven days round the
 * one that is meant, months as a month, years as a year ("about" where counted from a day or month), tens and more of
 * months, years, decades with a tenth to either side. Null where the date is too wide to count from.
 */
export function moveBy(when: string, { unit, from, to, beside }: Step): string | null {
  const days = daysOf(when)
  if (days && beside)
    return formatDays(
      from < 0
        ? { start: moveDay(days.start, unit, from), end: days.start - 1 }
        : { start: days.end + 1, end: moveDay(days.end + 1, unit, from) - 1 },
    )
  if (!days || days.end - days.start > WIDEST[unit]) return null
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  const vague = low !== high
  if (unit === 'hour')
    return formatDays({ start: days.start + Math.floor(low / 24), end: days.end + Math.ceil(high / 24) })
  if (unit === 'day') return formatDays({ start: days.start + low, end: days.end + high })
  if (unit === 'week') {
    const slack = vague ? 0 : 3
    return formatDays({ start: days.start + 7 * low - slack, end: days.end + 7 * high + slack })
  }
  const count = Math.abs(low) * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  const slack = vague ? 0 : count < 10 || unit === 'month' ? 0 : Math.round(count / 10)
  const grain = unit === 'month' ? 'month' : 'year'
  const start = moveDay(moveDay(days.start, unit, low), grain, -slack)
  const end = moveDay(moveDay(days.end, unit, high), grain, slack)
  const span = { start: periodOf(grain, start).start, end: periodOf(grain, end).end }
  const plain = vague || slack > 0 || parseEdtf(when).dated === grain
  return plain ? formatDays(span) : about(formatDays(span))
}

export type Part = 'early' | 'mid' | 'late' | 'begin' | 'middle' | 'end'

/** Months of a year, first and last, that a part of it means; and tenths of any other span. */
const PARTS: Record<Part, { months: [number, number]; share: [from: number, to: number] }> = {
  early: { months: [1, 4], share: [0, 1 / 3] },
  mid: { months: [5, 8], share: [1 / 3, 2 / 3] },
  late: { months: [9, 12], share: [2 / 3, 1] },
  begin: { months: [1, 3], share: [0, 1 / 3] },
  middle: { months: [5, 8], share: [1 / 3, 2 / 3] },
  end: { months: [10, 12], share: [2 / 3, 1] },
}

/** A part of a date: thirds, but three months at the beginning or end of a year. A day has no parts. */
export function partOf(part: Part, when: string): string | null {
  const days = daysOf(when)
  if (!days) return null
  const { months, share } = PARTS[part]
  // up to three days are a night or a weekend, whose parts are not told apart
  if (days.end - days.start < 3) return when
  if (/^\d{4}[~?%]?$/.test(when)) return fractionOf(when, (months[0] - 1) / 12, months[1] / 12)
  return fractionOf(when, share[0], share[1])
}

/**
 * The days of a date from one share of it to another, 0–1: whole months of a season or year, whole years of ten and
 * more, days of anything shorter.
 */
export function fractionOf(when: string, from: number, to: number): string | null {
  const days = daysOf(when)
  if (!days) return null
  const a = dayParts(days.start)
  const b = dayParts(days.end + 1)
  const count = (b.year - a.year) * 12 + b.month - a.month
  const wholeMonths = a.date === 1 && b.date === 1 && count >= 3
  if (!wholeMonths) {
    const length = days.end - days.start + 1
    return formatDays({
      start: days.start + Math.floor(from * length),
      end: days.start + Math.max(Math.round(to * length) - 1, Math.floor(from * length)),
    })
  }
  const step = count >= 120 && count % 12 === 0 ? 12 : 1
  const first = Math.floor((from * count) / step + 1e-9) * step
  const last = Math.ceil((to * count) / step - 1e-9) * step
  return formatDays({
    start: dayOf(a.year, a.month + first),
    end: dayOf(a.year, a.month + last) - 1,
  })
}
