import { dayParts, type Day } from '../../model/day.ts'
import { dateKind, daysOf, formatMonth, formatYear, unsure, weekdayOf, type Days } from './arithmetic.ts'
import type { Found, Kind, Token, Yearless } from './kinds.ts'
import { daysOfMonth } from './points.ts'
import { counted, isCertainMonth, type Anchored, type Context } from './rows.ts'

/** A yearless date in one year. */
export interface InYear {
  year: number
  when: string
  days: Days
}

/** A date in a year, as EDTF; null where that year has no such day. */
export function inYear({ month, day, lastDay, season }: Yearless, year: number): string | null {
  if (season !== null) return `${formatYear(year)}-${season}`
  return day === null ? formatMonth(year, month) : daysOfMonth(year, month, day, lastDay ?? day)
}

/** The date in a year and its neighbours, earliest first; of a date with its weekday, those years that fit. */
export function nearYears(date: Yearless, year: number, reach: number): InYear[] {
  const years: InYear[] = []
  for (let y = year - reach; y <= year + reach; y++) {
    const when = inYear(date, y)
    const days = when === null ? null : daysOf(when)
    if (when === null || !days) continue
    if (date.weekday === null || weekdayOf(days.start) === date.weekday) years.push({ year: y, when, days })
  }
  return years
}

/** Year of a day. */
export const yearOf = (day: Day): number => dayParts(day).year

/** Days within which a date and the one before it belong to one story. */
const NEAR = 31
const HALF_A_YEAR = 184

/**
 * Gives each date that lacks it its year, as far as that can be told: of the date that it is joined to ("between March
 * and June 2019"), of the one before where that has one and lies near, or opens the sentence ("In 2014, … in June"),
 * else the year of publication where the date then lies not after it, else the one before. What stays without a year is
 * no date any more.
 */
export function giveYears(tokens: Token[], contextAt: (index: number) => Context): void {
  joinYears(tokens)
  tokens.forEach((token, i) => {
    const date = yearlessOf(token)
    if (!date || !token.found) return
    const last = rangeEnd(tokens, i)
    if (last < 0) setFound(token, yearFor(token.found, date, contextAt(i)))
    else rangeYears(tokens, i, last, contextAt)
  })
}

const yearlessOf = (token: Token | undefined): Yearless | null =>
  token?.found?.when === null ? (token.found.yearless ?? null) : null

/** Index of the date without a year that ends the range that begins here; -1 where none does. */
function rangeEnd(tokens: readonly Token[], from: number): number {
  const joint = skip(tokens, from + 1, 1)
  const kind = tokens[joint]?.kind
  if (!kind || !JOINTS.has(kind) || (kind === 'and' && !isBetween(tokens, from))) return -1
  const last = skip(tokens, joint + 1, 1)
  return yearlessOf(tokens[last]) ? last : -1
}

/** Both ends of "between March and June": the second one first. A range that is not over yet may be of last year. */
function rangeYears(tokens: Token[], from: number, to: number, contextAt: (index: number) => Context): void {
  const [a, b] = [tokens[from], tokens[to]]
  const [first, last] = [yearlessOf(a), yearlessOf(b)]
  if (!a?.found || !b?.found || !first || !last) return
  const { published, ahead } = contextAt(from)
  setFound(b, yearFor(b.found, last, contextAt(to)))
  const end = b.found?.when ? daysOf(b.found.when.replace('?', '')) : null
  const when = end && joined(first, end, -1, true)
  const begun = end && published && nearYears(first, yearOf(end.start) + 1, 0)[0]
  const open = begun && !b.found?.anchor && !ahead && begun.days.start <= published.end
  if (!when || open || !b.found) {
    setFound(a, null)
    setFound(b, null)
  } else {
    const { yearless: _yearless, ...rest } = a.found
    const why = b.found.why.replace(/^[^,]*/, a.found.why)
    setFound(a, { ...rest, when, why, ...(b.found.certainYear ? { certainYear: true } : {}) })
  }
}

function setFound(token: Token, found: Found | null): void {
  token.found = found
  token.kind = found ? dateKind(found) : 'other'
}

const JOINTS: ReadonlySet<Kind> = new Set<Kind>(['and', 'to', 'until', 'dash', 'slash'])
const PASSED: ReadonlySet<Kind> = new Set<Kind>([
  'the',
  'of',
  'min',
  'in',
  'on',
  'yearUnit',
  'monthUnit',
  'early',
  'mid',
  'late',
  'begin',
  'middle',
  'end',
  'comma',
  'night',
])

