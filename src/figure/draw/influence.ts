/** Influence, drawn as the live map's shader draws it: tiles and dots, striped where two sides are nearly as strong. */
import type { Ground } from '../../influence/ground.ts'
import { withAlpha } from '../../map/colour.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import {
  PAINT_BYTES,
  paintChange,
  paintField,
  paletteOf,
  patterns,
  type Paint,
  type Pattern,
} from '../../map/field/paint.ts'
import { lonBeside } from '../../map/field/tiles.ts'
import type { Look } from '../../map/look.ts'
import { boxPath } from '../../map/paths.ts'
import type { Pen } from '../../map/pen.ts'
import { symbolPath } from '../../map/symbols.ts'
import { bandOf, between, scaled, type Point } from './convex.ts'
import type { Sheet } from './sheet.ts'
import { writePath } from './thin.ts'

/** Half of what parts two tiles, CSS pixels, and the most of it in shares of a tile's inner circle. */
const GAP = 0.6
const MOST_GAP = 0.05
/** Radius of a dot in shares of a tile's inner circle, as the lengths below. */
const DOT = 0.74
/** Distance of two stripes, the share that thin ones take of it, and half of the one band on a dot. */
const STRIPE = 1.05
const THIN = 0.36
const BAND = 0.2
/** What stripes are counted along: they run across it. */
const SLANT: Point = [Math.SQRT1_2, -Math.SQRT1_2]

/** A tile on the picture, CSS pixels. */
export interface FieldTile {
  cell: number
  middle: Point
  corners: Point[]
  /** Radius of its inner circle. */
  inner: number
}

/** The tiles of a ground that are seen. O(tiles). */
export function placeTiles({ cellOf, middles, first, corners }: Ground, sheet: Sheet): FieldTile[] {
  const tiles: FieldTile[] = []
  for (let i = 0; i < cellOf.length; i++) {
    const lon = middles[i * 2]!
    const [x, y] = sheet.spot(lon, middles[i * 2 + 1]!)
    const rim: Point[] = []
    let reach = 0
    for (let k = first[i]!; k < first[i + 1]!; k++) {
      const corner = sheet.spot(lonBeside(corners[k * 2]!, lon), corners[k * 2 + 1]!)
      rim.push(corner)
      reach += Math.hypot(corner[0] - x, corner[1] - y)
    }
    if (rim.length < 3) continue
    reach /= rim.length
    const inner = reach * Math.cos(Math.PI / rim.length)
    for (const by of sheet.worlds) {
      const right = x + by
      if (right < -reach || right > sheet.width + reach || y < -reach || y > sheet.height + reach) continue
      const moved = by === 0 ? rim : rim.map(([cx, cy]): Point => [cx + by, cy])
      tiles.push({ cell: cellOf[i]!, middle: [right, y], corners: moved, inner })
    }
  }
  return tiles
}

/** Draws a field: one day, two side by side, or what has changed. */
export function drawField(
  pen: Pen,
  view: FieldView,
  look: Look,
  tiles: readonly FieldTile[],
  sheet: Sheet,
): void {
  const palette = paletteOf(look, view.blocs, view.actor)
  const { now, before, contrast, ground } = view
  const { width, height } = sheet
  const draw = (paint: Paint) => drawPaint(pen, paint, tiles, ground.by !== 'hex')
  if (!before) return draw(paintField(now, ground.km2, palette))
  if (contrast === 'difference') return draw(paintChange(now, before, ground.km2, palette))
  const split = view.split * width
  for (const [field, left, right] of [
    [before, 0, split],
    [now, split, width],
  ] as const) {
    pen.save()
    pen.clip(boxPath(left, 0, right - left, height))
    draw(paintField(field, ground.km2, palette))
    pen.restore()
  }
}

