/** The hexagons of one resolution (H3, https://h3geo.org), by numbers: what is worked out of one is kept. */
import {
  cellArea,
  cellToLatLng,
  getHexagonEdgeLengthAvg,
  gridDisk,
  latLngToCell,
  polygonToCells,
} from 'h3-js'
import type { MultiPolygon, Polygon } from 'geojson'
import { EARTH_RADIUS_KM } from '../model/distance.ts'
import type { OutlineBox } from '../model/outline.ts'
import { isHexId, type Resolution } from './resolution.ts'

export interface Hexagon {
  /** Middle, degrees. */
  lon: number
  lat: number
  km2: number
}

export interface Hexagons {
  resolution: Resolution
  /** Average width from side to side, km. */
  width: number
  /** Number of a hexagon: new ones get the next. */
  numberOf: (id: string) => number
  idOf: (hexagon: number) => string
  /** How many have a number. */
  count: () => number
  middleAndSize: (hexagon: number) => Hexagon
  /** Number of the one that holds a position, degrees. */
  at: (lon: number, lat: number) => number
  /** Visits those whose middle is less than so many km from a position, degrees, and tells how far it is. */
  visitNear: (lon: number, lat: number, km: number, visit: (hexagon: number, km: number) => void) => void
}

export function createHexagons(resolution: Resolution): Hexagons {
  const width = Math.sqrt(3) * getHexagonEdgeLengthAvg(resolution, 'km')
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const hexagons: Hexagon[] = []
  /** Middles on the unit sphere: `x, y, z` in turn. */
  const middles: number[] = []
  const disks = new Map<string, Int32Array>()

  function numberOf(id: string): number {
    let number = numbers.get(id)
    if (number === undefined) {
      numbers.set(id, (number = ids.length))
      ids.push(id)
      const [lat, lon] = cellToLatLng(id)
      // most are looked at as neighbours only, which need no size
      hexagons.push({ lon, lat, km2: NaN })
      middles.push(...onSphere(lon, lat))
    }
    return number
  }

  /** All hexagons whose middle may lie within so many kilometres of a position in this one. */
  function disk(home: number, km: number): Int32Array {
    // neighbours' middles are at least 0.7 times the usual distance apart, whatever the distortion
    const rings = 1 + Math.ceil(km / (0.7 * width))
    const key = `${home} ${rings}`
    let found = disks.get(key)
    if (!found) disks.set(key, (found = Int32Array.from(gridDisk(ids[home]!, rings), numberOf)))
    return found
  }

  const at = (lon: number, lat: number): number => numberOf(latLngToCell(lat, lon, resolution))

  return {
    resolution,
    width,
    numberOf,
    idOf: (hexagon) => ids[hexagon]!,
    count: () => ids.length,
    middleAndSize(number) {
      const one = hexagons[number]!
      if (Number.isNaN(one.km2)) one.km2 = cellArea(ids[number]!, 'km2')
      return one
    },
    at,
    visitNear(lon, lat, km, visit) {
      const [x, y, z] = onSphere(lon, lat)
      const most = chord(km)
      for (const one of disk(at(lon, lat), km)) {
        const squared =
          (middles[3 * one]! - x) ** 2 + (middles[3 * one + 1]! - y) ** 2 + (middles[3 * one + 2]! - z) ** 2
        if (squared < most) visit(one, 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(squared) / 2))
      }
    },
  }
}

const RADIANS = Math.PI / 180

function onSphere(lon: number, lat: number): [x: number, y: number, z: number] {
  const flat = Math.cos(lat * RADIANS)
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)]
}

/** Square of the straight line between two points of the unit sphere that are so many km apart on the earth. */
const chord = (km: number): number => (2 * Math.sin(Math.min(km / EARTH_RADIUS_KM, Math.PI) / 2)) ** 2

/** An id names a hexagon of a resolution. Asked so that the page needs no more of H3 than it has. */
export function isHexOf(id: string, resolution: Resolution): boolean {
  if (!isHexId(id)) return false
  try {
    const [lat, lon] = cellToLatLng(id)
    return latLngToCell(lat, lon, resolution) === id
  } catch {
    return false
  }
}

/** Hexagons whose middle lies in an outline, each once. */
export function hexesOf(shape: Polygon | MultiPolygon, resolution: Resolution): string[] {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return [...new Set(parts.flatMap((rings) => polygonToCells(rings, resolution, true)))]
}

/** Widest view of which hexagons are listed, degrees: H3 takes no ring round half the world. */
const WIDEST = 170

/** Hexagons whose middle lies in a box, degrees. */
export function hexesIn([west, south, east, north]: OutlineBox, resolution: Resolution): string[] {
  const [low, high] = [Math.max(south, -89), Math.min(north, 89)]
  if (!(east > west && high > low)) return []
  const strips = Math.ceil((east - west) / WIDEST)
  const wide = (east - west) / strips
  const coordinates = Array.from({ length: strips }, (_, i) => {
    const [a, b] = [west + i * wide, west + (i + 1) * wide]
    return [
      [
        [a, low],
        [b, low],
        [b, high],
        [a, high],
        [a, low],
      ],
    ]
  })
  return hexesOf({ type: 'MultiPolygon', coordinates }, resolution)
}
