import { type Label, round } from './country-labels.ts'
import { labelPoint } from '../../map/label-point.ts'
import type { PlaceLabel } from './places.ts'
import type { Province } from './provinces.ts'
import { readTable } from './tables.ts'

/** Zoom from which provinces are named. */
const rank = 6

/** Labels of the provinces that the hand-kept table names, without those named like a town inside the country. */
export function labelProvinces(provinces: Province[], places: PlaceLabel[]): Label[] {
  const towns = new Set(places.map(([, , , , { en }]) => en))
  return readTable('province-names.csv').flatMap(({ iso, name, en, ar }): Label[] => {
    if (!en || towns.has(en)) return []
    const province = provinces.find((each) => each.iso === iso && each.name === name)
    if (!province)
      throw new Error(`unknown province: ${iso} ${name}; province-names.csv has names of Natural Earth`)
    const [lon, lat] = labelPoint(province.geometry)
    return [[round(lon), round(lat), rank, ar ? { en, ar } : { en }]]
  })
}
