import type { LayerId } from '../model/layer.ts'
import type { Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { Basis, Mode } from '../time/moment.ts'
import type { BasemapId } from '../map/basemaps.ts'
import type { ThemeId } from '../map/themes.ts'
import type { Bbox } from '../map/view.ts'
import type { LanguageId } from './words/index.ts'

/** How much stands round the map: everything, slider and date only, nothing. */
export const uis = ['full', 'embed', 'bare'] as const
export type Ui = (typeof uis)[number]

export const themeChoices = ['light', 'dark', 'auto'] as const
type ThemeChoice = (typeof themeChoices)[number]

/** The theme that a choice means on a system that prefers dark or not; null leaves it to the system too. */
export function themeOf(choice: ThemeChoice | null, prefersDark: boolean): ThemeId {
  if (choice === 'light' || choice === 'dark') return choice
  return prefersDark ? 'dark' : 'light'
}

/** How many times as fast as usual the window may play. */
export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** How one map is mounted. What is null, the dataset or the default decides. */
export interface Options {
  /** First and last day of the window; endless (±Infinity) means the ends of the axis. */
  from: Day | null
  to: Day | null
  mode: Mode | null
  basis: Basis | null
  /** Days for which what is over is still drawn. */
  fade: number | null
  step: Step | null
  speed: Speed | null
  loop: boolean | null
  layers: LayerId[] | null
  /** Id of the feature to show. */
  id: string | null
  bbox: Bbox | null
  ui: Ui | null
  theme: ThemeChoice | null
  lang: LanguageId | null
  basemap: BasemapId | null
}
