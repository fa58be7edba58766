import { parseDay, toDay } from '../day.ts'
import { parseEdtf } from '../edtf.ts'
import { show, type IssueLog, type Spot } from './log.ts'
import { own, type JsonObject } from './object.ts'

/**
 * Properties that are dates, and how bad an unreadable one is. The map reads the first three; `date` is only
 * shown, and other people's files write prose there.
 */
export const timeMembers = { start: 'error', end: 'error', when: 'error', date: 'warn' } as const

/** Days since 1970-01-01 with fractions for clock times; null is an open end. */
interface Span {
  first: number | null
  last: number | null
}

const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
/** A year at the beginning of a date or of an interval's end. Eight digits alone are a date without hyphens. */
const YEAR = /^\s*([+-]\d{4,}|\d{4,}(?=-)|\d{4}(?=[~?%T\s]|$))/
const ALLOWED = 'allowed: EDTF or ISO 8601 (2021, 2021-02, 2021-02-03, 2021-02-03T10:00Z) or null'
const MAX_YEAR = 2200
/** Days between which a plain date needs no second look. */
const FIRST_DAY = toDay(2, 1, 1)!
const LAST_DAY = toDay(MAX_YEAR, 1, 1)!
/** Longest date, in characters. */
const MAX_LENGTH = 100
/** From midnight to the end of the day, in days. */
const LAST_MOMENT = 1 - 1e-6

/**
 * Checks the date members of a feature's properties (or of a table's row): DATE_INVALID, DATE_RANGE (no year of
 * 1 to 9999), DATE_SENTINEL (9999 for "for ever"), DATE_FAR (warning), DATE_REVERSED. null and absent are fine.
 */
export function checkTime(properties: JsonObject, at: Spot, log: IssueLog): void {
  const spans = new Map<string, Span>()
  for (const [name, severity] of Object.entries(timeMembers)) {
    const value = own(properties, name)
    if (value === undefined || value === null) continue
    const span = checkDate(name, value, (code, message) => log[severity](code, message, at), at, log)
    if (span) spans.set(name, span)
  }
  const start = spans.get('start')?.first ?? null
  const end = spans.get('end')?.last ?? null
  if (start !== null && end !== null && end < start)
    log.error(
      'DATE_REVERSED',
      `reversed dates: start ${show(properties.start)}, end ${show(properties.end)}`,
      at,
    )
}

type Fault = (code: string, message: string) => void

function checkDate(name: string, value: unknown, fault: Fault, at: Spot, log: IssueLog): Span | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) {
    fault('DATE_INVALID', `invalid ${name}: ${show(value)}; ${ALLOWED}`)
    return null
  }
  const day = parseDay(value)
  if (day !== null && day < LAST_DAY && day > FIRST_DAY) return { first: day, last: day + LAST_MOMENT }
  const years = value.split('/').map((side) => Number(YEAR.exec(side)?.[1] ?? NaN))
  if (years.some((year) => year < 1 || year > 9999)) {
    fault('DATE_RANGE', `impossible ${name}: ${show(value)}; years go from 0001 to 9999`)
    return null
  }
  if (years.includes(9999)) {
    fault('DATE_SENTINEL', `sentinel for "for ever" as ${name}: ${show(value)}; write null for an open end`)
    return null
  }
  const span = parseSpan(value)
  if (span === 'reversed') {
    fault('DATE_REVERSED', `reversed ${name}: ${show(value)}; the end lies before the start`)
    return null
  }
  if (span === null) fault('DATE_INVALID', `invalid ${name}: ${show(value)}; ${ALLOWED}`)
  else if (years.some((year) => year > MAX_YEAR || year === 1))
    log.warn(
      'DATE_FAR',
      `remote ${name}: ${show(value)}; is it a stand-in for "unknown"? then write null`,
      at,
    )
  return span
}

/** EDTF or an ISO clock time → span; null where it is neither or does not exist, 'reversed' for such an interval. */
function parseSpan(text: string): Span | 'reversed' | null {
  const clock = CLOCK.exec(text.trim())
  if (clock) return parseClock(clock)
  try {
    const { start, end } = parseEdtf(text)
    return { first: start, last: end === null ? null : end + LAST_MOMENT }
  } catch (error) {
    return (error as Error).message.startsWith('reversed') ? 'reversed' : null
  }
}

function parseClock([, date = '', hour, minute, second = '0', zone = '']: RegExpExecArray): Span | null {
  const day = parseDay(date)
  const minutes = Number(hour) * 60 + Number(minute)
  // 24:00 ends a day, and a minute may have a leap second.
  if (day === null || minutes > 24 * 60 || Number(minute) > 59 || Number(second) > 60) return null
  const [, sign = '+', zoneHour = '0', zoneMinute = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return null
  const shift = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1)
  const at = day + (minutes - shift + Number(second) / 60) / (24 * 60)
  return { first: at, last: at }
}
