/** What each cell of a field is painted with: plain numbers, made anew with each step of the window. */
import type { FieldLook } from '../../influence/engine.ts'
import type { Ground } from '../../influence/ground.ts'
import { densityOf, HALF, NOTHING, ONLY_WIDE, SETTLED } from '../../influence/measures.ts'
import type { Look } from '../look.ts'
import type { ThemeId } from '../themes.ts'
import { sizeAt, stepColour, stepOf, STEPS, TILE_OPACITY } from './steps.ts'

/**
 * How a tile is filled: not at all, with one colour, with stripes of a second one (a third of the ground, or half of it),
 * as a small hollow dot where nothing counts, or open where a side has lost.
 */
export const patterns = { none: 0, full: 1, thin: 2, wide: 3, nobody: 4, loss: 5 } as const
export type Pattern = (typeof patterns)[keyof typeof patterns]

/** Size of tiles where only a country or region is known: strength is told by their colour alone. */
export const WIDE_SIZE = 0.45

/** Changes of density below this are none: what fades a little each day is not news. A tenth of the first step. */
const NO_CHANGE = 0.002

/** Bytes of a cell: red, green, blue and opacity of the fill; red, green, blue of the second; pattern + 8 × size in 31sts. */
export const PAINT_BYTES = 8

/** `PAINT_BYTES` for each cell, in the order of the ground's. */
export type Paint = Uint8Array<ArrayBuffer>

/** Channels 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Channels of `#rrggbb`. */
export const rgbOf = (colour: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]

/** The colours of a theme. */
export interface Palette {
  /** Of bloc b at a step, at `b * STEPS + step`. */
  blocs: readonly Rgb[]
  neutral: Rgb
}

/** `blocs`: ids by their numbers; `actor`: id of the only actor whose influence is drawn, null for blocs. */
export function paletteOf(
  look: Pick<Look, 'themeId' | 'theme' | 'actor' | 'blocColour'>,
  blocs: readonly string[],
  actor: string | null,
): Palette {
  const own = actor === null ? null : look.actor(actor).colour
  const steps = (colour: string) =>
    Array.from({ length: STEPS }, (_, step) => rgbOf(stepColour(colour, step, look.themeId)))
  return {
    blocs: blocs.flatMap((id) => steps(own ?? look.blocColour(id))),
    neutral: rgbOf(look.theme.neutral),
  }
}

const OPACITY = Math.round(255 * TILE_OPACITY)

function put(to: Paint, cell: number, fill: Rgb, second: Rgb, pattern: Pattern, size: number): void {
  const at = cell * PAINT_BYTES
  to[at] = fill[0]
  to[at + 1] = fill[1]
  to[at + 2] = fill[2]
  to[at + 3] = pattern === patterns.nobody ? 255 : OPACITY
  to[at + 4] = second[0]
  to[at + 5] = second[1]
  to[at + 6] = second[2]
  to[at + 7] = pattern + 8 * Math.round(size * 31)
}

const emptyPaint = (cells: number): Paint => new Uint8Array(cells * PAINT_BYTES)

/** The pattern for a share of the strongest. */
export const patternOf = (dominance: number): Pattern =>
  dominance >= SETTLED ? patterns.full : dominance >= HALF ? patterns.thin : patterns.wide

/** Paints a field: hue of the strongest, lightness by its density, stripes of the second; small where nothing local is known. O(cells). */
export function paintField(field: FieldLook, km2: Ground['km2'], { blocs, neutral }: Palette): Paint {
  const { first, second, total, dominance, wide, reported } = field
  const paint = emptyPaint(total.length)
  for (let cell = 0; cell < total.length; cell++) {
    const side = first[cell]!
    if (side < 0 || total[cell]! <= NOTHING) {
      if (reported[cell]) put(paint, cell, neutral, neutral, patterns.nobody, 1)
      continue
    }
    const step = stepOf(densityOf(total[cell]!, km2[cell]!))
    const other = second[cell]!
    const fill = blocs[side * STEPS + step]!
    if (wide[cell]! >= ONLY_WIDE) put(paint, cell, fill, fill, patterns.full, WIDE_SIZE)
    else if (other < 0) put(paint, cell, fill, fill, patterns.full, sizeAt(step))
    else put(paint, cell, fill, blocs[other * STEPS + step]!, patternOf(dominance[cell]!), sizeAt(step))
  }
  return paint
}

/** Of a cell: number of the bloc that changed most and by how much density; bloc −1 where nothing to speak of did. */
export function changeIn(
  now: FieldLook,
  before: FieldLook,
  cell: number,
  blocs: number,
  km2: number,
): [bloc: number, change: number] {
  let [most, change] = [-1, 0]
  for (let bloc = 0; bloc < blocs; bloc++) {
    const at = cell * blocs + bloc
    const by = densityOf(now.values[at]! - before.values[at]!, km2)
    if (Math.abs(by) > Math.max(Math.abs(change), NO_CHANGE)) [most, change] = [bloc, by]
  }
  return [most, change]
}

/** Paints what has changed between two days: hue of the side that changed most, lightness by how much; a loss is open. O(cells × blocs). */
export function paintChange(
  now: FieldLook,
  before: FieldLook,
  km2: Ground['km2'],
  { blocs }: Palette,
): Paint {
  const paint = emptyPaint(now.total.length)
  const count = blocs.length / STEPS
  for (let cell = 0; cell < now.total.length; cell++) {
    const [side, change] = changeIn(now, before, cell, count, km2[cell]!)
    if (side < 0) continue
    const step = stepOf(Math.abs(change))
    const isLoss = change < 0
    const fill = blocs[side * STEPS + step]!
    put(
      paint,
      cell,
      fill,
      fill,
      isLoss ? patterns.loss : patterns.full,
      isLoss ? Math.max(0.8, sizeAt(step)) : sizeAt(step),
    )
  }
  return paint
}

/** True where a cell shows anything. */
export const isPainted = (paint: Paint, cell: number): boolean =>
  paint[cell * PAINT_BYTES + 7]! % 8 !== patterns.none

/** Colours of a sample in a legend. */
export interface SampleLook {
  /** `#rrggbb` */
  fill: string
  second: string
  /** 0 to 1. */
  opacity: number
  pattern: Pattern
  /** Share of its room that a tile takes. */
  size: number
}

/** A tile as the map draws it for a density, for legends: `second` is the colour of a second side, as `look` has it. */
export function sampleOf(
  theme: ThemeId,
  colour: string,
  density: number,
  second = colour,
  dominance = 1,
): SampleLook {
  const step = stepOf(density)
  return {
    fill: stepColour(colour, step, theme),
    second: stepColour(second, step, theme),
    opacity: TILE_OPACITY,
    pattern: patternOf(dominance),
    size: sizeAt(step),
  }
}
