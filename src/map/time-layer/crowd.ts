/** How large marks are drawn where there are very many: so that they do not only hide each other. */
import type { PointTable } from '../../time/point-table.ts'
import { worldPixels } from '../mercator.ts'

/** A box in Mercator world coordinates. */
export interface Extent {
  west: number
  east: number
  north: number
  south: number
}

/** The box round the points of a table. O(n). */
export function extentOf({ x, y, origin, length }: PointTable): Extent {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < length; i++) {
    west = Math.min(west, x[i]!)
    east = Math.max(east, x[i]!)
    north = Math.min(north, y[i]!)
    south = Math.max(south, y[i]!)
  }
  return {
    west: west + origin[0],
    east: east + origin[0],
    north: north + origin[1],
    south: south + origin[1],
  }
}

/** How often marks may cover their ground, were they strewn evenly, before they are drawn smaller. */
const MOST_COVER = 4

/** So many, or fewer, may lie on each other as they like. */
const FEW = 2000

/** CSS pixels that a mark of usual size takes up. */
const MARK_PIXELS = 23 ** 2

/** No mark gets smaller than this share of its size: a dot. */
const LEAST = 0.3

/**
 * Share of their size in which marks are drawn when so many may be seen on an extent at a zoom: 1 where they have room,
 * and the nearer one looks, the more they have.
 */
export function shrinkAt(marks: number, { west, east, north, south }: Extent, zoom: number): number {
  if (marks <= FEW) return 1
  const pixels = (east - west) * (south - north) * worldPixels(zoom) ** 2
  const cover = (marks * MARK_PIXELS) / pixels
  return Math.min(1, Math.max(LEAST, Math.sqrt(MOST_COVER / cover)))
}
