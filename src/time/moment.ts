/** What the reader looks at: one instant of state that map, histogram, list and counts share. */
import type { Day } from '../model/day.ts'

/**
 * How the window chooses: `window` what happened or lasted in it, `instant` what holds on its last day,
 * `cumulative` what has begun by its last day.
 */
export const modes = ['window', 'instant', 'cumulative'] as const
export type Mode = (typeof modes)[number]

/**
 * Which days count: `happened` those of the thing itself, `known` the day on which the first document that tells of it
 * was published. As it was known, an instant shows what held on that day as far as it had been published by then.
 */
export const bases = ['happened', 'known'] as const
export type Basis = (typeof bases)[number]

/** Days the reader looks at, both ends inclusive, `from` ≤ `to`. */
export interface TimeWindow {
  from: Day
  to: Day
}

export interface Moment {
  window: TimeWindow
  mode: Mode
  basis: Basis
  /** Days for which what is over is still drawn, fainter and fainter; it counts as over. 0 = not at all. */
  fade: number
}

/** `possible`: the source's date allows days inside and days outside the window. */
export type Fit = 'certain' | 'possible'

/** A feature's days: first and last possible day, null = open. `lasts` says that it holds on all of them. */
export interface Span {
  start: Day | null
  end: Day | null
  lasts: boolean
}

/** First and last day that count in a mode; −Infinity where there is no first. */
export function reach({ window, mode }: Pick<Moment, 'window' | 'mode'>): TimeWindow {
  return {
    from: mode === 'window' ? window.from : mode === 'instant' ? window.to : -Infinity,
    to: window.to,
  }
}

/**
 * How well a span fits, null where it does not. What lasts holds on each of its days; what is dated to a month, season
 * or year happened once, on some day of it, so that a window over a part of it only may hold it. `known` is the day from
 * which it was known, null where no document carries a date: as it was known, such a thing never shows.
 */
export function fit(span: Span, known: Day | null, moment: Moment): Fit | null {
  const { from, to } = reach(moment)
  if (moment.basis === 'known') {
    if (known === null || known > to) return null
    if (moment.mode !== 'instant') return known >= from ? 'certain' : null
  }
  const start = span.start ?? -Infinity
  const end = span.end ?? Infinity
  if (start > to || end < from) return null
  if (span.lasts) return 'certain'
  return start >= from && end <= to ? 'certain' : 'possible'
}

/**
 * How much is left of what is over, 0 to 1: all on the last day of the window's reach, nothing once `fade` days have
 * passed. 0 for what fits, or has not begun.
 */
export function afterglow(span: Span, known: Day | null, moment: Moment): number {
  if (moment.fade <= 0) return 0
  const { from, to } = reach(moment)
  const byKnown = moment.basis === 'known'
  if (byKnown && (known === null || known > to)) return 0
  const over = byKnown && moment.mode !== 'instant' ? known : span.end
  if (over === null || over >= from) return 0
  return Math.max(0, 1 - (from - over) / (moment.fade + 1))
}
