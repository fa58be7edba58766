/** What a word, a number or a sign can be to a date. `date-words.ts` and `month-names.ts` say which words are which. */
export const kinds = [
  // names
  ...['month', 'shortMonth', 'boundMonth', 'solarMonth', 'lunarMonth', 'weekday', 'boundWeekday', 'season'],
  // prepositions and the like
  ...['the', 'of', 'min', 'in', 'on', 'at', 'to', 'and', 'between', 'from', 'since', 'mundhu', 'until', 'by'],
  ...['before', 'qabl', 'pre', 'after', 'post', 'around', 'asOf', 'onward', 'present', 'every', 'then', 'least'],
  // counts, units, parts
  ...['article', 'count', 'vague', 'ordinal', 'hourUnit', 'dayUnit', 'weekUnit', 'monthUnit', 'quarterUnit'],
  ...['yearUnit', 'decadeUnit', 'centuryUnit', 'weekend', 'night', 'overnight', 'daytime', 'decadeName'],
  ...['early', 'mid', 'late', 'begin', 'middle', 'end', 'half', 'final'],
  // steps from the day of publication or from another date
  ...['deictic', 'tonight', 'ago', 'last', 'past', 'recent', 'this', 'next', 'that', 'same', 'following'],
  ...['previous', 'later', 'earlier', 'commonEra', 'beforeEra', 'lunarEra', 'solarEra'],
  // numbers by what they can be, and signs
  ...['day', 'ordinalDay', 'year', 'shortYear', 'number', 'decade', 'iso', 'numeric', 'quarterName', 'time'],
  ...['dash', 'slash', 'comma', 'other'],
  // made of the above by rows: a date by its grain, a date that lacks its year, "two days after" without its date
  ...['dayDate', 'monthDate', 'seasonDate', 'yearDate', 'rangeDate'],
  ...['yearlessDay', 'yearlessMonth', 'yearlessSeason', 'offset'],
] as const
export type Kind = (typeof kinds)[number]

/** Kinds that make a run of words worth reading; the others (the, of, in, two …) are in every second sentence. */
export const tellingKinds: ReadonlySet<Kind> = new Set<Kind>([
  ...(['month', 'shortMonth', 'boundMonth', 'solarMonth', 'lunarMonth', 'weekday', 'boundWeekday'] as const),
  ...(['season', 'hourUnit', 'dayUnit', 'weekUnit', 'monthUnit', 'yearUnit', 'decadeUnit'] as const),
  ...(['centuryUnit', 'weekend', 'night', 'overnight', 'decadeName', 'deictic', 'tonight', 'year'] as const),
  ...(['decade', 'iso', 'numeric', 'quarterName', 'commonEra', 'lunarEra', 'solarEra', 'then'] as const),
])

/** Month, days or season of a date whose year is not written. Month 1–12; season as EDTF counts, 21 spring. */
export interface Yearless {
  month: number
  day: number | null
  /** "February 15-16". */
  lastDay: number | null
  /** 0 Sunday. */
  weekday: number | null
  season: number | null
}

/** A way from one date to another: so many units later, less than 0 earlier; `from` < `to` where vague. */
export interface Step {
  unit: Unit
  from: number
  to: number
}

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** The date that another one is counted from. Offsets are UTF-16 code units, end exclusive. */
export interface Anchor {
  start: number
  end: number
  text: string
  /** EDTF. */
  when: string
}

/** What a row read. */
export interface Found {
  /** EDTF; null while the year is not known. */
  when: string | null
  /** Which rule read it, and what it counted from. */
  why: string
  yearless?: Yearless
  /** A bare "2014" or "June": no date before a word such as "in" stands beside it. */
  bare?: boolean
  /** The year is written, or taken from a date whose year is. */
  certainYear?: boolean
  /** Something on one of these days, rather than all of them: "late 2014", "three weeks ago". */
  within?: boolean
  anchor?: Anchor
  /** "two days after" without the date that it counts from. */
  step?: Step
  /** Where the date itself stands, when words read with it are no part of it. */
  start?: number
  end?: number
}

/** A word, number or sign of a text that can belong to a date. Offsets are UTF-16 code units, end exclusive. */
export interface Token {
  kind: Kind
  start: number
  end: number
  /** Month, weekday, number, step: what the kind says. */
  value: number
  /** Upper end of a vague count, else `value`. */
  to: number
  found: Found | null
}
