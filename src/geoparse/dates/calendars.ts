import { toDay, type Day } from '../../model/day.ts'
import type { Days } from './arithmetic.ts'

/**
 * Calendars of the Islamic world as days since 1970-01-01. The solar one is counted by its 33-year cycle, which agrees
 * with the astronomical calendar from 1178 to 1633 (Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and
 * Planets 74, 1996) and with `Intl` (a test compares them); the lunar one is the Umm al-Qura calendar that `Intl`
 * knows, since no rule gives what the sighting of the moon will bring.
 */
const SOLAR_YEARS: [number, number] = [1178, 1633]
const LUNAR_YEARS: [number, number] = [1300, 1600]

/** Day of a solar Hijri date; month 1–12. Null where the calendar has no such day, or none that we can tell. */
export function solarDay(year: number, month: number, date: number): Day | null {
  if (year < SOLAR_YEARS[0] || year > SOLAR_YEARS[1] || month < 1 || month > 12) return null
  if (date < 1 || date > solarMonthLength(year, month)) return null
  const before = month <= 7 ? (month - 1) * 31 : 6 + (month - 1) * 30
  return newYear(year) + before + date - 1
}

/** Days of a solar month, or of a whole year where month is null. */
export function solarDays(year: number, month: number | null): Days | null {
  const start = solarDay(year, month ?? 1, 1)
  if (start === null) return null
  return { start, end: month === null ? newYear(year + 1) - 1 : start + solarMonthLength(year, month) - 1 }
}

const isSolarLeap = (year: number): boolean => (25 * year + 11) % 33 < 8

const solarMonthLength = (year: number, month: number): number =>
  month <= 6 ? 31 : month <= 11 || isSolarLeap(year) ? 30 : 29

/** First day of a solar year: 1 Farvardin 1348 was 21 March 1969. */
function newYear(year: number): Day {
  const leaps = (y: number) => Math.floor((8 * y + 29) / 33)
  return -286 + 365 * (year - 1348) + leaps(year - 1) - leaps(1347)
}

/**
 * Days that a lunar Hijri month, or a day of it, can be: one day to either side of the Umm al-Qura calendar, for
 * countries begin their months a day apart. `month` null is the whole year. Null where we cannot tell.
 */
export function lunarDays(year: number, month: number | null, date: number | null): Days | null {
  if (year < LUNAR_YEARS[0] || year > LUNAR_YEARS[1] || (date ?? 1) < 1 || (date ?? 1) > 30) return null
  const start = lunarMonthStart(year, month ?? 1)
  const next = month === null ? lunarMonthStart(year + 1, 1) : lunarMonthStart(year, month + 1)
  if (start === null || next === null) return null
  if (date !== null) return { start: start + date - 2, end: start + date }
  return { start: start - 1, end: next }
}

const MS_PER_DAY = 86_400_000

/** First day of a lunar month by the Umm al-Qura calendar; month 13 is the first of the next year. */
function lunarMonthStart(year: number, month: number): Day | null {
  const y = month > 12 ? year + 1 : year
  const m = month > 12 ? 1 : month
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const epoch = toDay(622, 7, 19)
  if (epoch === null || format.resolvedOptions().calendar !== 'islamic-umalqura') return null
  // a lunar month has 29.530589 days; the guess is a few days off at most
  const guess = epoch + Math.round(((y - 1) * 12 + m - 1) * 29.530589)
  for (let day = guess - 4; day <= guess + 4; day++) {
    const part = (type: string) =>
      Number(format.formatToParts(day * MS_PER_DAY).find((p) => p.type === type)?.value)
    if (part('year') === y && part('month') === m && part('day') === 1) return day
  }
  return null
}
