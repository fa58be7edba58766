/** Options of `export` → what the address of a figure says. */
import { parseEdtf } from '../../model/edtf.ts'
import { UsageError, type Option } from '../commands/command.ts'
import { addressFaults, addressKeys, faultOf } from './address.ts'

export const figureFormats = ['png', 'svg', 'pdf', 'gif', 'webm', 'mp4'] as const
export type FigureFormat = (typeof figureFormats)[number]

type Values = Readonly<Record<string, string | boolean | undefined>>

/** Least and most of a side, CSS pixels. */
const LEAST = 320
const MOST = 4000
/** Fewest and most dates of small multiples. */
const FEWEST_DATES = 2
const MOST_DATES = 6
/** Least and most time for which a picture of a film stands. */
const LEAST_SECONDS = 0.1
const MOST_SECONDS = 10

/** Options that are keys of the address too. */
const ofAddress = ['date', 'from', 'to', 'bbox', 'layers', 'lang', 'theme', 'data'] as const

/** Options of the view and of the figure. */
export const figureOptions: readonly Option[] = [
  { name: 'date', value: 'DATE', meaning: 'what happened or held in it, EDTF: 2016, 2016-04, 2016-04-13' },
  { name: 'from', value: 'DATE', meaning: 'first day of the window, in place of --date' },
  { name: 'to', value: 'DATE', meaning: 'last day of the window' },
  { name: 'bbox', value: 'W,S,E,N', meaning: 'what the map shows, in degrees', default: 'the dataset’s' },
  { name: 'layers', value: 'LIST', meaning: 'layers shown: events,bases,presence', default: 'all' },
  { name: 'lang', value: 'LANG', meaning: 'language: en, ar, fa, tr, ckb', default: 'en' },
  { name: 'theme', value: 'THEME', meaning: 'colours: light, dark, print', default: 'light' },
  { name: 'data', value: 'HASH', meaning: 'version of the data, the first eight digits of its hash or more' },
  {
    name: 'view',
    value: 'QUERY',
    meaning:
      'other keys of the address (docs/address.md): "influence=admin1&compare=2014-12"; options count before it',
  },
  { name: 'size', value: 'WxH', meaning: 'CSS pixels of the figure', default: '1200x800' },
  { name: 'scale', value: 'N', meaning: 'pixels for each of these, 1 to 4', default: '2' },
  {
    name: 'dates',
    value: 'A,B,…',
    meaning: `small multiples, a map for each of ${FEWEST_DATES} to ${MOST_DATES} dates`,
  },
  { name: 'range', value: 'A/B', meaning: 'first and last date of a film', default: 'what the map plays' },
  { name: 'seconds', value: 'N', meaning: 'time for which each picture of a film stands', default: '0.8' },
  {
    name: 'url',
    value: 'ADDRESS',
    meaning:
      'where the map is published, https://example.org/map/; the figure then says where to find its view',
  },
  { name: 'title', value: 'TEXT', meaning: 'title drawn in', default: 'the dataset’s' },
]

/** Query of the view that the options ask for. Throws a UsageError that names the option. */
export function viewQuery(values: Values): URLSearchParams {
  const query = new URLSearchParams(textOf(values, 'view') ?? '')
  const [fault] = addressFaults(query.toString())
  if (fault !== undefined) throw new UsageError(`--view: ${fault}`)
  const dated = textOf(values, 'date') !== null
  if (dated && (textOf(values, 'from') !== null || textOf(values, 'to') !== null))
    throw new UsageError('--date stands for both --from and --to; give it or them')
  for (const key of ofAddress) {
    const text = textOf(values, key)
    if (text === null) continue
    const wrong = faultOf(addressKeys[key] ?? (() => {}), text)
    if (wrong !== null) throw new UsageError(`invalid --${key}: "${text}"; ${wrong}`)
    if (key === 'date') ['from', 'to'].forEach((end) => query.set(end, text))
    else query.set(key, text)
  }
  const [reversed] = addressFaults(query.toString())
  if (reversed !== undefined) throw new UsageError(reversed)
  return query
}

/** The same with what a figure is asked beside. */
export function figureQuery(values: Values): URLSearchParams {
  const query = viewQuery(values)
  const size = textOf(values, 'size') ?? '1200x800'
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(size) ?? []
  if (![width, height].every((side) => Number(side) >= LEAST && Number(side) <= MOST))
    throw new UsageError(`invalid --size: "${size}"; allowed: WIDTHxHEIGHT, each ${LEAST} to ${MOST}`)
  const scale = textOf(values, 'scale') ?? '2'
  if (!/^[1-4]$/.test(scale)) throw new UsageError(`invalid --scale: "${scale}"; allowed: 1, 2, 3, 4`)
  query.set('size', size)
  query.set('scale', scale)
  const dates = textOf(values, 'dates')?.split(',') ?? []
  dates.forEach((date) => mustBePeriod('dates', date))
  if (dates.length > 0 && (dates.length < FEWEST_DATES || dates.length > MOST_DATES))
    throw new UsageError(`invalid --dates: ${dates.length} given; ${FEWEST_DATES} to ${MOST_DATES} expected`)
  if (dates.length) query.set('dates', dates.join(','))
  const range = textOf(values, 'range')
  if (range !== null) mustBePeriod('range', range)
  const seconds = textOf(values, 'seconds')
  if (seconds !== null && !(Number(seconds) >= LEAST_SECONDS && Number(seconds) <= MOST_SECONDS))
    throw new UsageError(`invalid --seconds: "${seconds}"; allowed: ${LEAST_SECONDS} to ${MOST_SECONDS}`)
  for (const key of ['range', 'seconds', 'title']) {
    const text = textOf(values, key)
    if (text !== null) query.set(key, text)
  }
  const home = siteAddress(values)
  if (home !== null) query.set('home', home)
  // a machine of a dark taste draws as all others do
  if (!query.has('theme')) query.set('theme', 'light')
  if (!query.has('lang')) query.set('lang', 'en')
  return query
}

/** Throws for what is no date, and no two dates, with a beginning and an end. */
function mustBePeriod(option: string, text: string): void {
  const [from = '', to = from] = text.split('/')
  const wrong = faultOf(parseEdtf, from) ?? faultOf(parseEdtf, to)
  if (wrong !== null) throw new UsageError(`invalid --${option}: "${text}"; ${wrong}`)
  const [first, last] = [parseEdtf(from).start, parseEdtf(to).end]
  if (first === null || last === null || first > last)
    throw new UsageError(`invalid --${option}: "${text}"; a beginning and an end in their order expected`)
}

/** The address of a site, `--url`, with a slash at its end; null where it is not given. */
export function siteAddress(values: Values): string | null {
  const text = textOf(values, 'url')
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new UsageError(`invalid --url: "${text}"; https://example.org/map/ expected, without ? and #`)
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** What an option says; null where it is not given. */
export function textOf(values: Values, name: string): string | null {
  const value = values[name]
  if (value === undefined) return null
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} needs a value`)
  return value
}
