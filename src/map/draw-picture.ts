/** Recipes drawn on a canvas. */
import { contrast, mix, withAlpha } from './colour.ts'
import type { Recipe } from './recipe.ts'
import { drawMark, markReach } from './draw-mark.ts'
import { canvasPen } from './canvas-pen.ts'
import { boxPath, roundedBox } from './paths.ts'
import type { Pen } from './pen.ts'
import { symbolPath } from './symbols.ts'
import { themes, type Theme } from './themes.ts'

/** Device pixels in a CSS pixel: sharp on screens up to 2×. */
export const PICTURE_RATIO = 2

type Draw<D extends Recipe['draw']> = (pen: Pen, recipe: Extract<Recipe, { draw: D }>, theme: Theme) => void

const HATCH_STEP = 8
const VEIL_STEP = 6
const BADGE_HEIGHT = 18

/** Width and height of a recipe's picture, CSS pixels. */
export function pictureSize(recipe: Recipe): [width: number, height: number] {
  if (recipe.draw === 'hatch') return [HATCH_STEP * recipe.colours.length, HATCH_STEP * recipe.colours.length]
  if (recipe.draw === 'veil') return [VEIL_STEP, VEIL_STEP]
  if (recipe.draw === 'badge') return [recipe.width + 4, BADGE_HEIGHT + 4]
  if (recipe.draw === 'town') return [12, 12]
  // no wider than it must be: of a million marks each pixel counts
  const side = Math.ceil(markReach(recipe) * 2)
  return [side, side]
}

/** Draws a recipe, `PICTURE_RATIO` device pixels to the CSS pixel. Throws where the browser gives no canvas. */
export function drawPicture(recipe: Recipe): ImageData {
  const [width, height] = pictureSize(recipe).map((side) => side * PICTURE_RATIO) as [number, number]
  const context = createContext(width, height)
  context.scale(PICTURE_RATIO, PICTURE_RATIO)
  if (recipe.draw !== 'hatch' && recipe.draw !== 'veil')
    context.translate(width / PICTURE_RATIO / 2, height / PICTURE_RATIO / 2)
  paint(canvasPen(context), recipe)
  return context.getImageData(0, 0, width, height)
}

/** What draws on a new canvas of so many device pixels. Throws where the browser gives none. */
export function createContext(width: number, height: number): CanvasRenderingContext2D {
  // read back at once: a canvas on the GPU makes each new mark cost 100 ms of waiting
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!context) throw new Error('missing canvas: the browser gives no 2d context')
  return context
}

/** Draws a recipe with its middle, a hatch or the veil with its left upper corner, at the pen's origin; one unit is a CSS pixel. */
export function paint(pen: Pen, recipe: Recipe): void {
  const theme = themes[recipe.theme]
  if (recipe.draw === 'symbol' || recipe.draw === 'ring') drawMark(pen, recipe, theme)
  else if (recipe.draw === 'badge') drawBadge(pen, recipe, theme)
  else if (recipe.draw === 'town') drawTown(pen, recipe, theme)
  else if (recipe.draw === 'veil') drawVeil(pen, recipe, theme)
  else drawHatch(pen, recipe, theme)
}

/** What is known only to an area gets a hollow badge with a number: no point, no pin. */
const drawBadge: Draw<'badge'> = (pen, { colour, width, frame }, theme) => {
  const corner = frame === 'plate' ? 3 : BADGE_HEIGHT / 2
  const shape = roundedBox(-width / 2, -BADGE_HEIGHT / 2, width, BADGE_HEIGHT, corner)
  pen.fill(shape, withAlpha(theme.markGround, 0.85))
  if (frame === 'patch') return pen.fill(shape, withAlpha(colour, 0.3))
  pen.stroke(shape, withAlpha(colour, 0.9), 1.25)
}

/** The basemap's own towns: small and hollow; capitals have a dot inside. */
const drawTown: Draw<'town'> = (pen, { capital }, theme) => {
  const ring = symbolPath('circle', 0, 0, capital ? 3.6 : 2.2)
  pen.fill(ring, theme.labelHalo)
  pen.stroke(ring, capital ? theme.placeLabel : theme.minorLabel, 1.1)
  if (!capital) return
  pen.fill(symbolPath('circle', 0, 0, 1.6), theme.placeLabel)
}

/**
 * Slanting stripes, one for each actor, so that ground where several are present shows all their colours. `solid`:
 * stripes that touch, for ground that several control.
 */
const drawHatch: Draw<'hatch'> = (pen, { colours, solid }, theme) => {
  const side = HATCH_STEP * colours.length
  const ground = colours.length === 1 ? (colours[0] ?? theme.neutral) : theme.neutral
  pen.fill(boxPath(0, 0, side, side), withAlpha(ground, solid ? 0.16 : 0.07))
  const width = solid ? (HATCH_STEP / Math.SQRT2) * 1.02 : 1.4
  colours.forEach((colour, i) => {
    // what stands out more is drawn fainter: no side's ground may look more held than another's
    const weight = Math.min(1, 4.2 / contrast(colour, theme.land))
    const stripes = [-side, 0, side].map((shift) => {
      const start = shift + i * HATCH_STEP
      return `M${start - side} ${side * 2}L${start + side * 2} ${-side}`
    })
    const tone = withAlpha(mix(colour, theme.land, 0.1), (solid ? 0.3 : 0.5) * weight)
    pen.stroke(stripes.join(''), tone, width)
  })
}

/** Fine grey lines, which slant the other way than those of ground that somebody holds. */
const drawVeil: Draw<'veil'> = (pen, _, theme) => {
  const stripes = [-VEIL_STEP, 0, VEIL_STEP].map(
    (shift) => `M${shift - VEIL_STEP} ${-VEIL_STEP}L${shift + VEIL_STEP * 2} ${VEIL_STEP * 2}`,
  )
  pen.stroke(stripes.join(''), withAlpha(theme.neutral, 0.22), 0.9)
}
