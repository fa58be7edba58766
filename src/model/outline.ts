/** Is a position in an area? Asked of thousands of positions, so an outline is cut into bands once. */
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** `[west, south, east, north]`, degrees. */
export type OutlineBox = [west: number, south: number, east: number, north: number]

export interface Outline {
  box: OutlineBox
  /** True for a position in it, degrees. Even-odd rule over all rings, so that holes count. */
  holds: (lon: number, lat: number) => boolean
}

/** Bands from south to north: an edge is looked at only for positions of the bands that it crosses. */
const BANDS = 64

/** All rings, outer ones and holes, of all parts. */
export const ringsOf = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()

/** Bounding box; of a shape without corners `[Infinity, Infinity, -Infinity, -Infinity]`. */
export function boxOfShape(shape: Polygon | MultiPolygon): OutlineBox {
  const box: OutlineBox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of ringsOf(shape))
    for (const [x = 0, y = 0] of ring) {
      if (x < box[0]) box[0] = x
      if (y < box[1]) box[1] = y
      if (x > box[2]) box[2] = x
      if (y > box[3]) box[3] = y
    }
  return box
}

/** Middle of a box, degrees. */
export const middleOfBox = ([west, south, east, north]: Readonly<OutlineBox>): {
  lon: number
  lat: number
} => ({
  lon: (west + east) / 2,
  lat: (south + north) / 2,
})

/** Makes an area ready to be asked. Rings may be closed or not; outlines do not cross the 180th meridian. */
export function createOutline(shape: Polygon | MultiPolygon): Outline {
  const box = boxOfShape(shape)
  const [west, south, east, north] = box
  const perDegree = north > south ? BANDS / (north - south) : 0
  const bandOf = (lat: number) => Math.min(BANDS - 1, Math.max(0, Math.floor((lat - south) * perDegree)))
  const bands: number[][] = Array.from({ length: BANDS }, () => [])
  for (const ring of ringsOf(shape)) {
    let before = ring.at(-1)
    for (const at of ring) {
      const [ax = 0, ay = 0] = before ?? []
      const [bx = 0, by = 0] = at
      before = at
      if (ay === by) continue
      for (let band = bandOf(Math.min(ay, by)); band <= bandOf(Math.max(ay, by)); band++)
        bands[band]!.push(ax, ay, bx, by)
    }
  }
  return {
    box,
    holds(lon, lat) {
      if (lon < west || lon > east || lat < south || lat > north) return false
      const edges = bands[bandOf(lat)]!
      let inside = false
      for (let i = 0; i < edges.length; i += 4) {
        const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!]
        if (ay > lat !== by > lat && lon < ((ax - bx) * (lat - by)) / (ay - by) + bx) inside = !inside
      }
      return inside
    },
  }
}
