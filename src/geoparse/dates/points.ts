import { formatDay, toDay } from '../../model/day.ts'
import { lunarDays, solarDay, solarDays } from './calendars.ts'
import { about, formatDate, formatDays, formatMonth, formatYear, join, unsure } from './arithmetic.ts'

import { NO_DATE, type Matched, type Read, type Row } from './rows.ts'
import { isCounted, isHouse, isNumbered } from './not-dates.ts'

/** Where the year stands behind a month or a day. */
const YEAR = 'comma? ofIt? the? yearUnit? year:year'
const MONTH = 'ofIt? monthUnit? month:month|shortMonth|boundMonth'

const plainDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (c) => String(c.charCodeAt(0) & 15))

const written = (when: string | null): Read => (when === null ? null : { when, certainYear: true })

const isSolarYear = (year: number): boolean => year >= 1200 && year < 1500

/** A day of a month, or the days from one to another. */
export function daysOfMonth(year: number, month: number, from: number, to = from): string | null {
  const first = formatDate(year, month, from)
  const last = formatDate(year, month, to)
  return first && last ? join(first, last) : null
}

/** Days side by side make a range where "and" joins them, other days only behind "between" or a dash. */
export function daysReach(m: Matched): boolean {
  const from = m.value('from')
  const to = m.value('to')
  return to > from && (to === from + 1 || m.has('between') || m.token('joint').kind !== 'and')
}

/** A day; of one that its month does not have, the month, marked unsure. */
function dayOfYear(m: Matched): Read {
  const year = m.value('year')
  const month = m.value('month')
  return written(formatDate(year, month, m.value('day')) ?? unsure(formatMonth(year, month)))
}

/** Four digits with signs between, year first or last. */
function numericDate(text: string): Read {
  const [a = 0, b = 0, c = 0] = text.split(/[./-]/).map(Number)
  const dayFirst = toDay(c, b, a)
  const monthFirst = toDay(c, a, b)
  // points stand between day, month and year where the day comes first
  if (dayFirst !== null && (text.includes('.') || monthFirst === null)) return written(formatDay(dayFirst))
  if (monthFirst !== null && dayFirst === null) return written(formatDay(monthFirst))
  if (dayFirst === null || monthFirst === null) return null
  if (dayFirst === monthFirst) return written(formatDay(dayFirst))
  const months = [formatMonth(c, a), formatMonth(c, b)].sort()
  return { when: months.join('/'), certainYear: true, within: true }
}

