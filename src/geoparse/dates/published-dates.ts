import type { Day } from '../../model/day.ts'
import { daysOf, formatDays, join, moveBy, moveDay, periodOf } from './arithmetic.ts'
import type { Step, Unit } from './kinds.ts'
import { again, NO_DATE, type Context, type Matched, type Publication, type Read } from './rows.ts'
import { isCustom, isNowadays } from './not-dates.ts'
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

const NOUN_NEXT = /^ (?!(?:in|of|and|or|the|to|when|that|at|on|by|after|before|during|with|as)\b)\p{Ll}/u
const PUBLISHED = '2019-11-20'

/** The day of publication; null where it is not known to the day. */
const dayOf = (published: Publication | null): Day | null =>
  published && published.start === published.end ? published.start : null

/** Counted from the day of publication. What cannot be told is no date either way. */
const published = (context: Context, when: string | null, within = false): Read =>
  when === null || !context.published
    ? NO_DATE
    : { when, countedFrom: context.published.text, ...(within ? { within } : {}) }

/** Moves the day of publication; what is more than a day is within it. */
function movePublished(context: Context, step: Step | null): Read {
  const when = context.published && step && moveBy(formatDays(context.published), step)
  return published(context, when, isRange(when))
}

/** The calendar unit of publication, so many later. */
function publishedPeriod(context: Context, unit: Unit, step: number): Read {
  const when = context.published && periodBy(context.published, unit, step)
  return published(context, when, unit === 'week')
}

/** So many units up to the day of publication, or from it on. */
function span(context: Context, step: Step | null, ahead: boolean): Read {
  if (!context.published || !step) return NO_DATE
  const own = formatDays(context.published)
  const far = moveDay(
    ahead ? context.published.end : context.published.start,
    step.unit,
    ahead ? step.to : -step.to,
  )
  const grain = step.unit === 'month' || step.unit === 'year' || step.unit === 'decade'
  if (!grain) {
    const days = ahead
      ? { start: context.published.start, end: far }
      : { start: far, end: context.published.end }
    return published(context, formatDays(days), true)
  }
  const unit = step.unit === 'month' ? 'month' : 'year'
  const [a, b] = [formatDays(periodOf(unit, far)), periodBy(context.published, unit, 0) ?? own]
  return published(context, ahead ? join(b, a) : join(a, b), true)
}

function weekdayFrom(m: Matched, context: Context, side: number, strictly = false): Read {
  const day = dayOf(context.published)
  if (day === null || isCustom(context.text, m.start, m.end)) return NO_DATE
  const found = nearWeekday(strictly && side < 0 ? day - 1 : day, m.value('weekday'), side)
  return published(context, formatDays({ start: found, end: found }))
}

function weekend(context: Context, step: number): Read {
  const day = dayOf(context.published)
  if (day === null) return NO_DATE
  const { start } = periodOf('week', day)
  const friday = start + 4 + 7 * step
  return published(context, formatDays({ start: friday, end: friday + 2 }), true)
}

