/** Hexagons as cells: points thin out by the kernel, vague places fill the hexagons that they hold. */
import type { VaguePlace } from './feature-places.ts'
import { createHexagons, type Hexagon } from './hexagons.ts'
import { areaReach, pointReach, type Density, type Reached } from './hex-reach.ts'
import { widened } from './kernel.ts'
import { createPatches } from './patches.ts'
import type { Portions } from './portions.ts'
import type { Resolution } from './resolution.ts'
import { createSpread, sitesOf, type Sites, type Spread } from './spread.ts'

/** Points nearer to each other than this share of a hexagon's width, or of the radius where that is larger, share a site. */
const SIDE_BY_SIDE = 1 / 20

export interface HexGrid {
  resolution: Resolution
  /** How portions reach some hexagons, with points that reach so many km; what lies elsewhere is left out. */
  spread: (portions: Portions, radius: number, cells: readonly string[]) => Spread
  hexagon: (id: string) => Hexagon
  /** Ids of those that points and small circles reach whose middle `isIn`. */
  around: (portions: Portions, radius: number, isIn: (lon: number, lat: number) => boolean) => string[]
}

/** How portions reach all hexagons. */
interface Reach {
  portions: Portions
  radius: number
  sites: Sites
  /** Place of each site; an exact point has a `vague` of 0. */
  at: readonly VaguePlace[]
  /** By the numbers of the hexagons. */
  everywhere: Spread
  /** Of sites that reach many hexagons: these are left out of `everywhere`. */
  densities: ReadonlyMap<number, Density>
}

/** Remembers what it has worked out: moving the view or turning a knob asks for little more. */
export function createHexGrid(resolution: Resolution): HexGrid {
  const hexagons = createHexagons(resolution)
  const areas = new Map<string, Reached>()
  let last: Reach | null = null

  function areaOf(place: VaguePlace): Reached {
    let found = areas.get(place.key)
    if (!found) areas.set(place.key, (found = areaReach(hexagons, place)))
    return found
  }

  function reachOf(portions: Portions, radius: number): Reach {
    if (last?.portions === portions && last.radius === radius) return last
    const { place, places, lon, lat } = portions
    const patches = createPatches(Math.max(hexagons.width, radius) * SIDE_BY_SIDE)
    const sites = sitesOf(portions, (i) => patches.numberAt(lon[i]!, lat[i]!))
    const at = sites.portion.map((i): VaguePlace => {
      const exact = { key: '', vague: 0, outline: null, wide: false }
      return places[place[i]!] ?? { ...exact, ...patches.middleOf(patches.numberAt(lon[i]!, lat[i]!)) }
    })
    const densities = new Map<number, Density>()
    const everywhere = createSpread(0, sites, (site, put) => {
      const one = at[site]!
      const area = one.outline ? areaOf(one) : null
      if (area && 'shares' in area) area.shares.forEach((share, hexagon) => put(hexagon, share))
      const density = area
        ? 'density' in area && area.density
        : pointReach(hexagons, one, widened(radius, one.vague), put)
      if (density) densities.set(site, density)
    })
    return (last = { portions, radius, sites, at, everywhere, densities })
  }

  return {
    resolution,
    hexagon: (id) => hexagons.middleAndSize(hexagons.numberOf(id)),
    around(portions, radius, isIn) {
      const { at, everywhere } = reachOf(portions, radius)
      const { first, cell } = everywhere
      const found = new Set<number>()
      for (const [site, { lon, lat, outline }] of at.entries())
        if (!outline && isIn(lon, lat))
          for (let i = first[site]!; i < first[site + 1]!; i++) found.add(cell[i]!)
      return [...found].map(hexagons.idOf)
    },
    spread(portions, radius, cells) {
      const { sites, everywhere, densities } = reachOf(portions, radius)
      const { first, cell, share } = everywhere
      const asked = cells.map(hexagons.numberOf)
      const middles = asked.map(hexagons.middleAndSize)
      const cellOf = new Int32Array(hexagons.count()).fill(-1)
      for (const [i, hexagon] of asked.entries()) cellOf[hexagon] = i
      return createSpread(cells.length, sites, (site, put) => {
        for (let i = first[site]!; i < first[site + 1]!; i++) {
          const to = cellOf[cell[i]!]!
          if (to >= 0) put(to, share[i]!)
        }
        const density = densities.get(site)
        if (!density) return
        for (const [to, { lon, lat, km2 }] of middles.entries()) {
          const part = density(lon, lat) * km2
          if (part > 0) put(to, part)
        }
      })
    },
  }
}
