import { daysOf, formatDays, join, moveBy, periodOf } from './arithmetic.ts'
import type { Step } from './kinds.ts'
import { fromAnchor, NO_DATE, type Anchored, type Context, type Matched, type Read } from './rows.ts'
import {
  back,
  isRange,
  nearWeekday,
  periodBy,
  stepOf,
  stepTo,
  unitOf,
  type RelativeRow,
} from './relative-steps.ts'

const anchored = (anchor: Anchored, when: string | null, within = false): Read =>
  when === null ? null : { when, ...fromAnchor(anchor), ...(within ? { within } : {}) }

/** Ends a clause, so that "the day after" looks back. */
const ENDS_CLAUSE = /^\s*(?:[.,;:)\]!?—–]|$)/

/** Counted from another date of the text: the nearest one before, or the one named behind. */
export const anchoredDates: readonly RelativeRow[] = [
  {
    name: 'day, week, month or year of the date before, the word behind',
    pattern: '(that|the)? unit:unit which:same|following|previous',
    read: (m, { previous, text }) =>
      // in Arabic it stands behind; "the day following the vote" counts from the vote
      /[^ -~]/.test(m.text('which')) ? unitOfAnchor(m, previous(), text) : null,
    example: ['في 3 آذار 2019 … في اليوم التالي', null, '2019-03-03 2019-03-04'],
  },
  {
    name: 'before or after a date',
    pattern:
      '(first:several joint:and|dash|to)? several:several? unit:unit where:beforeIt|after|following little* date:date',
    read: (m, { text }) => {
      const step = stepOf(m)
      const anchor = step && anchorOf(m)
      return anchor ? stepFrom(anchor, signed(m, step), spansTime(text, m.start)) : null
    },
    example: ['two days after 10 October 2019', null, '2019-10-12'],
  },
  {
    name: 'the day, week or year before or after a date',
    pattern: 'the unit:unit where:beforeIt|after|following little* date:date',
    read: (m) => {
      const step = theUnit(m)
      const anchor = step && anchorOf(m)
      return anchor ? stepFrom(anchor, step, false) : null
    },
    example: ['the day after 10 October 2019', null, '2019-10-11'],
  },
  {
    name: 'weekday before or after a date',
    pattern: 'the weekday:aWeekday where:beforeIt|after|following little* date:dayDate',
    read: (m) => {
      const anchor = anchorOf(m)
      const days = anchor && daysOf(anchor.when)
      if (!anchor || !days) return null
      const day = isBefore(m)
        ? nearWeekday(days.start - 1, m.value('weekday'), -1)
        : nearWeekday(days.end, m.value('weekday'), 1)
      return anchored(anchor, formatDays({ start: day, end: day }))
    },
    example: ['the Tuesday after 12 June 2014', null, '2014-06-17'],
  },
  {
    name: 'some units behind the date before',
    pattern: 'the following several:several? unit:unit',
    read: (m, { previous }) => {
      const anchor = previous()
      const step = stepOf(m)
      if (!step) return null
      return anchor ? stepFrom(anchor, step, true) : NO_DATE
    },
    example: ['In 2014 … in the following years', null, '2014 2014/2023'],
  },
  {
    name: 'later or earlier than the date before',
    pattern: '(first:several joint:and|dash|to)? several:several? unit:unit where:later|earlier',
    read: (m, { previous }) => {
      const anchor = previous()
      const step = stepOf(m)
      return anchor && step ? stepFrom(anchor, signed(m, step), false) : NO_DATE
    },
    example: ['On March 3, 2019 … A year later', null, '2019-03-03 2020~'],
  },
  {
    name: 'before or after a date to come, or the date before',
    pattern:
      '(first:several joint:and|dash|to)? several:several? unit:unit where:beforeIt|after|following !deictic',
    read: (m, context) => stepOrBack(m, context, stepOf(m)),
    example: ['two days after the vote of 10 October 2019', null, '2019-10-12'],
  },
  {
    name: 'the day before or after a date to come, or the date before',
    pattern: 'the unit:unit where:beforeIt|after|following !deictic',
    read: (m, context) => {
      const step = theUnit(m)
      return step && stepOrBack(m, context, step)
    },
    example: ['the day after the vote of 10 October 2019', null, '2019-10-11'],
  },
  {
    name: 'later or earlier in the time of the date before',
    pattern: 'which:later|earlier (in|on)? the? (that|same) same? unit:unit',
    read: (m, { previous }) => {
      const anchor = previous()
      const days = anchor && daysOf(anchor.when)
      const unit = unitOf(m.token('unit'))
      const whole = days && periodBy(days, unit, 0)
      const all = whole && daysOf(whole)
      if (!anchor || !all) return NO_DATE
      if (unit === 'day') return anchored(anchor, whole)
      const later = m.token('which').kind === 'later'
      const part = later ? { start: days.start, end: all.end } : { start: all.start, end: days.end }
      if (unit !== 'year') return anchored(anchor, formatDays(part), true)
      const months = { start: periodOf('month', part.start).start, end: periodOf('month', part.end).end }
      return anchored(anchor, formatDays(months), true)
    },
    example: ['On March 3, 2019 … later that year', null, '2019-03-03 2019-03/2019-12'],
  },
  {
    name: 'night or morning of the date before',
    pattern: 'the? which:that|same|following|next part:partOfDay',
    read: (m, { previous }) => {
      const anchor = previous()
      const days = anchor && daysOf(anchor.when)
      const which = m.token('which').kind
      if (!anchor || !days || days.end - days.start > 1) return NO_DATE
      const start = which === 'following' || which === 'next' ? days.end + 1 : days.start
      const night = m.token('part').kind === 'night' ? 1 : 0
      return anchored(anchor, formatDays({ start, end: Math.max(start, days.end) + night }), night > 0)
    },
    example: ['On March 3, 2019 … the following morning', null, '2019-03-03 2019-03-04'],
  },
  {
    name: 'weekday behind the date before',
    pattern: 'the which:following|next|previous weekday:aWeekday daytime?',
    read: (m, { previous }) => {
      const anchor = previous()
      const days = anchor && daysOf(anchor.when)
      if (!anchor || !days || days.end - days.start > 3) return null
      const day =
        stepTo(m) > 0
          ? nearWeekday(days.end, m.value('weekday'), 1)
          : nearWeekday(days.start - 1, m.value('weekday'), -1)
      return anchored(anchor, formatDays({ start: day, end: day }))
    },
    example: ['On March 3, 2019 … the following Tuesday', null, '2019-03-03 2019-03-05'],
  },
  {
    name: 'day, week, month or year of the date before, or the next',
    pattern: 'the which:same|following|next|previous unit:unit',
    read: (m, { previous, text }) => unitOfAnchor(m, previous(), text),
    example: ['On March 3, 2019 … the following day', null, '2019-03-03 2019-03-04'],
  },
  {
    name: 'that day, week, month or year',
    pattern: 'which:that|same same? unit:unit',
    read: (m, { previous, text }) => unitOfAnchor(m, previous(), text),
    example: ['On March 3, 2019 … that same month', null, '2019-03-03 2019-03'],
  },
  {
    name: 'since or until then',
    pattern: 'how:since|until|by then',
    read: (m, { previous, text }) => {
      const anchor = previous()
      // "signed by then Mayor Smith" is of his office
      const office = /^[ -]\p{Lu}/u.test(text.slice(m.end, m.end + 2))
      if (!anchor || office || anchor.when.includes('..')) return NO_DATE
      const [first, last = first] = anchor.when.split('/')
      return anchored(anchor, m.token('how').kind === 'since' ? `${first}/..` : `../${last}`)
    },
    example: ['On March 3, 2019 … since then', null, '2019-03-03 2019-03-03/..'],
  },
]

