import { formatDay, parseDay, toDay } from '../model/day.ts'

/**
 * Patterns of dates in prose that mean one thing only. A new one is a row with its example: the example is its test.
 * What needs the day of publication ("last Tuesday") is read by chrono-node in `dates.ts`.
 */
export interface DatePattern {
  name: string
  pattern: RegExp
  /** EDTF of a match, or null where the match is no date after all. */
  read: (m: RegExpExecArray) => string | null
  example: [text: string, edtf: string]
}

const ENGLISH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
const FIRST_LETTERS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Arabic month names, Levantine and Iraqi, and the international ones, by month. */
const ARABIC_MONTHS: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'اذار', 'مارس'],
  ['نيسان', 'أبريل', 'ابريل'],
  ['أيار', 'ايار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس', 'اغسطس'],
  ['أيلول', 'ايلول', 'سبتمبر'],
  ['تشرين الأول', 'تشرين الاول', 'أكتوبر', 'اكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'كانون الاول', 'ديسمبر'],
]
const ARABIC = ARABIC_MONTHS.flat().join('|')
const MONTH = `(${ENGLISH})`
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d{2})'
const DASH = '\\s*(?:-|–|—|to|and|through|until)\\s*'
const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

const month = (name: string | undefined): number =>
  FIRST_LETTERS.indexOf((name ?? '').toLowerCase().slice(0, 3)) + 1
const two = (n: number): string => String(n).padStart(2, '0')
const ym = (y: string | undefined, m: number): string => `${y}-${two(m)}`

function ymd(y: string | undefined, m: number, d: string | undefined): string | null {
  const day = toDay(Number(y), m, Number(d))
  return day === null ? null : formatDay(day)
}

function interval(from: string | null, to: string | null): string | null {
  return from && to && from <= to ? `${from}/${to}` : null
}

const re = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')

// longer patterns first: the first row that matches at a position wins
export const datePatterns: readonly DatePattern[] = [
  {
    name: 'ISO day',
    pattern: re('(\\d{4})-(\\d{2})-(\\d{2})'),
    read: (m) => (parseDay(m[0]) === null ? null : m[0]),
    example: ['on 2022-03-13 at dawn', '2022-03-13'],
  },
  {
    name: 'days of one month, month first',
    pattern: re(`${MONTH} ${DATE}${DASH}${DATE},? ${YEAR}`),
    read: (m) => interval(ymd(m[4], month(m[1]), m[2]), ymd(m[4], month(m[1]), m[3])),
    example: ['the night of February 15-16, 2021', '2021-02-15/2021-02-16'],
  },
  {
    name: 'days of one month, day first',
    pattern: re(`${DATE}${DASH}${DATE} ${MONTH},? ${YEAR}`),
    read: (m) => interval(ymd(m[4], month(m[3]), m[1]), ymd(m[4], month(m[3]), m[2])),
    example: ['from 7 to 9 January 2020', '2020-01-07/2020-01-09'],
  },
  {
    name: 'month and day to month and day',
    pattern: re(`${MONTH} ${DATE}${DASH}${MONTH} ${DATE},? ${YEAR}`),
    read: (m) => interval(ymd(m[5], month(m[1]), m[2]), ymd(m[5], month(m[3]), m[4])),
    example: ['between October 25 and November 4, 2019', '2019-10-25/2019-11-04'],
  },
  {
    name: 'month and year to month and year',
    pattern: re(`${MONTH},? ${YEAR}${DASH}${MONTH},? ${YEAR}`),
    read: (m) => interval(ym(m[2], month(m[1])), ym(m[4], month(m[3]))),
    example: ['from October 2016 to July 2017', '2016-10/2017-07'],
  },
  {
    name: 'month to month of one year',
    pattern: re(`${MONTH}${DASH}${MONTH},? ${YEAR}`),
    read: (m) => interval(ym(m[3], month(m[1])), ym(m[3], month(m[2]))),
    example: ['between March and June 2019', '2019-03/2019-06'],
  },
  {
    name: 'since a month',
    pattern: re(`(?:since|starting in|beginning in) (?:early |mid-|late )?${MONTH},? ${YEAR}`),
    read: (m) => `${ym(m[2], month(m[1]))}/..`,
    example: ['since December 2015 the camp', '2015-12/..'],
  },
  {
    name: 'month, day and year',
    pattern: re(`${MONTH} ${DATE},? ${YEAR}`),
    read: (m) => ymd(m[3], month(m[1]), m[2]),
    example: ['On March 13, 2022, missiles', '2022-03-13'],
  },
  {
    name: 'day, month and year',
    pattern: re(`${DATE} (?:of )?${MONTH},? ${YEAR}`),
    read: (m) => ymd(m[3], month(m[2]), m[1]),
    example: ['on the 3rd of January 2020', '2020-01-03'],
  },
  {
    name: 'season and year',
    pattern: re(`(spring|summer|autumn|fall|winter)(?: of|,)? ${YEAR}`),
    read: (m) => `${m[2]}-${SEASONS[(m[1] ?? '').toLowerCase()]}`,
    example: ['in the summer of 2017', '2017-22'],
  },
  {
    name: 'month and year',
    pattern: re(`${MONTH}(?: of|,)? ${YEAR}`),
    read: (m) => ym(m[2], month(m[1])),
    example: ['in June 2014 rebels took', '2014-06'],
  },
  {
    name: 'Arabic day, month and year',
    pattern: re(`(\\d{1,2}) (${ARABIC}) ${YEAR}`),
    read: (m) => ymd(m[3], ARABIC_MONTHS.findIndex((names) => names.includes(m[2] ?? '')) + 1, m[1]),
    example: ['في 13 آذار 2022', '2022-03-13'],
  },
  {
    name: 'Arabic month and year',
    pattern: re(`(${ARABIC}) ${YEAR}`),
    read: (m) => ym(m[2], ARABIC_MONTHS.findIndex((names) => names.includes(m[1] ?? '')) + 1),
    example: ['في حزيران 2014', '2014-06'],
  },
  {
    name: 'year to year',
    pattern: re(`(?:from|between) ${YEAR}${DASH}${YEAR}`),
    read: (m) => interval(m[1] ?? null, m[2] ?? null),
    example: ['from 2014 to 2017', '2014/2017'],
  },
  {
    name: 'since a year',
    pattern: re(`since (?:early |mid-|late )?${YEAR}`),
    read: (m) => `${m[1]}/..`,
    example: ['since 2003', '2003/..'],
  },
  {
    name: 'about a year',
    pattern: re(`(?:around|about|circa|c\\.) ${YEAR}`),
    read: (m) => `${m[1]}~`,
    example: ['around 2015', '2015~'],
  },
  {
    name: 'year',
    // a bare number is a year only behind a word that says so: "in 2014", "late 2014", "the 2014 war"
    pattern: re(`(?:in|by|during|until|after|before|early|mid|late|of|the|في|عام|سنة)[ -]${YEAR}`),
    read: (m) => m[1] ?? null,
    example: ['in late 2014 residents', '2014'],
  },
]
