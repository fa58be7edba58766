import type { IssueLog, Spot } from './log.ts'
import type { Extent } from './measure.ts'

/** Degrees of a world copy further. What lies beyond is no degree: metres, or a slip of the keys. */
const MAX_DEGREES = 360

/**
 * Checks that an extent is one of degrees. Beyond 360 it is an error (LON_RANGE, LAT_RANGE); beyond 180 or 90
 * a warning, because the map wraps longitudes and cuts lines at the poles. A single point beyond a pole is an error:
 * nothing of it can be drawn.
 */
export function checkRange(extent: Extent, isPoint: boolean, at: Spot, log: IssueLog): void {
  const [west, south, east, north] = extent
  const lon = -west > east ? west : east
  const lat = -south > north ? south : north
  const metres = Math.abs(lon) > 1000 && Math.abs(lat) > 1000
  const system = metres ? '; these look like metres (EPSG:3857): convert them to EPSG:4326' : ''
  const swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? '; are lon and lat swapped?' : ''

  if (Math.abs(lon) > MAX_DEGREES)
    log.error('LON_RANGE', `impossible longitude: ${lon}; allowed: -180 to 180 degrees${system}`, at)
  else if (Math.abs(lon) > 180)
    log.warn('LON_RANGE', `wrapped longitude: ${lon}; write -180 to 180, cut at the antimeridian`, at)
  if (Math.abs(lat) > MAX_DEGREES || (Math.abs(lat) > 90 && isPoint))
    log.error('LAT_RANGE', `impossible latitude: ${lat}; allowed: -90 to 90 degrees${system || swapped}`, at)
  else if (Math.abs(lat) > 90)
    log.warn('LAT_RANGE', `latitude beyond the pole: ${lat}; allowed: -90 to 90 degrees${swapped}`, at)
}
