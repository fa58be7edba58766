/** Mean earth radius, km (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088
/** Kilometres of a degree of latitude. */
export const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM

/**
 * Great-circle distance in km (haversine). Ours, because geoparsing calls it for each pair of candidates and must start
 * without loading a geometry library.
 */
export function distanceKm(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
