import type { LngLatBounds, Map as MapLibreMap } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import { labelPoint } from './label-point.ts'
import { mercatorDegrees } from './mercator.ts'

/** `[west, south, east, north]`, degrees. */
export type Bbox = [west: number, south: number, east: number, north: number]

/** CSS pixels that panels cover on each side of the map. */
export type Padding = Record<'top' | 'right' | 'bottom' | 'left', number>

/** Nearest zoom to which a feature is brought when it lies outside the view. */
const REVEAL_ZOOM = 6

/**
 * The home view for a map of this shape: on a tall map a wide region would be a thin strip, so half of the loss (as a
 * ratio) is taken by cutting its sides.
 */
export function homeBbox(home: Bbox, width: number, height: number): Bbox {
  const [west, south, east, north] = home
  const [spanX, spanY] = [east - west, mercatorDegrees(north) - mercatorDegrees(south)]
  const excess = spanX / spanY / (width / height)
  if (!(excess > 1)) return home
  const [middle, half] = [(west + east) / 2, spanX / Math.sqrt(excess) / 2]
  return [middle - half, south, middle + half, north]
}

/** Bounds rounded to about 100 m: addresses should be short. */
export function toBbox(bounds: LngLatBounds): Bbox {
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000
  return [
    round(bounds.getWest()),
    round(bounds.getSouth()),
    round(bounds.getEast()),
    round(bounds.getNorth()),
  ]
}

/** Nearest zoom to which the map goes where it is sent. */
const GO_ZOOM = 9

/** Marks a move that the reader has asked for by other means than the map's own. */
export const ASKED = { asked: true }

/** Moves the map to bounds, beside the panels. */
export function goTo(map: MapLibreMap, bounds: Bbox, padding: Padding, jump: boolean): void {
  map.fitBounds(bounds, { padding, maxZoom: GO_ZOOM, duration: jump ? 0 : 600, linear: true }, ASKED)
}

/** Moves the map so that the feature's mark can be seen beside the panels; leaves it where it can be seen already. */
export function reveal(map: MapLibreMap, feature: MapFeature, padding: Padding, jump: boolean): void {
  const center = labelPoint(feature.geometry)
  const at = map.project(center)
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const margin = 32
  const seen =
    at.x > padding.left + margin &&
    at.x < width - padding.right - margin &&
    at.y > padding.top + margin &&
    at.y < height - padding.bottom - margin
  if (seen) return
  // An offset, not a padding: MapLibre keeps paddings, and later moves would add to them.
  const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2]
  const zoom = Math.max(map.getZoom(), REVEAL_ZOOM)
  map.easeTo({ center, zoom, offset, duration: jump ? 0 : 600 })
}
