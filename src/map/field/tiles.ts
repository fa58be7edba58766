/** The tiles of a ground as triangles for the graphics card: fans from each middle to its corners. */
import type { Ground } from '../../influence/ground.ts'
import { mercatorX, mercatorY } from '../../model/mercator.ts'
import type { Extent } from '../time-layer/crowd.ts'

/** Numbers of a corner: `x, y` from the origin; `x, y` within the tile, whose inner circle has radius 1; 0 in the middle, 1 at the rim. */
export const CORNER_NUMBERS = 5

export interface Tiles {
  /** Mercator world coordinates, from which positions are told. */
  origin: [x: number, y: number]
  /** In Mercator world coordinates; tiles over the antimeridian reach out of 0 to 1. */
  extent: Extent
  /** `CORNER_NUMBERS` for each corner. */
  corners: Float32Array<ArrayBuffer>
  /** Number of the cell of each corner. */
  cells: Uint32Array<ArrayBuffer>
  /** Three corners for each triangle. */
  triangles: Uint32Array<ArrayBuffer>
}

/** Mercator has no poles: tiles there end at its edge, degrees. */
const LAST_LAT = 85.05

/** Degrees of a longitude that lies beside a middle, whichever side of the antimeridian: at most half the world from it. */
export const lonBeside = (lon: number, middle: number): number =>
  middle + ((((lon - middle + 180) % 360) + 360) % 360) - 180

/** World coordinate of a latitude, poles too. */
const yOf = (lat: number): number => mercatorY(Math.min(LAST_LAT, Math.max(-LAST_LAT, lat)))

/** O(corners). An empty ground has an origin too. */
export function tilesOf({ cellOf, middles, first, corners: rims }: Ground): Tiles {
  const tiles = cellOf.length
  const all = first[tiles] ?? 0
  const corners = new Float32Array((all + tiles) * CORNER_NUMBERS)
  const cells = new Uint32Array(all + tiles)
  const triangles = new Uint32Array(all * 3)
  const origin: Tiles['origin'] = tiles > 0 ? [mercatorX(middles[0]!), yOf(middles[1]!)] : [0.5, 0.5]
  let [west, east, north, south] = tiles > 0 ? [Infinity, -Infinity, Infinity, -Infinity] : [0, 0, 0, 0]
  let [corner, triangle] = [0, 0]
  for (let tile = 0; tile < tiles; tile++) {
    const [from, end, lon] = [first[tile]!, first[tile + 1]!, middles[tile * 2]!]
    const count = end - from
    const middle = corner++
    const [x, y] = [mercatorX(lon), yOf(middles[tile * 2 + 1]!)]
    corners[middle * CORNER_NUMBERS] = x - origin[0]
    corners[middle * CORNER_NUMBERS + 1] = y - origin[1]
    cells[middle] = cellOf[tile]!
    let reach = 0
    for (let i = 0; i < count; i++) {
      const cx = mercatorX(lonBeside(rims[(from + i) * 2]!, lon))
      const cy = yOf(rims[(from + i) * 2 + 1]!)
      const to = corner * CORNER_NUMBERS
      corners[to] = cx - origin[0]
      corners[to + 1] = cy - origin[1]
      corners[to + 2] = cx - x
      corners[to + 3] = cy - y
      corners[to + 4] = 1
      cells[corner++] = cellOf[tile]!
      reach += Math.hypot(cx - x, cy - y) / count
      if (cx < west) west = cx
      if (cx > east) east = cx
      if (cy < north) north = cy
      if (cy > south) south = cy
      triangles[triangle++] = middle
      triangles[triangle++] = middle + 1 + i
      triangles[triangle++] = middle + 1 + ((i + 1) % count)
    }
    const inner = reach * Math.cos(Math.PI / count)
    for (let at = middle + 1; at < corner; at++) {
      corners[at * CORNER_NUMBERS + 2]! /= inner
      corners[at * CORNER_NUMBERS + 3]! /= inner
    }
  }
  return { origin, extent: { west, east, north, south }, corners, cells, triangles }
}
