/** Where the map is drawn fine: [west, south, east, north] in degrees. */
export type Box = [number, number, number, number]

/**
 * How much of a shape is kept. A vertex goes when the triangle that it makes with its neighbours is smaller
 * than `triangle` (on a border or coast) or `river`, an island when it is smaller than `island`; all in square degrees.
 */
export interface Detail {
  box: Box
  triangle: number
  river: number
  island: number
}

/** First match wins; the last row is the whole world. */
const details: Detail[] = [
  { box: [31, 27, 52.5, 38.5], triangle: 4e-6, river: 4e-6, island: 4e-5 },
  { box: [25, 11, 66, 43], triangle: 3e-5, river: 3e-5, island: 2e-4 },
  { box: [-20, -5, 100, 62], triangle: 1.5e-3, river: 5e-4, island: 1e-2 },
  { box: [-180, -90, 180, 90], triangle: 7e-3, river: 2e-2, island: 4e-2 },
]

/** The row that rules at a position. */
export function detailAt(lon: number, lat: number): Detail {
  return details.find(({ box }) => inBox(box, lon, lat)) ?? details.at(-1)!
}

export function inBox([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
