import type { Place } from '../../model/place.ts'
import { ancestors, type Gazetteer } from '../gazetteer/gazetteer.ts'

/**
 * What a document speaks about: how much of it lies in each country and administrative unit, and round each point. Each
 * place counts by the sureness of its name, once however often it is named.
 */
export interface Surroundings {
  total: number
  /** Weight by country code and by id of an administrative unit. */
  within: ReadonlyMap<string, number>
  /** Weight and the surest place by cell of one degree. */
  cells: ReadonlyMap<string, { weight: number; place: Place; best: number }>
}

/** A place that stands for a choice made, or known from elsewhere. */
export interface Vote {
  place: Place
  /** 0–1. */
  weight: number
}

export function surroundingsOf(votes: readonly Vote[], gazetteer: Gazetteer): Surroundings {
  const within = new Map<string, number>()
  const cells = new Map<string, { weight: number; place: Place; best: number }>()
  let total = 0
  for (const { place, weight } of votes) {
    if (!counts({ place, weight })) continue
    total += weight
    for (const id of unitsOf(place, gazetteer)) within.set(id, (within.get(id) ?? 0) + weight)
    if (isWide(place)) continue
    const key = cellOf(place.lat, place.lon)
    const cell = cells.get(key)
    if (!cell) cells.set(key, { weight, place, best: weight })
    else {
      cell.weight += weight
      if (weight > cell.best) Object.assign(cell, { place, best: weight })
    }
  }
  return { total, within, cells }
}

/** Regions and waters lie in no country and at no point that would tell where a document plays. */
const counts = ({ place, weight }: Vote): boolean =>
  weight > 0 && place.type !== 'region' && place.type !== 'water'

/** Country and administrative units of a place, itself among them. */
export function unitsOf(place: Place, gazetteer: Gazetteer): string[] {
  const units = ancestors(place, gazetteer)
  if (place.type === 'admin1') units.push(place.id)
  if (place.country) units.push(place.country)
  return [...new Set(units)]
}

/** Weight within about 150 km of a place, the name's own vote (`self`) left out, and the surest place there. */
export function nearby(
  { cells }: Surroundings,
  { id, lat, lon }: Place,
  self: Vote | undefined,
): { weight: number; place: Place | null } {
  const own = self && counts(self) && !isWide(self.place) ? cellOf(self.place.lat, self.place.lon) : null
  let weight = 0
  let best: { place: Place; best: number } | null = null
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const key = cellOf(lat + dy, lon + dx * lonStep(lat))
      const cell = cells.get(key)
      if (cell && key === own) weight -= self!.weight
      if (!cell) continue
      weight += cell.weight
      if (cell.place.id !== id && cell.place.id !== self?.place.id && (!best || cell.best > best.best))
        best = cell
    }
  return { weight: Math.max(0, weight), place: best?.place ?? null }
}

/** Countries and provinces say where a document is, but not at which point. */
export const isWide = (place: Place): boolean =>
  place.type === 'country' || place.type === 'admin1' || place.radiusKm > 100

/** Degrees of longitude that are as wide as one of latitude, in steps so that cells of one row agree. */
const lonStep = (lat: number): number =>
  1 / Math.max(0.2, Math.cos((Math.round(lat / 10) * 10 * Math.PI) / 180))
const cellOf = (lat: number, lon: number): string => `${Math.floor(lat)}:${Math.floor(lon / lonStep(lat))}`
