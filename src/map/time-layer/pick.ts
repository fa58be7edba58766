/** Points at a spot of the map, found by looking at every row that a moment may show. */
import { fitOf, type PointTable } from '../../time/point-table.ts'
import type { Moment } from '../../time/moment.ts'
import { pictureSize } from '../draw-picture.ts'
import type { Recipe } from '../recipe.ts'
import type { MarkLook } from './mark-look.ts'
import type { Rows } from './rows.ts'

/** A spot, and how the map lies round it. */
export interface Spot {
  /** Mercator world coordinates; x may lie outside 0 to 1, in another copy of the world. */
  at: [x: number, y: number]
  /** CSS pixels to the right and down for a world to the east, and for one to the south. */
  east: [right: number, down: number]
  south: [right: number, down: number]
  /** How much larger than usual marks are. */
  growth: number
  /** CSS pixels round the spot that answer too. */
  reach: number
  /** Copies of the world that are drawn; null where all are the same. */
  worlds: readonly number[] | null
}

/** More than these nobody reads. */
export const MOST_PICKED = 100

/** Half the width and height of what is drawn, CSS pixels. */
function halfOf(picture: Recipe): [across: number, along: number] {
  const [width, height] = pictureSize(picture)
  if (!('radius' in picture)) return [width / 2, height / 2]
  const half = picture.radius * (picture.plate ? 1.45 : 1.1) + 1
  return [half, half]
}

/** Rows of the marks at a spot that hold at the moment, the uppermost first, at most `MOST_PICKED`. */
export function pickRows(
  table: PointTable,
  looks: readonly MarkLook[],
  moment: Moment,
  { order, runs }: Rows,
  spot: Spot,
): number[] {
  const boxes = looks.map(({ picture, visible, shift = 0 }) => {
    const [across, along] = halfOf(picture).map((half) => half * spot.growth + spot.reach) as [number, number]
    return visible ? { across, along, shift: shift * spot.growth } : null
  })
  const most = Math.max(
    0,
    ...boxes.map((box) => (box ? Math.hypot(box.across + Math.abs(box.shift), box.along) : 0)),
  )
  const { east, south } = spot
  const turn = east[0] * south[1] - south[0] * east[1]
  const wide = (most * Math.hypot(south[0], south[1])) / Math.abs(turn)
  const high = (most * Math.hypot(east[0], east[1])) / Math.abs(turn)
  if (!Number.isFinite(wide + high)) return []

  const { x, y, look, origin } = table
  const down = spot.at[1] - origin[1]
  const found: number[] = []
  for (const world of worldsAt(spot, wide)) {
    const right = spot.at[0] - world - origin[0]
    const [west, easternmost, north, southernmost] = [right - wide, right + wide, down - high, down + high]
    for (let r = runs.length - 1; r >= 0; r--) {
      const [low, end] = runs[r]!
      for (let place = end - 1; place >= low && found.length < MOST_PICKED; place--) {
        const i = order ? order[place]! : place
        const dx = x[i]!
        if (dx < west || dx > easternmost) continue
        const dy = y[i]!
        if (dy < north || dy > southernmost) continue
        const box = boxes[look[i]!]
        if (!box) continue
        const across = (dx - right) * east[0] + (dy - down) * south[0] + box.shift
        if (Math.abs(across) > box.across) continue
        const along = (dx - right) * east[1] + (dy - down) * south[1]
        if (Math.abs(along) > box.along) continue
        if (fitOf(table, i, moment)) found.push(i)
      }
    }
  }
  return found
}

/** Copies of the world in which the spot, or what is near it, may lie. */
function worldsAt({ at: [x], worlds }: Spot, wide: number): number[] {
  const near: number[] = []
  // wider than the world, near a pole of the globe: once round is all
  const far = Math.min(wide, 0.5)
  for (let world = Math.floor(x - far); world <= Math.floor(x + far); world++)
    if (!worlds || worlds.includes(world)) near.push(world)
  return near
}
