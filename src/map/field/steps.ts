/** Steps of strength: how light or dark a side's hue is drawn for so much density, weight per 1,000 km². */
import { themes, type ThemeId } from '../themes.ts'
import { fromLab, toLab } from './oklab.ts'

/** Density from which each step after the first begins: five to one, so that the eye sees equal steps. */
export const stepsFrom = [0.02, 0.1, 0.5, 2.5] as const

/** Steps there are, counted from 0. */
export const STEPS: number = stepsFrom.length + 1

/** Step, 0 to 4, of a density. */
export function stepOf(density: number): number {
  let step = 0
  while (step < stepsFrom.length && density >= stepsFrom[step]!) step++
  return step
}

interface Manner {
  /** Of the way from the land's lightness to the hue's own, on light land and on dark. */
  light: readonly [onLight: number, onDark: number]
  /** Share of the hue's own colourfulness. */
  vivid: number
  /** Share of the tile that is drawn: strength is told by size too. */
  size: number
}

/** Lightness goes in nearly equal steps; colourfulness comes early, or pale hues could not be told apart. */
const manners: readonly Manner[] = [
  { light: [0.24, 0.38], vivid: 0.5, size: 0.62 },
  { light: [0.42, 0.52], vivid: 0.7, size: 0.82 },
  { light: [0.62, 0.67], vivid: 0.85, size: 0.94 },
  { light: [0.82, 0.84], vivid: 0.95, size: 1 },
  { light: [1, 1], vivid: 1, size: 1 },
]

/** Opacity of tiles: what the ground is can still be guessed, as on a photograph from above. */
export const TILE_OPACITY = 0.86

/** Share, 0 to 1, of its room that a tile takes at a step. */
export const sizeAt = (step: number): number => manners[step]!.size

/** `#rrggbb` of a side's (or actor's) colour, as `Look` has it for the theme, at a step. Drawn with `TILE_OPACITY`. */
export function stepColour(colour: string, step: number, theme: ThemeId): string {
  const { light, vivid } = manners[step]!
  const [ground] = toLab(themes[theme].land)
  const [own, a, b] = toLab(colour)
  const way = light[ground < 0.5 ? 1 : 0]
  return fromLab([ground + (own - ground) * way, a * vivid, b * vivid])
}
