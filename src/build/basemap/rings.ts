import { booleanPointInPolygon, rewind } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Square degrees, whichever way the ring turns. */
export function ringArea(ring: Position[]): number {
  return Math.abs(signedArea(ring))
}

/** Outer rings against the clock and holes with it, as RFC 7946 asks. */
export function turnRings(rings: Position[][]): Position[][] {
  if (!rings.length) return rings
  return (rewind({ type: 'Polygon', coordinates: rings }) as Polygon).coordinates
}

/** Whether a position lies inside a polygon, its edge left out. */
export function isInside(rings: Position[][], lon: number, lat: number): boolean {
  return booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: rings }, { ignoreBoundary: true })
}

/** Degrees of latitude from a position to the nearest edge. */
export function edgeDistance(rings: Position[][], lon: number, lat: number): number {
  let least = Infinity
  const stretch = Math.cos((lat * Math.PI) / 180)
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number]
      const [bx, by] = ring[i] as [number, number]
      const [dx, dy] = [(bx - ax) * stretch, by - ay]
      const [px, py] = [(lon - ax) * stretch, lat - ay]
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
      least = Math.min(least, Math.hypot(px - along * dx, py - along * dy))
    }
  }
  return least
}

/** Takes out vertices laid on the one before, and those at which a ring turns back on itself. */
export function dropSpikes(ring: Position[]): Position[] {
  let open = ring.slice(0, -1)
  for (let before = -1; before !== open.length;) {
    before = open.length
    open = open.filter((b, i) => {
      const [a, c] = [open.at(i - 1)!, open[(i + 1) % open.length]!]
      const onward = (b[0]! - a[0]!) * (c[0]! - b[0]!) + (b[1]! - a[1]!) * (c[1]! - b[1]!)
      return !(side(a, b, c) === 0 && onward <= 0)
    })
  }
  return open.length > 2 ? [...open, open[0]!] : []
}

/** Whether two edges cross; edges that share an end do not. */
export function isCrossing(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

export function toMulti(geometry: Polygon | MultiPolygon): MultiPolygon {
  if (geometry.type === 'MultiPolygon') return geometry
  return { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
}

/** Above zero where `c` lies to the left of the way from `a` to `b`. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!)
}

function signedArea(ring: Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!
  }
  return twice / 2
}

/** Rounded to a tenth of a metre, so that what two shapes share stays the very same numbers. */
export function tidy([lon, lat]: Position): Position {
  return [Math.round(lon! * 1e6) / 1e6, Math.round(lat! * 1e6) / 1e6]
}
