/** Dates of a language that not every browser knows, written as its words say. */
import { toDate, dayParts, type Day } from '../model/day.ts'
import type { OwnFormats, Words } from './words/words.ts'

/** Parts of a date that are told, as in Intl. */
export interface DateParts {
  day?: 'numeric'
  month?: 'long' | 'short'
  year?: 'numeric'
}

/** Writes a day, or the time from one day to another, with the parts that it was made for. */
export interface DateFormat {
  format: (day: Day) => string
  range: (from: Day, to: Day) => string
}

/** Numbers of a language, by its own locale where the browser knows it. */
export const numbersOf = (
  { locale, formats }: Words,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat => new Intl.NumberFormat(formats ? [locale, formats.digits] : locale, options)

/** Dates by Intl. */
export function intlDates(locale: string, parts: DateParts): DateFormat {
  const one = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...parts })
  return {
    format: (day) => one.format(toDate(day)),
    range: (from, to) => one.formatRange(toDate(from), toDate(to)),
  }
}

/** Dates by a language's own words. */
export function ownDates(words: Words, formats: OwnFormats, parts: DateParts): DateFormat {
  const plain = numbersOf(words, { useGrouping: false })
  const format = (at: Day): string => {
    const { year, month, date } = dayParts(at)
    return formats.date(
      parts.day ? plain.format(date) : null,
      parts.month ? (formats.months[month - 1] ?? '') : null,
      parts.year ? plain.format(year) : null,
    )
  }
  return {
    format,
    range: (from, to) =>
      format(from) === format(to) ? format(from) : words.fromTo(format(from), format(to)),
  }
}
