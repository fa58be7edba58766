import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { readTable } from './tables.ts'

/** A gazetteer row that may have an area, and the shapes of Natural Earth that make it up. */
export interface AreaKey {
  id: string
  name: string
  type: string
  /** Country, or country and province, of each shape: `IQ`, `IQ Wasit`. */
  shapes: string[]
}

/**
 * Rows of gazetteer files that are known only to a country, province or region, an id that stands in several once;
 * no shapes where none is known.
 */
export function readAreaKeys(files: string[]): AreaKey[] {
  const rows = files.flatMap(
    (file) => Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true }).data,
  )
  const shapes = new Map<string, string[]>()
  for (const { id, iso, name } of readTable('province-names.csv')) if (id) shapes.set(id, [`${iso} ${name}`])
  for (const { id, iso, provinces } of readTable('region-provinces.csv')) {
    const parts = provinces ? provinces.split('|').map((name) => `${iso} ${name}`) : [iso ?? '']
    shapes.set(id ?? '', [...(shapes.get(id ?? '') ?? []), ...parts])
  }
  const byId = new Map(rows.toReversed().map((row) => [row['id'], row]))
  return rows
    .filter((row) => byId.get(row['id']) === row)
    .filter(({ type }) => type === 'country' || type === 'admin1' || type === 'region')
    .map(({ id = '', name = '', type = '', country = '' }) => ({
      id,
      name,
      type,
      shapes: shapes.get(id) ?? (type === 'country' && country !== '' ? [country] : []),
    }))
}
