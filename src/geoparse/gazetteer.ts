import Papa from 'papaparse'
import type { Issue } from '../model/issue.ts'
import { placeTypes, type Place, type PlaceType } from '../model/place.ts'
import { foldName, isArabicScript } from './fold.ts'
import { insert, makeTrie, type TrieNode } from './trie.ts'

/** A spelling of a place, as the trie holds it. */
export interface Spelling {
  place: Place
  /** The spelling as written in the gazetteer. */
  name: string
  /** True for short all-capital names (US, UAE), which lower-case words must not match. */
  exact: boolean
}

/** The gazetteer, ready to be searched. */
export interface Gazetteer {
  places: ReadonlyMap<string, Place>
  /** Ids of the cities whose names stand for governments too. */
  seats: ReadonlySet<string>
  trie: TrieNode<Spelling>
}

const placeColumns = [
  'id',
  'name',
  'type',
  'country',
  'parent',
  'lat',
  'lon',
  'radius',
  'seat',
  'ar',
  'fa',
  'ku',
  'tr',
  'aliases',
  'source',
] as const
type Row = Record<(typeof placeColumns)[number], string>

/** Reads `places.csv` (columns: `geodata/gazetteer/README.md`). Good rows are kept; each bad one gives an issue. */
export function parsePlaces(csv: string, file: string): { places: Place[]; issues: Issue[] } {
  const table = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  const issues: Issue[] = []
  const fault = (line: number, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file, line })
  for (const e of table.errors) fault((e.row ?? 0) + 1, 'CSV_BROKEN', e.message.toLowerCase())
  const [head = [], ...rows] = table.data
  const missing = placeColumns.filter((c) => !head.includes(c))
  if (missing.length) fault(1, 'COLUMN_MISSING', `missing column: ${missing.join(', ')}`)
  if (issues.length) return { places: [], issues }

  const places = new Map<string, Place>()
  const lines = new Map<string, number>()
  rows.forEach((cells, i) => {
    const line = i + 2
    const row = Object.fromEntries(placeColumns.map((c) => [c, (cells[head.indexOf(c)] ?? '').trim()])) as Row
    const place = parseRow(row, (code, message) => fault(line, code, message))
    if (!place) return
    if (places.has(place.id)) return fault(line, 'ID_DUPLICATE', `duplicate id: "${place.id}"`)
    places.set(place.id, place)
    lines.set(place.id, line)
  })
  for (const place of places.values())
    for (const key of ['parent', 'seat'] as const)
      if (place[key] !== null && !places.has(place[key]))
        fault(lines.get(place.id) ?? 1, 'UNKNOWN_PLACE', `unknown ${key}: "${place[key]}" of ${place.id}`)
  return { places: [...places.values()], issues }
}

function parseRow(row: Row, fault: (code: string, message: string) => void): Place | null {
  const many = (cell: string) =>
    cell
      .split('|')
      .map((s) => s.trim())
      .filter(Boolean)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id)) return (fault('ID_INVALID', `invalid id: "${row.id}"`), null)
  if (!row.name) return (fault('NAME_MISSING', `missing name of ${row.id}`), null)
  if (!Object.hasOwn(placeTypes, row.type))
    return (
      fault('UNKNOWN_TYPE', `unknown type: "${row.type}"; known: ${Object.keys(placeTypes).join(', ')}`),
      null
    )
  const [lon, lat] = [number(row.lon), number(row.lat)]
  if (lon === null || Math.abs(lon) > 180) return (fault('LON_RANGE', `invalid lon: "${row.lon}"`), null)
  if (lat === null || Math.abs(lat) > 90) return (fault('LAT_RANGE', `invalid lat: "${row.lat}"`), null)
  const type = row.type as PlaceType
  const radius = row.radius === '' ? placeTypes[type].radiusKm : number(row.radius)
  if (radius === null || radius <= 0)
    return (fault('RADIUS_INVALID', `invalid radius: "${row.radius}"`), null)
  const names: Place['names'] = {}
  for (const language of ['ar', 'fa', 'ku', 'tr'] as const) {
    const list = many(row[language])
    if (list.length) names[language] = list
  }
  return {
    id: row.id,
    name: row.name,
    type,
    country: row.country || null,
    parent: row.parent || null,
    seat: row.seat || null,
    lon,
    lat,
    radiusKm: radius,
    names,
    aliases: many(row.aliases),
    source: row.source,
  }
}

// Number('') is 0: an empty cell must not become a place in the Gulf of Guinea
const number = (cell: string): number | null =>
  cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell)

/** Builds the search index over all spellings and scripts of the places. */
export function indexGazetteer(places: readonly Place[]): Gazetteer {
  const trie = makeTrie<Spelling>()
  for (const place of places) {
    const seen = new Set<string>()
    for (const name of spellings(place)) {
      for (const words of [foldName(name), withoutArticle(name)]) {
        const key = words.join(' ')
        if (!words.length || seen.has(key)) continue
        seen.add(key)
        insert(trie, words, { place, name, exact: /^[A-Z.]{2,5}$/.test(name) })
      }
    }
  }
  const seats = new Set(places.flatMap((p) => p.seat ?? []))
  return { places: new Map(places.map((p) => [p.id, p])), seats, trie }
}

/** All spellings of a place, the shown name first. */
function spellings(place: Place): string[] {
  return [place.name, ...place.aliases, ...Object.values(place.names).flat()]
}

/** Words of a name without its leading article: al-Tanf → tanf, البصرة → بصره. */
function withoutArticle(name: string): string[] {
  const words = foldName(name)
  if (isArabicScript(name)) {
    const bare = words[0]?.startsWith('ال') ? words[0].slice(2) : ''
    return bare.length > 3 ? [bare, ...words.slice(1)] : []
  }
  return words[0] === 'al' && words.length > 1 && (words[1] ?? '').length > 3 ? words.slice(1) : []
}
