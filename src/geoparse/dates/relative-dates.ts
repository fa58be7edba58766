import { anchoredDates } from './anchored-dates.ts'
import { publishedDates } from './published-dates.ts'
import type { RelativeRow } from './relative-steps.ts'

/** Rows that read dates by counting. The text's own dates come first: "the next day" counts from them. */
export const relativeDates: readonly RelativeRow[] = [...anchoredDates, ...publishedDates]
