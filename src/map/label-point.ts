import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'

/** Degrees to which the spot is worked out: about a kilometre, less than a mark is wide. */
const PRECISION = 0.01

/** Where each geometry's label stands: areas are few and come again at each step of the slider. */
const known = new WeakMap<object, [number, number]>()

/**
 * `[lon, lat]` of a point, of a line's middle corner, or of the spot in an area that is farthest from its edges (pole of
 * inaccessibility), so that it lies inside even in a crescent. Throws where the area has no ring.
 */
export function labelPoint(geometry: Point | LineString | Polygon | MultiPolygon): [number, number] {
  if (geometry.type === 'Point') return pair(geometry.coordinates)
  if (geometry.type === 'LineString')
    return pair(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [])
  const before = known.get(geometry)
  if (before) return before
  const spot = roomiest(geometry)
  known.set(geometry, spot)
  return spot
}

const pair = (position: Position): [number, number] => [position[0] ?? 0, position[1] ?? 0]

function roomiest(geometry: Polygon | MultiPolygon): [number, number] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const spots = parts
    .filter((rings) => rings[0]?.length)
    .map((rings) => polylabel(rings as [number, number][][], PRECISION))
  if (!spots.length) throw new Error('empty area: a polygon needs at least one ring')
  return pair(spots.reduce((best, spot) => (spot.distance > best.distance ? spot : best)))
}
