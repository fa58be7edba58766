import type { MultiPolygon, Point, Polygon, Position } from 'geojson'

/** Scan lines across an area; more gain little. */
const LINES = 24

/** Where each geometry's label stands: areas are few and come again at each step of the slider. */
const known = new WeakMap<object, [number, number]>()

/** `[lon, lat]` of a point, or of a spot well inside an area's largest part. Throws where the area has no ring. */
export function labelPoint(geometry: Point | Polygon | MultiPolygon): [number, number] {
  const before = known.get(geometry)
  if (before) return before
  const spot = geometry.type === 'Point' ? pair(geometry.coordinates) : inside(largest(geometry))
  known.set(geometry, spot)
  return spot
}

const pair = (position: Position | undefined): [number, number] => [position?.[0] ?? 0, position?.[1] ?? 0]

/** Signed area by the shoelace formula, square degrees. */
function ringArea(ring: Position[]): number {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [[x1, y1], [x2, y2]] = [pair(ring[i]), pair(ring[i + 1])]
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

function largest(geometry: Polygon | MultiPolygon): Position[][] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const bySize = [...parts].sort((a, b) => Math.abs(ringArea(b[0] ?? [])) - Math.abs(ringArea(a[0] ?? [])))
  const part = bySize[0]
  if (!part?.[0]?.length) throw new Error('empty area: a polygon needs at least one ring')
  return part
}

/**
 * Middle of the best stretch of horizontal scan lines: long, and near the middle of the area, so that the spot is
 * inside even in a crescent, where the centre of mass is not.
 */
function inside(rings: Position[][]): [number, number] {
  const ys = (rings[0] ?? []).map((position) => position[1] ?? 0)
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  let best: { score: number; spot: [number, number] } = { score: -1, spot: pair(rings[0]?.[0]) }
  for (let line = 0; line < LINES; line++) {
    const share = (line + 0.5) / LINES
    const y = south + (north - south) * share
    const xs = crossings(rings, y)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [west, east] = [xs[i] ?? 0, xs[i + 1] ?? 0]
      const score = (east - west) * (1 - Math.abs(share - 0.5))
      if (score > best.score) best = { score, spot: [(west + east) / 2, y] }
    }
  }
  return best.spot
}

/** Longitudes where the rings cross a parallel, west to east; between each pair lies the inside (even-odd rule). */
function crossings(rings: Position[][], y: number): number[] {
  const xs: number[] = []
  for (const ring of rings)
    for (let i = 0; i < ring.length - 1; i++) {
      const [[x1, y1], [x2, y2]] = [pair(ring[i]), pair(ring[i + 1])]
      if (y1 > y !== y2 > y) xs.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  return xs.sort((a, b) => a - b)
}
