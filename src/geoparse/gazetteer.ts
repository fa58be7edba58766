import Papa from 'papaparse'
import { parseEdtf } from '../model/edtf.ts'
import type { Issue } from '../model/issue.ts'
import { placeTypes, type Place, type PlaceType } from '../model/place.ts'
import { foldName, isArabicScript } from './fold.ts'
import { emptyLexicon, type Lexicon } from './lexicon.ts'
import { hashName } from './name-hash.ts'
import { findInPack, packedPlace, placeOfPackedId, type Pack } from './pack.ts'
import { insert, makeTrie, type TrieNode } from './trie.ts'

/** A spelling of a place, as the trie holds it. */
export interface Spelling {
  place: Place
  /** The spelling as written in the gazetteer. */
  name: string
  /** True for short all-capital names (US, UAE), which lower-case words must not match. */
  exact: boolean
  /** True for an abbreviation that stands only behind a town's name: "Alexandria, La.", "Salem, OR". */
  afterTown: boolean
  /** True for an adjective or people: Norwegian. */
  demonym: boolean
  /** True where the name is an ordinary word too. */
  ordinary: boolean
}

/** The gazetteer, ready to be searched. */
export interface Gazetteer {
  places: ReadonlyMap<string, Place>
  /** Ids of the cities whose names stand for governments too. */
  seats: ReadonlySet<string>
  trie: TrieNode<Spelling>
  /** Towns and administrative units of the whole world; null where only the places above are known. */
  world: Pack | null
  /** Id of the curated row for an administrative unit of the world's list: `us-la` → `us-louisiana`. */
  units: ReadonlyMap<string, string>
  lexicon: Lexicon
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
/** Columns that a table may leave out. */
const optionalColumns = ['demonyms', 'named', 'ordinary'] as const
/** A row's cell by its column, trimmed. */
type Cells = (column: (typeof placeColumns)[number] | (typeof optionalColumns)[number]) => string

/**
 * Reads `places.csv` (columns: `geodata/gazetteer/README.md`). Good rows are kept; each bad one gives an issue. `known`
 * are ids of other files that a row may name as its parent or seat; null where these files are not at hand, so that this
 * cannot be told.
 */
export function parsePlaces(
  csv: string,
  file: string,
  known: ReadonlySet<string> | null = new Set(),
): { places: Place[]; issues: Issue[] } {
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
  const at = new Map([...placeColumns, ...optionalColumns].map((c) => [c, head.indexOf(c)]))
  rows.forEach((cells, i) => {
    const line = i + 2
    const row: Cells = (column) => (cells[at.get(column)!] ?? '').trim()
    const place = parseRow(row, (code, message) => fault(line, code, message))
    if (!place) return
    if (places.has(place.id)) return fault(line, 'ID_DUPLICATE', `duplicate id: "${place.id}"`)
    places.set(place.id, place)
    lines.set(place.id, line)
  })
  for (const place of places.values())
    for (const key of ['parent', 'seat'] as const)
      if (place[key] !== null && known && !places.has(place[key]) && !known.has(place[key]))
        fault(lines.get(place.id) ?? 1, 'UNKNOWN_PLACE', `unknown ${key}: "${place[key]}" of ${place.id}`)
  return { places: [...places.values()], issues }
}

function parseRow(cell: Cells, fault: (code: string, message: string) => void): Place | null {
  const [id, name, kind] = [cell('id'), cell('name'), cell('type')]
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return (fault('ID_INVALID', `invalid id: "${id}"`), null)
  if (!name) return (fault('NAME_MISSING', `missing name of ${id}`), null)
  if (!Object.hasOwn(placeTypes, kind))
    return (
      fault('UNKNOWN_TYPE', `unknown type: "${kind}"; known: ${Object.keys(placeTypes).join(', ')}`),
      null
    )
  const [lon, lat] = [number(cell('lon')), number(cell('lat'))]
  if (lon === null || Math.abs(lon) > 180) return (fault('LON_RANGE', `invalid lon: "${cell('lon')}"`), null)
  if (lat === null || Math.abs(lat) > 90) return (fault('LAT_RANGE', `invalid lat: "${cell('lat')}"`), null)
  const type = kind as PlaceType
  const radius = cell('radius') === '' ? placeTypes[type].radiusKm : number(cell('radius'))
  if (radius === null || radius <= 0)
    return (fault('RADIUS_INVALID', `invalid radius: "${cell('radius')}"`), null)
  const names: Place['names'] = {}
  for (const language of ['ar', 'fa', 'ku', 'tr'] as const) {
    const list = many(cell(language))
    if (list.length) names[language] = list
  }
  const [demonyms, ordinary] = [many(cell('demonyms')), many(cell('ordinary'))]
  const named = many(cell('named')).map(readNamed)
  const undated = named.find((n) => !isEdtf(n.when))
  if (undated)
    return (
      fault('DATE_INVALID', `invalid dates of "${undated.name}" of ${id}: "${undated.when}"; EDTF expected`),
      null
    )
  return {
    id,
    name,
    type,
    country: cell('country') || null,
    parent: cell('parent') || null,
    seat: cell('seat') || null,
    lon,
    lat,
    radiusKm: radius,
    names,
    aliases: many(cell('aliases')),
    ...(demonyms.length ? { demonyms } : {}),
    ...(named.length ? { named } : {}),
    ...(ordinary.length ? { ordinary } : {}),
    source: cell('source'),
  }
}

function isEdtf(text: string): boolean {
  try {
    parseEdtf(text)
    return true
  } catch {
    return false
  }
}

/** "NAME EDTF": the dates are what follows the last space. */
function readNamed(cell: string): { name: string; when: string } {
  const space = cell.lastIndexOf(' ')
  return { name: cell.slice(0, Math.max(0, space)), when: cell.slice(space + 1) }
}

const NONE: string[] = []
/** Several names in one cell. */
function many(cell: string): string[] {
  if (cell === '') return NONE
  return cell
    .split('|')
    .map((s) => s.trim())
    .filter(Boolean)
}

// Number('') is 0: an empty cell must not become a place in the Gulf of Guinea
const number = (cell: string): number | null =>
  cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell)

