/** Marks, badges and points, each where the live map has it. */
import { pictureSize } from '../../map/draw-picture.ts'
import { growthAt } from '../../map/growth.ts'
import type { Look } from '../../map/look.ts'
import type { MapPoints } from '../../map/map-view.ts'
import { createMarksTable } from '../../map/marks-table.ts'
import { worldPixels } from '../../map/mercator.ts'
import type { Pen, Tile } from '../../map/pen.ts'
import type { Scene } from '../../map/scene.ts'
import { FADING_OPACITY, POSSIBLE_OPACITY } from '../../map/strength.ts'
import { drawLook } from '../../map/time-layer/atlas.ts'
import { extentOf, shrinkAt, type Extent } from '../../map/time-layer/crowd.ts'
import { markLooks, type MarkLook } from '../../map/time-layer/mark-look.ts'
import { rowsAt } from '../../map/time-layer/rows.ts'
import { afterglow, fit, type Moment } from '../../time/moment.ts'
import { knownOrder, spanOf, type PointTable } from '../../time/point-table.ts'
import type { Fitted } from '../../map/fit.ts'
import type { Area } from './room.ts'
import type { Sheet } from './sheet.ts'

/** A picture in its place: its middle, CSS pixels. */
interface Placed {
  x: number
  y: number
  tile: Tile
  opacity: number
}

/** A look as a picture so much larger than usual. */
function tileOf(look: MarkLook, growth: number): Tile {
  const { picture, count = '', ink = '' } = look
  const [width, height] = pictureSize(picture).map((side) => side * growth) as [number, number]
  return {
    key: `${growth} ${JSON.stringify(picture)} ${count} ${ink}`,
    width,
    height,
    draw(pen) {
      pen.save()
      pen.translate(width / 2, height / 2)
      pen.scale(growth, growth)
      drawLook(pen, look)
      pen.restore()
    },
  }
}

const round = (n: number): number => Math.round(n * 10) / 10

function isSeen({ x, y, tile }: Placed, { width, height }: Sheet): boolean {
  const [across, along] = [tile.width / 2, tile.height / 2]
  return x > -across && x < width + across && y > -along && y < height + along
}

/** Marks and badges of a scene, the lowest first. */
export function placeMarks(scene: Scene, view: Fitted, sheet: Sheet): Placed[] {
  const { table, looks } = createMarksTable(scene)
  const growth = round3(growthAt(view.zoom) * shrinkAt(table.length, extentOf(table), view.zoom))
  const tiles = looks.map((look) => tileOf(look, growth))
  const world = worldPixels(view.zoom)
  return Array.from({ length: table.length }).flatMap((_, i) => {
    const number = table.look[i]!
    const { opacity, shift = 0 } = looks[number]!
    const x = (table.x[i]! + table.origin[0]) * world - view.left + shift * growth
    const y = (table.y[i]! + table.origin[1]) * world - view.top
    return sheet.worlds
      .map((by): Placed => ({ x: round(x + by), y: round(y), tile: tiles[number]!, opacity }))
      .filter((one) => isSeen(one, sheet))
  })
}

const round3 = (n: number): number => Math.round(n * 1000) / 1000

/** A mark keeps so much clear of names, CSS pixels. */
const CLEAR = 2

/** The room that marks take. */
export const areasOf = (marks: readonly Placed[]): Area[] =>
  marks.map(({ x, y, tile }) => ({
    left: x - tile.width / 2 - CLEAR,
    top: y - tile.height / 2 - CLEAR,
    right: x + tile.width / 2 + CLEAR,
    bottom: y + tile.height / 2 + CLEAR,
  }))

export function drawPlaced(pen: Pen, all: readonly Placed[]): void {
  for (const { x, y, tile, opacity } of all) {
    pen.save()
    if (opacity < 1) pen.alpha(opacity)
    pen.stamp(tile, round(x - tile.width / 2), round(y - tile.height / 2))
    pen.restore()
  }
}

/** Points of one look nearer to each other than this are one to the eye, CSS pixels. */
const SAME = 1

/** What is known of a table, whatever the moment. */
interface KnownTable {
  extent: Extent
  order: () => Uint32Array<ArrayBuffer>
}

export function createKnownTables(): (table: PointTable) => KnownTable {
  const known = new WeakMap<PointTable, KnownTable>()
  return (table) => {
    let found = known.get(table)
    if (!found) {
      let order: Uint32Array<ArrayBuffer> | null = null
      found = { extent: extentOf(table), order: () => (order ??= knownOrder(table)) }
      known.set(table, found)
    }
    return found
  }
}

/** The points of a table that a moment shows, the lowest first. Of those that lie on each other only the uppermost. O(rows). */
export function placePoints(
  { table, moment, shows }: MapPoints,
  look: Look,
  view: Fitted,
  sheet: Sheet,
  { extent, order }: KnownTable,
): Placed[] {
  const looks = markLooks(table, look, shows)
  const growth = round3(growthAt(view.zoom) * shrinkAt(table.length, extent, view.zoom))
  const tiles = looks.map((one) => tileOf(one, growth))
  const world = worldPixels(view.zoom)
  const rows = rowsAt(table, moment, order)
  const seen = new Set<string>()
  const placed: Placed[] = []
  for (const [first, end] of rows.runs.toReversed())
    for (let place = end - 1; place >= first; place--) {
      const i = rows.order ? rows.order[place]! : place
      const number = table.look[i]!
      if (!looks[number]!.visible) continue
      const y = (table.y[i]! + table.origin[1]) * world - view.top
      const x = (table.x[i]! + table.origin[0]) * world - view.left
      for (const by of sheet.worlds) {
        const one: Placed = { x: round(x + by), y: round(y), tile: tiles[number]!, opacity: 1 }
        if (!isSeen(one, sheet)) continue
        const strength = strengthOf(table, i, moment)
        if (strength === 0) continue
        const spot = `${Math.round(one.x / SAME)},${Math.round(one.y / SAME)},${number}`
        if (seen.has(spot)) continue
        seen.add(spot)
        placed.push({ ...one, opacity: Math.round(looks[number]!.opacity * strength * 100) / 100 })
      }
    }
  return placed.toReversed()
}

/** How strongly a row is drawn, 0 to 1, as the live map's shader tells it. */
function strengthOf(table: PointTable, i: number, moment: Moment): number {
  const { known, ...span } = spanOf(table, i)
  const how = fit(span, known, moment)
  if (how) return how === 'certain' ? 1 : POSSIBLE_OPACITY
  return FADING_OPACITY * afterglow(span, known, moment)
}
