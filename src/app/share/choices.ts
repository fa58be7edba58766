/** What an author chooses of a map to embed → what its address says. */
import { versionOf } from '../../model/version.ts'
import type { Manifest } from '../../model/dataset.ts'
import type { LayerId } from '../../model/layer.ts'
import { wantedHeight } from '../../embed/height.ts'
import { timelineHeight } from '../layout.ts'
import { allLayers } from '../opening.ts'
import type { GestureChoice, Options, ThemeChoice, Ui } from '../options.ts'
import { readTyped, type TypedResult, type TypedWindow } from '../typed-dates.ts'
import type { LanguageId } from '../words/languages.ts'

export interface Choices {
  level: Ui
  /** CSS pixels; null: as wide as the column. */
  width: number | null
  /** CSS pixels; null: what fits the width. */
  height: number | null
  /** Null: that of each reader. */
  lang: LanguageId | null
  theme: ThemeChoice
  layers: readonly LayerId[]
  dates: 'now' | 'opens' | 'own'
  /** EDTF, as typed. */
  own: { from: string; to: string }
  view: 'now' | 'home'
  /** The version of the data that is shown now. */
  pinned: boolean
  play: boolean
  gestures: GestureChoice
  /** What stands beside the map now opens with it. */
  keepOpen: boolean
}

/** Width of a column of text for which heights are worked out and previews shown, CSS pixels. */
export const COLUMN = 680

/** Least and most of either side of a frame, CSS pixels. */
export const SIZES = [200, 4000] as const

/** What stands chosen at first: the map as it is now. */
export const firstChoices = (now: Options, layers: ReadonlySet<LayerId>): Choices => ({
  level: 'embed',
  width: null,
  height: null,
  lang: now.lang,
  theme: now.theme ?? 'auto',
  layers: allLayers.filter((id) => layers.has(id)),
  dates: 'now',
  own: { from: '', to: '' },
  view: 'now',
  pinned: now.data !== null,
  play: false,
  gestures: 'cooperative',
  keepOpen: now.id !== null,
})

/** The size of the embedded map, CSS pixels. */
export function sizeOf({ level, width, height }: Choices): { width: number; height: number } {
  const wide = width ?? COLUMN
  return { width: wide, height: height ?? wantedHeight(wide, level, timelineHeight(level, wide)) }
}

/** The dates that it opens with: those typed, ±Infinity for open ends; null for the dataset's; or why there are none. */
export function datesOf({ dates, own }: Choices, now: TypedWindow): TypedResult | null {
  if (dates === 'opens') return null
  return dates === 'now' ? { window: now, fault: null } : readTyped(own.from, own.to, 'to')
}

/** What the address of the embedded map says. `now`: that of the page; `ends`: those of its window. */
export function embeddedOptions(
  choices: Choices,
  now: Options,
  ends: TypedWindow,
  { data }: Pick<Manifest, 'data'>,
): Options {
  const { level, gestures, keepOpen } = choices
  const window = datesOf(choices, ends)?.window ?? { from: null, to: null }
  const isDefault = gestures === 'cooperative' && level !== 'full'
  return {
    ...now,
    ...window,
    ui: level === 'full' ? null : level,
    lang: choices.lang,
    theme: choices.theme === 'auto' ? null : choices.theme,
    layers: choices.layers.length === allLayers.length ? null : [...choices.layers],
    bbox: choices.view === 'now' ? now.bbox : null,
    data: choices.pinned ? versionOf(data) : null,
    play: choices.play || null,
    gestures: isDefault ? null : gestures,
    origins: null,
    id: keepOpen ? now.id : null,
    panel: keepOpen ? now.panel : null,
    legend: null,
  }
}

/** The same view in the map's own page. */
export const wholeOptions = (embedded: Options): Options => ({ ...embedded, ui: null, gestures: null })
