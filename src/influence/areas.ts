/** Areas as cells: exact sums. A point counts in the area that holds it, a vague place in each by the share that lies in it. */
import { KM_PER_DEGREE } from '../model/distance.ts'
import type { AreasFile, InfluenceArea } from '../model/area.ts'
import { createOutline, type OutlineBox } from '../model/outline.ts'
import { kernel } from './kernel.ts'
import { createPatches } from './patches.ts'
import type { Portions } from './portions.ts'
import { createSpread, sitesOf, type Put, type Spread } from './spread.ts'

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
  /** Areas whose box meets a square of a degree: few are left to be asked. */
  const inSquare = new Map<number, number[]>()
  function near(west: number, south: number): number[] {
    const key = south * 1000 + west
    let found = inSquare.get(key)
    if (!found) {
      found = outlines.flatMap(({ box }, i) =>
        box[0] <= west + 1 && box[2] >= west && box[1] <= south + 1 && box[3] >= south ? i : [],
      )
      inSquare.set(key, found)
    }
    return found
  }
  const areaAt = (lon: number, lat: number) =>
    near(Math.floor(lon), Math.floor(lat)).find((i) => outlines[i]!.holds(lon, lat)) ?? -1
  return {
    areas,
    boxes: outlines.map(({ box }) => box),
    areaAt,
    spread(portions, radius = 0) {
      const { place, places, lon, lat } = portions
      const patches = radius > 0 ? createPatches(radius * SIDE_BY_SIDE) : null
      // without a radius all points of an area are one site
      const sites = sitesOf(portions, (i) => (patches?.numberAt ?? areaAt)(lon[i]!, lat[i]!))
      return createSpread(areas.length, sites, (site, put) => {
        const i = sites.portion[site]!
        const vague = places[place[i]!]
        if (vague) for (const [area, share] of shares[vague.key] ?? []) put(area, share)
        else if (patches)
          reachedFrom(patches.middleOf(patches.numberAt(lon[i]!, lat[i]!)), radius, areaAt, put)
        else {
          const home = areaAt(lon[i]!, lat[i]!)
          if (home >= 0) put(home, 1)
        }
      })
    },
  }
}

/** Points nearer to each other than this share of the radius reach over lines alike. */
const SIDE_BY_SIDE = 1 / 10
/** Rings of the sample on which a kernel is laid over areas. */
const RINGS = 8

/** Shares of a kernel in areas, by a sample of some two hundred positions round its middle. */
function reachedFrom(
  middle: { lon: number; lat: number },
  radius: number,
  areaAt: (lon: number, lat: number) => number,
  put: Put,
): void {
  const found = new Map<number, number>()
  let sum = 0
  for (let ring = 0; ring < RINGS; ring++) {
    // in the middle of its ring, so that each stands for as much ground
    const km = ((ring + 0.5) / RINGS) * radius
    const weight = kernel(km, radius)
    const around = 6 * ring + 3
    for (let i = 0; i < around; i++) {
      const turn = (2 * Math.PI * (i + 0.5)) / around
      const north = (km * Math.cos(turn)) / KM_PER_DEGREE
      const east = (km * Math.sin(turn)) / (KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180))
      const area = areaAt(middle.lon + east, middle.lat + north)
      sum += weight
      if (area >= 0) found.set(area, (found.get(area) ?? 0) + weight)
    }
  }
  for (const [area, weight] of found) put(area, weight / sum)
}