/** The line between two days, over all else. */
export function drawDivider(
  pen: Pen,
  { before, contrast, split }: FieldView,
  look: Look,
  sheet: Sheet,
): void {
  if (!before || contrast !== 'swipe') return
  const line = writePath([split * sheet.width, 0, split * sheet.width, sheet.height], false)
  pen.stroke(line, look.theme.markGround, 4)
  pen.stroke(line, look.theme.ink, 1.5)
}

/** What is drawn alike, as one path: there are thousands of tiles, and few colours. */
function drawPaint(pen: Pen, paint: Paint, tiles: readonly FieldTile[], isRound: boolean): void {
  const fills = new Map<string, string>()
  const lines = new Map<string, string>()
  const add = (to: Map<string, string>, colour: string, path: string) =>
    to.set(colour, (to.get(colour) ?? '') + path)
  // stripes lie on tiles, so they are drawn after all of them
  const stripes = new Map<string, string>()
  for (const tile of tiles) {
    const at = tile.cell * PAINT_BYTES
    const code = paint[at + 7]!
    const pattern = (code & 7) as Pattern
    if (pattern === patterns.none) continue
    const size = (code >> 3) / 31
    const alpha = Math.round((paint[at + 3]! / 255) * 100) / 100
    const colour = hexOf(paint, at)
    if (pattern === patterns.nobody) {
      const radius = Math.min(2.4, 0.4 * tile.inner)
      add(lines, `${withAlpha(colour, 0.6)} 1.1`, disc(tile.middle, radius))
      continue
    }
    const shape = isRound
      ? null
      : scaled(tile.corners, tile.middle, size - Math.min(GAP / tile.inner, MOST_GAP))
    const radius = DOT * size * tile.inner
    const outline = shape ? writePath([...shape.flat(), ...shape[0]!], true) : disc(tile.middle, radius)
    if (pattern === patterns.loss) {
      add(fills, withAlpha(colour, Math.round(alpha * 14) / 100), outline)
      const line = Math.min(1.9, tile.inner * 0.4)
      const within = shape ? scaled(shape, tile.middle, 1 - line / 2 / Math.max(1, tile.inner * size)) : null
      const path = within
        ? writePath([...within.flat(), ...within[0]!], true)
        : disc(tile.middle, Math.max(0.5, radius - line / 2))
      add(lines, `${withAlpha(colour, alpha)} ${Math.round(line * 10) / 10}`, path)
      continue
    }
    add(fills, withAlpha(colour, alpha), outline)
    if (pattern === patterns.full) continue
    const second = withAlpha(hexOf(paint, at + 4), alpha)
    const isThin = pattern === patterns.thin
    if (shape) add(stripes, second, stripesOn(shape, tile, size, isThin))
    else add(stripes, second, bandOf(tile.middle, radius, isThin ? BAND * tile.inner : null, SLANT))
  }
  for (const [colour, path] of fills) pen.fill(path, colour)
  for (const [colour, path] of stripes) pen.fill(path, colour)
  for (const [key, path] of lines) {
    const [colour, width] = key.split(' ') as [string, string]
    pen.stroke(path, colour, Number(width))
  }
}

/** Each tile has the same stripes: they quarrel neither with each other nor with the mosaic. */
function stripesOn(
  shape: readonly Point[],
  { middle, inner }: FieldTile,
  size: number,
  isThin: boolean,
): string {
  const step = STRIPE * size * inner
  const half = ((isThin ? THIN : 0.5) * step) / 2
  const most = Math.ceil((1.3 * inner) / step)
  let path = ''
  for (let i = -most; i <= most; i++) {
    const stripe = between(shape, middle, SLANT, i * step - half, i * step + half)
    if (stripe.length >= 3) path += writePath([...stripe.flat(), ...stripe[0]!], true)
  }
  return path
}

const disc = ([x, y]: Point, radius: number): string =>
  symbolPath('circle', Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(radius * 10) / 10)

const hexOf = (paint: Paint, at: number): string =>
  `#${[0, 1, 2].map((i) => paint[at + i]!.toString(16).padStart(2, '0')).join('')}`
