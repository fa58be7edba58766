import { readGeoPackage } from './geopackage.ts'

/** Natural Earth names that the table of countries does not hold. */
const others: Record<string, string> = { Vatican: 'VA' }

/** Gives ISO 3166-1 alpha-2 for a Natural Earth name, or null where none is assigned. */
export async function readIsoCodes(provinces: string): Promise<(name: string) => string | null> {
  const rows = await readGeoPackage(provinces, 'countries')
  const codes = new Map(rows.map(({ texts }) => [texts['NAME'] ?? '', texts['iso_a2'] ?? '']))
  return (name) => {
    const code = codes.get(name) ?? others[name] ?? ''
    return /^[A-Z]{2}$/.test(code) ? code : null
  }
}
