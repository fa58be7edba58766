/**
 * Where the rows of a table lie, block by block, so that a search passes over most of a million. Rows stand by time, not by
 * place, so each block lies all over the ground: a block is small, and a bit says of each cell of the ground whether any
 * of its rows lies there. Two bytes for each row.
 */
import type { PointTable, Run } from '../../time/point-table.ts'
import { extentOf } from './crowd.ts'

/** Rows of a block; cells from west to east, one bit each, and from north to south, one word each. */
const ROWS = 64
const CELLS = 32

export interface Blocks {
  west: number
  north: number
  /** Cells to a unit of the table's coordinates, eastwards and southwards. */
  across: number
  down: number
  masks: Uint32Array
}

/** O(n). */
export function createBlocks(table: PointTable): Blocks {
  const { x, y, length, origin } = table
  const extent = extentOf(table)
  const [west, east] = [extent.west - origin[0], extent.east - origin[0]]
  const [north, south] = [extent.north - origin[1], extent.south - origin[1]]
  // a ground without width is one cell
  const across = east > west ? CELLS / (east - west) : 0
  const down = south > north ? CELLS / (south - north) : 0
  const masks = new Uint32Array(Math.ceil(length / ROWS) * CELLS)
  for (let i = 0; i < length; i++)
    masks[Math.floor(i / ROWS) * CELLS + cellOf((y[i]! - north) * down)]! |=
      1 << cellOf((x[i]! - west) * across)
  return { west, north, across, down, masks }
}

/** What lies beyond the ground counts to its edge. */
const cellOf = (at: number): number => Math.min(CELLS - 1, Math.max(0, Math.floor(at)))

/**
 * Visits the parts of a run in which rows may lie less than `wide` and `high` from a point, the last first, until `visit`
 * says no; then this is false. In the others there are none.
 */
export function visitBlocks(
  { west, north, across, down, masks }: Blocks,
  [low, end]: Run,
  [x, y]: readonly [number, number],
  [wide, high]: readonly [number, number],
  visit: (low: number, end: number) => boolean,
): boolean {
  const left = cellOf((x - wide - west) * across)
  const right = cellOf((x + wide - west) * across)
  const top = cellOf((y - high - north) * down)
  const bottom = cellOf((y + high - north) * down)
  const bits = (0xffffffff >>> (CELLS - 1 - (right - left))) << left
  const first = Math.floor(low / ROWS)
  for (let block = Math.floor((end - 1) / ROWS); block >= first; block--) {
    let seen = 0
    for (let row = top; row <= bottom; row++) seen |= masks[block * CELLS + row]! & bits
    if (seen !== 0 && !visit(Math.max(low, block * ROWS), Math.min(end, (block + 1) * ROWS))) return false
  }
  return true
}
