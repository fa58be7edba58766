/** Where and when the lines of one feature contradict each other. */
import { ancestors, type Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import { distanceKm } from '../model/distance.ts'
import { parseEdtf, type When } from '../model/edtf.ts'
import { placeTypes, type Located, type Place, type Spot } from '../model/place.ts'
import type { Assertion } from './read-statements.ts'

/** A place with its radius in km as a line gives it; the place's own where it gives none. */
export interface Whereabouts {
  place: Place
  radius: number
}

/** Place and radius that a line gives; null where it names no place. */
export function whereaboutsOf({ place, near, fields }: Assertion): Whereabouts | null {
  if (!place) return null
  const given = fields.get('radius')
  return { place, radius: given === undefined ? (near ?? place.radiusKm) : Number.parseFloat(given) }
}

/**
 * True where two statements of a place cannot both be right: neither place holds the other, and neither lies within the
 * radius of the other. Provinces and countries hold what the gazetteer says they hold, whatever their radius.
 */
function placesDiffer(a: Whereabouts, b: Whereabouts, gazetteer: Gazetteer): boolean {
  if (a.place.id === b.place.id || holds(a.place, b.place, gazetteer) || holds(b.place, a.place, gazetteer))
    return false
  const reach = Math.max(...[a, b].map(({ place, radius }) => (hasBorder(place) ? 0 : radius)))
  return distanceKm(a.place, b.place) > reach
}

const WITH_BORDER: readonly Located[] = ['admin1', 'country']
const hasBorder = ({ type }: Place): boolean => WITH_BORDER.includes(placeTypes[type].located)

/** True where `outer` is the country or an ancestor of `inner`. */
function holds(outer: Place, inner: Place, gazetteer: Gazetteer): boolean {
  if (outer.type === 'country' && outer.country !== null && outer.country === inner.country) return true
  return ancestors(inner, gazetteer).includes(outer.id)
}

/**
 * True where a line names another place than the feature's: by its own `at`, none of whose names can mean the feature's
 * place or one that this may be. What prose names beside it is no such statement.
 */
export function placedElsewhere(line: Assertion, giver: Assertion, gazetteer: Gazetteer): boolean {
  const here = whereaboutsOf(giver)
  const there = line.placed ? whereaboutsOf(line) : null
  if (!here || !there) return false
  const all = (one: Whereabouts, others: readonly Place[]) => [
    one,
    ...others.map((place) => ({ place, radius: place.radiusKm })),
  ]
  return all(here, giver.candidates).every((a) =>
    all(there, line.candidates).every((b) => placesDiffer(a, b, gazetteer)),
  )
}

/** True where a line dates it, and to no day that the feature's date allows. */
export const datedElsewhere = ({ when }: Assertion, days: When): boolean =>
  when !== null && !overlaps(parseEdtf(when), days)

const overlaps = (a: When, b: When): boolean =>
  (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity)

/** A place as features and claims carry it beside their own; degrees to four decimals (some 11 m). */
export const spotOf = ({ place, radius }: Whereabouts): Spot => ({
  place: place.id,
  placename: place.name,
  located: placeTypes[place.type].located,
  radius,
  lon: round(place.lon),
  lat: round(place.lat),
})

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
