import { daysOf, periodOf, unsure, weekdayOf } from './arithmetic.ts'
import type { Kind, Yearless } from './kinds.ts'
import { daysReach } from './points.ts'
import {
  fromAnchor,
  isCertainMonth,
  NO_DATE,
  type Context,
  type Matched,
  type Read,
  type Row,
} from './rows.ts'
import { inYear, nearYears, yearOf } from './missing-years.ts'
import { isCountedInMonth, isName } from './not-dates.ts'

type YearlessRow = Row<readonly [text: string, published: string | null, edtf: string]>

const MONTH = 'ofIt? monthUnit? month:anyMonth'
const NONE: Yearless = { month: 1, day: null, lastDay: null, weekday: null, season: null }
const yearless = (parts: Partial<Yearless>) => ({ when: null, yearless: { ...NONE, ...parts } })

function dayOfMonth(m: Matched, { text }: Context): Read {
  const day = m.token('day')
  if (isName(text, m.end)) return NO_DATE
  // "in May 12 fighters": the number counts what stands behind it
  if (day.end === m.end && isCountedInMonth(text, m.start, m.end)) return null
  return yearless({ month: m.value('month'), day: day.value })
}

/** Days, months and seasons whose year is not written. Read behind the rows of `date-points.ts`. */
export const yearlessPoints: readonly YearlessRow[] = [
  {
    name: 'days of one month, month first, no year',
    pattern: 'between:between? month:anyMonth from:aDay joint:untilIt|and|slash the? to:aDay',
    read: (m, { text }) => (isCountedInMonth(text, m.start, m.end) ? null : daysWithoutYear(m)),
    example: ['on March 13-14', '2022-03-20', '2022-03-13/2022-03-14'],
  },
  {
    name: 'days of one month, day first, no year',
    pattern: `between:between? fromIt? (aWeekday comma?)? the? from:aDay joint:untilIt|and|slash (aWeekday comma?)? the? to:aDay ${MONTH}`,
    read: (m) => daysWithoutYear(m),
    example: ['from 13 to 15 March', '2022-03-20', '2022-03-13/2022-03-15'],
  },
  {
    name: 'month and day',
    pattern: 'month:anyMonth the? day:aDay',
    read: dayOfMonth,
    example: ['on March 13 missiles', '2022-03-20', '2022-03-13'],
  },
  {
    name: 'day and month',
    pattern: 'day:aDay ofIt? monthUnit? month:anyMonth',
    read: dayOfMonth,
    example: ['on 13 March missiles', '2022-03-20', '2022-03-13'],
  },
  {
    name: 'day as a word and month',
    pattern: 'day:ordinal ofIt month:anyMonth',
    read: dayOfMonth,
    example: ['on the first of May', '2022-07-20', '2022-05-01'],
  },
  {
    name: 'month',
    pattern: 'month:month',
    read: (m) => ({ ...yearless({ month: m.value('month') }), bare: true }),
    example: ['in June rebels took', '2019-11-20', '2019-06'],
  },
  {
    name: 'season',
    pattern: 'season:season',
    read: (m) => ({ ...yearless({ season: m.value('season') }), bare: true }),
    example: ['last summer', '2019-11-20', '2019-22'],
  },
]

function daysWithoutYear(m: Matched): Read {
  if (!daysReach(m)) return null
  return yearless({ month: m.value('month'), day: m.value('from'), lastDay: m.value('to') })
}

/** Words that tell the weekday or the year of a date. They need the day of publication or another date. */
export const yearlessWords: readonly YearlessRow[] = [
  {
    name: 'weekday and day',
    pattern: 'dayUnit? weekday:aWeekday (partOfDay|comma|on|the)* date:dayDate|yearlessDay',
    read: (m) => {
      const date = m.date('date')
      const weekday = m.value('weekday')
      const { start: _start, end: _end, bare: _bare, why: _why, ...rest } = date
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
    read: inPublishedYear,
    example: ['in June last year', '2019-11-20', '2018-06'],
  },
  {
    name: 'date of last, this or next year, the word behind',
    pattern: 'date:yearless (ofIt|in|comma|the)* yearUnit which:last|this|next',
    read: inPublishedYear,
    example: ['في حزيران من العام الماضي', '2019-11-20', '2018-06'],
  },
  {
    name: 'date of that year',
    pattern: 'date:yearless (ofIt|in|comma)* the? which:that|same|previous|following same? yearUnit',
    read: inAnchorYear,
    example: ['In 2014 … in June of that year', null, '2014 2014-06'],
  },
  {
    name: 'date of that year, the word behind',
    pattern: 'date:yearless (ofIt|in|comma|the)* that? yearUnit which:same|previous|following',
    read: inAnchorYear,
    example: ['في عام 2014 … في حزيران من العام نفسه', null, '2014 2014-06'],
  },
  {
    name: 'date that is past, of this year or to come',
    pattern: 'this? which:last|past|this|next date:yearless',
    read: nextTo,
    example: ['last October', '2019-11-20', '2019-10'],
  },
  {
    name: 'date that is past, of this year or to come, the word behind',
    pattern: 'date:yearless which:last|this|next',
    read: nextTo,
    example: ['في تشرين الأول الماضي', '2019-11-20', '2019-10'],
  },
  {
    name: 'date before or after another one',
    pattern: 'the? which:that|same|following|previous date:yearless',
    read: (m, { previous, text }) => {
      const anchor = previous()
      const { yearless: date } = m.date('date')
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
      return { when: best.when, ...fromAnchor(anchor) }
    },
    example: ['The vote of 2014-05-10 … the following June', null, '2014-05-10 2014-06'],
  },
]

const SAYS =
  /(?:sa(?:id|ys?)|told \S+|claim(?:s|ed)|report(?:s|ed)|announce[sd]|state[sd]|believe[sd]?|so)\s+$/i

const STEPS: Partial<Record<Kind, number>> = { last: -1, previous: -1, next: 1, following: 1 }

function inPublishedYear(m: Matched, { published }: Context): Read {
  const { yearless: date } = m.date('date')
  if (!published || yearOf(published.start) !== yearOf(published.end) || !date) return null
  const when = inYear(date, yearOf(published.start) + (STEPS[m.token('which').kind] ?? 0))
  return when === null ? null : { when, certainYear: true, countedFrom: published.text }
}

function inAnchorYear(m: Matched, { previous }: Context): Read {
  const anchor = previous()
  const { yearless: date } = m.date('date')
  const days = anchor && daysOf(anchor.when)
  if (!date || !days || yearOf(days.start) !== yearOf(days.end)) return null
  const when = inYear(date, yearOf(days.start) + (STEPS[m.token('which').kind] ?? 0))
  return when === null ? null : { when, ...fromAnchor(anchor) }
}

/** "last June", "this summer", "next March 13". */
function nextTo(m: Matched, { published }: Context): Read {
  const { yearless: date } = m.date('date')
  if (!date || !published || !isCertainMonth(published)) return null
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
  return { when: best.when, certainYear: true, countedFrom: published.text }
}
