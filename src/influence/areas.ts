/** Areas as cells: exact sums. A point counts in the area that holds it, a vague place in each by the share that lies in it. */
import type { AreasFile, InfluenceArea } from '../model/area.ts'
import { distanceKm } from '../model/distance.ts'
import { createOutline, type OutlineBox } from '../model/outline.ts'
import { kernel } from './kernel.ts'
import type { Portions } from './portions.ts'
import { spreadOf, type Reached, type Spread } from './spread.ts'

export interface AreaGrid {
  areas: readonly InfluenceArea[]
  boxes: readonly OutlineBox[]
  /** Number of the area that holds a position, degrees; −1 where none does. */
  areaAt: (lon: number, lat: number) => number
  /**
   * How portions reach the areas. With a radius, points reach beyond their area as they do in hexagons: for asking whether
   * a conclusion hangs on where the lines run.
   */
  spread: (portions: Portions, radius?: number) => Spread
}

export function createAreaGrid({ areas, shares }: AreasFile): AreaGrid {
  const outlines = areas.map(({ geometry }) => createOutline(geometry))
  const areaAt = (lon: number, lat: number) => outlines.findIndex(({ holds }) => holds(lon, lat))
  return {
    areas,
    boxes: outlines.map(({ box }) => box),
    areaAt,
    spread(portions, radius = 0) {
      const { place, places, lon, lat } = portions
      // without a radius all points of an area are one site
      const homes = Int32Array.from(lon, (at, i) => (radius > 0 || place[i]! >= 0 ? -1 : areaAt(at, lat[i]!)))
      return spreadOf(
        areas.length,
        portions,
        (i) =>
          places[place[i]!]?.key ??
          (radius > 0 ? `${Math.round(lon[i]! / NEAR)} ${Math.round(lat[i]! / NEAR)}` : String(homes[i])),
        (i, vague) => {
          if (vague) return shares[vague.key] ?? []
          if (radius > 0) return reachedFrom(lon[i]!, lat[i]!, radius, areaAt)
          return homes[i]! < 0 ? [] : [[homes[i]!, 1]]
        },
      )
    },
  }
}

/** Points within so many degrees of each other reach over lines alike. */
const NEAR = 0.05
/** Rings of the sample on which a kernel is laid over areas, and kilometres of a degree of latitude. */
const RINGS = 8
const KM_PER_DEGREE = 111.195

/** Shares of a kernel in areas, by a sample of some two hundred positions round its middle. */
function reachedFrom(
  lon: number,
  lat: number,
  radius: number,
  areaAt: (lon: number, lat: number) => number,
): Reached {
  const found = new Map<number, number>()
  let sum = 0
  for (let ring = 0; ring < RINGS; ring++) {
    // in the middle of its ring, so that each stands for as much ground
    const km = ((ring + 0.5) / RINGS) * radius
    const around = 6 * ring + 3
    for (let i = 0; i < around; i++) {
      const turn = (2 * Math.PI * (i + 0.5)) / around
      const at = {
        lat: lat + (km * Math.cos(turn)) / KM_PER_DEGREE,
        lon: lon + (km * Math.sin(turn)) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
      }
      const weight = kernel(distanceKm({ lon, lat }, at), radius)
      const area = areaAt(at.lon, at.lat)
      sum += weight
      if (area >= 0) found.set(area, (found.get(area) ?? 0) + weight)
    }
  }
  return [...found].map(([area, weight]) => [area, weight / sum])
}
