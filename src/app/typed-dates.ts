/** Ends of a window as readers type them and addresses say them, in EDTF. */
import { dayParts, formatDay, lastDayOfMonth, parseDay, type Day } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'

/** Ends of a window as typed; ±Infinity for an open one. */
export interface TypedWindow {
  from: Day
  to: Day
}

/** Why a text was not taken: it is no date, no day of the calendar, or begins after it ends. */
export type TypedFault = 'unreadable' | 'impossible' | 'reversed'

export type TypedResult =
  { window: TypedWindow; fault: null } | { window: null; fault: TypedFault; field: 'from' | 'to' }

/**
 * Reads the two fields; `last` is the one that was typed last, and bears a fault of both. An interval in one field says
 * both ends. Digits may be Arabic or Persian ones.
 */
export function readTyped(from: string, to: string, last: 'from' | 'to'): TypedResult {
  const texts = { from: plain(from), to: plain(to) }
  if (texts[last].includes('/')) texts.from = texts.to = texts[last]
  const ends: TypedWindow = { from: -Infinity, to: Infinity }
  for (const field of ['from', 'to'] as const) {
    if (texts[field] === '..') continue
    try {
      const { start, end } = parseEdtf(texts[field])
      ends[field] = field === 'from' ? (start ?? -Infinity) : (end ?? Infinity)
    } catch (error) {
      return { window: null, fault: faultOf(error), field: texts.from === texts.to ? last : field }
    }
  }
  return ends.from > ends.to
    ? { window: null, fault: 'reversed', field: last }
    : { window: ends, fault: null }
}

/** The kinds of faults that `parseEdtf` tells apart stand first in its messages. */
function faultOf(error: unknown): TypedFault {
  const [kind] = error instanceof Error ? error.message.split(' ') : []
  return kind === 'impossible' || kind === 'reversed' ? kind : 'unreadable'
}

/** Arabic (U+0660) and Persian (U+06F0) digits as EDTF has them. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))

/** The same, and every dash as a hyphen. */
const plain = (text: string): string =>
  plainDigits(text.trim())
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/^(\u2026|\.\.\.)$/, '..')

/** First day of a window: `2014` for that of the year, `2014-06` for that of June, else the day; `..` where it is endless. */
export function formatStart(day: Day): string {
  if (day === -Infinity) return '..'
  const { month, date } = dayParts(day)
  if (date !== 1) return formatDay(day)
  return formatDay(day).slice(0, month === 1 ? 4 : 7)
}

/** Last day of a window: `2014` for that of the year, `2014-06` for that of June, else the day; `..` where it is endless. */
export function formatEnd(day: Day): string {
  if (day === Infinity) return '..'
  const { year, month } = dayParts(day)
  if (day === parseDay(`${formatDay(day).slice(0, 4)}-12-31`)) return formatDay(day).slice(0, 4)
  return day === lastDayOfMonth(year, month) ? formatDay(day).slice(0, 7) : formatDay(day)
}
