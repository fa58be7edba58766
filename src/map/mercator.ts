/** The Web Mercator map in pixels and degrees (https://en.wikipedia.org/wiki/Web_Mercator_projection). */

/** MapLibre's world is 512 · 2^zoom pixels wide. */
export const pixelsPerDegree = (zoom: number): number => (512 * 2 ** zoom) / 360

/** Latitude as the map stretches it: degrees as long as those of longitude. */
export const mercatorDegrees = (lat: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI

/** Distance on the map, which is stretched from south to north by 1 / cos(lat). */
export function pixelsApart(a: [number, number], b: [number, number], zoom: number): number {
  const stretch = 1 / Math.cos((a[1] * Math.PI) / 180)
  return Math.hypot(a[0] - b[0], (a[1] - b[1]) * stretch) * pixelsPerDegree(zoom)
}
