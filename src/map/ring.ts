/** Lines on the map that no map has: circles of so many kilometres, and arcs from spot to spot. */
import { KM_PER_DEGREE } from '../model/distance.ts'
import type { Position } from 'geojson'
import { latOf, lonOf, mercatorX, mercatorY } from '../model/mercator.ts'

const CORNERS = 72

/** A closed circle of `km` round `[lon, lat]`, degrees; true enough for a few hundred kilometres. */
export function ringOf([lon, lat]: readonly [number, number], km: number): Position[] {
  const high = km / KM_PER_DEGREE
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI
    return [lon + wide * Math.sin(angle), lat + high * Math.cos(angle)]
  })
}

/** How far an arc swings off the straight line, in shares of its length. */
const SWING = 0.12
const STEPS = 24

/**
 * A gentle arc from one spot to another, `[lon, lat]`, degrees, that swings to the north: neither borders nor rivers run so.
 */
export function arcOf(from: readonly [number, number], to: readonly [number, number]): Position[] {
  const [ax, ay] = [mercatorX(from[0]), mercatorY(from[1])]
  const [bx, by] = [mercatorX(to[0]), mercatorY(to[1])]
  const [dx, dy] = [bx - ax, by - ay]
  const side = dx < 0 ? -1 : 1
  // the corner of the curve lies twice as far off as the curve itself
  const [cx, cy] = [(ax + bx) / 2 + dy * side * 2 * SWING, (ay + by) / 2 - dx * side * 2 * SWING]
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [lonOf(p * ax + q * cx + r * bx), latOf(p * ay + q * cy + r * by)]
  })
}
