/** What is known of a place: where it lies among others, and which features are there. */
import type { Bbox } from '../../map/view.ts'
import { distanceKm, KM_PER_DEGREE } from '../../model/distance.ts'
import { placeTypes, type Place } from '../../model/place.ts'
import type { Timed } from '../../time/sift.ts'
import { byCount, countOf, groupsOf, type Row } from './counts.ts'

type Holds = Pick<Place, 'id' | 'parent'>
type Lies = Holds & Pick<Place, 'type' | 'lon' | 'lat'>

/** What holds a place, from the outermost on. A parent that is not listed ends the line. */
export function parentsOf<P extends Holds>(places: readonly P[], place: Holds): P[] {
  const line: P[] = []
  const byId = new Map(places.map((one) => [one.id, one]))
  let up = byId.get(place.parent ?? '')
  while (up && up.id !== place.id && !line.includes(up)) {
    line.unshift(up)
    up = byId.get(up.parent ?? '')
  }
  return line
}

/** Ids of the places that lie in a place, at any depth. */
export function inside(places: readonly Holds[], id: string): Set<string> {
  const parts = groupsOf(places, ({ parent }) => parent)
  const found = new Set<string>()
  const collect = (whole: string): void => {
    for (const part of parts.get(whole) ?? [])
      if (part.id !== id && !found.has(part.id)) {
        found.add(part.id)
        collect(part.id)
      }
  }
  collect(id)
  return found
}

/** Features drawn at some places. */
export const drawnAt = (features: readonly Timed[], ids: ReadonlySet<string>): Timed[] =>
  features.filter(({ feature }) => ids.has(feature.properties.place))

/** Features drawn elsewhere that may be at a place: its name may mean it too, or a source has it there. */
export const maybeAt = (features: readonly Timed[], id: string): Timed[] =>
  features.filter(({ feature: { properties: p } }) => {
    const spots = [...(p.candidates ?? []), ...p.claims.flatMap(({ at }) => at ?? [])]
    return p.place !== id && spots.some(({ place }) => place === id)
  })

/** Another place, with the number of features at it and how far it is. */
export interface Near extends Row {
  /** Between the positions of both. */
  km: number
}

/** A position stands for the place itself, not for a wide area round it. */
const isSpot = ({ type }: Pick<Place, 'type'>): boolean =>
  ['site', 'settlement'].includes(placeTypes[type].located)

/** Other settlements and sites with features within some kilometres, the nearest first. None of or for a wide area. */
export function nearest(
  places: readonly Lies[],
  place: Lies,
  features: readonly Timed[],
  now: ReadonlySet<string>,
  within: number,
): Near[] {
  if (!isSpot(place)) return []
  const there = groupsOf(features, ({ feature }) => feature.properties.place)
  return places
    .flatMap((one): Near[] => {
      const own = there.get(one.id)
      if (!own || one.id === place.id || !isSpot(one)) return []
      const km = distanceKm(one, place)
      return km <= within ? [{ id: one.id, ...countOf(own, now), km }] : []
    })
    .toSorted((a, b) => a.km - b.km || byCount(a, b))
}

/** Bounds round a position, degrees, so many kilometres to each side. */
export function around({ lon, lat }: Pick<Place, 'lon' | 'lat'>, km: number): Bbox {
  const high = km / KM_PER_DEGREE
  // at the poles a degree of longitude has no length
  const wide = high / Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  return [
    Math.max(lon - wide, -180),
    Math.max(lat - high, -90),
    Math.min(lon + wide, 180),
    Math.min(lat + high, 90),
  ]
}

/** Languages of the page that the gazetteer calls otherwise. */
const GAZETTEER_TAGS: Partial<Record<string, string>> = { ckb: 'ku' }

/** The gazetteer's tag of a language of the page. */
export const tagOf = (language: string): string => GAZETTEER_TAGS[language] ?? language

/** Name in a language of the page, else the gazetteer's own. */
export function placeName({ name, names }: Pick<Place, 'name' | 'names'>, language: string): string {
  const all: Partial<Record<string, string[]>> = names
  return all[tagOf(language)]?.[0] ?? name
}

/** Bounds that hold some bounds; null where there are none. */
export function boundsOfAll(boxes: readonly Bbox[]): Bbox | null {
  const [first, ...rest] = boxes
  if (!first) return null
  return rest.reduce<Bbox>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  )
}
