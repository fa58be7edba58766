/** Dates in words. All calendar arithmetic is in UTC and Gregorian. */
import { dayParts, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { Mode, TimeWindow } from '../time/moment.ts'
import { intlDates, numbersOf, ownDates, type DateFormat, type DateParts } from './own-dates.ts'
import type { Words } from './words/words.ts'

export interface DateWords {
  year: (day: Day) => string
  /** The beginning or the end of a window, as far as it needs to be told: `2014`, `June 2014`, `10 June 2014`. */
  edge: (day: Day, side: 'from' | 'to', coarse: boolean) => string
  /** First and last day as shortly as they allow. */
  period: (period: TimeWindow) => string
  /** Label of a tick: of a month as short as it goes, the year at its beginning; `full` names the year in any case. */
  tick: (day: Day, step: Step, full: boolean) => string
  /** The whole window in its mode; `brief` with short names of months. */
  window: (window: TimeWindow, mode: Mode, brief?: boolean) => string
  /** EDTF as the source gives it. Text that is not EDTF comes back as it is. */
  when: (edtf: string) => string
  number: (n: number) => string
}

const isFirstOfMonth = (day: Day): boolean => dayParts(day).date === 1
const isFirstOfYear = (day: Day): boolean => isFirstOfMonth(day) && dayParts(day).month === 1
const isLastOfMonth = (day: Day): boolean => isFirstOfMonth(day + 1)
const isLastOfYear = (day: Day): boolean => isFirstOfYear(day + 1)

/** Dates and numbers in a language. */
export function createDateWords(words: Words): DateWords {
  const { formats } = words
  const format = (parts: DateParts): DateFormat =>
    formats ? ownDates(words, formats, parts) : intlDates(words.locale, parts)
  const days = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const months = format({ month: 'long', year: 'numeric' })
  const years = format({ year: 'numeric' })
  const numbers = numbersOf(words)

  /** First and last day as shortly as they allow: years where they are whole, then months, then days. */
  const span = (from: Day, to: Day, brief = false): string => {
    const [day, month] = brief ? [fullDays, fullMonths] : [days, months]
    if (from === to) return day.format(from)
    if (isFirstOfYear(from) && isLastOfYear(to)) return years.range(from, to)
    return (isFirstOfMonth(from) && isLastOfMonth(to) ? month : day).range(from, to)
  }
  const edgeOf = (day: Day, side: 'from' | 'to', coarse: boolean, brief: boolean): string => {
    const [monthEdge, yearEdge] =
      side === 'from' ? [isFirstOfMonth(day), isFirstOfYear(day)] : [isLastOfMonth(day), isLastOfYear(day)]
    if (coarse && yearEdge) return years.format(day)
    const [exact, month] = brief ? [fullDays, fullMonths] : [days, months]
    return (monthEdge ? month : exact).format(day)
  }
  const shortDays = format({ day: 'numeric', month: 'short' })
  const fullDays = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortMonths = format({ month: 'short' })
  const fullMonths = format({ month: 'short', year: 'numeric' })
  const bareDays = format({ day: 'numeric' })
  const tick: DateWords['tick'] = (day, step, full) => {
    const text = (one: DateFormat) => one.format(day)
    if (step === 'year') return text(years)
    if (step === 'month' || step === 'quarter')
      return isFirstOfYear(day) ? text(years) : text(full ? fullMonths : shortMonths)
    if (full || isFirstOfYear(day)) return text(fullDays)
    return text(step === 'week' || isFirstOfMonth(day) ? shortDays : bareDays)
  }
  const window: DateWords['window'] = ({ from, to }, mode, brief = false) => {
    if (mode === 'window') return span(from, to, brief)
    if (mode === 'instant') return (brief ? fullDays : days).format(to)
    return words.until(edgeOf(to, 'to', false, brief))
  }
  const side = (edtf: string): string => {
    const { start, end, dated, approximate, uncertain } = parseEdtf(edtf)
    const season = /^(\d{4})-(2[1-4])/.exec(edtf)
    let text = span(start ?? 0, end ?? 0)
    if (dated === 'season' && season) text = words.seasons[season[2] as '21'](years.format(start ?? 0))
    else if (/^\d{3}X/.test(edtf)) text = words.decade(years.format(start ?? 0))
    if (approximate) text = words.about(text)
    return uncertain ? words.unsure(text) : text
  }
  const when = (edtf: string): string => {
    const [from = '', to] = edtf.split('/').map((part) => part.trim())
    try {
      if (to === undefined) return side(from)
      if (to === '..' || to === '') return words.since(side(from))
      return from === '..' || from === '' ? words.until(side(to)) : words.fromTo(side(from), side(to))
    } catch {
      return edtf
    }
  }
  return {
    year: (day) => years.format(day),
    edge: (day, side, coarse) => edgeOf(day, side, coarse, false),
    period: ({ from, to }) => span(from, to),
    tick,
    window,
    when,
    number: (n) => numbers.format(n),
  }
}
