import { join, dirname } from 'node:path'
import { findActor } from '../geoparse/actors.ts'
import { readRows } from '../model/check/csv-rows.ts'
import { openLog, show, type IssueLog, type Spot } from '../model/check/log.ts'
import { checkRange } from '../model/check/range.ts'
import { figureKinds, parseFigure } from '../model/claim.ts'
import { formatDay } from '../model/day.ts'
import { parseEdtf, type When } from '../model/edtf.ts'
import { MAX_NAME, MAX_SAYS, type Certainty } from '../model/feature.ts'
import { isError, type Issue } from '../model/issue.ts'
import { layerKind } from '../model/layer.ts'
import { formatRecord, recordHeader, type RecordsFile } from '../model/records.ts'
import { shorten } from '../model/shorten.ts'
import { isBeyondAxis, isBeyondView, type Counted } from './coverage.ts'
import type { SourceDocument } from './document/document.ts'
import { tableColumns, type RecordsKeys, type TableColumn } from './document/records-keys.ts'
import type { Theatre } from './read-dataset.ts'
import { readText } from './read-text.ts'

/** A document's table as it will be written, and what the manifest must know of it. */
export interface Records extends Omit<RecordsFile, 'sha256'> {
  text: string
  /** Records that count alike, and how many. */
  counted: Counted[]
  /** Ids of the actors named. */
  actors: ReadonlySet<string>
  /** First and last possible day, ISO; null where there is none. */
  extent: { start: string | null; end: string | null }
  /** `[west, south, east, north]`, degrees; null where there is no record. */
  bbox: [number, number, number, number] | null
}

/** Six decimals of a degree are a tenth of a metre. */
const DECIMALS = 1e6
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
/** A clock time behind a day, which the time axis does not know. */
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/
const REQUIRED = ['date', 'longitude', 'latitude'] as const

/** Reads the table of a document, checks each record and writes it in our own columns. Null where there is a fault. */
export async function readRecords(
  document: SourceDocument & { records: RecordsKeys },
  theatre: Theatre,
): Promise<{ records: Records | null; issues: Issue[] }> {
  const { records: keys, source } = document
  const issues: Issue[] = []
  const fault = (code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file: document.file, line: keys.line })
  const path = join(dirname(document.file), keys.file)
  const text = await readText(path, (_, code, message) => fault(code, `${message}: ${keys.file}`))
  const actorOf = createActors(keys, theatre, (name) =>
    fault('UNKNOWN_ACTOR', `unknown actor: "${name}"; add it to actors.json`),
  )
  if (text === null || issues.length) return { records: null, issues }

  const log = openLog(path)
  const lines = [recordHeader]
  const sums = createSums(source.id, keys, theatre)
  let columns: Columns | null = null
  const take = (cells: string[], at: Spot) => {
    if (!columns) {
      columns = readHeader(cells, keys, log)
      return
    }
    const record = readRecord(cells, columns, keys, actorOf, (code, message) => log.error(code, message, at))
    if (!record) return
    checkRange([record.lon, record.lat, record.lon, record.lat], true, at, log)
    if (record.lon === 0 && record.lat === 0)
      log.warn('NULL_ISLAND', 'suspicious position: 0,0; often a missing one', at)
    if (!log.failed) lines.push(lineOf(record))
    sums.add(record)
  }
  const line = readRows(text, delimiterOf(text, keys), log, take, () => !log.failed || columns !== null)
  if (!columns && !log.failed)
    log.error('COLUMN_MISSING', 'missing header: a line with names of columns expected', { line: 1 })
  else if (lines.length === 1 && !log.failed) log.warn('TABLE_EMPTY', 'empty table: a header and no rows')
  issues.push(...log.close(`line ${line}`))
  if (issues.some(isError)) return { records: null, issues }
  const { layer, located, radius, status, certainty } = keys
  return {
    records: {
      file: `${source.id}.csv`,
      source: source.id,
      layer,
      features: lines.length - 1,
      located,
      radius,
      status,
      certainty,
      text: `${lines.join('\n')}\n`,
      ...sums.result(),
    },
    issues,
  }
}

interface Columns {
  width: number
  at: Partial<Record<TableColumn, number>>
}

const tidy = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase()

