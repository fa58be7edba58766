/** The Web Mercator map in pixels and degrees. */
import { mercatorY } from '../model/mercator.ts'

/** MapLibre's world is 512 · 2^zoom pixels wide. */
export const worldPixels = (zoom: number): number => 512 * 2 ** zoom

export const pixelsPerDegree = (zoom: number): number => worldPixels(zoom) / 360

/** Latitude as the map stretches it: degrees as long as those of longitude. */
export const mercatorDegrees = (lat: number): number => (0.5 - mercatorY(lat)) * 360

/** Distance on the map, which is stretched from south to north by 1 / cos(lat). */
export function pixelsApart(a: [number, number], b: [number, number], zoom: number): number {
  const stretch = 1 / Math.cos((a[1] * Math.PI) / 180)
  return Math.hypot(a[0] - b[0], (a[1] - b[1]) * stretch) * pixelsPerDegree(zoom)
}
