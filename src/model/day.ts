/**
 * Day arithmetic in UTC. A `Day` is the whole number of days since 1970-01-01 (proleptic Gregorian calendar),
 * so that windows are compared by subtraction and no time zone can move an event.
 */
export type Day = number

const MS_PER_DAY = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day of a calendar date; month 1–12. Returns null where the date does not exist (2019-02-30) or the year is 0. */
export function toDay(year: number, month: number, date: number): Day | null {
  if (year < 1 || year > 9999) return null
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return exists ? Math.round(at.getTime() / MS_PER_DAY) : null
}

/** `2020-01-03` → day; null for anything else, also for days that do not exist. */
export function parseDay(iso: string): Day | null {
  const m = ISO_DAY.exec(iso)
  return m ? toDay(Number(m[1]), Number(m[2]), Number(m[3])) : null
}

/** Day → midnight UTC, for formatting with `Intl`. */
export const toDate = (day: Day): Date => new Date(day * MS_PER_DAY)

/** Day → `2020-01-03`. */
export function formatDay(day: Day): string {
  return toDate(day).toISOString().slice(0, 10)
}

/** Calendar parts of a day, month 1–12. */
export function dayParts(day: Day): { year: number; month: number; date: number } {
  const at = toDate(day)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** Last day of a month (1–12; 13 is January of the next year, as `Date.UTC` counts). */
export function lastDayOfMonth(year: number, month: number): Day {
  const at = new Date(0)
  at.setUTCFullYear(year, month, 0)
  return Math.round(at.getTime() / MS_PER_DAY)
}
