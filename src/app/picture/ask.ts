/** What figure is asked for, beside what the map shows; and how an address says so. */
import type { ThemeId } from '../../map/themes.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { TimeWindow } from '../../time/moment.ts'
import { isSide, LONGEST, presets, SHORTEST } from './sizes.ts'

export const formats = ['png', 'svg', 'pdf', 'gif', 'webm', 'mp4'] as const
export type FigureFormat = (typeof formats)[number]

/** Pictures and films. */
export const stillFormats = ['png', 'svg', 'pdf'] as const
export const filmFormats = ['gif', 'webm', 'mp4'] as const

export const isFilm = (format: FigureFormat): boolean => filmFormats.some((one) => one === format)

/** One map, several dates side by side, two days and what has changed between them, or a film. */
export const kinds = ['one', 'dates', 'difference', 'film'] as const
export type FigureKind = (typeof kinds)[number]

export interface FigureAsk {
  format: FigureFormat
  /** CSS pixels. */
  width: number
  height: number
  /** Device pixels of a CSS pixel, 1 to 4. */
  scale: number
  /** Null: as the map has it. */
  theme: ThemeId | null
  /** Another title than the dataset's; '' for none. */
  title: string | null
  legend: boolean
  sources: boolean
  /** Windows of small multiples, as they were written (EDTF); none for one map. */
  dates: readonly TimeWindow[]
  /** Of a difference, only what has changed. */
  alone: boolean
  /** What a film shows; null: what the map does. */
  range: TimeWindow | null
  /** Seconds for which each picture of a film stands. */
  seconds: number
  /** Where the map is published, http or https; null: where the page is. */
  home: string | null
}

export const usualAsk: FigureAsk = {
  format: 'png',
  width: presets.column[0],
  height: presets.column[1],
  scale: 2,
  theme: null,
  title: null,
  legend: true,
  sources: true,
  dates: [],
  alone: false,
  range: null,
  seconds: 0.8,
  home: null,
}

/** Fewest and most maps of small multiples. */
const FEWEST = 2
const MOST = 6

/** Whole periods of an EDTF date, or of an interval with both its ends. Throws for anything else. */
function windowOf(text: string): TimeWindow {
  const [from = '', to = from] = text.trim().split('/')
  const [first, last] = [parseEdtf(from).start, parseEdtf(to).end]
  if (first === null || last === null || first > last) throw new Error(`"${text}" is no date with two ends`)
  return { from: first, to: last }
}

/** Dates with commas between them (also Arabic ones), in their order in time. Throws where they are not two to six. */
export function parseDates(text: string): TimeWindow[] {
  const windows = text
    .split(/[,،]/)
    .filter((part) => part.trim() !== '')
    .map(windowOf)
  if (windows.length < FEWEST || windows.length > MOST)
    throw new Error(`${FEWEST} to ${MOST} dates expected, such as 2014,2015-06,2016`)
  return windows.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Two dates with a slash between them; null for an empty text. Throws for anything else. */
export const parseRange = (text: string): TimeWindow | null => (text.trim() === '' ? null : windowOf(text))

/** Reads what an address asks for. Throws an Error that names the key and what is expected. */
export function parseAsk(search: string): FigureAsk {
  const query = new URLSearchParams(search)
  const read = <K extends keyof FigureAsk>(
    name: string,
    key: K,
    parse: (text: string) => FigureAsk[K],
  ): FigureAsk[K] => {
    const text = query.get(name)
    if (text === null) return usualAsk[key]
    try {
      return parse(text)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`invalid ${name} in the address: "${text}"; ${reason}`, { cause: error })
    }
  }
  const isOn = (text: string) => text !== '0'
  const size = query.get('size')
  const [width, height] = size === null ? [usualAsk.width, usualAsk.height] : parseSize(size)
  return {
    format: read('format', 'format', (text) => {
      const format = formats.find((one) => one === text)
      if (!format) throw new Error(`one of ${formats.join(', ')} expected`)
      return format
    }),
    width,
    height,
    scale: read('scale', 'scale', (text) => inRange(text, 1, 4)),
    // `theme` is the map's own key
    theme: null,
    title: read('title', 'title', (text) => (text === '0' ? '' : text)),
    legend: read('legend', 'legend', isOn),
    sources: read('sources', 'sources', isOn),
    dates: read('dates', 'dates', parseDates),
    alone: read('panels', 'alone', (text) => text === '1'),
    range: read('range', 'range', parseRange),
    seconds: read('seconds', 'seconds', (text) => inRange(text, 0.1, 10)),
    home: read('home', 'home', parseHome),
  }
}

function inRange(text: string, least: number, most: number): number {
  const number = Number(text)
  if (!(number >= least && number <= most)) throw new Error(`a number from ${least} to ${most} expected`)
  return number
}

function parseHome(text: string): string {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) throw new Error('an http or https address expected')
  return text
}

function parseSize(text: string): [number, number] {
  const [width = 0, height = 0] = text.split('x').map(Number)
  if (!/^\d+x\d+$/.test(text) || !isSide(width) || !isSide(height))
    throw new Error(
      `invalid size in the address: "${text}"; WIDTHxHEIGHT expected, each ${SHORTEST} to ${LONGEST}`,
    )
  return [width, height]
}

/** What a figure with these dates, on a map that compares influence or does not, is. */
export function kindOf({ format, dates }: Pick<FigureAsk, 'format' | 'dates'>, differs: boolean): FigureKind {
  if (isFilm(format)) return 'film'
  if (dates.length > 0) return 'dates'
  return differs ? 'difference' : 'one'
}
