/**
 * Marks. Each says five things, each in its own way, so that none needs colour:
 * - whose: the shape (of a base: the small shape at its corner; of presence: the shape on its ground);
 * - what: the icon inside, and for presence the line round its ground;
 * - whether it is so: filled where confirmed; hollow with a bold outline where alleged; hollow and dashed with a badge at
 *   the upper right where disputed; struck through where denied;
 * - where, by what lies outside the outline: a crisp dark line round a site; a soft light rim round a settlement; an echo
 *   of the outline where it is only near, and a dotted echo where it is one of several places. Those two are washed out as
 *   well, because a full colour looks sure of itself;
 * - how many: size and number.
 */
import { inkOn, legible, mix, withAlpha } from './colour.ts'
import { glyphOf } from './glyphs/glyphs.ts'
import { arcPath, boxPath, roundedBox } from './paths.ts'
import { drawGlyph, type Pen, type StrokeLook } from './pen.ts'
import type { Exact, Recipe, Share } from './recipe.ts'
import { reachOf, roomIn, symbolPath } from './symbols.ts'
import type { Theme } from './themes.ts'

type SymbolMark = Extract<Recipe, { draw: 'symbol' }>
type RingMark = Extract<Recipe, { draw: 'ring' }>
type MarkRecipe = SymbolMark | RingMark

/** Lengths in CSS pixels. */
const RIM = 1.5
const KEYLINE = 0.9
/** From an outline to its echo. */
const ECHO = 2.8
const BADGE = 4.2
/** Half a plate, in radii. */
const PLATE = 1.45
/** The symbol at a plate's corner. */
const CORNER = 3.6

/** The symbol in the middle of a plain plate and on the ground of presence, in radii. */
const ON_PLATE = 0.72
const ON_GROUND = 0.58

/** How much of its colour is left of what is washed out. */
const WASHED = 0.2

const isVague = (exact: Exact | undefined): boolean => exact === 'near' || exact === 'candidate'

/** How far a mark reaches from its middle to the farthest of its four sides, CSS pixels. */
export function markReach(recipe: MarkRecipe): number {
  const { frame, radius, exact, contested, kind } = recipe
  const own = frame === 'event' && recipe.draw === 'symbol' ? radius * reachOf(recipe.symbol) : radius
  if (frame === 'base' && !hasCorner(recipe)) return radius * 1.75 + RIM + 1
  const edge = isVague(exact) ? ECHO * (own / radius) + 0.5 : RIM + (exact === 'site' ? KEYLINE : 0) + 0.5
  const outline = frame === 'base' ? radius * PLATE + edge + 0.5 : own + edge + 0.5
  const corner = frame === 'base' ? radius * PLATE - 1 + CORNER * 1.3 + RIM : 0
  const badge = contested || (frame === 'presence' && kind === 'deployment') ? badgeAt(recipe) + BADGE + 1 : 0
  return Math.max(outline, corner, badge)
}

/** Whether a plate has its side at the corner, because an icon or a number is in its middle. */
const hasCorner = (recipe: MarkRecipe): boolean =>
  recipe.frame === 'base' && (recipe.draw === 'ring' || recipe.kind !== undefined)

/** How far from the middle, across and along, a badge stands. */
const badgeAt = ({ frame, radius }: MarkRecipe): number =>
  frame === 'base' ? radius * PLATE - 1 : radius * 0.78

/** How far below the middle of a mark its number stands, CSS pixels. */
export const numberDrop = (recipe: MarkRecipe): number =>
  recipe.draw === 'ring' || recipe.frame === 'base'
    ? 0
    : roomIn[recipe.symbol].drop * recipe.radius * (recipe.frame === 'presence' ? ON_GROUND : 1)

/** Draws a mark with its middle at the pen's origin. */
export function drawMark(pen: Pen, recipe: MarkRecipe, theme: Theme): void {
  if (recipe.frame === 'base') drawBase(pen, recipe, theme)
  else if (recipe.frame === 'presence') drawPresence(pen, recipe, theme)
  else if (recipe.draw === 'symbol') drawEvent(pen, recipe, theme)
  else drawEvents(pen, recipe, theme)
  if (recipe.contested) drawContested(pen, badgeAt(recipe), theme)
}

/** Outline of a symbol whose middle is at the origin. */
const outlineOf = (symbol: SymbolMark['symbol'], radius: number): string => symbolPath(symbol, 0, 0, radius)

function drawEvent(pen: Pen, recipe: SymbolMark, theme: Theme): void {
  const { symbol, colour, radius, exact, kind } = recipe
  drawEdge(pen, (more) => outlineOf(symbol, radius + more), exact, colour, reachOfStroke(recipe), theme)
  drawShape(pen, recipe, outlineOf(symbol, radius), radius, theme)
  const glyph = kind === undefined ? null : glyphOf('event', kind)
  const { drop, side } = roomIn[symbol]
  if (glyph) drawGlyph(pen, glyph, [0, drop * radius], side * radius, inkOf(recipe, theme))
}