/** Where each of our columns stands in a header; what the table has besides is not read. */
function find(names: readonly string[], keys: RecordsKeys): Columns['at'] {
  const known = Object.entries(tableColumns) as [TableColumn, readonly string[]][]
  const found = known.flatMap(([column, others]) => {
    const own = keys.columns.get(column)
    const wanted = own === undefined ? [column, ...others] : [tidy(own)]
    const at = names.findIndex((name) => wanted.includes(name))
    return at < 0 ? [] : [[column, at] as const]
  })
  return Object.fromEntries(found)
}

/** The separator with which the first line names most of our columns. */
function delimiterOf(text: string, keys: RecordsKeys): string {
  const header = /[^\r\n]{1,100000}/.exec(text)?.[0] ?? ''
  const fits = (separator: string) => Object.keys(find(header.split(separator).map(tidy), keys)).length
  return [',', ';', '\t', '|'].reduce((best, one) => (fits(one) > fits(best) ? one : best))
}

function readHeader(cells: readonly string[], keys: RecordsKeys, log: IssueLog): Columns | null {
  const names = cells.map(tidy)
  const at = find(names, keys)
  const fault = (code: string, message: string) => log.error(code, message, { line: 1 })
  const twice = names.filter((name, i) => name !== '' && names.indexOf(name) < i)
  if (twice.length) fault('COLUMN_DUPLICATE', `duplicate column: ${twice.slice(0, 5).join(', ')}`)
  for (const column of Object.keys(tableColumns) as TableColumn[]) {
    const own = keys.columns.get(column)
    if (at[column] !== undefined) continue
    if (own !== undefined)
      fault('COLUMN_MISSING', `missing column: "${own}", which "columns" names for ${column}`)
    else if (REQUIRED.some((one) => one === column))
      fault(
        'COLUMN_MISSING',
        `missing column: ${[column, ...tableColumns[column]].join(' or ')}; name it in "columns" of the document`,
      )
  }
  if (at.type === undefined && keys.kind === null)
    fault('COLUMN_MISSING', 'missing column: type; or give "kind" in the document')
  return log.failed ? null : { width: cells.length, at }
}

type Fault = (code: string, message: string) => void
type ActorOf = (written: string) => string | null | undefined

/**
 * Actor ids by what is written in a table: '' is `by`, `null` nobody, undefined unknown. `unknown` hears of names in the
 * document that no actor has.
 */
function createActors(keys: RecordsKeys, { actorIndex }: Theatre, unknown: (name: string) => void): ActorOf {
  const ids = new Map<string, string | null | undefined>([['', null]])
  const idOf = (name: string): string | null => {
    if (name === 'none') return null
    const id = findActor(name, actorIndex)
    if (id === undefined) unknown(name)
    return id ?? null
  }
  if (keys.by !== null) ids.set('', idOf(keys.by))
  for (const [written, ours] of keys.actors) ids.set(written, idOf(ours))
  return (written) => {
    if (!ids.has(written)) ids.set(written, findActor(written, actorIndex))
    return ids.get(written)
  }
}

interface Entry extends Pick<When, 'start' | 'end' | 'dated'> {
  when: string
  lon: number
  lat: number
  kind: string
  actor: string | null
  certainty: Certainty
  target: string | null
  type: string
  name: string
  place: string
  note: string
  figures: string[]
}

/** One row; null where a fault was told. */
function readRecord(
  cells: readonly string[],
  { width, at }: Columns,
  keys: RecordsKeys,
  actorOf: ActorOf,
  fault: Fault,
): Entry | null {
  if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
    fault('ROW_LENGTH', `uneven row: ${cells.length} cells; the header has ${width}`)
    return null
  }
  const cell = (column: TableColumn): string => cells[at[column] ?? -1]?.trim() ?? ''
  const when = whenOf(cell('date').replace(CLOCK, '$1'), cell('end').replace(CLOCK, '$1'), fault)
  const lon = degrees('longitude', cell('longitude'), fault)
  const lat = degrees('latitude', cell('latitude'), fault)
  const type = cell('type')
  const kind = kindOf(type, keys, fault)
  const actor = actorOf(cell('actor'))
  const target = cell('target') === '' ? null : actorOf(cell('target'))
  for (const column of ['actor', 'target'] as const)
    if ((column === 'actor' ? actor : target) === undefined)
      fault(
        'UNKNOWN_ACTOR',
        `unknown ${column}: ${show(cell(column))}; add it to actors.json, or to "actors" of the document`,
      )
  const figures = figureKinds.map(cell)
  figures.forEach((figure, i) => {
    if (figure && !parseFigure(figure))
      fault('VALUE_INVALID', `invalid ${figureKinds[i]}: ${show(figure)}; 15, 15-20, 300+ or <300 expected`)
  })
  if (!when || lon === null || lat === null || kind === null || actor === undefined || target === undefined)
    return null
  const sure = (when.dated === 'day' || when.dated === 'month') && !when.uncertain
  return {
    ...when,
    lon: Math.abs(lon) > 180 && Math.abs(lon) <= 360 ? ((lon + 540) % 360) - 180 : lon,
    lat,
    kind,
    actor,
    certainty: keys.certainty ?? (sure ? 'B' : 'C'),
    target,
    type: type.toLowerCase() === kind ? '' : shorten(type, MAX_NAME),
    name: shorten(cell('name'), MAX_NAME),
    place: shorten(cell('place'), MAX_NAME),
    note: shorten(cell('note'), MAX_SAYS),
    figures,
  }
}

