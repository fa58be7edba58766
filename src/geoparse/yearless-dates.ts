import { dayParts, type Day } from '../model/day.ts'
import {
  daysOf,
  dateKind,
  formatDays,
  formatMonth,
  formatYear,
  periodOf,
  unsure,
  weekdayOf,
  type Days,
} from './date-arithmetic.ts'
import type { Found, Kind, Token, Yearless } from './date-kinds.ts'
import { daysOfMonth, daysReach } from './date-points.ts'
import {
  counted,
  NO_DATE,
  type Anchored,
  type Context,
  type Matched,
  type Publication,
  type Read,
  type Row,
} from './date-rows.ts'
import { isCounted, isName } from './not-dates.ts'

type YearlessRow = Row<readonly [text: string, published: string | null, edtf: string]>

const MONTH = 'ofIt? monthUnit? month:anyMonth'
const NONE: Yearless = { month: 1, day: null, lastDay: null, weekday: null, season: null }
const yearless = (parts: Partial<Yearless>): Found => ({
  when: null,
  why: '',
  yearless: { ...NONE, ...parts },
})

function dayOfMonth(m: Matched, { text }: Context, day: number): Read {
  if (isName(text, m.end)) return NO_DATE
  if (m.token('last').kind !== 'ordinal' && m.token('last').end === m.end && isCounted(text, m.end)) return null
  return day > 31 ? null : nameless(yearless({ month: m.value('month'), day }))
}

const nameless = ({ why: _why, ...rest }: Found): Read => rest

/** Days, months and seasons whose year is not written. Read behind the rows of `date-points.ts`. */
export const yearlessPoints: readonly YearlessRow[] = [
  {
    name: 'days of one month, month first, no year',
    pattern: 'between:between? month:anyMonth from:aDay joint:untilIt|and|slash the? to:aDay',
    read: (m, { text }) => (isCounted(text, m.end) ? null : daysWithoutYear(m)),
    example: ['on March 13-14', '2022-03-20', '2022-03-13/2022-03-14'],
  },
  {
    name: 'days of one month, day first, no year',
    pattern: `between:between? fromIt? the? from:aDay joint:untilIt|and|slash the? to:aDay ${MONTH}`,
    read: (m) => daysWithoutYear(m),
    example: ['from 13 to 15 March', '2022-03-20', '2022-03-13/2022-03-15'],
  },
  {
    name: 'month and day',
    pattern: 'month:anyMonth the? last:aDay',
    read: (m, context) => dayOfMonth(m, context, m.value('last')),
    example: ['on March 13 missiles', '2022-03-20', '2022-03-13'],
  },
  {
    name: 'day and month',
    pattern: 'last:aDay ofIt? monthUnit? month:anyMonth',
    read: (m, context) => dayOfMonth(m, context, m.value('last')),
    example: ['on 13 March missiles', '2022-03-20', '2022-03-13'],
  },
  {
    name: 'day as a word and month',
    pattern: 'last:ordinal ofIt month:anyMonth',
    read: (m, context) => dayOfMonth(m, context, m.value('last')),
    example: ['on the first of May', '2022-07-20', '2022-05-01'],
  },
  {
    name: 'month',
    pattern: 'monthUnit? ofIt? month:month',
    read: (m) => ({ ...nameless(yearless({ month: m.value('month') })), when: null, bare: true }) as Found,
    example: ['in June rebels took', '2019-11-20', '2019-06'],
  },
  {
    name: 'season',
    pattern: 'season:season',
    read: (m) => ({ ...yearless({ season: m.value('season') }), bare: true }) as Found,
    example: ['last summer', '2019-11-20', '2019-22'],
  },
]

function daysWithoutYear(m: Matched): Read {
  if (!daysReach(m)) return null
  return nameless(yearless({ month: m.value('month'), day: m.value('from'), lastDay: m.value('to') }))
}

/** A date in a year; null where that year has no such day. */
function inYear({ month, day, lastDay, season }: Yearless, year: number): string | null {
  if (season !== null) return `${formatYear(year)}-${season}`
  return day === null ? formatMonth(year, month) : daysOfMonth(year, month, day, lastDay ?? day)
}

interface Year {
  year: number
  when: string
  days: Days
}

/** The date in a year and its neighbours, earliest first; of a date with its weekday, those years that fit. */
function nearYears(date: Yearless, year: number, reach: number): Year[] {
  const years: Year[] = []
  for (let y = year - reach; y <= year + reach; y++) {
    const when = inYear(date, y)
    const days = when === null ? null : daysOf(when)
    if (when === null || !days) continue
    if (date.weekday === null || weekdayOf(days.start) === date.weekday) years.push({ year: y, when, days })
  }
  return years
}