/** Colour of an icon or a number on an event's symbol. */
export function inkOf({ colour, status, exact }: SymbolMark, theme: Theme): string {
  if (status === 'confirmed' && !isVague(exact)) return inkOn(colour)
  return legible(colour, mix(theme.markGround, colour, status === 'confirmed' ? WASHED : 0), 4.5)
}

/** How far the stroke of a symbol's own outline goes beyond it. */
const reachOfStroke = ({ status, exact }: SymbolMark): number =>
  status === 'confirmed' && !isVague(exact) ? 0 : 0.85

/** A shape in the manner of its status. */
function drawShape(
  pen: Pen,
  { colour, status, exact }: Pick<SymbolMark, 'colour' | 'status' | 'exact'>,
  outline: string,
  radius: number,
  theme: Theme,
): void {
  const vague = isVague(exact)
  if (status === 'confirmed') {
    pen.fill(outline, vague ? mix(theme.markGround, colour, WASHED) : colour)
    if (vague) pen.stroke(outline, colour, 1.1)
    return
  }
  pen.fill(outline, theme.markGround)
  const dash = status === 'disputed' ? [radius * 0.36, radius * 0.26] : []
  pen.stroke(outline, colour, status === 'denied' ? 1.25 : 1.75, { dash })
  if (status === 'denied') strike(pen, radius, colour, theme)
}

/** What parts a mark from the map, and says how exact its spot is. `own`: how far its own line goes beyond the outline. */
function drawEdge(
  pen: Pen,
  outline: (more: number) => string,
  exact: Exact | undefined,
  colour: string,
  own: number,
  theme: Theme,
): void {
  if (isVague(exact)) {
    const echo = outline(ECHO)
    pen.stroke(echo, theme.markRim, RIM * 2)
    pen.fill(echo, theme.markGround)
    return pen.stroke(echo, colour, 1, { dash: exact === 'candidate' ? [1.2, 1.8] : [] })
  }
  const key = exact === 'site' ? KEYLINE : 0
  pen.stroke(outline(0), theme.markRim, (RIM + own * 0.5 + key * 0.7) * 2)
  if (key) pen.stroke(outline(0), theme.ink, (key + own) * 2)
}

/** Several events of several sides: a ring of their shares. */
function drawEvents(pen: Pen, { shares, status, radius, exact }: RingMark, theme: Theme): void {
  drawEdge(pen, (more) => outlineOf('circle', radius + more), exact, theme.neutral, 0, theme)
  pen.fill(outlineOf('circle', radius), theme.markGround)
  drawArcs(pen, shares, radius - 1.75, 3.5, { dash: status === 'confirmed' ? [] : [3, 2] })
}

function drawArcs(pen: Pen, shares: readonly Share[], radius: number, width: number, look: StrokeLook): void {
  const whole = shares.reduce((sum, share) => sum + share[1], 0)
  let angle = -Math.PI / 2
  for (const [colour, twelfths] of shares) {
    const next = angle + (twelfths / whole) * 2 * Math.PI
    pen.stroke(arcPath(radius, angle, next), colour, width, look)
    angle = next
  }
}

/** Bases stand on a plate: nothing else on the map is square and framed. */
function drawBase(pen: Pen, recipe: MarkRecipe, theme: Theme): void {
  const { radius, status, exact, kind } = recipe
  const colour = colourOf(recipe, theme)
  const half = radius * PLATE
  const plate = (more: number) =>
    roundedBox(-half - more, -half - more, (half + more) * 2, (half + more) * 2, 3 + more)
  const hollow = status === 'disputed' || status === 'denied'
  drawEdge(pen, plate, exact, colour, 0.75, theme)
  const corner = hasCorner(recipe)
  const several = recipe.draw === 'ring' && recipe.shares.length > 1
  const tinted = corner && status === 'confirmed'
  const ground = tinted ? mix(theme.markGround, colour, 0.1) : theme.markGround
  pen.fill(plate(0), ground)
  pen.stroke(plate(0), colour, several || isVague(exact) ? 1.1 : 1.7, { dash: hollow ? [3, 2] : [] })
  if (!corner) {
    const own = outlineOf(symbolOf(recipe), radius * ON_PLATE)
    pen.fill(own, status === 'confirmed' ? colour : theme.markGround)
    if (status !== 'confirmed') pen.stroke(own, colour, status === 'denied' ? 1.25 : 1.75)
    if (status === 'denied') strike(pen, radius * 1.3, colour, theme)
    return
  }
  const glyph = kind === undefined ? null : glyphOf('base', kind)
  if (glyph) drawGlyph(pen, glyph, [0, 0], radius * 1.9, legible(colour, ground, 4.5))
  if (status === 'denied') strike(pen, radius * 1.3, colour, theme)
  if (several) return drawBar(pen, recipe.shares, half)
  pen.save()
  pen.translate(half - 1, half - 1)
  const small = outlineOf(symbolOf(recipe), CORNER)
  pen.stroke(small, theme.markRim, RIM * 2)
  pen.fill(small, status === 'confirmed' ? colour : theme.markGround)
  if (status !== 'confirmed') pen.stroke(small, colour, 1.25)
  pen.restore()
}

