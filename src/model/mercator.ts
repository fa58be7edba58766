/** Web Mercator world coordinates, 0 to 1, y down (https://en.wikipedia.org/wiki/Web_Mercator_projection). */

/** World coordinate of a longitude, degrees. */
export const mercatorX = (lon: number): number => (lon + 180) / 360

/** World coordinate of a latitude, degrees; outside 0 to 1 past 85.05°, infinite at the poles. */
export const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** Longitude, degrees, of a world coordinate. */
export const lonOf = (x: number): number => x * 360 - 180

/** Latitude, degrees, of a world coordinate. */
export const latOf = (y: number): number =>
  (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90
