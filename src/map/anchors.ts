/** Where the badge of an area stands. */
import type { MapFeature } from '../model/feature.ts'
import { isInside } from './inside.ts'
import { labelPoint } from './label-point.ts'

/** `[lon, lat]` of a feature's badge or mark, degrees. */
export type AnchorOf = (feature: MapFeature) => [number, number]

/**
 * Badges of countries stand on the country's name, so that both read as one; all else on its label point. `names`: where
 * the basemap's names of countries stand.
 */
export function createAnchors(names: readonly (readonly [lon: number, lat: number])[]): AnchorOf {
  const known = new Map<string, [number, number]>()
  return ({ geometry, properties: { located, place } }) => {
    if (located !== 'country' || geometry.type === 'Point') return labelPoint(geometry)
    const before = known.get(place)
    if (before) return before
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const name = names.find((spot) => parts.some(([ring = []]) => isInside(spot, ring)))
    const anchor: [number, number] = name ? [name[0], name[1]] : labelPoint(geometry)
    known.set(place, anchor)
    return anchor
  }
}