/** Counted from the day of publication; without one nothing of this is read. */
export const publishedDates: readonly RelativeRow[] = [
  {
    name: 'day before yesterday',
    pattern: 'the? dayUnit where:beforeIt|after day:deictic',
    read: (m, context) => {
      const step = m.value('day') + (m.token('where').kind === 'after' ? 1 : -1)
      return Math.abs(step) === 2 ? movePublished(context, { unit: 'day', from: step, to: step }) : NO_DATE
    },
    example: ['the day before yesterday', PUBLISHED, '2019-11-18'],
  },
  {
    name: 'yesterday, today, tomorrow',
    pattern: 'earlier? day:deictic (daytime|aWeekday)*',
    read: (m, context) => {
      const { value, end } = m.token('day')
      if (value === 0 && isNowadays(context.text, m.start, end)) return NO_DATE
      return movePublished(context, { unit: 'day', from: value, to: value })
    },
    example: ['yesterday morning', PUBLISHED, '2019-11-19'],
  },
  {
    name: 'tonight',
    pattern: 'night:tonight',
    read: (m, context) => nightOf(context, m.value('night')),
    example: ['tonight', PUBLISHED, '2019-11-20/2019-11-21'],
  },
  {
    name: 'last night',
    pattern: 'last night',
    read: (_, context) => nightOf(context, -1),
    example: ['late last night', PUBLISHED, '2019-11-19/2019-11-20'],
  },
  {
    name: 'overnight',
    pattern: 'overnight !on !aWeekday !date !ofIt !from !to',
    read: (_, context) => nightOf(context, -1),
    example: ['rockets hit it overnight', PUBLISHED, '2019-11-19/2019-11-20'],
  },
  {
    name: 'this morning',
    pattern: 'earlier? this part:partOfDay',
    read: (m, context) =>
      m.token('part').kind === 'night'
        ? nightOf(context, 0)
        : movePublished(context, { unit: 'day', from: 0, to: 0 }),
    example: ['this morning', PUBLISHED, '2019-11-20'],
  },
  {
    name: 'weekday of a month',
    pattern: 'the? nth:ordinal|last|final weekday:aWeekday (ofIt|in) little* date:monthDate',
    read: (m) => {
      const date = m.date('date')
      const days = date.when === null ? null : daysOf(date.when)
      if (!days) return null
      const first = nearWeekday(days.start - 1, m.value('weekday'), 1)
      const last = nearWeekday(days.end, m.value('weekday'), -1)
      const day = m.token('nth').kind === 'ordinal' ? first + 7 * (m.value('nth') - 1) : last
      return day > days.end ? NO_DATE : { ...again(date), when: formatDays({ start: day, end: day }) }
    },
    example: ['on the first Friday of June 2014', null, '2014-06-06'],
  },
  {
    name: 'weekday of a series, which is not read',
    pattern: 'the? (ordinal|final|count) weekday',
    read: () => NO_DATE,
    example: ['on the first Friday of the campaign, and one Friday in 2014', PUBLISHED, '2014'],
  },
  {
    name: 'last weekday of something, which is not read',
    pattern: 'the? last weekday ofIt !weekUnit',
    read: () => NO_DATE,
    example: ['on the last Friday of the campaign in 2014', PUBLISHED, '2014'],
  },
  {
    name: 'some weekday, which is not read',
    pattern: 'article weekday',
    // "at a Thursday ceremony" is of the week, "on a Friday" of any
    read: (m, { text }) => (NOUN_NEXT.test(text.slice(m.end, m.end + 12)) ? null : NO_DATE),
    example: ['on a Friday in 2014', PUBLISHED, '2014'],
  },
  {
    name: 'weekday of a week',
    pattern: 'weekday:aWeekday partOfDay? ofIt? which:last|this|next weekUnit',
    read: (m, context) => weekdayOfWeek(m, context),
    example: ['on Tuesday last week', PUBLISHED, '2019-11-12'],
  },
  {
    name: 'weekday of a week, the week first',
    pattern: 'which:last|this|next weekUnit (comma|on)* weekday:aWeekday',
    read: (m, context) => weekdayOfWeek(m, context),
    example: ['last week on Tuesday', PUBLISHED, '2019-11-12'],
  },
  {
    name: 'weekday to weekday',
    pattern: 'between:between? fromIt? from:aWeekday joint:untilIt|and to:aWeekday',
    read: (m, context) => {
      const day = dayOf(context.published)
      if (day === null) return null
      const adjacent = (m.value('to') - m.value('from') + 7) % 7 === 1
      if (m.token('joint').kind === 'and' && !m.has('between') && !adjacent) return null
      const end = context.ahead
        ? nearWeekday(nearWeekday(day, m.value('from'), 1), m.value('to'), 1)
        : nearWeekday(day, m.value('to'), -1)
      return published(context, formatDays({ start: nearWeekday(end - 1, m.value('from'), -1), end }))
    },
    example: ['from Monday to Wednesday', '2019-11-22', '2019-11-18/2019-11-20'],
  },
  {
    name: 'past or coming weekday',
    pattern: 'this? which:last|past|previous|next weekday:aWeekday daytime?',
    read: (m, context) => weekdayFrom(m, context, stepTo(m), true),
    example: ['this past Sunday', PUBLISHED, '2019-11-17'],
  },
  {
    name: 'past or coming weekday, the word behind',
    pattern: 'dayUnit? weekday:aWeekday which:last|next',
    read: (m, context) => weekdayFrom(m, context, stepTo(m), true),
    example: ['يوم الثلاثاء الماضي', PUBLISHED, '2019-11-19'],
  },
  {
    name: 'weekday of this week',
    pattern: 'this weekday:aWeekday daytime?',
    read: (m, context) => weekdayFrom(m, context, 0),
    example: ['this Friday', PUBLISHED, '2019-11-22'],
  },
  {
    name: 'weekday',
    pattern: 'weekday:weekday daytime?',
    read: (m, context) => weekdayFrom(m, context, context.ahead ? 1 : -1),
    example: ['protests on Sunday', PUBLISHED, '2019-11-17'],
  },
  {
    name: 'weekday behind the word day',
    pattern: '(dayUnit|daytime) ofIt? dayUnit? weekday:boundWeekday daytime?',
    read: (m, context) => weekdayFrom(m, context, context.ahead ? 1 : -1),
    example: ['يوم الثلاثاء', PUBLISHED, '2019-11-19'],
  },
  {
    name: 'night of a weekday',
    pattern: 'night ofIt? dayUnit? weekday:boundWeekday',
    read: (m, context) => {
      const day = dayOf(context.published)
      if (day === null) return NO_DATE
      const start = nearWeekday(day, m.value('weekday'), -1)
      return published(context, formatDays({ start, end: Math.min(start + 1, day) }), true)
    },
    example: ['ليلة الأحد', PUBLISHED, '2019-11-17/2019-11-18'],
  },
  {
    name: 'last, this or next weekend',
    pattern: 'this? which:last|past|this|next weekend',
    read: (m, context) => weekend(context, m.token('which').kind === 'this' ? 0 : stepTo(m)),
    example: ['last weekend', PUBLISHED, '2019-11-15/2019-11-17'],
  },
  {
    name: 'weekend',
    pattern: '(at|on|in) the weekend',
    read: (_, context) => {
      const day = dayOf(context.published)
      if (day === null) return NO_DATE
      return weekend(context, day < periodOf('week', day).start + 4 ? -1 : 0)
    },
    example: ['over the weekend', PUBLISHED, '2019-11-15/2019-11-17'],
  },
  {
    name: 'earlier or later in this week, month or year',
    pattern: 'which:earlier|later this unit:calendarUnit',
    read: (m, context) => {
      const day = dayOf(context.published)
      const unit = unitOf(m.token('unit'))
      if (day === null || (unit !== 'week' && unit !== 'month' && unit !== 'year')) return NO_DATE
      const { start, end } = periodOf(unit, day)
      const part = m.token('which').kind === 'earlier' ? { start, end: day } : { start: day, end }
      if (unit !== 'year') return published(context, formatDays(part), true)
      const { start: first } = periodOf('month', part.start)
      return published(context, formatDays({ start: first, end: periodOf('month', part.end).end }), true)
    },
    example: ['earlier this month', PUBLISHED, '2019-11-01/2019-11-20'],
  },
  {
    name: 'last, this or next week, month or year',
    pattern: 'which:last|this|next unit:calendarUnit !ofIt',
    read: (m, context) =>
      m.value('unit') === 1 ? publishedPeriod(context, unitOf(m.token('unit')), stepTo(m)) : null,
    example: ['last month', PUBLISHED, '2019-10'],
  },
  {
    name: 'last, this or next week, month or year, the word behind',
    pattern: 'unit:calendarUnit which:last|this|next',
    read: (m, context) =>
      m.value('unit') === 1 ? publishedPeriod(context, unitOf(m.token('unit')), stepTo(m)) : null,
    example: ['الأسبوع الماضي', PUBLISHED, '2019-11-11/2019-11-17'],
  },
  {
    name: 'days, weeks, months or years up to now',
    pattern: 'the? this? which:last|past|recent|previous several:several? unit:unit !ofIt',
    read: (m, context) => {
      if (m.has('several')) return lasting(m, context, span(context, stepOf(m), false))
      if (m.token('unit').kind === 'centuryUnit') return publishedPeriod(context, 'century', -1)
      const one = m.value('unit') === 1
      // "the last day", "a recent year" are no spans
      if (one && (m.token('which').kind === 'recent' || m.token('unit').kind === 'dayUnit')) return NO_DATE
      const step = one ? { unit: unitOf(m.token('unit')), from: 1, to: 1 } : stepOf(m)
      return lasting(m, context, span(context, step, false))
    },
    example: ['over the past decade', PUBLISHED, '2009/2019'],
  },
  {
    name: 'days, weeks, months or years up to now, the word behind',
    pattern: 'unit:unit the? several:several? the? which:last|past|recent',
    read: (m, context) => {
      const step = stepOf(m)
      return step ? span(context, step, false) : null
    },
    example: ['خلال الأسابيع الثلاثة الماضية', PUBLISHED, '2019-10-30/2019-11-20'],
  },
  {
    name: 'days, weeks, months or years to come',
    pattern: 'the? which:next several:several? unit:unit',
    read: (m, context) => {
      const step = stepOf(m)
      return step ? span(context, step, true) : null
    },
    example: ['in the coming weeks', PUBLISHED, '2019-11-20/2020-01-22'],
  },
  {
    name: 'half a year ago',
    pattern: 'half article? yearUnit ago',
    read: (_, context) => movePublished(context, { unit: 'month', from: -6, to: -6 }),
    example: ['half a year ago', PUBLISHED, '2019-05~'],
  },
  {
    name: 'days, weeks, months or years ago',
    pattern: '(first:several joint:and|dash|to)? several:several? unit:unit ago',
    read: (m, context) => ago(m, context),
    example: ['two days ago', PUBLISHED, '2019-11-18'],
  },
  {
    name: 'days, weeks, months or years ago, the word in front',
    pattern: 'qabl several:several? unit:unit !boundWeekday',
    read: (m, context) => {
      const one = !m.has('several') && m.value('unit') === 1
      if (!one) return ago(m, context)
      return movePublished(context, { unit: unitOf(m.token('unit')), from: -1, to: -1 })
    },
    example: ['قبل ثلاثة أيام', PUBLISHED, '2019-11-17'],
  },
  {
    name: 'days, weeks, months or years up to now, with since',
    pattern: 'mundhu several:several? unit:unit !boundWeekday',
    read: (m, context) => {
      const one = !m.has('several') && m.value('unit') === 1
      return span(context, one ? { unit: unitOf(m.token('unit')), from: 1, to: 1 } : stepOf(m), false)
    },
    example: ['منذ يومين', PUBLISHED, '2019-11-18/2019-11-20'],
  },
]

