/** What a hexagon, which has no name, lies near. */
import { distanceKm } from '../../../model/distance.ts'
import { placeTypes, type Place } from '../../../model/place.ts'
import type { ReadPlace } from '../../../model/reading.ts'

type Named = Pick<ReadPlace, 'id' | 'name' | 'names' | 'type' | 'lon' | 'lat'> & {
  spellings: readonly unknown[]
}

/** The nearest settlement or site that documents name, with its distance; null where there is none. */
export function nearestNamed<P extends Named>(
  places: readonly P[],
  at: Pick<Place, 'lon' | 'lat'>,
): { place: P; km: number } | null {
  let [found, least]: [P | null, number] = [null, Infinity]
  for (const place of places) {
    if (place.spellings.length === 0 || !isSpot(place)) continue
    const km = distanceKm(place, at)
    if (km < least) [found, least] = [place, km]
  }
  return found && { place: found, km: least }
}

/** The position of a wide area stands for no place. */
const isSpot = ({ type }: Pick<Place, 'type'>): boolean =>
  ['site', 'settlement'].includes(placeTypes[type].located)

/** Kilometres from the middle of a circle of so many square kilometres to its edge. */
export const halfWidth = (km2: number): number => Math.sqrt(km2 / Math.PI)
