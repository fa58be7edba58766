/** The embedded basemap's files (`public/basemap/README.md` describes them), decoded for MapLibre. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type Topo = Topology<Record<string, GeometryCollection>>

/** By BCP 47 tag; `local` holds tags of the languages spoken there, with spaces between. */
type LabelNames = { en: string; local?: string } & Partial<Record<string, string>>
type Label = [lon: number, lat: number, rank: number, names: LabelNames]
type PlaceLabel = [lon: number, lat: number, rank: number, capital: number, names: LabelNames]

export interface LabelLists {
  countries: Label[]
  territories: Label[]
  seas: Label[]
  admin1: Label[]
  places: PlaceLabel[]
}

/** What could be loaded; the map draws without the rest. */
export interface BasemapFiles {
  base: Topo | null
  water: Topo | null
  labels: LabelLists | null
}

/** MapLibre's data holders by name, all there even while nothing is loaded. */
export const basemapSources = [
  'land',
  'coast',
  'borders',
  'admin1',
  'rivers',
  'lakes',
  'labels',
  'urban',
] as const
export type BasemapSource = (typeof basemapSources)[number]

/** Those without which a map is none: they are drawn first. */
export const firstSources = ['land', 'borders'] as const satisfies readonly BasemapSource[]
export type FirstShapes = Record<(typeof firstSources)[number], FeatureCollection>

/** Land and borders alone. */
export const decodeFirst = (base: Topo): FirstShapes => ({
  land: decode(base, 'land'),
  borders: decode(base, 'borders'),
})

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

function decode(topology: Topo | null, name: string): FeatureCollection {
  const object = topology?.objects[name]
  return topology && object ? feature(topology, object) : nothing
}

/**
 * Decodes the files into one collection for each source; labels are in the language, or
 * in the `local` one of each place, else in English.
 */
export function decodeBasemap(
  files: BasemapFiles,
  language: string,
): Record<BasemapSource, FeatureCollection> {
  return {
    land: decode(files.base, 'land'),
    coast: decode(files.base, 'coast'),
    borders: decode(files.base, 'borders'),
    admin1: decode(files.base, 'admin1'),
    rivers: decode(files.water, 'rivers'),
    lakes: decode(files.water, 'lakes'),
    urban: decode(files.base, 'urban'),
    labels: files.labels ? decodeLabels(files.labels, language) : nothing,
  }
}

function decodeLabels(lists: LabelLists, language: string): FeatureCollection {
  const plain = (['countries', 'territories', 'seas', 'admin1'] as const).flatMap((kind) =>
    (lists[kind] ?? []).map(([lon, lat, rank, names], order) =>
      label(kind, [lon, lat], rank, order, 0, names, language),
    ),
  )
  const places = (lists.places ?? []).map(([lon, lat, rank, capital, names], order) =>
    label('places', [lon, lat], rank, order, capital, names, language),
  )
  return { type: 'FeatureCollection', features: [...plain, ...places] }
}

function label(
  kind: keyof LabelLists,
  coordinates: [number, number],
  rank: number,
  order: number,
  capital: number,
  names: LabelNames,
  language: string,
): Feature<Point> {
  const name = nameIn(names, language)
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: { kind, rank, order, capital, name, arabic: /[\u0600-\u06ff]/.test(name) },
  }
}

/**
 * What the basemap calls countries, seas and provinces in the language, by their English names; names that it does not
 * know stay as they are.
 */
export function placeNames(lists: LabelLists | null, language: string): (english: string) => string {
  if (!lists || language === 'local') return (english) => english
  const kinds = (['admin1', 'seas', 'territories', 'countries'] as const).flatMap((kind) => lists[kind] ?? [])
  const names = new Map(
    kinds.flatMap(([, , , own]) =>
      [own.en, ...sidesOf(own.en)].map((english) => [english, nameIn(own, language)]),
    ),
  )
  return (english) => names.get(english) ?? english
}

/** Names of what has two, with what they share at the end: `A / B Gulf` is `A Gulf` and `B Gulf`. */
function sidesOf(english: string): string[] {
  const [one, other] = english.split(' / ')
  if (!one || !other) return []
  const shared = other.includes(' ') ? other.slice(other.lastIndexOf(' ')) : ''
  return [one + shared, other]
}

/** Who reads one of these can read the other's letters, if not English ones. */
const kindred: Record<string, string> = { ar: 'fa', fa: 'ar' }

/** Two languages of one place stand one above the other. */
function nameIn(names: LabelNames, language: string): string {
  if (language !== 'local') return names[language] ?? names[kindred[language] ?? ''] ?? names.en
  const own = (names.local ?? '').split(' ').flatMap((tag) => names[tag] ?? [])
  return [...new Set(own)].join('\n') || names.en
}
