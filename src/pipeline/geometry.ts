import { bbox, circle, rewind, truncate } from '@turf/turf'
import type { MultiPolygon, Point, Polygon, Position } from 'geojson'
import type { LayerId } from '../model/layer.ts'
import type { Located, Place } from '../model/place.ts'

/** Four decimals of a degree are about 11 m: finer than any place here is known. */
const DECIMALS = 4
const CIRCLE_STEPS = 48
const AREAS: readonly Located[] = ['district', 'admin1', 'country', 'region']

/**
 * Geometry that tells no more than is known: a settlement or site is a point for events and bases, a circle of `radiusKm`
 * for presence; what is known only to an area carries that area's polygon, or a circle where the gazetteer has no polygon.
 */
export function geometryOf(
  layer: LayerId,
  place: Place,
  located: Located,
  radiusKm: number,
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
): Point | Polygon | MultiPolygon {
  const position = [round(place.lon), round(place.lat)]
  if (layer !== 'presence' && !AREAS.includes(located)) return { type: 'Point', coordinates: position }
  const area = areas.get(place.id)
  if (area) return area
  const ring = circle(position, radiusKm, { steps: CIRCLE_STEPS, units: 'kilometers' })
  return truncate(rewind(ring, { mutate: true }) as typeof ring, { precision: DECIMALS, mutate: true })
    .geometry
}

/** Bounding box of geometries, `[west, south, east, north]`, degrees; null where there are none. */
export function boundsOf(
  geometries: readonly (Point | Polygon | MultiPolygon)[],
): [number, number, number, number] | null {
  if (!geometries.length) return null
  const [w, s, e, n] = bbox({ type: 'GeometryCollection', geometries: [...geometries] }) as [
    number,
    number,
    number,
    number,
  ]
  return [round(w), round(s), round(e), round(n)]
}

const round = (x: Position[number]): number => Math.round(x * 10 ** DECIMALS) / 10 ** DECIMALS
