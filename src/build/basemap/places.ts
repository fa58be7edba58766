import { pickArabic } from './arabic.ts'
import { type City, readCities } from './cities.ts'
import { type Box, inBox } from './detail.ts'
import { round } from './country-labels.ts'
import type { Names } from './names.ts'
import { clearZoom, deepestZoom, rankCity } from './place-ranks.ts'
import { spell } from './spelling.ts'
import { readTable } from './tables.ts'

/** lon, lat, zoom from which it may appear, 1 for a country's capital, names. */
export type PlaceLabel = [number, number, number, 0 | 1, Names]

interface Candidate {
  lon: number
  lat: number
  rank: number
  /** Whether the hand-kept table sets the rank, so that a near place does not put it off. */
  fixed: boolean
  capital: 0 | 1
  population: number
  names: Names
}

/** Where Arabic names are given to towns; elsewhere only capitals get one. */
const arabicBox: Box = [25, 11, 64, 40]

/** Places of the world, most important first: the hand-kept table, then GeoNames by code and population. */
export function labelPlaces(path: string): PlaceLabel[] {
  const rows = readTable('place-names.csv')
  const byId = new Map(rows.map((row) => [row['id'], row]))
  const cities = readCities(path)
  checkIds(rows, new Set(cities.map(({ id }) => id)))
  const candidates = cities.flatMap((city) => toCandidate(city, byId.get(city.id) ?? {}))
  for (const row of rows) if (row['id'] === '') candidates.push(ownCandidate(row))
  const kept: Candidate[] = []
  for (const place of candidates.toSorted((a, b) => a.rank - b.rank || b.population - a.population)) {
    const rank = place.fixed ? place.rank : clearRank(place, kept)
    if (rank <= deepestZoom) kept.push({ ...place, rank })
  }
  return kept
    .toSorted((a, b) => a.rank - b.rank || b.capital - a.capital || b.population - a.population)
    .map(({ lon, lat, rank, capital, names }) => [round(lon), round(lat), rank, capital, names])
}

function toCandidate(city: City, row: Record<string, string>): Candidate[] {
  if (row['rank'] === 'none') return []
  const rank = Number(row['rank']) || rankCity(city)
  if (rank === null) return []
  const capital = city.code === 'PPLC' && row['capital'] !== '0' ? 1 : 0
  const names: Names = { en: row['en'] || spell(city) }
  const arabic =
    row['ar'] || (capital || inBox(arabicBox, city.lon, city.lat) ? pickArabic(city.alternates) : '')
  if (arabic) names['ar'] = arabic
  const { lon, lat, population } = city
  return [{ lon, lat, rank, fixed: Boolean(row['rank']), capital, population, names }]
}

function ownCandidate(row: Record<string, string>): Candidate {
  const names: Names = { en: row['en'] ?? '' }
  if (row['ar']) names['ar'] = row['ar']
  const [lon, lat] = [Number(row['lon']), Number(row['lat'])]
  return { lon, lat, rank: Number(row['rank']), fixed: true, capital: 0, population: 0, names }
}

/** A row whose place is not in the dump would be passed over in silence. */
function checkIds(rows: Record<string, string>[], known: Set<string>): void {
  const lost = rows.flatMap(({ id }) => (id && !known.has(id) ? [id] : []))
  if (lost.length > 0)
    throw new Error(`unknown place: ${lost.join(', ')}; place-names.csv has ids of GeoNames`)
}

/** Puts a place off until it stands clear of every more important one. */
function clearRank(place: Candidate, kept: Candidate[]): number {
  return kept.reduce((rank, other) => {
    if (Math.abs(other.lat - place.lat) > 2 || Math.abs(other.lon - place.lon) > 2) return rank
    return Math.max(rank, clearZoom(place, other))
  }, place.rank)
}
