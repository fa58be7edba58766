/** Recipes drawn on a canvas. */
import { mix, withAlpha } from './colour.ts'
import type { Recipe, Share } from './recipe.ts'
import { reachOf, symbolPath } from './symbols.ts'
import { themes, type Theme } from './themes.ts'

/** Device pixels in a CSS pixel: sharp on screens up to 2×. */
export const PICTURE_RATIO = 2

export type Pen = CanvasRenderingContext2D
type Draw<D extends Recipe['draw']> = (pen: Pen, recipe: Extract<Recipe, { draw: D }>, theme: Theme) => void

const RIM = 1.5
const HATCH_STEP = 8
const BADGE_HEIGHT = 18

/** Width and height of a recipe's picture, CSS pixels. */
export function pictureSize(recipe: Recipe): [width: number, height: number] {
  if (recipe.draw === 'hatch') return [HATCH_STEP * recipe.colours.length, HATCH_STEP * recipe.colours.length]
  if (recipe.draw === 'badge') return [recipe.width + 4, BADGE_HEIGHT + 4]
  if (recipe.draw === 'town') return [12, 12]
  // no wider than it must be: of a million marks each pixel counts
  const reach = recipe.plate ? 1.75 : recipe.draw === 'ring' ? 1 : reachOf(recipe.symbol)
  const side = Math.ceil((recipe.radius * reach + RIM + 1) * 2)
  return [side, side]
}

/** Draws a recipe, `PICTURE_RATIO` device pixels to the CSS pixel. Throws where the browser gives no canvas. */
export function drawPicture(recipe: Recipe): ImageData {
  const [width, height] = pictureSize(recipe).map((side) => side * PICTURE_RATIO) as [number, number]
  const pen = createPen(width, height)
  pen.scale(PICTURE_RATIO, PICTURE_RATIO)
  if (recipe.draw !== 'hatch') pen.translate(width / PICTURE_RATIO / 2, height / PICTURE_RATIO / 2)
  paint(pen, recipe)
  return pen.getImageData(0, 0, width, height)
}

/** A pen on a new canvas of so many device pixels. Throws where the browser gives none. */
export function createPen(width: number, height: number): Pen {
  // read back at once: a canvas on the GPU makes each new mark cost 100 ms of waiting
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!pen) throw new Error('missing canvas: the browser gives no 2d context')
  return pen
}

/** Draws a recipe with its middle, a hatch with its left upper corner, at the pen's origin; one unit is a CSS pixel. */
export function paint(pen: Pen, recipe: Recipe): void {
  const theme = themes[recipe.theme]
  pen.lineJoin = 'round'
  // pens are shared: the picture before may have left its dashes
  pen.setLineDash([])
  if (recipe.draw === 'symbol') drawSymbol(pen, recipe, theme)
  else if (recipe.draw === 'ring') drawRing(pen, recipe, theme)
  else if (recipe.draw === 'badge') drawBadge(pen, recipe, theme)
  else if (recipe.draw === 'town') drawTown(pen, recipe, theme)
  else drawHatch(pen, recipe, theme)
}

const drawSymbol: Draw<'symbol'> = (pen, { symbol, colour, status, radius, plate }, theme) => {
  if (plate) drawPlate(pen, radius, colour, status === 'disputed' || status === 'denied', theme)
  const outline = new Path2D(symbolPath(symbol, 0, 0, plate ? radius * 0.72 : radius))
  if (!plate) stroke(pen, outline, theme.markRim, RIM * 2)
  fill(pen, outline, status === 'confirmed' ? colour : theme.markGround)
  if (status === 'confirmed') return
  // On a plate the plate's own edge is dashed: the symbol is too small for dashes.
  pen.setLineDash(status === 'alleged' || plate ? [] : [2.6, 1.8])
  stroke(pen, outline, colour, status === 'denied' ? 1.25 : 1.75)
  pen.setLineDash([])
  if (status === 'denied') strike(pen, plate ? radius * 1.3 : radius, colour)
}

