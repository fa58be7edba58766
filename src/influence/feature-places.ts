/** Where a feature is, as far as that is known: at one place or, by shares, at several. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { Claim } from '../model/claim.ts'
import { distanceKm } from '../model/distance.ts'
import type { MapFeature } from '../model/feature.ts'
import { boxOfShape, middleOfBox } from '../model/outline.ts'
import type { Located, Spot } from '../model/place.ts'

/** A place that is no exact point. */
export interface VaguePlace {
  /** See `placeKey`. */
  key: string
  /** Degrees; of an area the middle of its box. */
  lon: number
  lat: number
  /** Kilometres round the point; 0 for an area. */
  vague: number
  /** The area that it is; null for a point. */
  outline: Polygon | MultiPolygon | null
  /** Only a country or region is known: what lies there says little of any one cell. */
  wide: boolean
}

const isExact = (located: Located): boolean => located === 'site' || located === 'settlement'
const isWide = (located: Located): boolean => located === 'country' || located === 'region'

/** Names a place that is no exact point; the same one has the same key, whatever lies there. */
export const placeKey = (place: string, located: Located, vague: number): string =>
  vague > 0 ? `${place} ${located} ${vague}` : `${place} ${located}`

export type At = { lon: number; lat: number; place: VaguePlace | null }

/** Where the feature itself says it is. */
function placeOf({ geometry, properties: { place, located, near, radius } }: MapFeature): At {
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates
    return vaguely(lon, lat, place, located, near || !isExact(located) ? radius : 0)
  }
  const { lon, lat } = middleOfBox(boxOfShape(geometry))
  // a presence in a town is drawn as a circle round it
  if (isExact(located)) return vaguely(lon, lat, place, located, near ? radius : 0)
  // and what has no outline of its own as one round its point
  if (isRound(geometry, lon, lat, radius)) return vaguely(lon, lat, place, located, radius)
  const key = placeKey(place, located, 0)
  return { lon, lat, place: { key, lon, lat, vague: 0, outline: geometry, wide: isWide(located) } }
}

/** Most by which a corner of a circle may be off, of its radius: its coordinates are rounded. */
const OFF = 0.02

const isRound = (
  { type, coordinates }: Polygon | MultiPolygon,
  lon: number,
  lat: number,
  radius: number,
): boolean =>
  type === 'Polygon' &&
  coordinates.length === 1 &&
  coordinates[0]!.every(
    ([x = 0, y = 0]) => Math.abs(distanceKm({ lon, lat }, { lon: x, lat: y }) - radius) <= OFF * radius,
  )

function vaguely(lon: number, lat: number, id: string, located: Located, vague: number): At {
  if (vague === 0) return { lon, lat, place: null }
  const key = placeKey(id, located, vague)
  return { lon, lat, place: { key, lon, lat, vague, outline: null, wide: isWide(located) } }
}

const ofSpot = ({ lon, lat, place, located, radius }: Spot): At =>
  vaguely(lon, lat, place, located, isExact(located) ? 0 : radius)

/** Something, and the share of the feature that it has. */
export type Shared<T> = [T, share: number]

/** What claims say otherwise gets its share of the claims; the feature's own keeps the rest. */
export function shared<T>(own: T, claims: readonly Claim[], other: (claim: Claim) => T | null): Shared<T>[] {
  const others = claims.flatMap((claim): Shared<T>[] => {
    const found = other(claim)
    return found === null ? [] : [[found, 1 / claims.length]]
  })
  const rest = 1 - others.length / claims.length
  return rest > 1e-9 ? [[own, rest], ...others] : others
}

/** Places of a feature with its shares there, which add up to 1; `place` is null for an exact point. */
export function placesOf(feature: MapFeature): Shared<At>[] {
  const { claims, candidates = [] } = feature.properties
  // a name that may mean several places means each as likely
  const own = [placeOf(feature), ...candidates.map(ofSpot)]
  return shared<At | null>(null, claims, ({ at }) => (at ? ofSpot(at) : null)).flatMap(([at, share]) =>
    at ? [[at, share]] : own.map((one): Shared<At> => [one, share / own.length]),
  )
}
