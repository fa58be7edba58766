import { readRows } from './csv-rows.ts'
import { checkLink } from './links.ts'
import { show, type IssueLog, type Spot } from './log.ts'
import type { Extent } from './measure.ts'
import { checkRange } from './range.ts'
import { isSwapped } from './shape.ts'
import { checkTime, timeMembers } from './time.ts'

/** Names of the coordinate columns, lower case. */
const LAT = ['lat', 'latitude', 'y']
const LON = ['lon', 'lng', 'long', 'longitude', 'x']
/** Names that every object has: a program that makes objects of rows would overwrite its own workings. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype', 'hasownproperty', 'tostring', 'valueof']
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

interface Columns {
  names: string[]
  lat: number
  lon: number
  id: number
  /** Names and indexes of the date columns. */
  times: [name: string, index: number][]
}

/**
 * The separator by which the first line that is not blank names columns of latitude and longitude: comma,
 * semicolon, tab or bar. null where none does: the text is no table of points.
 */
export function separatorOf(text: string): string | null {
  const header = /[^\r\n]{1,100000}/.exec(text.trimStart())?.[0] ?? ''
  const fits = (separator: string) => {
    const names = header.split(separator).map(tidy)
    return names.some((name) => LAT.includes(name)) && names.some((name) => LON.includes(name))
  }
  return [',', ';', '\t', '|'].find(fits) ?? null
}

/**
 * Checks a table of points: CSV with a header that has columns of latitude and longitude, separated by comma,
 * semicolon, tab or bar. Cells become numbers only where they are numbers, so that an empty one never is 0,0.
 * Codes: CSV_BROKEN, COLUMN_MISSING, COLUMN_FORBIDDEN, COLUMN_DUPLICATE, ROW_LENGTH, COORDINATES, TABLE_EMPTY
 * (warning) and those of ranges, dates and links. Returns the number of rows looked at.
 */
export function checkTable(text: string, extent: Extent | null, log: IssueLog): number {
  let columns: Columns | null = null
  let rows = 0
  const ids = new Map<string, number>()
  readRows(
    text,
    separatorOf(text) ?? ',',
    log,
    (cells, at) => {
      if (columns !== null) {
        checkRow(cells, columns, extent, ids, at, log)
        rows++
      } else columns = checkHeader(cells, at, log)
    },
    () => !log.failed || columns !== null,
  )
  if (columns && rows === 0 && !log.failed) log.warn('TABLE_EMPTY', 'empty table: a header and no rows')
  return rows
}

const tidy = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase()

function checkHeader(cells: readonly string[], at: Spot, log: IssueLog): Columns | null {
  const names = cells.map(tidy)
  const forbidden = names.filter((name) => FORBIDDEN.includes(name))
  const known = new Set<string>()
  const twice = names.filter((name) => name !== '' && known.size === known.add(name).size)
  const lat = names.findIndex((name) => LAT.includes(name))
  const lon = names.findIndex((name) => LON.includes(name))
  if (forbidden.length)
    log.error('COLUMN_FORBIDDEN', `forbidden column: ${forbidden.join(', ')}; rename it`, at)
  if (twice.length) log.error('COLUMN_DUPLICATE', `duplicate column: ${twice.slice(0, 5).join(', ')}`, at)
  if (lat < 0) log.error('COLUMN_MISSING', `missing column: latitude; known names: ${LAT.join(', ')}`, at)
  if (lon < 0) log.error('COLUMN_MISSING', `missing column: longitude; known names: ${LON.join(', ')}`, at)
  const times = Object.keys(timeMembers).map((name): [string, number] => [name, names.indexOf(name)])
  const found = { names, lat, lon, id: names.indexOf('id'), times: times.filter(([, i]) => i >= 0) }
  return forbidden.length || twice.length || lat < 0 || lon < 0 ? null : found
}

function checkRow(
  cells: readonly string[],
  columns: Columns,
  extent: Extent | null,
  ids: Map<string, number>,
  at: Spot,
  log: IssueLog,
): void {
  const { names } = columns
  const extra = cells.slice(names.length).some((cell) => cell !== '')
  if (cells.length < names.length || extra) {
    log.error('ROW_LENGTH', `uneven row: ${cells.length} cells; the header has ${names.length}`, at)
    return
  }
  const id = cells[columns.id]?.trim() || null
  const spot = id === null ? at : { ...at, feature: id.slice(0, 80) }
  const before = id === null ? undefined : ids.get(id)
  if (before !== undefined)
    log.warn('ID_DUPLICATE', `duplicate id: ${show(id)}; first in line ${before}`, spot)
  else if (id !== null) ids.set(id, at.line ?? 0)

  const lon = coordinate('longitude', cells[columns.lon] ?? '', spot, log)
  const lat = coordinate('latitude', cells[columns.lat] ?? '', spot, log)
  if (lon !== null && lat !== null) checkPoint(lon, lat, extent, spot, log)
  checkTime(Object.fromEntries(columns.times.map(([name, i]) => [name, cells[i]?.trim() || null])), spot, log)
  for (const [i, cell] of cells.entries()) checkLink(names[i] ?? '', cell, spot, log)
}

function coordinate(name: string, cell: string, at: Spot, log: IssueLog): number | null {
  const text = cell.trim()
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text)
  const problem = text === '' ? `missing ${name}` : `invalid ${name}: ${show(text)}`
  log.error('COORDINATES', `${problem}; allowed: decimal degrees with a point (33.31)`, at)
  return null
}

function checkPoint(lon: number, lat: number, extent: Extent | null, at: Spot, log: IssueLog): void {
  checkRange([lon, lat, lon, lat], true, at, log)
  if (lon === 0 && lat === 0) log.warn('NULL_ISLAND', 'suspicious position: 0,0; often a missing one', at)
  if (isSwapped(lon, lat, extent))
    log.warn('SWAPPED', `suspicious position: ${lon},${lat}; lon and lat seem to be swapped`, at)
}
