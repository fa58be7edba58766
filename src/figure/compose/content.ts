/** What a figure says and shows, all texts in its own language. */
import type { SampleLook } from '../../map/field/paint.ts'
import type { Recipe } from '../../map/recipe.ts'
import type { Theme, ThemeId } from '../../map/themes.ts'
import type { MarkSymbol } from '../../model/actor.ts'
import type { DrawnThings } from '../draw/drawing.ts'

/** What stands before a row of the legend. */
export type Sign =
  | { sign: 'symbol'; symbol: MarkSymbol; colour: string }
  | { sign: 'mark'; recipe: Recipe }
  | { sign: 'tile'; look: SampleLook; round: boolean }
  | { sign: 'veil' }

export interface LegendRow {
  sign: Sign
  text: string
  /** How many there are, in the language's digits. */
  count?: string
}

/** Steps of strength, the weakest first. */
export interface Ramp {
  looks: readonly SampleLook[]
  round: boolean
  /** Where each step ends and the next begins. */
  bounds: readonly string[]
  /** What the first and the last are called. */
  ends: readonly [string, string] | null
}

export interface LegendGroup {
  /** Where there is little room, those of the highest number go first; 0 stays. */
  rank: 0 | 1 | 2 | 3
  heading: string | null
  ramp?: Ramp
  rows: readonly LegendRow[]
}

/** A line under the map. Where there is little room it is cut, or told `shorter`. */
export interface Foot {
  text: string
  /** How much of it can be left out: the text with so many of its names. */
  shorter?: (names: number) => string
  names?: number
  /** It is an address, and leads there. */
  address?: string
}

/** All that stays while a film plays. */
export interface FigureContent {
  dir: 'ltr' | 'rtl'
  themeId: ThemeId
  theme: Theme
  title: string | null
  /** The longest date that a film will show, so that nothing moves; of a picture its own. */
  stamps: readonly string[]
  legend: readonly LegendGroup[]
  /** Tells how many rows have been left out. */
  more: (count: number) => string
  foot: readonly Foot[]
  scale: (km: number) => string
}

/** One map of a figure. */
export interface PanelContent {
  /** Stands over it where there are several. */
  stamp: string | null
  /** The dates left and right of a swipe's divider. */
  halves: readonly [left: string, right: string] | null
  things: DrawnThings
}

/** What changes from picture to picture of a film. */
export interface FrameContent {
  /** The date in words. */
  stamp: string
  /** What the window shows, and how much that is. */
  about: string
  panels: readonly PanelContent[]
}