/** Dates as people write them, their year with them. Longer ones first: at one place the first row that reads wins. */
export const datePoints: readonly Row<readonly [text: string, edtf: string]>[] = [
  {
    name: 'ISO day',
    pattern: 'iso:iso',
    read: (m) => {
      const [y = 0, month = 0, d = 0] = plainDigits(m.text('iso')).split(/[-/T]/).map(Number)
      const day = isSolarYear(y) ? solarDay(y, month, d) : toDay(y, month, d)
      return written(day === null ? null : formatDay(day))
    },
    example: ['on 2022-03-13 at dawn', '2022-03-13'],
  },
  {
    name: 'day, month and year in numbers',
    pattern: 'numeric:numeric',
    read: (m) => {
      const text = m.text('numeric')
      const plain = plainDigits(text)
      // in the Arabic script the day comes first, and a slash is its point
      return numericDate(plain === text ? text : plain.replaceAll('/', '.'))
    },
    example: ['on 13/03/2022', '2022-03-13'],
  },
  {
    name: 'days of one month, month first',
    pattern: `between:between? month:month|shortMonth from:aDay joint:untilIt|and|slash the? to:aDay ${YEAR}`,
    read: (m) =>
      daysReach(m)
        ? written(daysOfMonth(m.value('year'), m.value('month'), m.value('from'), m.value('to')))
        : null,
    example: ['the night of February 15-16, 2021', '2021-02-15/2021-02-16'],
  },
  {
    name: 'days of one month, day first',
    pattern: `between:between? fromIt? (aWeekday comma?)? the? from:aDay joint:untilIt|and|slash (aWeekday comma?)? the? to:aDay ${MONTH} ${YEAR}`,
    read: (m) =>
      daysReach(m)
        ? written(daysOfMonth(m.value('year'), m.value('month'), m.value('from'), m.value('to')))
        : null,
    example: ['from 7 to 9 January 2020', '2020-01-07/2020-01-09'],
  },
  {
    name: 'month, day and year',
    pattern: `month:month|shortMonth|boundMonth the? day:aDay ${YEAR}`,
    read: dayOfYear,
    example: ['On March 13, 2022, missiles', '2022-03-13'],
  },
  {
    name: 'day, month and year',
    pattern: `day:aDay ${MONTH} ${YEAR}`,
    read: dayOfYear,
    example: ['on the 3rd of January 2020', '2020-01-03'],
  },
  {
    name: 'day as a word, month and year',
    pattern: `day:ordinal ofIt month:month|shortMonth ${YEAR}`,
    read: (m) => written(formatDate(m.value('year'), m.value('month'), m.value('day'))),
    example: ['on the first of May 2018', '2018-05-01'],
  },
  {
    name: 'month, day and short year',
    pattern: 'month:month|shortMonth day:aDay comma? year:shortYear',
    read: (m) => written(formatDate(m.value('year'), m.value('month'), m.value('day'))),
    example: ["on June 10, '14", '2014-06-10'],
  },
  {
    name: 'day of the solar Hijri calendar',
    pattern: `day:aDay ofIt? monthUnit? month:solarMonth ${YEAR} solarEra?`,
    read: (m) => solar(m.value('year'), m.value('month'), m.value('day')),
    example: ['۱۵ دی ۱۳۹۸', '2020-01-05'],
  },
  {
    name: 'day of the solar Hijri calendar, month first',
    pattern: `month:solarMonth day:aDay ${YEAR} solarEra?`,
    read: (m) => solar(m.value('year'), m.value('month'), m.value('day')),
    example: ['on Farvardin 5, 1401', '2022-03-25'],
  },
  {
    name: 'month of the solar Hijri calendar',
    pattern: `month:solarMonth ${YEAR} solarEra?`,
    read: (m) => solar(m.value('year'), m.value('month'), null),
    example: ['در دی ۱۳۹۸', '2019-12-22/2020-01-20'],
  },
  {
    name: 'day of the lunar Hijri calendar, a day to either side',
    pattern: `day:aDay ofIt? monthUnit? month:lunarMonth ${YEAR} lunarEra?`,
    read: (m) => lunar(m.value('year'), m.value('month'), m.value('day')),
    example: ['10 محرم 1440', '2018-09-19/2018-09-21'],
  },
  {
    name: 'day of the lunar Hijri calendar, month first',
    pattern: `month:lunarMonth day:aDay ${YEAR} lunarEra?`,
    read: (m) => lunar(m.value('year'), m.value('month'), m.value('day')),
    example: ['on Muharram 10, 1440', '2018-09-19/2018-09-21'],
  },
  {
    name: 'month of the lunar Hijri calendar',
    pattern: `month:lunarMonth ${YEAR} lunarEra?`,
    read: (m) => lunar(m.value('year'), m.value('month'), null),
    example: ['in Ramadan 1440', '2019-05-05/2019-06-04'],
  },
  {
    name: 'season over the turn of the year',
    pattern: 'season:season comma? ofIt? yearUnit? year:year dash|slash next:day|year|number',
    read: (m) => {
      const year = m.value('year')
      const follows = m.value('next') % 100 === (year + 1) % 100
      return follows && m.value('season') === 24 ? written(`${formatYear(year)}-24`) : null
    },
    example: ['in winter 2013-14', '2013-24'],
  },
  {
    name: 'season and year',
    pattern: `season:season ${YEAR}`,
    read: (m, { text }) => {
      // the Arab Spring, the Prague Spring
      if (/^\p{Lu}/u.test(m.text('season')) && /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, m.start))) return null
      const when = `${formatYear(m.value('year'))}-${m.value('season')}`
      // "winter 2014" may be the one that began in it or the one that ended in it
      return written(m.value('season') === 24 ? about(when) : when)
    },
    example: ['in the summer of 2017', '2017-22'],
  },
  {
    name: 'month and year',
    pattern: `month:month|shortMonth|boundMonth ${YEAR}`,
    read: (m, { text }) =>
      // "in June, 2014 people": the comma parts them
      isCounted(text, m.end) && text.slice(m.start, m.end).includes(',')
        ? null
        : written(formatMonth(m.value('year'), m.value('month'))),
    example: ['in June 2014 rebels took', '2014-06'],
  },
  {
    name: 'month and short year',
    pattern: 'month:month|shortMonth comma? ofIt? year:shortYear',
    read: (m) => written(formatMonth(m.value('year'), m.value('month'))),
    example: ["in June '14", '2014-06'],
  },
  {
    name: 'year and short year',
    pattern: 'year:year joint:dash|slash next:day|number',
    read: (m, { text }) => {
      const year = m.value('year')
      const short = m.text('next')
      if (short.length > 2 || isNumbered(text, m.start)) return null
      const to = year - (year % 10 ** short.length) + m.value('next')
      if (to > year) return written(`${formatYear(year)}/${formatYear(to)}`)
      // "2014-06" cannot be years
      const month =
        short.length === 2 &&
        m.value('joint') === 0 &&
        m.token('joint').kind === 'dash' &&
        m.value('next') <= 12
      return month ? written(formatMonth(year, m.value('next'))) : null
    },
    example: ['the war of 2014–17', '2014/2017'],
  },
  {
    name: 'decade',
    pattern: 'year:decade',
    read: (m) => {
      const year = m.value('year')
      // "the 1900s" are a hundred years to some and ten to others
      if (year % 100 === 0 && year < 2000) return written(`${formatYear(year)}/${formatYear(year + 99)}`)
      return written(`${formatYear(year).slice(0, 3)}X`)
    },
    example: ['in the 1980s', '198X'],
  },
  {
    name: 'decade by its name',
    pattern: 'the:the? decade:decadeName',
    read: (m) =>
      m.has('the') || /[^ -~]/.test(m.text('decade'))
        ? written(`${formatYear(m.value('decade')).slice(0, 3)}X`)
        : null,
    example: ['during the nineties', '199X'],
  },
  {
    name: 'decade behind its word',
    pattern: 'decadeUnit ofIt? year:year solarEra?',
    read: (m) => {
      const year = m.value('year')
      if (year % 10) return null
      if (!isSolarYear(year)) return written(`${formatYear(year).slice(0, 3)}X`)
      const start = solarDays(year, null)?.start
      const end = solarDays(year + 9, null)?.end
      return start !== undefined && end !== undefined ? written(formatDays({ start, end })) : null
    },
    example: ['دهه ۱۹۸۰', '198X'],
  },
  {
    name: 'century',
    pattern: '(tens:count dash)? nth:ordinal|ordinalDay centuryUnit',
    read: (m) => century((m.has('tens') ? m.value('tens') : 0) + m.value('nth')),
    example: ['in the 20th century', '1901/2000'],
  },
  {
    name: 'century behind its word',
    pattern: 'centuryUnit nth:ordinal|ordinalDay|day',
    read: (m) => century(m.value('nth')),
    example: ['القرن 20', '1901/2000'],
  },
  {
    name: 'year of the common era',
    pattern: 'yearUnit? year:year|number commonEra',
    read: (m) => written(m.value('year') > 0 ? formatYear(m.value('year')) : null),
    example: ['in 680 AD', '0680'],
  },
  {
    name: 'year of the common era, era first',
    pattern: 'commonEra year:year|number',
    read: (m) => written(formatYear(m.value('year'))),
    example: ['in AD 680', '0680'],
  },
  {
    name: 'year of the lunar Hijri calendar',
    pattern: 'yearUnit? year:year lunarEra',
    read: (m) => lunar(m.value('year'), null, null),
    example: ['سنة 1435 هـ', '2013-11-03/2014-10-25'],
  },
  {
    name: 'year of the solar Hijri calendar',
    pattern: 'yearUnit? year:year solarEra',
    read: (m) => solar(m.value('year'), null, null),
    example: ['سال ۱۳۹۲ خورشیدی', '2013-03-21/2014-03-20'],
  },
  {
    name: 'year behind the word year',
    pattern: 'unit:yearUnit year:year',
    read: (m, { text }) => {
      const year = m.value('year')
      const word = m.text('unit')
      if (word.startsWith('سال') && isSolarYear(year)) return solar(year, null, null)
      // the lunar year 1435 or the year 1435: Arabic leaves it open
      if (/[^ -~]/.test(word) && isSolarYear(year)) return NO_DATE
      return isCounted(text, m.end) ? null : written(formatYear(year))
    },
    example: ['في عام ٢٠١٤', '2014'],
  },
  {
    name: 'year before the word year',
    pattern: 'year:year unit:yearUnit',
    read: (m) => (m.value('unit') === 4 ? written(formatYear(m.value('year'))) : null),
    example: ['2014 yılında', '2014'],
  },
  {
    name: 'year',
    pattern: 'year:year',
    read: (m, { text }) => {
      const year = m.value('year')
      const none = isNumbered(text, m.start) || isCounted(text, m.end) || isHouse(text, m.end)
      return none ? NO_DATE : { when: formatYear(year), certainYear: true, bare: true }
    },
    example: ['in 2014 residents', '2014'],
  },
]

function solar(year: number, month: number | null, day: number | null): Read {
  if (day === null || month === null) {
    const days = solarDays(year, month)
    return days && written(formatDays(days))
  }
  const one = solarDay(year, month, day)
  return one === null ? null : written(formatDay(one))
}

function lunar(year: number, month: number | null, day: number | null): Read {
  const days = lunarDays(year, month, day)
  return days && { when: formatDays(days), certainYear: true, ...(day === null ? {} : { within: true }) }
}

function century(n: number): Read {
  return n >= 1 && n <= 21 ? written(`${formatYear(n * 100 - 99)}/${formatYear(n * 100)}`) : null
}