/** A date, or the interval from one to the other. */
function whenOf(date: string, end: string, fault: Fault): (When & { when: string }) | null {
  if (date === '') {
    fault('DATE_MISSING', 'missing date: EDTF, such as 2007-02-23, 2007-02 or 2007, expected')
    return null
  }
  const when = end === '' || end === date ? date : `${date}/${end}`
  try {
    return { ...parseEdtf(when), when }
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e)
    fault(message.startsWith('reversed') ? 'DATE_REVERSED' : 'DATE_INVALID', message)
    return null
  }
}

function degrees(name: string, text: string, fault: Fault): number | null {
  if (NUMBER.test(text)) return Math.round(Number(text) * DECIMALS) / DECIMALS
  const problem = text === '' ? `missing ${name}` : `invalid ${name}: ${show(text)}`
  fault('COORDINATES', `${problem}; allowed: decimal degrees with a point (33.31)`)
  return null
}

function kindOf(type: string, { layer, kind, kinds }: RecordsKeys, fault: Fault): string | null {
  const own = layerKind(layer)?.kinds.find((one) => one === type.toLowerCase())
  const found = kinds.get(type) ?? own ?? kind
  if (found === null)
    fault(
      'UNKNOWN_KIND',
      `unknown type: ${show(type)}; name it in "kinds" of the document, or give "kind" for all that are not named`,
    )
  return found
}

const lineOf = (r: Entry): string =>
  formatRecord({
    ...r,
    longitude: String(r.lon),
    latitude: String(r.lat),
    actor: r.actor ?? '',
    target: r.target ?? '',
    ...Object.fromEntries(figureKinds.map((kind, i) => [kind, r.figures[i] ?? ''])),
  })

/** Adds records up for the manifest, so that none of them has to be kept. */
function createSums(source: string, { layer, located, status }: RecordsKeys, { dataset }: Theatre) {
  const groups = new Map<string, Counted>()
  const actors = new Set<string>()
  const axis = parseEdtf(dataset.extent)
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  let [first, last] = [Infinity, -Infinity]
  return {
    add(r: Entry): void {
      const bounds = [r.lon, r.lat, r.lon, r.lat] as const
      const year = r.start === null ? null : formatDay(r.start).slice(0, -6)
      const beyond = { view: isBeyondView(bounds, dataset.bbox), axis: isBeyondAxis(r, axis) }
      const key = [r.kind, r.actor, year, r.dated, r.certainty, beyond.view, beyond.axis].join()
      const group = groups.get(key)
      if (group) group.n++
      else {
        const { kind, actor, dated, certainty } = r
        const own = { layer, kind, actor, year, dated, located, status, certainty }
        groups.set(key, { n: 1, ...own, sources: [source], beyond })
      }
      for (const id of [r.actor, r.target]) if (id !== null) actors.add(id)
      west = Math.min(west, r.lon)
      south = Math.min(south, r.lat)
      east = Math.max(east, r.lon)
      north = Math.max(north, r.lat)
      for (const day of [r.start, r.end]) {
        if (day === null) continue
        first = Math.min(first, day)
        last = Math.max(last, day)
      }
    },
    result: (): Pick<Records, 'counted' | 'actors' | 'extent' | 'bbox'> => ({
      counted: [...groups.values()],
      actors,
      extent: first > last ? { start: null, end: null } : { start: formatDay(first), end: formatDay(last) },
      bbox: west > east ? null : [west, south, east, north],
    }),
  }
}
