import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import { readFileSync } from 'node:fs'
import initSqlJs from 'sql.js'

/** One row of a GeoPackage table: its texts by column, and its shape. */
export interface Row<G> {
  texts: Record<string, string>
  geometry: G
}

/** Reads a table of polygons or of lines; GeoPackage 1.2 binary, OGC 12-128. */
export async function readGeoPackage<G extends MultiPolygon | MultiLineString>(
  path: string,
  table: string,
): Promise<Row<G>[]> {
  const sql = await initSqlJs()
  const database = new sql.Database(readFileSync(path))
  const result = database.exec(`select * from "${table}" order by fid`)[0]
  if (!result) throw new Error(`empty table: ${table}`)
  return result.values.map((values) => {
    const texts: Record<string, string> = {}
    result.columns.forEach((column, at) => {
      const value = values[at]
      if (typeof value === 'string') texts[column] = value
    })
    return { texts, geometry: parseShape(values[result.columns.indexOf('geom')] as Uint8Array) as G }
  })
}

/** The envelope of the header has 0, 32, 48, 48 or 64 bytes, told by three bits of the flags. */
const envelopeBytes = [0, 32, 48, 48, 64]

function parseShape(bytes: Uint8Array): MultiPolygon | MultiLineString {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8 + (envelopeBytes[(view.getUint8(3) >> 1) & 7] ?? 0)
  const count = () => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  const list = <T>(item: () => T): T[] => Array.from({ length: count() }, item)
  const position = (): Position => {
    at += 16
    return [view.getFloat64(at - 16, true), view.getFloat64(at - 8, true)]
  }
  const type = () => {
    if (view.getUint8(at) !== 1) throw new Error('unknown byte order: big endian')
    at += 1
    return count()
  }
  const outer = type()
  if (outer === 6)
    return { type: 'MultiPolygon', coordinates: list(() => (type(), list(() => list(position)))) }
  if (outer === 5) return { type: 'MultiLineString', coordinates: list(() => (type(), list(position))) }
  throw new Error(`unknown geometry: ${outer}; known: 5 MultiLineString, 6 MultiPolygon`)
}
