/** What is said of figures: in the dialog, and in the figures themselves. Arguments are in the language's digits. */
import type { Mode } from '../../../time/moment.ts'
import type { FigureFormat, FigureKind } from '../../picture/ask.ts'
import type { SizeId } from '../../picture/sizes.ts'

export interface PictureWords {
  heading: string
  what: string
  whats: Record<FigureKind, string>
  /** Why there is no difference to draw. */
  needsCompare: string
  dates: string
  datesHint: string
  datesFault: string
  alone: string
  range: string
  rangeHint: string
  rangeFault: string
  seconds: string
  /** `n` for the grammar. */
  frames: (count: string, n: number) => string
  tooMany: (count: string, most: string) => string
  format: string
  formats: Record<FigureFormat, string>
  noEncoder: (format: string) => string
  size: string
  sizes: Record<SizeId, string>
  width: string
  height: string
  sizeFault: (least: string, most: string) => string
  scale: string
  pixels: (width: string, height: string) => string
  parts: string
  part: Record<'title' | 'legend' | 'sources', string>
  preview: string
  save: string
  cancel: string
  preparing: string
  working: (percent: string) => string
  saved: (name: string) => string
  cancelled: string
  failed: (reason: string) => string
  beside: string
  caption: string
  alt: string
  csv: string
  copyCaption: string
  copyAlt: string
  saveCsv: string
  copied: string
  copyFailed: string
  figure: FigureWords
}

/** What stands in figures, and in the texts beside them. */
export interface FigureWords {
  modes: Record<Mode, string>
  /** Dates are those of publication. */
  known: string
  shown: (count: string, n: number) => string
  influence: (date: string) => string
  /** What a difference shows; the dates in words. */
  change: (earlier: string, later: string) => string
  difference: string
  /** Names, and how many more there are. */
  andMore: (names: string, count: string, n: number) => string
  rowsMore: (count: string, n: number) => string
  filtered: (what: string) => string
  /** `sides` may be empty; `stamps` are the dates, one or several. */
  alt: (title: string, stamps: string, shown: string, sides: string) => string
  altFilm: (title: string, first: string, last: string, frames: string) => string
  dates: (stamps: string) => string
  film: (first: string, last: string, frames: string) => string
  view: (address: string) => string
}