const yearOf = (day: Day): number => dayParts(day).year

/** True where the month of publication is known. */
const knowsMonth = ({ start, end }: Publication): boolean => periodOf('month', start).end >= end

/** The year of publication; null where it is not known. */
const publishedYear = ({ start, end }: Publication): number | null =>
  yearOf(start) === yearOf(end) ? yearOf(start) : null

const asAnchor = ({ start, end, text, when }: Anchored) => ({ start, end, text, when })
const SIX_MONTHS = 184
const NEAR_DAYS = 31

/**
 * Gives a date its year: of the date just before where that has one and lies near (or opens the sentence: "In 2014, …
 * in June"), else the year of publication where the date then lies not after it, else the one before. A weekday that
 * fits no near year leaves the date unread; a month more than half a year back is marked unsure.
 */
function withYear({ yearless: date, ...rest }: Found, name: string, context: Context): Found | null {
  if (!date) return null
  const { published, ahead } = context
  const anchor = context.previous()
  const near = anchor && nearAnchor(date, anchor, context)
  if (anchor && near)
    return {
      ...rest,
      when: near.when,
      certainYear: true,
      why: counted(name, `"${anchor.text}"`),
      anchor: asAnchor(anchor),
    }
  if (!published || !knowsMonth(published) || date.season !== null) return null
  const years = nearYears(date, yearOf(published.end), 1)
  const past = years.filter(({ days }) => days.start <= published.end)
  const coming = years.filter(({ days }) => days.start > published.end)
  const best = ahead ? (coming[0] ?? past.at(-1)) : (past.at(-1) ?? (date.weekday === null ? null : coming[0]))
  // the 29th of February of the year before last is not meant
  if (!best || (date.day !== null && date.weekday === null && !fitsOrder(date, best, published))) return null
  const far = date.day === null && Math.abs(published.start - best.days.end) > SIX_MONTHS
  return {
    ...rest,
    when: far ? unsure(best.when) : best.when,
    why: counted(name, published.text),
  }
}

const fitsOrder = ({ month, day }: Yearless, best: Year, published: Publication): boolean =>
  !(month === 2 && day === 29) || Math.abs(published.end - best.days.start) <= 366

/** The date in the year of the one before it, where that is clear. */
function nearAnchor(date: Yearless, anchor: Anchored, { text, published }: Context): Year | null {
  const days = anchor.certainYear ? daysOf(anchor.when) : null
  if (!days) return null
  const year = yearOf(days.end)
  if (yearOf(days.start) === year && opensSentence(text, anchor.start))
    return nearYears(date, year, 0)[0] ?? null
  if (days.end - days.start > NEAR_DAYS * 3) return null
  const distance = (d: Days) => Math.max(0, d.start - days.end, days.start - d.end)
  const allowed = published ? NEAR_DAYS : SIX_MONTHS
  const [best] = nearYears(date, year, 1)
    .filter((y) => distance(y.days) <= allowed && (!published || y.days.start <= published.end))
    .sort((a, b) => distance(a.days) - distance(b.days))
  return best ?? null
}

