/** Points at a spot of the map, found by looking at every row that a moment may show. */
import { fitOf, type PointTable } from '../../time/point-table.ts'
import type { Moment } from '../../time/moment.ts'
import { pictureSize } from '../draw-picture.ts'
import type { Recipe } from '../recipe.ts'
import { visitBlocks, type Blocks } from './blocks.ts'
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
  const half = picture.radius * (picture.frame === 'base' ? 1.45 : 1.1) + 1
  return [half, half]
}

/**
 * Rows of the marks at a spot that hold at the moment, the uppermost first, at most `MOST_PICKED`. `blocks` of the table
 * make it quicker.
 */
export function pickRows(
  table: PointTable,
  looks: readonly MarkLook[],
  moment: Moment,
  rows: Rows,
  spot: Spot,
  blocks: Blocks | null = null,
): number[] {
  const boxes = looks.map((look) => boxOf(look, spot))
  const farthest = (of: 'far' | 'along') => Math.max(0, ...boxes.map((box) => box?.[of] ?? 0))
  const [far, along] = [farthest('far'), farthest('along')]
  const { east, south } = spot
  const turn = Math.abs(east[0] * south[1] - south[0] * east[1])
  const wide = (far * Math.abs(south[1]) + along * Math.abs(south[0])) / turn
  const high = (far * Math.abs(east[1]) + along * Math.abs(east[0])) / turn
  if (!Number.isFinite(wide + high)) return []

  const { x, y, look, origin } = table
  const down = spot.at[1] - origin[1]
  const found: number[] = []
  for (const world of worldsAt(spot, wide)) {
    const right = spot.at[0] - world - origin[0]
    const isThere = (i: number): boolean => {
      const box = boxes[look[i]!]
      if (!box) return false
      const dx = x[i]! - right
      const dy = y[i]! - down
      const across = dx * east[0] + dy * south[0] + box.shift
      const along = dx * east[1] + dy * south[1]
      return (
        Math.abs(across) <= box.across && Math.abs(along) <= box.along && fitOf(table, i, moment) !== null
      )
    }
    scan(rows, table, blocks, [right, down], [wide, high], (i) => {
      if (isThere(i)) found.push(i)
      return found.length < MOST_PICKED
    })
  }
  return found
}

/** Half the width and height of a look's box round the spot, and how far aside it reaches; null for what cannot be seen. */
function boxOf({ picture, visible, shift = 0 }: MarkLook, { growth, reach }: Spot) {
  if (!visible) return null
  const [across, along] = halfOf(picture).map((half) => half * growth + reach) as [number, number]
  const aside = shift * growth
  return { across, along, shift: aside, far: across + Math.abs(aside) }
}

/**
 * Visits rows that lie less than `wide` and `high` from a point, the last first, until `visit` says no. One comparison for
 * most of the rows, and one that mostly fails, which processors foresee: this is all that nearly all of a million see.
 */
function scan(
  { order, runs }: Rows,
  { x, y }: Pick<PointTable, 'x' | 'y'>,
  blocks: Blocks | null,
  point: readonly [number, number],
  reach: readonly [number, number],
  visit: (i: number) => boolean,
): void {
  const [right, down] = point
  const [wide, high] = reach
  const inOrder = (places: Uint32Array, low: number, end: number): boolean => {
    for (let place = end - 1; place >= low; place--) {
      const i = places[place]!
      if (Math.abs(x[i]! - right) <= wide && Math.abs(y[i]! - down) <= high && !visit(i)) return false
    }
    return true
  }
  const straight = (low: number, end: number): boolean => {
    for (let i = end - 1; i >= low; i--)
      if (Math.abs(x[i]! - right) <= wide && Math.abs(y[i]! - down) <= high && !visit(i)) return false
    return true
  }
  runs.toReversed().every((run) => {
    if (order) return inOrder(order, ...run)
    return blocks ? visitBlocks(blocks, run, point, reach, straight) : straight(...run)
  })
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
