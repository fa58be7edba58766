import Papa from 'papaparse'
import { parseEdtf } from '../../model/edtf.ts'
import type { Issue } from '../../model/issue.ts'
import { placeTypes, type Place, type PlaceType } from '../../model/place.ts'

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
  const table = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
    // told, not guessed: guessing reads the file again
    delimiter: ',',
    newline: csv.includes('\r\n') ? '\r\n' : '\n',
  })
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
