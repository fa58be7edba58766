import { formatDays, fractionOf, daysOf, join, moveDay, partOf, periodOf, type Part } from './arithmetic.ts'
import type { Found } from './kinds.ts'
import { again, type Matched, type Publication, type Read, type Row } from './rows.ts'

/** "late in the year", "the end of the month of". */
const OF_DATE = 'dash? little* date:date'

/** The date with other days, said to lie within them. */
const within = (date: Found, when: string | null): Read =>
  when === null ? null : { ...again(date), when, within: true }

const part = (m: Matched, which: string): Read => {
  const date = m.date('date')
  return date.when === null ? null : within(date, partOf(which as Part, date.when))
}

const UNITS = { dayUnit: 'day', weekUnit: 'week', monthUnit: 'month', yearUnit: 'year' } as const

/** So many units at the beginning or the end of a date. */
function firstOrLast(m: Matched, count: number): Read {
  const date = m.date('date')
  const days = date.when === null ? null : daysOf(date.when)
  const unit = UNITS[m.token('unit').kind as keyof typeof UNITS]
  if (!days || !unit || !(count > 0)) return null
  const last = m.token('nth').kind !== 'ordinal'
  const found = last
    ? { start: moveDay(days.end + 1, unit, -count), end: days.end }
    : { start: days.start, end: moveDay(days.start, unit, count) - 1 }
  if (found.start < days.start || found.end > days.end) return null
  return within(date, formatDays(found))
}

/** A night begins on its day and ends on the next one; what is published tells of no later day. */
function night(date: Found, published: Publication | null, before = 0): Read {
  const days = date.when === null ? null : daysOf(date.when)
  if (!days) return null
  const last = published && published.end >= days.end ? Math.min(days.end + 1, published.end) : days.end + 1
  return within(date, formatDays({ start: days.start - before, end: last }))
}

