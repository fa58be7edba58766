/** Marks, badges and points, each where the live map has it. */
import { pictureSize } from '../../map/draw-picture.ts'
import { growthAt } from '../../map/growth.ts'
import type { Look } from '../../map/look.ts'
import type { MapPoints } from '../../map/map-view.ts'
import { createMarksTable } from '../../map/marks-table.ts'
import { worldPixels } from '../../map/mercator.ts'
import type { Stamp, Tile } from '../../map/pen.ts'
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
import { stampAt } from './tile.ts'

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

function isSeen({ x, y, tile }: Stamp, { width, height }: Sheet): boolean {
  return x > -tile.width && x < width && y > -tile.height && y < height
}

/** Marks and badges of a scene, the lowest first. */
export function placeMarks(scene: Scene, view: Fitted, sheet: Sheet): Stamp[] {
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
      .map((by) => stampAt(tiles[number]!, x + by, y, opacity))
      .filter((one) => isSeen(one, sheet))
  })
}

const round3 = (n: number): number => Math.round(n * 1000) / 1000

/** A mark keeps so much clear of names, CSS pixels. */
const CLEAR = 2

/** The room that marks take. */
export const areasOf = (marks: readonly Stamp[]): Area[] =>
  marks.map(({ x, y, tile }) => ({
    left: x - CLEAR,
    top: y - CLEAR,
    right: x + tile.width + CLEAR,
    bottom: y + tile.height + CLEAR,
  }))

/** No point is wider, CSS pixels. */
const MOST_WIDE = 40

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

/** The points of a table that a moment shows, the lowest first. Of those of one look in one pixel only the uppermost. O(rows). */
export function placePoints(
  { table, moment, shows }: MapPoints,
  look: Look,
  view: Fitted,
  sheet: Sheet,
  { extent, order }: KnownTable,
): Stamp[] {
  const looks = markLooks(table, look, shows)
  const growth = round3(growthAt(view.zoom) * shrinkAt(table.length, extent, view.zoom))
  const tiles = looks.map((one) => tileOf(one, growth))
  const world = worldPixels(view.zoom)
  const rows = rowsAt(table, moment, order)
  const seen = new Set<number>()
  const placed: Stamp[] = []
  const across = Math.ceil(sheet.width) + MOST_WIDE * 2
  for (const [first, end] of rows.runs.toReversed())
    for (let place = end - 1; place >= first; place--) {
      const i = rows.order ? rows.order[place]! : place
      const number = table.look[i]!
      const { visible, opacity } = looks[number]!
      const strength = visible ? strengthOf(table, i, moment) : 0
      if (strength === 0) continue
      const y = (table.y[i]! + table.origin[1]) * world - view.top
      const x = (table.x[i]! + table.origin[0]) * world - view.left
      for (const by of sheet.worlds) {
        const left = x + by
        if (
          left < -MOST_WIDE ||
          left > sheet.width + MOST_WIDE ||
          y < -MOST_WIDE ||
          y > sheet.height + MOST_WIDE
        )
          continue
        const spot =
          (Math.round(y + MOST_WIDE) * across + Math.round(left + MOST_WIDE)) * looks.length + number
        if (seen.has(spot)) continue
        seen.add(spot)
        placed.push(stampAt(tiles[number]!, left, y, Math.round(opacity * strength * 100) / 100))
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
