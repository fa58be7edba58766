/** The Web Mercator map in pixels and degrees. */
import { latOf, lonOf, mercatorX, mercatorY } from '../model/mercator.ts'

/** MapLibre's world is 512 · 2^zoom pixels wide. */
export const worldPixels = (zoom: number): number => 512 * 2 ** zoom

export const pixelsPerDegree = (zoom: number): number => worldPixels(zoom) / 360

/** Kilometres round the equator. */
const AROUND = 40_075

/** Pixels of a kilometre at a latitude, degrees, and a zoom level. */
export const pixelsPerKm = (lat: number, zoom: number): number =>
  worldPixels(zoom) / AROUND / Math.cos((lat * Math.PI) / 180)

/** Latitude as the map stretches it: degrees as long as those of longitude. */
export const mercatorDegrees = (lat: number): number => (0.5 - mercatorY(lat)) * 360

/** Distance on the map, which is stretched from south to north by 1 / cos(lat). */
export function pixelsApart(a: [number, number], b: [number, number], zoom: number): number {
  const stretch = 1 / Math.cos((a[1] * Math.PI) / 180)
  return Math.hypot(a[0] - b[0], (a[1] - b[1]) * stretch) * pixelsPerDegree(zoom)
}

/** The spot so many pixels to the right of another one and below it, at a zoom level. */
export function shifted(
  [lon, lat]: readonly [number, number],
  [right, down]: readonly [number, number],
  zoom: number,
): [number, number] {
  if (right === 0 && down === 0) return [lon, lat]
  const world = worldPixels(zoom)
  return [lonOf(mercatorX(lon) + right / world), latOf(mercatorY(lat) + down / world)]
}
