/** Which hexagons are drawn at a zoom. Apart from `hexes.ts`, so that a page can ask without loading H3. */

/** Resolutions that are used: finer ones would look more exact than a kernel of tens of kilometres is. */
export const resolutions = [1, 2, 3, 4, 5, 6] as const
export type Resolution = (typeof resolutions)[number]

/** True for what looks like the id of a hexagon. */
export const isHexId = (id: string): boolean => /^8[\da-f]{14}$/.test(id)

/** Resolution of the command line, and of the docs. */
export const USUAL_RESOLUTION: Resolution = 5

/** Average length of an edge, km (https://h3geo.org/docs/core-library/restable). */
const edgeKm: Record<Resolution, number> = {
  1: 483.056839,
  2: 182.512957,
  3: 68.979222,
  4: 26.071759,
  5: 9.854091,
  6: 3.724533,
}

/** Least width of a hexagon on the screen, CSS pixels. */
const LEAST_WIDTH = 14
/** Kilometres of a CSS pixel at the equator at zoom 0, with tiles of 512 pixels. */
const KM_PER_PIXEL = 40075.017 / 512

/** Most edges of a hexagon to a radius: within that, finer ones would show the kernel's shape and nothing else. */
const MOST_EDGES = 32

/** The finest resolution that makes sense at a zoom and latitude, degrees, with points that reach so far, km. */
export function resolutionAt(zoom: number, lat: number, radius = 0): Resolution {
  const pixel = (KM_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom
  const isWide = (one: Resolution) => Math.sqrt(3) * edgeKm[one] >= LEAST_WIDTH * pixel
  const isUseful = (one: Resolution) => edgeKm[one] * MOST_EDGES >= radius
  return resolutions.findLast((one) => isWide(one) && isUseful(one)) ?? resolutions[0]
}
