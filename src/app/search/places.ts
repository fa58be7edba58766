/** The places that are searched, and where the features of each are. */
import { KM_PER_DEGREE } from '../../model/distance.ts'
import type { Actor } from '../../model/actor.ts'
import type { Bbox } from '../../map/view.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { ReadPlace } from '../../model/reading.ts'
import type { TimeWindow } from '../../time/moment.ts'
import type { Timed } from '../../time/sift.ts'

/** A place is shown with some kilometres round it: on its own it tells little. */
const LEAST_KM = 5

/** What to show of a place: its surroundings, degrees. */
export function boundsOf({ lon, lat, radiusKm }: Pick<ReadPlace, 'lon' | 'lat' | 'radiusKm'>): Bbox {
  const up = Math.max(radiusKm, LEAST_KM) / KM_PER_DEGREE
  const aside = up / Math.max(Math.cos((lat * Math.PI) / 180), 0.1)
  return [lon - aside, Math.max(lat - up, -85), lon + aside, Math.min(lat + up, 85)]
}

/** What to show of a feature: all of its ground, and some kilometres round a point. */
export function boundsOfFeature({ geometry, properties }: MapFeature): Bbox {
  const positions =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'Polygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates.flat(2)
  const bounds: Bbox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of positions) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return geometry.type === 'Point'
    ? boundsOf({ lon: bounds[0], lat: bounds[1], radiusKm: properties.radius })
    : bounds
}

/** Where the list of places does not come: those that features name, under the names that these have for them. */
export function placesOfFeatures(features: readonly Timed[]): ReadPlace[] {
  const places = new Map<string, ReadPlace>()
  for (const { feature } of features) {
    const { place, placename, radius, located } = feature.properties
    if (places.has(place)) continue
    const [west, south, east, north] = boundsOfFeature(feature)
    places.set(place, {
      id: place,
      name: placename,
      type: TYPES[located],
      country: null,
      parent: null,
      lon: (west + east) / 2,
      lat: (south + north) / 2,
      radiusKm: Math.max(radius, ((north - south) / 2) * KM_PER_DEGREE),
      names: {},
      aliases: [],
      spellings: [],
    })
  }
  return [...places.values()]
}

/** What a place is at least, by how exact it is. */
const TYPES = {
  site: 'site',
  settlement: 'town',
  district: 'district',
  admin1: 'admin1',
  country: 'country',
  region: 'region',
} as const

/** How many features each place and each actor has. */
export interface Counts {
  places: Map<string, number>
  actors: Map<string, number>
}

/** Adds one feature to counts. */
export function countFeature(
  { places, actors }: Counts,
  { place, actors: ids }: Pick<MapFeature['properties'], 'place' | 'actors'>,
): void {
  places.set(place, (places.get(place) ?? 0) + 1)
  for (const id of ids) actors.set(id, (actors.get(id) ?? 0) + 1)
}

/** Adds to each bloc what its actors have. */
export function countBlocs(
  actors: readonly Pick<Actor, 'id' | 'bloc'>[],
  counts: ReadonlyMap<string, number>,
): Map<string, number> {
  const blocs = new Map<string, number>()
  for (const { id, bloc } of actors) blocs.set(bloc, (blocs.get(bloc) ?? 0) + (counts.get(id) ?? 0))
  return blocs
}

/** Features of a place and of those that lie in it. */
export function featuresIn(
  id: string,
  features: readonly Timed[],
  places: ReadonlyMap<string, Pick<ReadPlace, 'parent'>>,
): Timed[] {
  const inside = new Map<string, boolean>()
  const isInside = (place: string): boolean => {
    const known = inside.get(place)
    if (known !== undefined) return known
    // parents that go round in a circle end here
    inside.set(place, place === id)
    const parent = places.get(place)?.parent ?? null
    const found = place === id || (parent !== null && isInside(parent))
    inside.set(place, found)
    return found
  }
  return features.filter(({ feature }) => isInside(feature.properties.place))
}

/** Of features the one whose days lie nearest to a window; undefined where there is none. */
export function nearestInTime(features: readonly Timed[], { from, to }: TimeWindow): Timed | undefined {
  const distance = ({ span }: Timed): number => {
    const first = span.start ?? span.end ?? from
    const last = span.end ?? Infinity
    return first > to ? first - to : last < from ? from - last : 0
  }
  let nearest: Timed | undefined
  let least = Infinity
  for (const one of features) {
    const days = distance(one)
    if (days < least) [nearest, least] = [one, days]
  }
  return nearest
}
