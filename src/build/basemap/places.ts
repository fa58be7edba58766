import { pickArabic } from './arabic.ts'
import { type City, readCities } from './cities.ts'
import { type Box, inBox } from './detail.ts'
import { round } from './country-labels.ts'
import { languagesOf, pickLocal } from './local-names.ts'
import type { Names } from './names.ts'
import { persianFromArabic, pickPersian } from './persian.ts'
import { clearZoom, deepestZoom, rankCity } from './place-ranks.ts'
import { spell } from './spelling.ts'
import { readTable } from './tables.ts'

/** lon, lat, zoom from which it may appear, 1 for a country's capital, names. */
export type PlaceLabel = [number, number, number, 0 | 1, Names]

interface Candidate {
  lon: number
  lat: number
  /** A fraction puts it before others of the next whole rank: where it would find no room after them. */
  rank: number
  /** Whether the hand-kept table sets the rank, so that a near place does not put it off. */
  fixed: boolean
  capital: 0 | 1
  population: number
  names: Names
}

/** Where Arabic and Persian names are given to towns; elsewhere only capitals get them. */
const namedBox: Box = [25, 11, 75, 43]

/** Places of the world, most important first: the hand-kept table, then GeoNames by code and population. */
export function labelPlaces(path: string): PlaceLabel[] {
  const rows = readTable('place-names.csv')
  const locals = readTable('place-locals.csv')
  const byId = new Map(rows.map((row) => [row['id'], row]))
  const localById = new Map(locals.map((row) => [row['id'], row]))
  const cities = readCities(path)
  checkIds([...rows, ...locals], new Set(cities.map(({ id }) => id)))
  const candidates = cities.flatMap((city) =>
    toCandidate(city, { ...localById.get(city.id), ...byId.get(city.id) }),
  )
  for (const row of rows) if (row['id'] === '') candidates.push(ownCandidate(row))
  const kept: Candidate[] = []
  for (const place of candidates.toSorted((a, b) => a.rank - b.rank || b.population - a.population)) {
    const rank = place.fixed ? place.rank : clearRank(place, kept)
    if (rank <= deepestZoom) kept.push({ ...place, rank })
  }
  return kept
    .toSorted((a, b) => a.rank - b.rank || b.capital - a.capital || b.population - a.population)
    .map(({ lon, lat, rank, capital, names }) => [round(lon), round(lat), Math.ceil(rank), capital, names])
}

function toCandidate(city: City, row: Record<string, string>): Candidate[] {
  if (row['rank'] === 'none') return []
  const rank = Number(row['rank']) || rankCity(city)
  if (rank === null) return []
  const capital = city.code === 'PPLC' && row['capital'] !== '0' ? 1 : 0
  const isNamed = capital === 1 || inBox(namedBox, city.lon, city.lat)
  const names = nameCity(city, row, isNamed)
  const { lon, lat, population } = city
  return [{ lon, lat, rank, fixed: Boolean(row['rank']), capital, population, names }]
}

/** Names of a town: the table's, else GeoNames'. */
function nameCity(city: City, row: Record<string, string>, isNamed: boolean): Names {
  const names: Names = { en: row['en'] || spell(city) }
  const arabic = row['ar'] || (isNamed && pickArabic(city.alternates))
  if (arabic) names['ar'] = arabic
  const persian = row['fa'] || ((isNamed || arabic) && persianName(city, arabic || undefined))
  if (persian) names['fa'] = persian
  const tags = row['local'] ? row['local'].split(' ') : languagesOf(city.country, city.province)
  for (const tag of tags) {
    const own =
      names[tag] ?? (row[tag] || undefined) ?? pickLocal(tag, city) ?? latinName(tag, city, names.en)
    if (own && own !== names.en) names[tag] = own
  }
  const known = tags.filter((tag) => names[tag])
  if (known.length > 0) names['local'] = known.join(' ')
  return names
}

function persianName({ alternates, country }: City, arabic: string | undefined): string | undefined {
  const isSpoken = country === 'IR' || country === 'AF'
  return pickPersian(alternates, isSpoken) ?? (arabic && persianFromArabic(arabic))
}

/** Where a language has Latin letters, GeoNames' own name has its marks, unless it is another name altogether. */
function latinName(tag: string, { name }: City, english: string): string | undefined {
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^a-zı]/gi, '')
      .replace(/ı/g, 'i')
      .toLowerCase()
  return ['tr', 'az', 'tk'].includes(tag) && bare(name) === bare(english) ? name : undefined
}

function ownCandidate(row: Record<string, string>): Candidate {
  const names: Names = { en: row['en'] ?? '' }
  if (row['ar']) {
    names['ar'] = row['ar']
    names['fa'] = persianFromArabic(row['ar'])
    names['local'] = 'ar'
  }
  const [lon, lat] = [Number(row['lon']), Number(row['lat'])]
  return { lon, lat, rank: Number(row['rank']), fixed: true, capital: 0, population: 0, names }
}

/** A row whose place is not in the dump would be passed over in silence. */
function checkIds(rows: Record<string, string>[], known: Set<string>): void {
  const lost = rows.flatMap(({ id }) => (id && !known.has(id) ? [id] : []))
  if (lost.length > 0)
    throw new Error(
      `unknown place: ${lost.join(', ')}; place-names.csv and place-locals.csv have ids of GeoNames`,
    )
}

/** Puts a place off until it stands clear of every more important one. */
function clearRank(place: Candidate, kept: Candidate[]): number {
  return kept.reduce((rank, other) => {
    if (Math.abs(other.lat - place.lat) > 2 || Math.abs(other.lon - place.lon) > 2) return rank
    return Math.max(rank, clearZoom(place, other))
  }, place.rank)
}