/** The date that a row names. */
function anchorOf(m: Matched): Anchored | null {
  const { when, certainYear = false } = m.date('date')
  const { start, end } = m.token('date')
  return when === null ? null : { start, end, text: m.text('date'), when, certainYear }
}

/** "the week before": the whole unit beside a date; null where the word means several. */
const theUnit = (m: Matched): Step | null =>
  m.value('unit') === 1 ? signed(m, { unit: unitOf(m.token('unit')), from: 1, to: 1, beside: true }) : null

const isBefore = (m: Matched): boolean => ['before', 'qabl', 'earlier'].includes(m.token('where').kind)

const signed = (m: Matched, step: Step): Step => (isBefore(m) ? back(step) : step)

/** A step from a date; with `spanning` ("in the two days after") all days up to it. */
function stepFrom(anchor: Anchored, step: Step, spanning: boolean): Read {
  const when = moveBy(anchor.when, step)
  if (when === null) return null
  if (!spanning) return anchored(anchor, when, isRange(when))
  return anchored(anchor, step.to < 0 ? join(when, anchor.when) : join(anchor.when, when), true)
}

/** "in the two days after": the time up to then is meant, not the day itself. */
const spansTime = (text: string, start: number): boolean =>
  /\b(?:in|within|during|over|for|through) (?:the )?(?:first )?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  )

function stepOrBack(m: Matched, { text, previous }: Context, step: Step | null): Read {
  if (!step) return NO_DATE
  const own = step.beside ? step : signed(m, step)
  if (!ENDS_CLAUSE.test(text.slice(m.end, m.end + 4)))
    return spansTime(text, m.start) && !step.beside ? NO_DATE : { when: null, step: own }
  const anchor = previous()
  return anchor ? stepFrom(anchor, own, false) : NO_DATE
}

const SAYS = /\b(?:sa(?:id|ys?|ying)|told \S+|claim(?:s|ed)|report(?:s|ed)|announce[sd]|state[sd]|so)\s+$/i

function unitOfAnchor(m: Matched, anchor: Anchored | null, text: string): Read {
  const days = anchor && daysOf(anchor.when)
  if (!anchor || !days || m.value('unit') !== 1) return null
  // "said that week after week": the word joins clauses
  if (m.token('which').kind === 'that' && SAYS.test(text.slice(Math.max(0, m.start - 24), m.start)))
    return null
  const unit = unitOf(m.token('unit'))
  return anchored(anchor, periodBy(days, unit, stepTo(m)), unit === 'week')
}
