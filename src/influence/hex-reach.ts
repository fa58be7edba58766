/** Which hexagons a place reaches, and with what shares of itself. */
import { area as turfArea } from '@turf/turf'
import { getHexagonAreaAvg } from 'h3-js'
import { distanceKm, EARTH_RADIUS_KM } from '../model/distance.ts'
import { createOutline } from '../model/outline.ts'
import type { VaguePlace } from './feature-places.ts'
import { hexesOf, type Hexagons } from './hexagons.ts'
import { kernel } from './kernel.ts'
import type { Put } from './spread.ts'

/** A place that reaches more hexagons than these is looked at only where somebody asks, square kilometre by square kilometre. */
const FEW = 400

/** Share of a place that lies on a square kilometre at a position, degrees. */
export type Density = (lon: number, lat: number) => number

/** Hexagons with their shares, which add up to 1; or, where they are many, the density, whose sum is 1 but for the edge. */
export type Reached = { shares: ReadonlyMap<number, number> } | { density: Density }

const isMany = (km2: number, { resolution }: Hexagons): boolean =>
  km2 / getHexagonAreaAvg(resolution, 'km2') > FEW

/** Of a place with an outline: evenly over the hexagons whose middle lies in it. */
export function areaReach(hexagons: Hexagons, { outline, lon, lat }: VaguePlace): Reached {
  const km2 = turfArea(outline!) / 1e6
  if (isMany(km2, hexagons)) {
    const { holds } = createOutline(outline!)
    return { density: (x, y) => (holds(x, y) ? 1 / km2 : 0) }
  }
  const inside = hexesOf(outline!, hexagons.resolution).map(hexagons.numberOf)
  if (inside.length === 0) inside.push(hexagons.at(lon, lat))
  const sizes = inside.map((one) => hexagons.middleAndSize(one).km2)
  const sum = sizes.reduce((all, size) => all + size, 0)
  return { shares: new Map(inside.map((one, i) => [one, sizes[i]! / sum])) }
}

/** Of a point: by the kernel. Puts the shares, or gives the density where they are many. */
export function pointReach(
  hexagons: Hexagons,
  at: { lon: number; lat: number },
  radius: number,
  put: Put,
): Density | null {
  if (isMany(Math.PI * radius ** 2, hexagons)) {
    const all = volume(radius)
    return (lon, lat) => kernel(distanceKm(at, { lon, lat }), radius) / all
  }
  const [near, weights]: [number[], number[]] = [[], []]
  let sum = 0
  hexagons.visitNear(at.lon, at.lat, radius, (hexagon, km) => {
    const weight = kernel(km, radius)
    near.push(hexagon)
    weights.push(weight)
    sum += weight
  })
  // no middle is near enough: all of it lies in one hexagon
  if (sum === 0) put(hexagons.at(at.lon, at.lat), 1)
  else for (const [i, hexagon] of near.entries()) put(hexagon, weights[i]! / sum)
  return null
}

/** Sum of a kernel over the globe, square kilometres: in rings, since a flat one of thousands of km would be too large. */
function volume(radius: number): number {
  const rings = 1000
  const wide = Math.min(radius, Math.PI * EARTH_RADIUS_KM) / rings
  let sum = 0
  for (let i = 0; i < rings; i++) {
    const km = (i + 0.5) * wide
    sum += kernel(km, radius) * 2 * Math.PI * EARTH_RADIUS_KM * Math.sin(km / EARTH_RADIUS_KM) * wide
  }
  return sum
}
