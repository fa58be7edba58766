import type { MultiPolygon, Position } from 'geojson'
import { edgeDistance, isInside, ringArea } from './rings.ts'

/** Cells along the longer side of the search grid, and how often it is narrowed round the best cell. */
const cells = 24
const rounds = 4

/** The position inside the largest polygon that lies farthest from its edge, in degrees; a label fits there. */
export function labelPoint(shape: MultiPolygon): Position {
  const [largest] = shape.coordinates.toSorted((a, b) => ringArea(b[0]!) - ringArea(a[0]!))
  const rings = largest ?? []
  const outer = rings[0] ?? []
  let west = Math.min(...outer.map(([lon]) => lon!))
  let east = Math.max(...outer.map(([lon]) => lon!))
  let south = Math.min(...outer.map(([, lat]) => lat!))
  let north = Math.max(...outer.map(([, lat]) => lat!))
  let best: Position = [(west + east) / 2, (south + north) / 2]
  let room = -Infinity
  for (let round = 0; round < rounds; round++) {
    const step = Math.max(east - west, north - south) / cells
    for (let lon = west; lon <= east; lon += step) {
      for (let lat = south; lat <= north; lat += step) {
        const here = isInside(rings, lon, lat) ? edgeDistance(rings, lon, lat) : -1
        if (here > room) {
          room = here
          best = [lon, lat]
        }
      }
    }
    ;[west, east] = [best[0]! - step, best[0]! + step]
    ;[south, north] = [best[1]! - step, best[1]! + step]
  }
  return best
}