/** "In 2014, …": what opens a sentence holds for all of it. */
const opensSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?]["”)]?\s|\n)\s*(?:(?:In|During|Throughout|Early in|Late in|By)\s(?:the\s)?)?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  )

/** Words that tell the weekday or the year of a date. They need the day of publication or another date. */
export const yearlessWords: readonly YearlessRow[] = [
  {
    name: 'weekday and day',
    pattern: 'dayUnit? weekday:aWeekday (partOfDay|comma|on|the)* date:dayDate|yearlessDay',
    read: (m) => {
      const date = m.date('date')
      const weekday = m.value('weekday')
      const { start: _start, end: _end, ...rest } = date
      if (date.yearless) return { ...rest, yearless: { ...date.yearless, weekday } }
      const days = date.when === null ? null : daysOf(date.when)
      if (!days || date.when === null) return null
      // one of the two is wrong, and we cannot tell which
      return weekdayOf(days.start) === weekday ? rest : { ...rest, when: unsure(date.when) }
    },
    example: ['on Friday, Oct. 28', '2016-10-30', '2016-10-28'],
  },
  {
    name: 'date of last, this or next year',
    pattern: 'date:yearless (ofIt|in|comma)* which:last|this|next yearUnit',
    read: (m, context) => inPublishedYear(m, context),
    example: ['in June last year', '2019-11-20', '2018-06'],
  },
  {
    name: 'date of last, this or next year, the word behind',
    pattern: 'date:yearless (ofIt|in|comma)* yearUnit which:last|this|next',
    read: (m, context) => inPublishedYear(m, context),
    example: ['في حزيران من العام الماضي', '2019-11-20', '2018-06'],
  },
  {
    name: 'date of that year',
    pattern: 'date:yearless (ofIt|in|comma)* the? which:that|same|previous|following same? yearUnit',
    read: (m, context) => inAnchorYear(m, context),
    example: ['In 2014 … in June of that year', null, '2014 2014-06'],
  },
  {
    name: 'date of that year, the word behind',
    pattern: 'date:yearless (ofIt|in|comma)* that? yearUnit which:same|previous|following',
    read: (m, context) => inAnchorYear(m, context),
    example: ['في عام 2014 … في حزيران من العام نفسه', null, '2014 2014-06'],
  },
  {
    name: 'date that is past, of this year or to come',
    pattern: 'this? which:last|past|this|next date:yearless',
    read: (m, context) => nextTo(m, context),
    example: ['last October', '2019-11-20', '2019-10'],
  },
  {
    name: 'date that is past, of this year or to come, the word behind',
    pattern: 'date:yearless which:last|this|next',
    read: (m, context) => nextTo(m, context),
    example: ['في تشرين الأول الماضي', '2019-11-20', '2019-10'],
  },
  {
    name: 'date before or after another one',
    pattern: 'the? which:that|same|following|previous date:yearless',
    read: (m, { previous, text }) => {
      const anchor = previous()
      const { yearless: date, bare: _bare, ...rest } = m.date('date')
      const days = anchor && daysOf(anchor.when)
      const which = m.token('which').kind
      if (!date || !days || (which === 'that' && SAYS.test(text.slice(0, m.start)))) return null
      const years = nearYears(date, yearOf(days.start), 1)
      const best =
        which === 'following'
          ? years.find((y) => y.days.start > days.end)
          : which === 'previous'
            ? years.findLast((y) => y.days.end < days.start)
            : years.find((y) => y.year === yearOf(days.start))
      if (!best) return null
      return { ...rest, ...place(m), when: best.when, certainYear: anchor.certainYear, ...from(anchor) }
    },
    example: ['The vote of 2014-05-10 … the following June', null, '2014-05-10 2014-06'],
  },
]

const SAYS = /(?:sa(?:id|ys?)|told \S+|claim(?:s|ed)|report(?:s|ed)|announce[sd]|state[sd]|believe[sd]?|so)\s+$/i
const place = ({ start, end }: Matched) => ({ start, end })
const from = (anchor: Anchored) => ({
  countedFrom: `"${anchor.text}"`,
  anchor: asAnchor(anchor),
})

const STEPS: Partial<Record<Kind, number>> = { last: -1, previous: -1, next: 1, following: 1 }

function inPublishedYear(m: Matched, { published }: Context): Read {
  const { yearless: date, bare: _bare, ...rest } = m.date('date')
  const year = published && publishedYear(published)
  if (!published || !year || !date) return null
  const when = inYear(date, year + (STEPS[m.token('which').kind] ?? 0))
  return when === null ? null : { ...rest, ...place(m), when, countedFrom: published.text, ...unnamed }
}

function inAnchorYear(m: Matched, { previous }: Context): Read {
  const anchor = previous()
  const { yearless: date, bare: _bare, ...rest } = m.date('date')
  const days = anchor && daysOf(anchor.when)
  if (!date || !days || yearOf(days.start) !== yearOf(days.end)) return null
  const when = inYear(date, yearOf(days.start) + (STEPS[m.token('which').kind] ?? 0))
  if (when === null) return null
  return { ...rest, ...place(m), when, certainYear: anchor.certainYear, ...from(anchor), ...unnamed }
}

/** "last June", "this summer", "next March 13". */
function nextTo(m: Matched, { published }: Context): Read {
  const { yearless: date, bare: _bare, ...rest } = m.date('date')
  if (!date || !published || !knowsMonth(published)) return null
  const which = m.token('which').kind
  const years = nearYears(date, yearOf(published.start), 1)
  const now = date.day === null && date.season === null ? periodOf('month', published.start) : published
  const best =
    which === 'this'
      ? (years.find((y) => y.days.start <= now.start && y.days.end >= now.start) ??
        years.find((y) => y.year === yearOf(published.start)))
      : which === 'next'
        ? years.find((y) => y.days.start > now.end)
        : years.findLast((y) => y.days.end < now.start)
  if (!best) return null
  return { ...rest, ...place(m), when: best.when, countedFrom: published.text, ...unnamed }
}
