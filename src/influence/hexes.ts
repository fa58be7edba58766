/** Hexagons as cells (H3, https://h3geo.org): points thin out by the kernel, vague places fill the hexagons that they hold. */
import {
  cellArea,
  cellToLatLng,
  getHexagonAreaAvg,
  getHexagonEdgeLengthAvg,
  gridDisk,
  latLngToCell,
  polygonToCells,
} from 'h3-js'
import { area as turfArea } from '@turf/turf'
import { distanceKm } from '../model/distance.ts'
import { createOutline, type Outline, type OutlineBox } from '../model/outline.ts'
import { kernel, widened } from './kernel.ts'
import type { Portions, VaguePlace } from './portions.ts'
import type { Resolution } from './resolution.ts'
import { spreadOf, type Reached, type Spread } from './spread.ts'

/**
 * Points are told apart as far as hexagons three resolutions finer do, a nineteenth of the width of one: of many thousands of
 * points those side by side then share one site.
 */
const FINER = 3
/** An area of fewer hexagons than this is shared out among those that it has; a larger one by square kilometres. */
const FEW = 400

export interface HexGrid {
  resolution: Resolution
  /** Kilometres. */
  radius: number
  /** How portions reach these hexagons; what lies elsewhere is left out. */
  spread: (portions: Portions, cells: readonly string[]) => Spread
  /** Middle and size of a hexagon. */
  hexagon: (id: string) => Hexagon
  /** Hexagons that a point reaches. */
  around: (lon: number, lat: number, vague?: number) => string[]
}

interface Hexagon {
  lon: number
  lat: number
  km2: number
}

/** Remembers what it has worked out: moving the view asks for new hexagons only. */
export function createHexGrid(resolution: Resolution, radius: number): HexGrid {
  const hexagons = new Map<string, Hexagon>()
  const disks = new Map<string, string[]>()
  const points = new Map<string, ReadonlyMap<string, number>>()
  const areas = new Map<string, Area>()

  function hexagon(id: string): Hexagon {
    let one = hexagons.get(id)
    if (!one) {
      const [lat, lon] = cellToLatLng(id)
      hexagons.set(id, (one = { lon, lat, km2: cellArea(id, 'km2') }))
    }
    return one
  }

  /** All hexagons whose middle may lie within so many kilometres of a position in this one. */
  function disk(id: string, km: number): string[] {
    // neighbours' middles are at least 0.7 times the usual distance apart, whatever the distortion
    const rings = 1 + Math.ceil(km / (0.7 * Math.sqrt(3) * getHexagonEdgeLengthAvg(resolution, 'km')))
    const key = `${id} ${rings}`
    let found = disks.get(key)
    if (!found) disks.set(key, (found = gridDisk(id, rings)))
    return found
  }

  const pointKey = (lon: number, lat: number, vague: number) =>
    `${latLngToCell(lat, lon, resolution + FINER)} ${vague}`

  /** Shares of a point, which add up to 1. */
  function point(lon: number, lat: number, vague: number): ReadonlyMap<string, number> {
    const key = pointKey(lon, lat, vague)
    let found = points.get(key)
    if (!found) points.set(key, (found = pointShares(key.split(' ')[0]!, lon, lat, vague)))
    return found
  }

  function pointShares(fine: string, lon: number, lat: number, vague: number): Map<string, number> {
    const home = latLngToCell(lat, lon, resolution)
    const [midLat, midLon] = cellToLatLng(fine)
    const reach = widened(radius, vague)
    const shares = new Map<string, number>()
    let sum = 0
    for (const id of disk(home, reach)) {
      const share = kernel(distanceKm({ lon: midLon, lat: midLat }, hexagon(id)), reach)
      if (share === 0) continue
      shares.set(id, share)
      sum += share
    }
    // no middle is near enough: all of it lies in one hexagon
    if (sum === 0) return new Map([[home, 1]])
    for (const [id, share] of shares) shares.set(id, share / sum)
    return shares
  }

  /** Of a place that has an outline. */
  function area({ key, outline: shape, lon, lat }: VaguePlace): Area {
    let found = areas.get(key)
    if (!found) {
      const km2 = turfArea(shape!) / 1e6
      const isLarge = km2 / getHexagonAreaAvg(resolution, 'km2') > FEW
      const shares = isLarge ? null : sharesIn(shape!, lon, lat)
      areas.set(key, (found = { outline: createOutline(shape!), km2, shares }))
    }
    return found
  }

  function sharesIn(
    shape: NonNullable<VaguePlace['outline']>,
    lon: number,
    lat: number,
  ): ReadonlyMap<string, number> {
    const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
    const ids = parts.flatMap((rings) => polygonToCells(rings, resolution, true))
    if (ids.length === 0) ids.push(latLngToCell(lat, lon, resolution))
    const sum = ids.reduce((all, id) => all + hexagon(id).km2, 0)
    return new Map(ids.map((id) => [id, hexagon(id).km2 / sum]))
  }

  function spread(portions: Portions, cells: readonly string[]): Spread {
    const { place, places, lon, lat } = portions
    const numbers = new Map(cells.map((id, i) => [id, i]))
    const middles = cells.map(hexagon)
    const domain = boxOf(middles)
    const among = (shares: ReadonlyMap<string, number>): Reached =>
      [...shares].flatMap(([id, share]): Reached => {
        const cell = numbers.get(id)
        return cell === undefined ? [] : [[cell, share]]
      })
    const inArea = (one: VaguePlace): Reached => {
      const { outline, km2, shares } = area(one)
      if (shares) return among(shares)
      if (!meets(outline.box, domain)) return []
      return middles.flatMap((middle, cell): Reached =>
        outline.holds(middle.lon, middle.lat) ? [[cell, middle.km2 / km2]] : [],
      )
    }
    return spreadOf(
      cells.length,
      portions,
      (i) => {
        const vague = places[place[i]!]
        return vague?.outline ? vague.key : pointKey(lon[i]!, lat[i]!, vague?.vague ?? 0)
      },
      (i, vague) => (vague?.outline ? inArea(vague) : among(point(lon[i]!, lat[i]!, vague?.vague ?? 0))),
    )
  }

  return {
    resolution,
    radius,
    spread,
    hexagon,
    around: (lon, lat, vague = 0) => [...point(lon, lat, vague).keys()],
  }
}

interface Area {
  outline: Outline
  km2: number
  /** Null where it is so large that its hexagons are looked at only where they are asked for. */
  shares: ReadonlyMap<string, number> | null
}

function boxOf(middles: readonly Hexagon[]): OutlineBox {
  const box: OutlineBox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { lon, lat } of middles) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

const meets = (a: OutlineBox, b: OutlineBox): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** Widest view of which hexagons are listed, degrees: H3 takes no ring round half the world. */
const WIDEST = 170

/** Hexagons whose middle lies in a box, degrees. */
export function hexesIn([west, south, east, north]: OutlineBox, resolution: Resolution): string[] {
  const [low, high] = [Math.max(south, -89), Math.min(north, 89)]
  if (!(east > west && high > low)) return []
  const strips = Math.ceil((east - west) / WIDEST)
  const wide = (east - west) / strips
  const found = new Set<string>()
  for (let i = 0; i < strips; i++) {
    const [a, b] = [west + i * wide, west + (i + 1) * wide]
    const ring = [
      [a, low],
      [b, low],
      [b, high],
      [a, high],
      [a, low],
    ]
    for (const id of polygonToCells([ring], resolution, true)) found.add(id)
  }
  return [...found]
}
