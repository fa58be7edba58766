import type { IssueLog, Spot } from './log.ts'
import { own, type JsonObject } from './object.ts'

/** Properties that name a place, so that a feature without geometry can still be found. */
const PLACES = ['place', 'placename', 'location', 'address']
const TIMES = ['start', 'end', 'when']

/**
 * A feature with a date is meant for the map. Without geometry and without the name of a place it cannot stand
 * anywhere: PLACE_MISSING. Features without a date may lack both; RFC 7946 calls them unlocated.
 */
export function checkPlace(feature: JsonObject, properties: JsonObject, at: Spot, log: IssueLog): void {
  const says = (names: readonly string[]) => names.some((name) => (own(properties, name) ?? '') !== '')
  if (own(feature, 'geometry') === null && says(TIMES) && !says(PLACES))
    log.error('PLACE_MISSING', 'missing place: neither geometry nor place; give one of them', at)
}