/**
 * One list of several, where a place of an earlier list stands for those of the same id in later ones; what it does not
 * tell (demonyms) it takes from them.
 */
export function mergePlaces(...packs: readonly (readonly Place[])[]): Place[] {
  const byId = new Map<string, Place>()
  for (const place of packs.flat()) {
    const first = byId.get(place.id)
    if (!first) byId.set(place.id, place)
    else if (!first.demonyms && place.demonyms) byId.set(place.id, { ...first, demonyms: place.demonyms })
  }
  return [...byId.values()]
}

/** Builds the search index over all spellings and scripts of the places. */
export function indexGazetteer(
  places: readonly Place[],
  { world = null, lexicon = emptyLexicon }: { world?: Pack | null; lexicon?: Lexicon } = {},
): Gazetteer {
  const trie = makeTrie<Spelling>()
  for (const place of places) {
    const seen = new Set<string>()
    const ordinary = new Set(place.ordinary)
    const add = (name: string, demonym: boolean) => {
      // abbreviations are short; other names need no pattern
      const short = name.length < 12
      const exact = short && /^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,})$/.test(name)
      const afterTown = short && place.type === 'admin1' && /^(?:[A-Z]{2}|\p{Lu}\p{Ll}+\.)$/u.test(name)
      const words = foldName(name)
      for (const path of [words, withoutArticle(words, name)]) {
        // "PA" and "Pa." are both kept: each fits where the other does not
        const key = path.join(' ') + (exact ? '!' : '')
        if (!path.length || seen.has(key)) continue
        seen.add(key)
        insert(trie, path, { place, name, exact, afterTown, demonym, ordinary: ordinary.has(name) })
      }
    }
    for (const name of spellings(place)) add(name, false)
    for (const name of place.demonyms ?? []) add(name, true)
  }
  const seats = new Set(places.flatMap((p) => p.seat ?? []))
  return {
    places: new Map(places.map((p) => [p.id, p])),
    seats,
    trie,
    world,
    units: sameUnits(places, world),
    lexicon,
  }
}

/** Which unit of the world's list is which curated one: the same country, level and name. */
function sameUnits(places: readonly Place[], world: Pack | null): Map<string, string> {
  const units = new Map<string, string>()
  if (!world) return units
  for (const place of places.filter((p) => p.type === 'admin1'))
    for (const name of spellings(place))
      for (const { index } of findInPack(world, hashName(foldName(name)))) {
        const unit = packedPlace(world, index)
        if (unit.type === 'admin1' && unit.country === place.country) units.set(unit.id, place.id)
      }
  return units
}

/** Ids of the places that hold a place, the smallest first; itself not among them. */
export function ancestors(place: Place, { places, units }: Gazetteer): string[] {
  const out: string[] = []
  for (let id = place.parent; id !== null && !out.includes(id);) {
    const up: string = units.get(id) ?? id
    out.push(up)
    const curated = places.get(up)
    // the first two parts of a packed unit's id are the unit of the first level that holds it
    const first = id.split('-', 2).join('-')
    id = curated ? curated.parent : first === id ? null : first
  }
  return out
}

/** The place of an id, of whichever part of the gazetteer; undefined where none has it. */
export function findPlace(gazetteer: Gazetteer, id: string): Place | undefined {
  return gazetteer.places.get(id) ?? (gazetteer.world ? placeOfPackedId(gazetteer.world, id) : undefined)
}

/** All spellings of a place, the shown name first. */
function spellings(place: Place): string[] {
  return [place.name, ...place.aliases, ...Object.values(place.names).flat()]
}

const NO_WORDS: string[] = []

/** Words of a name without its leading article: al-Tanf → tanf, البصرة → بصره. */
function withoutArticle(words: readonly string[], name: string): readonly string[] {
  const first = words[0] ?? ''
  if (first === 'al') return words.length > 1 && (words[1] ?? '').length > 3 ? words.slice(1) : NO_WORDS
  if (!first.startsWith('ال') || !isArabicScript(name)) return NO_WORDS
  return first.length > 5 ? [first.slice(2), ...words.slice(1)] : NO_WORDS
}
