import { dateParts } from './parts.ts'
import { datePoints } from './points.ts'
import { aboutDates, dateRanges, qualifiedDates } from './ranges.ts'
import type { Row } from './rows.ts'

/**
 * All ways to write a date with its year that we read. A new one is a row of `date-points.ts` (a day, month, year …),
 * `date-parts.ts` ("late", "the first half of") or `date-ranges.ts` ("between", "since") with its example: the
 * example is its test. What lacks its year is in `yearless-dates.ts`, what counts from another date in
 * `relative-dates.ts`.
 */
export const datePatterns: readonly Row<readonly [text: string, edtf: string]>[] = [
  ...datePoints,
  ...dateParts,
  ...aboutDates,
  ...dateRanges,
  ...qualifiedDates,
]
