/** The basemap's shapes in two helpings: what lies round the first view, then all of it. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { BasemapSource } from './basemap-data.ts'
import type { Bbox } from './view.ts'

/** Some of the basemap's sources with their data. */
export type Shapes = Partial<Record<BasemapSource, FeatureCollection>>

/** Sources without which a map is none: they are drawn first. */
export const firstSources = ['land', 'borders'] as const satisfies readonly BasemapSource[]

/** Room round the first view that is cut out with it, in widths and heights of it: the map's own shape is not known yet. */
const AROUND = 1.2

/** A box with room round it, within the world. */
export function around([west, south, east, north]: Bbox): Bbox {
  const [x, y] = [(east - west) * AROUND, (north - south) * AROUND]
  return [Math.max(west - x, -180), Math.max(south - y, -90), Math.min(east + x, 180), Math.min(north + y, 90)]
}

/**
 * The part of areas and lines in a box, degrees: what lies past its edge is cut off, straight along the edge for areas.
 * Other geometries are left out.
 */
export function cutOut({ features }: FeatureCollection, box: Bbox): FeatureCollection {
  return { type: 'FeatureCollection', features: features.flatMap((one) => cutFeature(one, box)) }
}

function cutFeature(feature: Feature, box: Bbox): Feature[] {
  const { geometry } = feature
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const coordinates = polygons.map((rings) => cutRings(rings, box)).filter((rings) => rings.length > 0)
    return coordinates.length > 0 ? [{ ...feature, geometry: { type: 'MultiPolygon', coordinates } }] : []
  }
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    const coordinates = lines.flatMap((line) => cutLine(line, box))
    return coordinates.length > 0 ? [{ ...feature, geometry: { type: 'MultiLineString', coordinates } }] : []
  }
  return []
}

/** A polygon's rings, the outer one first; none where that lies outside. */
function cutRings([outer, ...holes]: Position[][], box: Bbox): Position[][] {
  const cut = outer ? cutRing(outer, box) : []
  if (cut.length === 0) return []
  return [cut, ...holes.map((hole) => cutRing(hole, box)).filter((hole) => hole.length > 0)]
}

/** Cuts a closed ring edge by edge (Sutherland and Hodgman 1974); empty where it lies outside. */
function cutRing(ring: Position[], box: Bbox): Position[] {
  const sides = sidesOf(ring, box)
  if (sides.all === 0) return ring
  if (sides.common !== 0) return []
  let cut = ring.slice(0, -1)
  for (const edge of [0, 1, 2, 3] as const) {
    if (!(sides.all & (1 << edge))) continue
    const axis = edge % 2
    const limit = box[edge]
    const inside = (at: Position) => (edge < 2 ? at[axis]! >= limit : at[axis]! <= limit)
    const kept: Position[] = []
    let before = cut.at(-1)
    for (const at of cut) {
      if (before && inside(at) !== inside(before)) kept.push(crossing(before, at, axis, limit))
      if (inside(at)) kept.push(at)
      before = at
    }
    cut = kept
  }
  return cut.length < 3 ? [] : [...cut, cut[0]!]
}

/** The runs of a line that lie in the box, each with the point before and after it. */
function cutLine(line: Position[], box: Bbox): Position[][] {
  const sides = sidesOf(line, box)
  if (sides.all === 0) return [line]
  if (sides.common !== 0) return []
  const runs: Position[][] = []
  let run: Position[] | null = null
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!]
    // a step past a corner is kept too: it is not seen
    if (sideOf(from, box) & sideOf(to, box)) run = null
    else if (run) run.push(to)
    else runs.push((run = [from, to]))
  }
  return runs
}

/** On which sides outside the box a point lies, a bit for each. */
const sideOf = ([lon = 0, lat = 0]: Position, [west, south, east, north]: Bbox): number =>
  (lon < west ? 1 : 0) | (lat < south ? 2 : 0) | (lon > east ? 4 : 0) | (lat > north ? 8 : 0)

/** Sides on which any of the points lie, and on which all of them do. */
function sidesOf(points: Position[], box: Bbox): { all: number; common: number } {
  let [all, common] = [0, 15]
  for (const at of points) {
    const side = sideOf(at, box)
    all |= side
    common &= side
  }
  return { all, common }
}

function crossing(from: Position, to: Position, axis: number, limit: number): Position {
  const share = (limit - from[axis]!) / (to[axis]! - from[axis]!)
  const other = from[1 - axis]! + share * (to[1 - axis]! - from[1 - axis]!)
  return axis === 0 ? [limit, other] : [other, limit]
}

/**
 * Gives shapes to a map's sources, one in each turn of the page's thread: the copies for MapLibre's worker are large.
 * Returns what stops it.
 */
export function giveShapes(map: MapLibreMap, shapes: Shapes): () => void {
  const waiting = Object.entries(shapes)
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    const [name, data] = waiting.shift() ?? []
    if (name === undefined || data === undefined) return
    void map.getSource<GeoJSONSource>(name)?.setData(data)
    timer = setTimeout(next)
  }
  next()
  return () => clearTimeout(timer)
}
