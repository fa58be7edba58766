/** What is on no map, and what is never shown as it was known. */
import { omitReasons, type OmitReason } from '../../model/coverage.ts'
import type { ApartStatement } from '../../model/reading.ts'
import type { Timed } from '../../time/sift.ts'

/** Statements that stand apart for one reason, in the order of the file. */
interface ApartGroup {
  why: OmitReason
  statements: ApartStatement[]
}

/** By reason, what lacks a place or a date first; reasons without a statement are left out. */
export function apartGroups(statements: readonly ApartStatement[]): ApartGroup[] {
  return (Object.keys(omitReasons) as OmitReason[]).flatMap((why) => {
    const own = statements.filter((one) => one.why === why)
    return own.length ? { why, statements: own } : []
  })
}

/** Features without a dated source, by the days on which they begin. */
export const neverKnown = (features: readonly Timed[]): Timed[] =>
  features
    .filter(({ known }) => known === null)
    .toSorted((a, b) => (a.span.start ?? -Infinity) - (b.span.start ?? -Infinity))
