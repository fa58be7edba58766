/** The next thing to appear after a moment, and the last before it: what a reader jumps to. */
import type { Day } from '../model/day.ts'
import type { Sieve } from './filter.ts'
import type { Moment, Span, TimeWindow } from './moment.ts'
import { spanOf, type PointTable } from './point-table.ts'
import { datesOf, type Timed } from './sift.ts'

type Way = Pick<Moment, 'mode' | 'basis'>

/** First day on which something may show in a mode; null where it never does, or did from the beginning. */
export function appears(span: Span, known: Day | null, { mode, basis }: Way): Day | null {
  if (basis === 'happened') return span.start
  if (known === null || mode !== 'instant') return known
  // on that day it holds already, or still
  const day = Math.max(known, span.start ?? -Infinity)
  return day <= (span.end ?? Infinity) ? day : null
}

/** What is jumped to: events where their layer is switched on, else all that is shown. */
export const isJumpedTo = ({ layers, shows }: Sieve): Sieve['shows'] =>
  layers.has('event') ? (one) => one.layer === 'event' && shows(one) : shows

/**
 * Day of the next or the last appearance on the axis. Next begins after the window's last day; before is before its
 * first, or before its last where only that one counts. Null where there is none. One pass over all.
 */
export function neighbour(
  features: readonly Timed[],
  table: PointTable | null,
  counts: Sieve['shows'],
  moment: Moment,
  axis: TimeWindow,
  direction: 1 | -1,
): Day | null {
  const { window, mode } = moment
  const from = direction > 0 || mode !== 'window' ? window.to : window.from
  let best: Day | null = null
  const take = (day: Day | null) => {
    if (day === null || day < axis.from || day > axis.to) return
    if (direction > 0 ? day <= from : day >= from) return
    if (best === null || (direction > 0 ? day < best : day > best)) best = day
  }
  for (const one of features)
    if (counts(one.feature.properties))
      for (const { span, known } of datesOf(one, moment)) take(appears(span, known, moment))
  if (!table) return best
  const on = table.looks.map(counts)
  for (let i = 0; i < table.length; i++) {
    if (!on[table.look[i] ?? 0]) continue
    const span = spanOf(table, i)
    take(appears(span, span.known, moment))
  }
  return best
}
