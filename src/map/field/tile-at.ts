/** Which tile lies at a spot. */
import type { Ground } from '../../influence/ground.ts'
import { isInside } from '../inside.ts'
import { lonBeside } from './tiles.ts'

/** Number of the cell whose tile holds a spot, degrees (any turn of the world); −1 for none. O(tiles), cheap for each. */
export function cellAt({ cellOf, middles, first, corners }: Ground, lon: number, lat: number): number {
  for (let tile = 0; tile < cellOf.length; tile++) {
    const [x, y, from, end] = [middles[tile * 2]!, middles[tile * 2 + 1]!, first[tile]!, first[tile + 1]!]
    const beside = lonBeside(lon, x)
    // no corner is much farther away than the first one
    const reach = 2 * Math.hypot(lonBeside(corners[from * 2]!, x) - x, corners[from * 2 + 1]! - y)
    if (Math.abs(beside - x) > reach || Math.abs(lat - y) > reach) continue
    const ring: [number, number][] = []
    for (let i = from; i < end; i++) ring.push([lonBeside(corners[i * 2]!, x), corners[i * 2 + 1]!])
    if (isInside([beside, lat], ring)) return cellOf[tile]!
  }
  return -1
}
