/** Where a box lies on a flat map that fits it: MapLibre's `fitBounds`, for a picture that stands before MapLibre does. */
import { mercatorX, mercatorY } from '../model/mercator.ts'
import { worldPixels } from './mercator.ts'
import type { Bbox, Padding } from './view.ts'

/** A flat map's view. */
export interface Fitted {
  /** MapLibre's, with fractions. */
  zoom: number
  /** The left upper corner, CSS pixels of the world at that zoom. */
  left: number
  top: number
}

/** MapLibre's farthest and nearest zoom here, see `make-map.ts`. */
const [FARTHEST, NEAREST] = [2, 12]

/**
 * The view of a map of this size, CSS pixels, that shows the box as large as it goes within the padding. Null where the
 * map would have to be farther away than `farthest`: then it shows more than was asked for.
 */
export function fitted(
  [west, south, east, north]: Bbox,
  padding: Padding,
  width: number,
  height: number,
  farthest = FARTHEST,
): Fitted | null {
  const [x, y] = [mercatorX(west), mercatorY(north)]
  const [spanX, spanY] = [mercatorX(east) - x, mercatorY(south) - y]
  const room = [width - padding.left - padding.right, height - padding.top - padding.bottom] as const
  const zoom = Math.min(NEAREST, Math.log2(Math.min(room[0] / spanX, room[1] / spanY) / worldPixels(0)))
  if (!(zoom >= farthest)) return null
  const world = worldPixels(zoom)
  const middle = [
    (padding.left + width - padding.right) / 2,
    (padding.top + height - padding.bottom) / 2,
  ] as const
  return { zoom, left: (x + spanX / 2) * world - middle[0], top: (y + spanY / 2) * world - middle[1] }
}