/** Bases stand on a plate: nothing else on the map is square and framed. */
function drawPlate(pen: Pen, radius: number, colour: string, hollow: boolean, theme: Theme): void {
  const half = radius * 1.45
  const plate = new Path2D()
  plate.roundRect(-half, -half, half * 2, half * 2, 3)
  stroke(pen, plate, theme.markRim, RIM * 2 + 1.5)
  fill(pen, plate, theme.markGround)
  pen.setLineDash(hollow ? [3, 2] : [])
  stroke(pen, plate, colour, 1.5)
  pen.setLineDash([])
}

const drawRing: Draw<'ring'> = (pen, { shares, status, radius, plate }, theme) => {
  const firstColour = shares[0]?.[0] ?? theme.neutral
  if (plate) return drawPlate(pen, radius, shares.length > 1 ? theme.neutral : firstColour, false, theme)
  const disc = new Path2D(symbolPath('circle', 0, 0, radius))
  stroke(pen, disc, theme.markRim, RIM * 2)
  fill(pen, disc, theme.markGround)
  pen.lineWidth = 3.5
  pen.setLineDash(status === 'confirmed' ? [] : [3, 2])
  drawArcs(pen, shares, radius - 1.75)
}

function drawArcs(pen: Pen, shares: readonly Share[], radius: number): void {
  const whole = shares.reduce((sum, share) => sum + share[1], 0)
  let angle = -Math.PI / 2
  for (const [colour, twelfths] of shares) {
    const next = angle + (twelfths / whole) * 2 * Math.PI
    pen.beginPath()
    pen.arc(0, 0, radius, angle, next)
    pen.strokeStyle = colour
    pen.stroke()
    angle = next
  }
}

/** What is known only to an area gets a hollow badge with a number: no point, no pin. */
const drawBadge: Draw<'badge'> = (pen, { colour, width, frame }, theme) => {
  const shape = new Path2D()
  shape.roundRect(
    -width / 2,
    -BADGE_HEIGHT / 2,
    width,
    BADGE_HEIGHT,
    frame === 'plate' ? 3 : BADGE_HEIGHT / 2,
  )
  fill(pen, shape, withAlpha(theme.markGround, 0.85))
  if (frame === 'patch') {
    return fill(pen, shape, withAlpha(colour, 0.3))
  }
  pen.setLineDash([2, 2])
  stroke(pen, shape, withAlpha(colour, 0.9), 1.25)
}

/** The basemap's own towns: small and hollow; capitals have a dot inside. */
const drawTown: Draw<'town'> = (pen, { capital }, theme) => {
  const ring = new Path2D(symbolPath('circle', 0, 0, capital ? 3.6 : 2.2))
  fill(pen, ring, theme.labelHalo)
  stroke(pen, ring, capital ? theme.placeLabel : theme.minorLabel, 1.1)
  if (!capital) return
  fill(pen, new Path2D(symbolPath('circle', 0, 0, 1.6)), theme.placeLabel)
}

/**
 * Slanting stripes, one for each actor, so that ground where several are present shows all their colours. `solid`:
 * stripes that touch, for ground that several control.
 */
const drawHatch: Draw<'hatch'> = (pen, { colours, solid }, theme) => {
  const side = HATCH_STEP * colours.length
  pen.fillStyle = withAlpha(
    colours.length === 1 ? (colours[0] ?? theme.neutral) : theme.neutral,
    solid ? 0.16 : 0.07,
  )
  pen.fillRect(0, 0, side, side)
  pen.lineWidth = solid ? (HATCH_STEP / Math.SQRT2) * 1.02 : 1.4
  colours.forEach((colour, i) => {
    pen.strokeStyle = withAlpha(mix(colour, theme.land, 0.1), solid ? 0.3 : 0.5)
    pen.beginPath()
    for (const shift of [-side, 0, side]) {
      const start = shift + i * HATCH_STEP
      pen.moveTo(start - side, side * 2)
      pen.lineTo(start + side * 2, -side)
    }
    pen.stroke()
  })
}

function fill(pen: Pen, outline: Path2D, colour: string): void {
  pen.fillStyle = colour
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  pen.fill(outline)
}

function stroke(pen: Pen, outline: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke(outline)
}

function strike(pen: Pen, radius: number, colour: string): void {
  pen.beginPath()
  pen.moveTo(-radius * 0.9, radius * 0.9)
  pen.lineTo(radius * 0.9, -radius * 0.9)
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  pen.stroke()
}
