import type { LayerId } from '../model/layer.ts'
import type { Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { Flag } from '../time/filter.ts'
import type { Basis, Mode } from '../time/moment.ts'
import type { Choice } from './choices.ts'
import type { By } from '../influence/settings.ts'
import type { Contrast } from '../map/field/field-view.ts'
import type { ProjectionId } from '../map/projection.ts'
import type { ThemeId } from '../map/themes.ts'
import type { Bbox } from '../map/view.ts'
import type { SidePage } from './side-pages.ts'
import type { LanguageId } from './words/languages.ts'

/** How much stands round the map: everything, slider and date only, nothing. */
export const uis = ['full', 'embed', 'bare'] as const
export type Ui = (typeof uis)[number]

/** Whether wheel and one finger scroll the page round the map, or move the map. */
export const gestureChoices = ['cooperative', 'free'] as const
export type GestureChoice = (typeof gestureChoices)[number]

/** Where a map stands: alone in its page, alone in a frame of another page, or in an element of a page. */
export type Place = 'page' | 'frame' | 'element'

export const themeChoices = ['light', 'dark', 'print', 'auto'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** The theme that a choice means on a system that prefers dark or not; null leaves it to the system too. */
export function themeOf(choice: ThemeChoice | null, prefersDark: boolean): ThemeId {
  if (choice !== null && choice !== 'auto') return choice
  return prefersDark ? 'dark' : 'light'
}

/** Languages of the names on the background map; `local` is the one spoken there. */
export const nameChoices = ['en', 'ar', 'fa', 'local'] as const
export type NameChoice = (typeof nameChoices)[number]

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
  /** The window plays; never at the start where the reader wants no motion. */
  play: boolean | null
  layers: LayerId[] | null
  /**
   * What is shown beside: ids of blocs and actors ('' where none is known), kinds as `kindKey` writes them, statuses,
   * exactnesses, grades of certainty, stances of sources.
   */
  sides: Choice | null
  actors: Choice | null
  kinds: Choice | null
  status: Choice | null
  located: Choice | null
  certainty: Choice | null
  stances: Choice | null
  /** What all that is shown must have, never empty. */
  only: readonly Flag[] | null
  /** Words that all that is shown must have, never empty. */
  text: string | null
  /** Id of the feature to show. */
  id: string | null
  /** What the side panel opens with, but for a feature and the legend. */
  panel: SidePage | null
  bbox: Bbox | null
  ui: Ui | null
  /** Null: `cooperative` in frames of other pages and in pages of others, else `free`. */
  gestures: GestureChoice | null
  /** Version of the data (the first hexadecimal digits of the manifest's `data`, eight or more); null: what there is. */
  data: string | null
  /** Origins of pages that may steer a framed map beside its own, never empty. */
  origins: readonly string[] | null
  /** The veil over areas without reports is drawn. */
  coverage: boolean | null
  /** The legend is open at the start, or closed. */
  legend: boolean | null
  theme: ThemeChoice | null
  /** Null: the first of the reader's own that there is. */
  lang: LanguageId | null
  /** Null: the language of the page. */
  names: NameChoice | null
  /** `embedded`, `none`, an id of the dataset's, or an address: `pmtiles://…`, `https://…`. */
  basemap: string | null
  projection: ProjectionId | null
  /** Cells of influence on the map; null: none. */
  influence: By | null
  /** Days. */
  halfLife: number | null
  /** Kilometres. */
  radius: number | null
  /** Id of the only actor whose influence is shown. */
  of: string | null
  /** The day to compare with; and how, swipe by default. */
  compare: Day | null
  contrast: Contrast | null
  /** Where the handle of the swipe stands, 0 to 1 from the left. */
  split: number | null
  /** Marks stand on the map while influence does. */
  marks: boolean | null
}
