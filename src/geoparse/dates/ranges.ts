import { about, daysOf, join, openEnd, openStart } from './arithmetic.ts'
import type { Found } from './kinds.ts'
import { again, type Matched, type Read, type Row } from './rows.ts'

type DateRow = Row<readonly [text: string, edtf: string]>

/** From one date to the other; says what either was counted from. */
function reach(a: Found, b: Found): Read {
  const when = a.when === null || b.when === null ? null : join(a.when, b.when)
  if (when === null) return null
  const { within: _within, yearless: _yearless, ...rest } = { ...again(a), ...again(b) }
  return { ...rest, when, certainYear: (a.certainYear ?? false) && (b.certainYear ?? false) }
}

/** Two dates of one grain, the second right behind the first. */
function sideBySide(m: Matched): boolean {
  const a = m.date('from').when
  const b = m.date('to').when
  if (a === null || b === null || m.token('from').kind !== m.token('to').kind) return false
  const end = daysOf(a)?.end
  return end !== undefined && daysOf(b)?.start === end + 1
}

/** From a date to another. */
export const dateRanges: readonly DateRow[] = [
  {
    name: 'between two dates',
    pattern: 'between little* from:date comma? and|untilIt little* to:date',
    read: (m) => reach(m.date('from'), m.date('to')),
    example: ['between October 25 and November 4, 2019', '2019-10-25/2019-11-04'],
  },
  {
    name: 'between a date and now',
    pattern: 'between little* from:date and little* present',
    read: openNow,
    example: ['between 2014 and now', '2014/..'],
  },
  {
    name: 'from a date until now',
    pattern: 'fromIt? little* from:date untilIt little* present',
    read: openNow,
    example: ['from June 2014 to the present', '2014-06/..'],
  },
  {
    name: 'from one date to another',
    pattern: 'fromIt little* from:date comma? untilIt little* to:date',
    read: (m) => reach(m.date('from'), m.date('to')),
    example: ['from October 2016 to July 2017', '2016-10/2017-07'],
  },
  {
    name: 'one date to another',
    pattern: 'from:date joint:untilIt little* to:date',
    read: (m) => {
      const bare = m.date('from').bare && m.date('to').bare
      return bare && m.token('joint').kind === 'to' ? null : reach(m.date('from'), m.date('to'))
    },
    example: ['Oct. 2016 – July 2017', '2016-10/2017-07'],
  },
  {
    name: 'two dates side by side',
    pattern: 'from:date joint:and|slash little* to:date',
    read: (m) => {
      if (m.value('joint') !== 2 && !sideBySide(m)) return null
      const read = reach(m.date('from'), m.date('to'))
      const bare = m.date('from').bare && m.date('to').bare
      return bare && read !== null && typeof read !== 'string' ? { ...read, bare } : read
    },
    example: ['in March and April 2019', '2019-03/2019-04'],
  },
  {
    name: 'from a date on',
    pattern: 'fromIt? little* from:date onward',
    read: openNow,
    example: ['from 2014 onwards', '2014/..'],
  },
  {
    name: 'from a date on, short',
    pattern: 'fromIt little* from:date on',
    read: openNow,
    example: ['from 2014 on', '2014/..'],
  },
]

function openNow(m: Matched): Read {
  const { when } = m.date('from')
  return when === null ? null : { ...again(m.date('from')), when: openEnd(when), within: false }
}

const open =
  (how: (when: string) => string, within: boolean) =>
  (m: Matched): Read => {
    const { when } = m.date('date')
    return when === null || when.includes('..') ? null : { ...again(m.date('date')), when: how(when), within }
  }

/** A date with a word that opens it to one side, or says how sure it is. */
export const qualifiedDates: readonly DateRow[] = [
  {
    name: 'since a date',
    pattern: 'sinceIt little* date:date',
    read: open(openEnd, false),
    example: ['since December 2015 the camp', '2015-12/..'],
  },
  {
    name: 'until a date',
    pattern: 'until little* date:date',
    read: open(openStart, false),
    example: ['until 2017', '../2017'],
  },
  {
    name: 'through a date',
    pattern: 'to:to little* date:date',
    read: (m, { text }) => {
      const through =
        /^thr/i.test(m.text('to')) &&
        !/(?:way|part|months?|weeks?|days?) $/.test(text.slice(Math.max(0, m.start - 8), m.start))
      return through ? open(openStart, false)(m) : null
    },
    example: ['through June 2017', '../2017-06'],
  },
  {
    name: 'before a date',
    pattern: 'beforeIt little* date:date',
    read: open(openStart, true),
    example: ['before the 2003 invasion', '../2003'],
  },
  {
    name: 'before a date, as a prefix',
    pattern: 'pre dash date:date',
    read: open(openStart, true),
    example: ['pre-2003 borders', '../2003'],
  },
  {
    name: 'by a date',
    pattern: 'by little* date:date',
    read: (m) => {
      // "by May" may be by a person
      const person = m.date('date').bare && m.token('date').kind === 'monthDate'
      return person && /^(?:April|May|June|August)$/.test(m.text('date')) ? null : open(openStart, true)(m)
    },
    example: ['by 2015 they held', '../2015'],
  },
  {
    name: 'after a date',
    pattern: 'after|following little* date:date',
    read: open(openEnd, true),
    example: ['after 2011', '2011/..'],
  },
  {
    name: 'after a date, as a prefix',
    pattern: 'post dash date:date',
    read: open(openEnd, true),
    example: ['the post-2003 order', '2003/..'],
  },
  {
    name: 'as of a date',
    pattern: 'asOf little* date:date',
    read: open((when) => when, false),
    example: ['as of June 2021', '2021-06'],
  },
]

/** "About" comes first: "since about 2014". */
export const aboutDates: readonly DateRow[] = [
  {
    name: 'about a date',
    pattern: 'around little* date:date',
    read: open(about, true),
    example: ['around 2015', '2015~'],
  },
]
