import type { MultiLineString } from 'geojson'
import { readGeoPackage } from './geopackage.ts'

/** Lines that only one side of a dispute draws. */
export async function readClaims(path: string): Promise<MultiLineString[]> {
  const rows = await readGeoPackage<MultiLineString>(path, 'disputed_borders')
  return rows.filter(({ texts }) => /claim/i.test(texts['name'] ?? '')).map(({ geometry }) => geometry)
}