/** Shares of several holders, along the foot of a plate. */
function drawBar(pen: Pen, shares: readonly Share[], half: number): void {
  const whole = shares.reduce((sum, share) => sum + share[1], 0)
  let x = -half
  for (const [colour, twelfths] of shares) {
    const width = (twelfths / whole) * half * 2
    pen.fill(boxPath(x, half - 2.6, width, 2.6), colour)
    x += width
  }
}

const symbolOf = (recipe: MarkRecipe) =>
  recipe.draw === 'symbol' ? recipe.symbol : (recipe.symbol ?? 'circle')

const colourOf = (recipe: MarkRecipe, theme: Theme): string => {
  if (recipe.draw === 'symbol') return recipe.colour
  return recipe.shares.length === 1 ? (recipe.shares[0]?.[0] ?? theme.neutral) : theme.neutral
}

/** Line round the ground of presence by kind, in CSS pixels, and how strong the ground is. */
const grounds: Record<string, { width: number; dash: number[]; tint: number }> = {
  control: { width: 2.2, dash: [], tint: 0.3 },
  presence: { width: 1.1, dash: [], tint: 0 },
  influence: { width: 2, dash: [0.1, 3.2], tint: 0.1 },
  deployment: { width: 1.5, dash: [4.5, 2.5], tint: 0.16 },
}
const unknownGround = { width: 1.1, dash: [], tint: 0.1 }

/** Presence: a round ground, drawn by kind as the areas are, and on it who is there. */
function drawPresence(pen: Pen, recipe: MarkRecipe, theme: Theme): void {
  const { radius, status, exact, kind = '' } = recipe
  const colour = colourOf(recipe, theme)
  const { width, dash, tint } = grounds[kind] ?? unknownGround
  const disc = (more: number) => outlineOf('circle', radius + more)
  drawEdge(pen, disc, exact, colour, 0, theme)
  const ground = mix(theme.markGround, colour, status === 'confirmed' ? tint : 0)
  pen.fill(disc(0), ground)
  if (kind === 'presence') drawStripes(pen, radius, withAlpha(colour, status === 'confirmed' ? 0.5 : 0.25))
  const line: StrokeLook = { dash, cap: 'round' }
  if (recipe.draw === 'ring') drawArcs(pen, recipe.shares, radius - width / 2, width, line)
  else pen.stroke(disc(-width / 2), colour, width, line)
  if (recipe.draw === 'symbol') {
    const own = outlineOf(recipe.symbol, radius * ON_GROUND)
    pen.stroke(own, ground, RIM * 2)
    drawShape(pen, { ...recipe, exact: 'settlement' }, own, radius * ON_GROUND, theme)
  } else pen.fill(outlineOf('circle', radius * 0.72), ground)
  const arrow = kind === 'deployment' ? glyphOf('presence', kind) : null
  if (arrow) {
    const at = badgeAt(recipe)
    drawDisc(pen, [at, at], colour, theme)
    drawGlyph(pen, arrow, [at, at], BADGE * 1.5, inkOn(colour))
  }
}

/** Slanting stripes in a disc. */
function drawStripes(pen: Pen, radius: number, colour: string): void {
  pen.save()
  pen.clip(outlineOf('circle', radius))
  let stripes = ''
  for (let x = -radius * 2; x < radius * 2; x += 4)
    stripes += `M${x - radius} ${radius}L${x + radius} ${-radius}`
  pen.stroke(stripes, colour, 1.2)
  pen.restore()
}

/** A badge's disc, with a rim. */
function drawDisc(pen: Pen, [x, y]: readonly [number, number], colour: string, theme: Theme): void {
  const disc = symbolPath('circle', x, y, BADGE)
  pen.stroke(disc, theme.markRim, 2)
  pen.fill(disc, colour)
}

/** Sources disagree: an unequal sign at the upper right. */
function drawContested(pen: Pen, at: number, theme: Theme): void {
  drawDisc(pen, [at, -at], theme.ink, theme)
  const sign = `M${at - 2.2} ${-at - 1}h4.4M${at - 2.2} ${-at + 1}h4.4M${at - 1.3} ${-at + 2.6}l2.6 -5.2`
  pen.stroke(sign, theme.markGround, 0.95)
}

function strike(pen: Pen, radius: number, colour: string, theme: Theme): void {
  const line = `M${-radius * 0.95} ${radius * 0.95}L${radius * 0.95} ${-radius * 0.95}`
  pen.stroke(line, theme.markGround, 3.5)
  pen.stroke(line, colour, 1.5)
}
