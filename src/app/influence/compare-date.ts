/** The day to compare with, as readers type it. */
import { dayParts, toDay, type Day } from '../../model/day.ts'
import type { TimeWindow } from '../../time/moment.ts'
import { readTyped, type TypedFault } from '../typed-dates.ts'

/** A day; of a month, season or year (in EDTF, digits of any of the page's languages) its last. An open end is no day. */
export function readCompared(text: string): { day: Day; fault: null } | { day: null; fault: TypedFault } {
  const { window, fault } = readTyped('..', text, 'to')
  if (!window) return { day: null, fault }
  return Number.isFinite(window.to) ? { day: window.to, fault: null } : { day: null, fault: 'unreadable' }
}

/** The day to begin a comparison with: the window's first or, in a window of one day, the same day a year before. */
export function firstCompared({ from, to }: TimeWindow): Day {
  if (from < to) return from
  const { year, month, date } = dayParts(to)
  // of 29 February the 28th
  return toDay(year - 1, month, date) ?? to - 366
}
