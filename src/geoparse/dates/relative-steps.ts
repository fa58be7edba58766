import type { Day } from '../../model/day.ts'
import { formatDays, moveDay, periodOf, weekdayOf, type Days } from './arithmetic.ts'
import type { Step, Token, Unit } from './kinds.ts'
import type { Matched, Row } from './rows.ts'

/** Example: text, day of publication, EDTF of all dates in it. */
export type RelativeRow = Row<readonly [text: string, published: string | null, edtf: string]>

/** "some days" are at least 2 and fewer than 10. */
const SOME = { from: 2, to: 9 }

/** Unit of a word such as "days". */
export const unitOf = (token: Token): Unit => token.kind.replace('Unit', '') as Unit

/** How many units the words say ("two", "twenty-five", "two or three"); null where they say none. */
export function stepOf(m: Matched): Step | null {
  const unit = unitOf(m.token('unit'))
  if (!m.has('several')) return m.value('unit') === 2 ? { unit, ...SOME } : null
  const { value, to } = m.token('several')
  if (!m.has('first')) return { unit, from: value, to }
  const first = m.token('first')
  const tens =
    m.token('joint').kind === 'dash' && first.kind === 'count' && first.value % 10 === 0 && value < 10
  if (tens) return { unit, from: first.value + value, to: first.value + to }
  return first.value < to ? { unit, from: first.value, to } : null
}

/** The same way back. */
export const back = (step: Step): Step => ({ ...step, from: -step.from, to: -step.to })

/** True for an EDTF interval. */
export const isRange = (when: string | null): boolean => when?.includes('/') ?? false

/**
 * The week, month, year … of some days, so many later: of their end where that is later, else of their beginning. Null
 * where the days are of several.
 */
export function periodBy(days: Days, unit: Unit, step: number): string | null {
  const { start, end } = days
  if (unit === 'day') {
    if (end - start > 31) return null
    if (step === 0) return formatDays({ start, end })
    const day = step > 0 ? end + step : start + step
    return end - start > 3 ? null : formatDays({ start: day, end: day })
  }
  if (unit === 'hour') return null
  const first = periodOf(unit, start)
  if (end > first.end) return null
  const moved = periodOf(unit, moveDay(first.start, unit, step))
  return formatDays(moved)
}

const STEPS: Record<string, number> = { last: -1, previous: -1, past: -1, next: 1, following: 1 }
/** -1 for "last", 0 for "this", 1 for "next". */
export const stepTo = (m: Matched): number => STEPS[m.token('which').kind] ?? 0

/** The nearest such weekday: up to a day (-1), within its week (0), behind it (1). */
export function nearWeekday(day: Day, weekday: number, side: number): Day {
  if (side < 0) return day - ((weekdayOf(day) - weekday + 7) % 7)
  if (side > 0) return day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7)
  return periodOf('week', day).start + ((weekday + 6) % 7)
}
