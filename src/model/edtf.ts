/**
 * EDTF, the date format of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/): level 0 and 1 as far as
 * `docs/time.md` says, read into the first and last possible day. Why not the npm package `edtf`: see there.
 */
import { lastDayOfMonth, toDay, type Day } from './day.ts'

export type Dated = 'day' | 'month' | 'season' | 'year' | 'range'
export const datedKinds: readonly Dated[] = ['day', 'month', 'season', 'year', 'range']

/** A parsed date: all days it can mean, inclusive. `null` is an open or unknown end. */
export interface When {
  start: Day | null
  end: Day | null
  dated: Dated
  /** `~` or `%` stands behind the date or one of its ends: "about". */
  approximate: boolean
  /** `?` or `%` stands behind the date or one of its ends: the source is not sure. */
  uncertain: boolean
}

type Span = { start: Day; end: Day; dated: Exclude<Dated, 'range'>; approximate: boolean; uncertain: boolean }

/** First month of the season and of the one after it; months past 12 lie in the next year. Northern hemisphere. */
const SEASON_MONTHS: Record<string, [first: number, last: number]> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14],
}

const ALLOWED =
  'allowed: 2020-01-03, 2014-10, 2014-21 (spring), 2014, 201X, 2014~ (about), 2014? (unsure), 2014-06/2017-07, 2019/.. (open)'

/** Parses one date or interval. Throws an Error that names the value and what is allowed. */
export function parseEdtf(text: string): When {
  const sides = text.trim().split('/')
  if (sides.length > 2 || text.trim() === '') throw new Error(`invalid date: "${text}"; ${ALLOWED}`)
  const [from = '', to] = sides
  if (to === undefined) return parseSpan(from, text)
  const first = isOpen(from) ? null : parseSpan(from, text)
  const last = isOpen(to) ? null : parseSpan(to, text)
  if (!first && !last) throw new Error(`invalid date: "${text}"; an interval needs at least one known end`)
  if (first && last && last.end < first.start)
    throw new Error(`reversed interval: "${text}"; the end lies before the start`)
  return {
    start: first?.start ?? null,
    end: last?.end ?? null,
    dated: 'range',
    approximate: (first?.approximate ?? false) || (last?.approximate ?? false),
    uncertain: (first?.uncertain ?? false) || (last?.uncertain ?? false),
  }
}

const isOpen = (side: string): boolean => side === '..' || side === ''

function parseSpan(side: string, whole: string): Span {
  const m = /^(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(side.trim())
  if (!m) throw new Error(`invalid date: "${whole}"; ${ALLOWED}`)
  const [, yearText = '', month, date, mark] = m
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
  const days = spanDays(yearText, month, date)
  if (!days) throw new Error(`impossible date: "${whole}"; no such day, month or year in the calendar`)
  return { ...days, ...marks }
}

function spanDays(
  yearText: string,
  month: string | undefined,
  date: string | undefined,
): Pick<Span, 'start' | 'end' | 'dated'> | null {
  if (yearText.endsWith('X')) {
    if (month) return null
    const decade = Number(yearText.slice(0, 3)) * 10
    return span(toDay(Math.max(decade, 1), 1, 1), toDay(decade + 9, 12, 31), 'year')
  }
  const year = Number(yearText)
  if (date)
    return span(toDay(year, Number(month), Number(date)), toDay(year, Number(month), Number(date)), 'day')
  if (!month) return span(toDay(year, 1, 1), toDay(year, 12, 31), 'year')
  const season = SEASON_MONTHS[month]
  if (season) return span(toDay(year, season[0], 1), lastDayOfMonth(year, season[1]), 'season')
  return span(toDay(year, Number(month), 1), lastDayOfMonth(year, Number(month)), 'month')
}

function span(start: Day | null, end: Day | null, dated: Span['dated']) {
  return start === null || end === null ? null : { start, end, dated }
}
