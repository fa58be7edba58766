import type { Position } from './walk.ts'

/** `[west, south, east, north]`, degrees; `[Infinity, Infinity, -Infinity, -Infinity]` where there is nothing. */
export type Extent = [number, number, number, number]

export const noExtent = (): Extent => [Infinity, Infinity, -Infinity, -Infinity]

/** What one pass over a list of positions tells. Indexes are -1 where there is no such position. */
export interface Measures {
  extent: Extent
  /** First position equal in lon and lat to the one before it. */
  repeated: number
  /** First position with more than `MAX_DECIMALS` decimals. */
  precise: number
  /** Twice the signed area in square degrees; positive = counterclockwise. Only of use for rings. */
  area: number
}

/** 9 decimals are a tenth of a millimetre; more is noise from a conversion. */
export const MAX_DECIMALS = 9
const SCALE = 10 ** MAX_DECIMALS

/** True where a number below about 9 million is written with more than `MAX_DECIMALS` decimals. */
export const isTooPrecise = (number: number): boolean => Math.round(number * SCALE) / SCALE !== number

/** Measures a list of positions in one pass. The area is the shoelace formula about the first position. */
export function measure(list: readonly Position[]): Measures {
  const [lon0 = 0, lat0 = 0] = list[0] ?? []
  const extent = noExtent()
  let [repeated, precise, area] = [-1, -1, 0]
  let [lonBefore, latBefore] = [NaN, NaN]
  for (let i = 0; i < list.length; i++) {
    const [lon = 0, lat = 0] = list[i] ?? []
    stretch(extent, lon, lat)
    if (lon === lonBefore && lat === latBefore && repeated < 0) repeated = i
    if (precise < 0 && (isTooPrecise(lon) || isTooPrecise(lat))) precise = i
    if (i > 0) area += (lonBefore - lon0) * (lat - lat0) - (lon - lon0) * (latBefore - lat0)
    lonBefore = lon
    latBefore = lat
  }
  return { extent, repeated, precise, area }
}

/** Widens `extent` so that it holds the position. */
export function stretch(extent: Extent, lon: number, lat: number): void {
  if (lon < extent[0]) extent[0] = lon
  if (lat < extent[1]) extent[1] = lat
  if (lon > extent[2]) extent[2] = lon
  if (lat > extent[3]) extent[3] = lat
}
