import type { OutputKind } from '../../share/outputs.ts'
import type { Ui } from '../../options.ts'

/** Links and snippets: what is chosen, and what comes out. */
export interface EmbedWords {
  heading: string
  settings: string
  level: string
  levels: Record<Ui, string>
  width: string
  /** `pixels`: `640 px`. */
  widths: { all: string; pixels: (pixels: string) => string; own: string }
  widthOwn: string
  height: string
  heights: { fits: (pixels: string) => string; own: string }
  heightOwn: string
  /** Outside of what a frame can have, CSS pixels. */
  sizeFault: (least: string, most: string) => string
  readersLanguage: string
  dates: string
  /** `window`: in words. */
  datesAs: { now: (window: string) => string; opens: (window: string) => string; own: string }
  view: string
  views: { now: string; home: string }
  data: string
  dataAs: { newest: string; pinned: (version: string) => string }
  dataNote: string
  play: string
  gestures: string
  gesturesAs: { cooperative: string; free: string }
  keepOpen: string
  preview: string
  /** How large it is, and how much of that is shown. */
  previewSize: (width: string, height: string, percent: string) => string
  /** For a width of 100 %. */
  previewColumn: (width: string) => string
  previewFailed: (reason: string) => string
  outputs: string
  kinds: Record<OutputKind, string>
  hints: Record<OutputKind, string>
  script: string
  copy: string
  copied: string
  copyFailed: string
  altHeading: string
  copyAlt: string
  /** How to get a saved view where this is none. */
  noSavedView: string
  /** It is one, but its files have not been written. */
  notPublished: string
  hosted: { none: string; local: string; label: string; fault: string }
  /** In snippets, in their own language. */
  snippet: {
    open: string
    title: (title: string, window: string) => string
    alt: (title: string, window: string, layers: string) => string
    noLayers: string
  }
}