/** Years of dates that are joined to one with its year, first from right to left, then from left to right. */
function joinYears(tokens: Token[]): void {
  for (const step of [-1, 1] as const)
    for (let i = step < 0 ? tokens.length - 1 : 0; tokens[i]; i += step) {
      const token = tokens[i]
      if (!token?.found?.yearless || token.found.when !== null) continue
      const joint = skip(tokens, i - step, -step)
      if (!JOINTS.has(tokens[joint]?.kind ?? 'other')) continue
      const other = tokens[skip(tokens, joint - step, -step)]?.found
      if (!other?.when || !other.certainYear || (step > 0 && tokens[joint]?.kind === 'and')) continue
      const days = daysOf(other.when)
      if (!days || yearOf(days.start) !== yearOf(days.end)) continue
      const reaches = tokens[joint]?.kind !== 'and' || isBetween(tokens, i)
      const when = joined(token.found.yearless, days, step, reaches)
      const { yearless: _yearless, bare: _bare, ...rest } = token.found
      if (when !== null) setFound(token, { ...rest, when, certainYear: true })
    }
}

/** The date before (-1) or after (1) another, in its year or, where the two make a range, the next one outwards. */
function joined(date: Yearless, other: Days, side: -1 | 1, reaches: boolean): string | null {
  const year = yearOf(other.start)
  const own = nearYears(date, year, 0)[0]
  const turned = own && (side < 0 ? own.days.start > other.end : own.days.end < other.start)
  return turned && reaches ? inYear(date, year + side) : (own?.when ?? null)
}

function skip(tokens: readonly Token[], from: number, step: number): number {
  let at = from
  while (PASSED.has(tokens[at]?.kind ?? 'other')) at += step
  return at
}

const isBetween = (tokens: readonly Token[], at: number): boolean =>
  tokens[skip(tokens, at - 1, -1)]?.kind === 'between'

/**
 * A weekday that fits neither year leaves the date unread; a month of another year and more than half a year away is
 * marked unsure.
 */
function yearFor(found: Found, date: Yearless, context: Context): Found | null {
  const { published, ahead } = context
  const { yearless: _yearless, ...rest } = found
  // a season without a year, "fall" above all, is a word more often than a date
  if (date.season !== null) return null
  const anchor = context.previous((a) => nearAnchor(date, a, context) !== null)
  const near = anchor && nearAnchor(date, anchor, context)
  if (anchor && near) {
    const { certainYear: _certain, ...place } = anchor
    const why = counted(found.why, `"${anchor.text}"`)
    return { ...rest, when: near.when, certainYear: true, why, anchor: place }
  }
  if (!published || !isCertainMonth(published)) return null
  const why = counted(found.why, published.text)
  const years = nearYears(date, yearOf(published.end), 1)
  const past = years.filter(({ days }) => days.start <= published.end)
  const coming = years.filter(({ days }) => days.start > published.end)
  const best = ahead ? (coming[0] ?? past.at(-1)) : past.at(-1)
  if (!best) return null
  // a report leaves out the year where it is its own
  const far = best.year !== yearOf(published.start) && Math.abs(published.start - best.days.end) > HALF_A_YEAR
  return { ...rest, when: far && date.day === null ? unsure(best.when) : best.when, why }
}

/** The date in the year of the one before it, where that is clear. */
function nearAnchor(date: Yearless, anchor: Anchored, { text, published }: Context): InYear | null {
  const days = anchor.certainYear ? daysOf(anchor.when) : null
  if (!days) return null
  const year = yearOf(days.end)
  if (yearOf(days.start) === year && opensSentence(text, anchor.start))
    return nearYears(date, year, 0)[0] ?? null
  if (days.end - days.start > 3 * NEAR) return null
  const distance = (d: Days) => Math.max(0, d.start - days.end, days.start - d.end)
  const [best] = nearYears(date, year, 1)
    .filter((y) => distance(y.days) <= (published ? NEAR : HALF_A_YEAR))
    .filter((y) => !published || y.days.start <= published.end)
    .sort((a, b) => distance(a.days) - distance(b.days))
  return best ?? null
}

/** "In 2014, …": a date that opens a sentence holds for all of it. */
const opensSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?]["”)]?\s|\n)\s*(?:(?:In|During|Throughout)\s(?:the\s)?)?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  )