/** "for the past two weeks" is said of what lasted. */
const lasting = (m: Matched, { text }: Context, read: Read): Read =>
  read && typeof read !== 'string' && /\bfor\s$/i.test(text.slice(Math.max(0, m.start - 4), m.start))
    ? { ...read, within: false }
    : read

const MORE_THAN = /\b(?:over|more than|upwards of)\s$/i

/** Days are said exactly up to a week; a tenth to either side from there on. "More than" goes half as far again. */
function ago(m: Matched, context: Context): Read {
  const step = stepOf(m)
  if (!step) return NO_DATE
  if (MORE_THAN.test(context.text.slice(Math.max(0, m.start - 14), m.start)))
    return movePublished(context, back({ ...step, to: step.to + Math.ceil(step.to / 2) }))
  const slack = step.unit === 'day' && step.from === step.to && step.from > 7 ? Math.ceil(step.from / 10) : 0
  return movePublished(context, back({ ...step, from: step.from - slack, to: step.to + slack }))
}

function nightOf(context: Context, step: number): Read {
  const day = dayOf(context.published)
  if (day === null) return NO_DATE
  return published(context, formatDays({ start: day + step, end: day + step + 1 }), true)
}

function weekdayOfWeek(m: Matched, context: Context): Read {
  const day = dayOf(context.published)
  if (day === null) return NO_DATE
  const found = nearWeekday(day + 7 * stepTo(m), m.value('weekday'), 0)
  return published(context, formatDays({ start: found, end: found }))
}
