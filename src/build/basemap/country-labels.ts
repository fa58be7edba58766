import type { Country } from './countries.ts'
import { ringArea } from './rings.ts'
import { labelPoint } from '../../map/label-point.ts'
import { type Names, readNames } from './names.ts'
import { readTable } from './tables.ts'

/** lon, lat, zoom from which it may appear, names. */
export type Label = [number, number, number, Names]

/** Zoom from which a country is named, by least area in square degrees. */
const ranks: [number, number][] = [
  [500, 2],
  [120, 3],
  [25, 4],
  [3, 5],
  [0.2, 6],
  [0, 7],
]

/** Labels of countries: those of the hand-kept table first, in its order, then the rest by size. */
export function labelCountries(countries: Country[]): Label[] {
  const rows = new Map(readTable('country-labels.csv').map((row) => [row['iso'], row]))
  const order = [...rows.keys()]
  const labelled = countries.flatMap((country) => {
    const { iso } = country
    if (iso === null) return []
    const row = rows.get(iso) ?? {}
    const area = country.geometry.coordinates.reduce((sum, [outer]) => sum + ringArea(outer!), 0)
    const [lon, lat] = row['lon'] ? [Number(row['lon']), Number(row['lat'])] : labelPoint(country.geometry)
    const rank = Number(row['rank'] || ranks.find(([least]) => area >= least)![1])
    const names = withLocal(
      readNames(row, (tag) => (tag === 'he' ? undefined : countryName(iso, tag))),
      iso,
    )
    return [{ label: [round(lon!), round(lat!), rank, names] as Label, area, at: order.indexOf(iso) }]
  })
  const first = (at: number) => (at < 0 ? Infinity : at)
  return labelled
    .toSorted((a, b) => (first(a.at) === first(b.at) ? b.area - a.area : first(a.at) - first(b.at)))
    .map(({ label }) => label)
}

/** Labels of a hand-kept table with lon, lat, rank and names. */
export function readLabels(file: string): Label[] {
  return readTable(file).map((row) => [
    Number(row['lon']),
    Number(row['lat']),
    Number(row['rank']),
    readNames(row, () => undefined),
  ])
}

/** Countries where more than one language is everywhere, or another than CLDR has for most. */
const languages: Record<string, string[]> = { CY: ['el', 'tr'], AF: ['fa'], BE: ['nl', 'fr'], XK: ['sq'] }

/** Adds what a country calls itself, by Unicode CLDR. */
function withLocal(names: Names, iso: string): Names {
  const tags = languages[iso] ?? [new Intl.Locale(`und-${iso}`).maximize().language]
  const known = tags.filter((tag) => names[tag] ?? countryName(iso, tag))
  const own = Object.fromEntries(known.map((tag) => [tag, names[tag] ?? countryName(iso, tag)!]))
  const isEnglish = known.every((tag) => own[tag] === names.en)
  return isEnglish ? names : { ...names, ...own, local: known.join(' ') }
}

/** Kurdish is Sorani throughout the project. */
const cldrTags: Record<string, string> = { ku: 'ckb' }

/** Unicode CLDR, as Node carries it; its version stands in the provenance. */
function countryName(iso: string, tag: string): string | undefined {
  const name = new Intl.DisplayNames(cldrTags[tag] ?? tag, { type: 'region', fallback: 'none' }).of(iso)
  return name?.replace(/ & /g, ' and ')
}

export function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}
