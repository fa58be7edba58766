import { type Label, round } from './country-labels.ts'
import { labelPoint } from '../../map/label-point.ts'
import { spoken } from './local-names.ts'
import type { Names } from './names.ts'
import type { PlaceLabel } from './places.ts'
import type { Province } from './provinces.ts'
import { readTable } from './tables.ts'

/** Zoom from which provinces are named. */
const rank = 6

/** Labels of the provinces that the hand-kept table names, without those named like a town inside the country. */
export function labelProvinces(provinces: Province[], places: PlaceLabel[]): Label[] {
  const towns = new Set(places.map(([, , , , { en }]) => en))
  return readTable('province-names.csv').flatMap(({ iso = '', name, en, ar, fa }): Label[] => {
    if (!en || towns.has(en)) return []
    const province = provinces.find((each) => each.iso === iso && each.name === name)
    if (!province)
      throw new Error(`unknown province: ${iso} ${name}; province-names.csv has names of Natural Earth`)
    const [lon, lat] = labelPoint(province.geometry)
    const names: Names = { en }
    if (ar) names['ar'] = ar
    if (fa) names['fa'] = fa
    const tag = spoken[iso] ?? ''
    if (names[tag]) names['local'] = tag
    return [[round(lon), round(lat), rank, names]]
  })
}
