/** Length of the scale bar. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Xy } from './spread.ts'

export interface ScaleBar {
  km: number
  /** CSS pixels. */
  width: number
}

/** Widest the bar gets, CSS pixels. */
const WIDEST = 100

/** The longest of 1, 2, 3 or 5 times a power of ten kilometres that is at most this long. */
export function roundKm(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest))
  const times = [5, 3, 2, 1].find((n) => n * power <= longest) ?? 1
  return times * power
}

/** The bar for the middle of what is seen: the map stretches the ground more the farther from the equator. */
export function scaleBar(map: MapLibreMap, { x, y }: Xy): ScaleBar {
  const longest = map.unproject([x - WIDEST / 2, y]).distanceTo(map.unproject([x + WIDEST / 2, y])) / 1000
  if (!(longest > 0)) return { km: 0, width: 0 }
  const km = roundKm(longest)
  return { km, width: Math.round((km / longest) * WIDEST) }
}
