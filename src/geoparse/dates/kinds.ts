/** What a word, a number or a sign can be to a date. `date-words.ts` and `month-names.ts` say which words are which. */
const GROUPS = {
  months: ['month', 'shortMonth', 'boundMonth', 'solarMonth', 'lunarMonth'],
  weekdays: ['weekday', 'boundWeekday', 'weekend'],
  places: ['the', 'of', 'min', 'in', 'on', 'at', 'around', 'asOf', 'least', 'asEarly', 'every'],
  ways: [
    'to',
    'and',
    'between',
    'from',
    'since',
    'mundhu',
    'until',
    'by',
    'before',
    'qabl',
    'pre',
    'after',
    'post',
  ],
  ends: ['onward', 'present', 'then'],
  counts: ['article', 'count', 'vague', 'ordinal'],
  units: ['hourUnit', 'dayUnit', 'weekUnit', 'monthUnit', 'yearUnit', 'decadeUnit', 'centuryUnit'],
  parts: ['early', 'mid', 'late', 'begin', 'middle', 'end', 'half', 'final', 'quarterUnit', 'quarterName'],
  times: ['night', 'overnight', 'daytime', 'decadeName', 'season'],
  steps: ['deictic', 'tonight', 'ago', 'last', 'past', 'recent', 'this', 'next'],
  textSteps: ['that', 'same', 'following', 'previous', 'later', 'earlier'],
  eras: ['commonEra', 'beforeEra', 'lunarEra', 'solarEra'],
  numbers: ['day', 'ordinalDay', 'year', 'shortYear', 'number', 'decade', 'iso', 'numeric', 'time'],
  signs: ['dash', 'slash', 'comma', 'other'],
  // made of the above by rows: a date by its grain, one that lacks its year, "two days after" without its date
  dates: ['dayDate', 'monthDate', 'seasonDate', 'yearDate', 'rangeDate'],
  lacking: ['yearlessDay', 'yearlessMonth', 'yearlessSeason', 'offset'],
} as const

export type Kind = (typeof GROUPS)[keyof typeof GROUPS][number]
export const kinds: readonly Kind[] = Object.values(GROUPS).flat()

/** Kinds that make a run of words worth reading; the others (the, of, in, two …) are in every second sentence. */
export const tellingKinds: ReadonlySet<Kind> = new Set<Kind>([
  ...GROUPS.months,
  ...GROUPS.weekdays,
  ...GROUPS.units,
  ...GROUPS.times,
  ...GROUPS.eras,
  'deictic',
  'tonight',
  'quarterName',
  'then',
  'year',
  'decade',
  'iso',
  'numeric',
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
  /** The whole unit right before or behind: "the week before" is no "week before". */
  beside?: boolean
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
