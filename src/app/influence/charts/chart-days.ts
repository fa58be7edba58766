/** The days on which a chart reads influence. */
import type { Day } from '../../../model/day.ts'
import type { TimeWindow } from '../../../time/moment.ts'
import { barUnit, edgesOf } from '../../axis.ts'
import { periodStart } from '../../calendar.ts'

/** Widest panel, CSS pixels: more points than it has room for tell nobody more. */
const PANEL_PX = 420

/** Last days of the calendar periods of an axis: of the shortest of which there are at most 120. The last is its own last day. */
export function chartDays(whole: TimeWindow): Day[] {
  const edges = edgesOf(whole, barUnit(whole, PANEL_PX))
  return edges.slice(1).map((next) => Math.min(next - 1, whole.to))
}

/** Most points that a table tells one by one, and most years that it tells by quarters. */
const FEW_ROWS = 24
const FEW_YEARS = 4

/** Numbers of the days that a table tells: the last of each year, of each quarter where the years are few, or all few. */
export function tableRows(days: readonly Day[]): number[] {
  const all = [...days.keys()]
  if (all.length <= FEW_ROWS) return all
  const lastOf = (step: 'year' | 'quarter') =>
    all.filter((i) => i + 1 === days.length || periodStart(days[i]!, step) < periodStart(days[i + 1]!, step))
  const years = lastOf('year')
  return years.length <= FEW_YEARS ? lastOf('quarter') : years
}

/** Number of the day that is nearest to one; 0 where there are none. */
export function nearestDay(days: readonly Day[], day: number): number {
  let at = 0
  for (const [i, one] of days.entries()) if (Math.abs(one - day) < Math.abs(days[at]! - day)) at = i
  return at
}