/** Parts of a date and what is longer than a day and shorter than the date. */
export const dateParts: readonly Row<readonly [text: string, edtf: string]>[] = [
  {
    name: 'small hours of a day',
    pattern: 'the? early hourUnit ofIt the? date:dayDate',
    read: (m) => again(m.date('date')),
    example: ['in the early hours of March 13, 2022', '2022-03-13'],
  },
  {
    name: 'one part of a date to another',
    pattern: `from:early|mid|late|begin dash? to dash? to:early|mid|late|end ${OF_DATE}`,
    read: (m) => {
      const date = m.date('date')
      if (date.when === null) return null
      const from = partOf(m.token('from').kind as Part, date.when)
      const to = partOf(m.token('to').kind as Part, date.when)
      return from && to ? within(date, join(from, to)) : null
    },
    example: ['mid- to late 2014', '2014-05/2014-12'],
  },
  {
    name: 'early, mid or late in a date',
    pattern: `part:early|mid|late ${OF_DATE}`,
    read: (m) => part(m, m.token('part').kind),
    example: ['in late 2014 residents', '2014-09/2014-12'],
  },
  {
    name: 'beginning, middle or end of a date',
    pattern: `the? part:begin|middle|end ${OF_DATE}`,
    read: (m) => part(m, m.token('part').kind),
    example: ['at the end of 2014', '2014-10/2014-12'],
  },
  {
    name: 'some time in a date',
    pattern: 'earlier|later in little* date:date',
    read: (m) => again(m.date('date')),
    example: ['later in 2014', '2014'],
  },
  {
    name: 'half of a date',
    pattern: `the? nth:ordinal half ofIt little* date:date`,
    read: (m) => half(m),
    example: ['in the first half of 2014', '2014-01/2014-06'],
  },
  {
    name: 'half of a date, the number behind',
    pattern: `half nth:ordinal ofIt little* date:date`,
    read: (m) => half(m),
    example: ['النصف الثاني من عام 2014', '2014-07/2014-12'],
  },
  {
    name: 'quarter of a year',
    pattern: `the? nth:ordinal|ordinalDay quarterUnit ofIt? little* date:yearDate`,
    read: (m) => quarter(m),
    example: ['the third quarter of 2014', '2014-07/2014-09'],
  },
  {
    name: 'quarter of a year, short',
    pattern: `nth:quarterName comma? ofIt? date:yearDate`,
    read: (m) => quarter(m),
    example: ['in Q3 2014', '2014-07/2014-09'],
  },
  {
    name: 'quarter of a year, the number behind',
    pattern: `quarterUnit nth:ordinal ofIt little* date:yearDate`,
    read: (m) => quarter(m),
    example: ['الربع الأول من 2014', '2014-01/2014-03'],
  },
  {
    name: 'first or last days, weeks or months of a date',
    pattern: `the? nth:ordinal|last|final several:several unit:unit ofIt little* date:date`,
    read: (m) =>
      m.token('several').kind === 'vague' || m.value('nth') > 1 ? null : firstOrLast(m, m.value('several')),
    example: ['in the first three months of 2014', '2014-01/2014-03'],
  },
  {
    name: 'some first or last days, weeks or months of a date',
    pattern: `the? nth:ordinal|last|final several:several? unit:unit ofIt little* date:date`,
    read: (m) => {
      const several = m.has('several') && m.token('several').kind !== 'vague'
      if (m.value('unit') < 2 || several || m.value('nth') > 1) return null
      return part(m, m.token('nth').kind === 'ordinal' ? 'begin' : 'end')
    },
    example: ['in the last weeks of 2014', '2014-10/2014-12'],
  },
  {
    name: 'week of a month',
    pattern: 'the? nth:ordinal|ordinalDay|last|final weekUnit ofIt little* date:monthDate',
    read: (m) => {
      const date = m.date('date')
      const days = date.when === null ? null : daysOf(date.when)
      if (!days) return null
      const last = m.token('nth').kind === 'last' || m.token('nth').kind === 'final'
      const start = last ? days.end - 6 : days.start + 7 * (m.value('nth') - 1)
      if (start > days.end) return null
      return within(date, formatDays({ start, end: Math.min(start + 6, days.end) }))
    },
    example: ['the second week of June 2014', '2014-06-08/2014-06-14'],
  },
  {
    name: 'week of a day',
    pattern: 'the? weekUnit ofIt the? date:dayDate',
    read: (m) => periodRound(m, 0, 6),
    example: ['the week of 10 June 2014', '2014-06-09/2014-06-15'],
  },
  {
    name: 'weekend of a day',
    pattern: 'the? weekend ofIt the? date:dayDate',
    read: (m) => periodRound(m, 4, 6),
    example: ['the weekend of 14 June 2014', '2014-06-13/2014-06-15'],
  },
  {
    name: 'day, month or year at the beginning or end of a date',
    pattern: 'the? nth:ordinal|last|final unit:unit ofIt little* date:date',
    read: (m) => (m.value('unit') === 1 && !(m.value('nth') > 1) ? firstOrLast(m, 1) : null),
    example: ['the last day of 2014', '2014-12-31'],
  },
  {
    name: 'night between two days',
    pattern: 'overnight on? date:dayDate !to !dash !and',
    read: (m, { published }) => night(m.date('date'), published, 1),
    example: ['overnight on March 13, 2022', '2022-03-12/2022-03-14'],
  },
  {
    name: 'night of a day',
    pattern: 'the? night (ofIt|on)? the? date:dayDate !to !dash !and',
    read: (m, { published }) => night(m.date('date'), published),
    example: ['on the night of March 13, 2022', '2022-03-13/2022-03-14'],
  },
  {
    name: 'night behind its day',
    pattern: 'date:dayDate at? night',
    read: (m, { published }) => night(m.date('date'), published),
    example: ['on March 13, 2022 at night', '2022-03-13/2022-03-14'],
  },
]

/** Days of the week in which a day lies, counted from Monday 0. */
function periodRound(m: Matched, from: number, to: number): Read {
  const date = m.date('date')
  const days = date.when === null ? null : daysOf(date.when)
  if (!days) return null
  const { start } = periodOf('week', days.start)
  return within(date, formatDays({ start: start + from, end: start + to }))
}

function half(m: Matched): Read {
  const date = m.date('date')
  const nth = m.value('nth')
  if (date.when === null || nth > 2) return null
  return within(date, fractionOf(date.when, (nth - 1) / 2, nth / 2))
}

function quarter(m: Matched): Read {
  const date = m.date('date')
  const nth = m.value('nth')
  if (date.when === null || nth > 4) return null
  return within(date, fractionOf(date.when, (nth - 1) / 4, nth / 4))
}
