/** Degrees → the picture: shapes are projected, cut to what is seen, and thinned. Lengths in CSS pixels. */
import type { Geometry, Position } from 'geojson'
import { mercatorX, mercatorY } from '../../model/mercator.ts'
import type { Fitted } from '../../map/fit.ts'
import { worldPixels } from '../../map/mercator.ts'
import { cutLine, cutRing, type Box } from './cut.ts'
import { thin, writePath } from './thin.ts'

export interface Sheet {
  width: number
  height: number
  zoom: number
  /** Copies of the world that can be seen, told by how far to the right they lie. */
  worlds: readonly number[]
  /** A spot, degrees, in the first copy. */
  spot: (lon: number, lat: number) => [x: number, y: number]
  /** Ground of polygons as a path, to be filled by even and odd; empty where none is seen. */
  ground: (geometry: Geometry) => string
  /** Lines, and the rims of polygons. */
  line: (geometry: Geometry) => string
  /** Rims of polygons, moved inwards. */
  rim: (geometry: Geometry, inwards: number) => string
}

/** The map ends here, degrees of latitude. */
const POLE = 85.05

/** What lies further outside is not drawn: no line is wider. */
const MARGIN = 40

/** Points nearer than this to the line without them are left out. */
const TOLERANCE = 0.25

/** Rims that are moved are smoother, or they would cross themselves in each bay. */
const RIM_TOLERANCE = 1.2

export function createSheet({ zoom, left, top }: Fitted, width: number, height: number): Sheet {
  const world = worldPixels(zoom)
  const box: Box = [-MARGIN, -MARGIN, width + MARGIN, height + MARGIN]
  const worlds: number[] = []
  for (let i = Math.floor(left / world); i <= Math.floor((left + width) / world); i++) worlds.push(i * world)

  const spot = (lon: number, lat: number): [number, number] => [
    mercatorX(lon) * world - left,
    mercatorY(Math.min(POLE, Math.max(-POLE, lat))) * world - top,
  ]

  /** Each copy of a line that may be seen, `x, y` in turn. */
  function copies(line: readonly Position[]): Float64Array[] {
    const points = new Float64Array(line.length * 2)
    let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let i = 0; i < line.length; i++) {
      const [x, y] = spot(line[i]![0]!, line[i]![1]!)
      points[i * 2] = x
      points[i * 2 + 1] = y
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
    if (south < box[1] || north > box[3]) return []
    return worlds
      .filter((by) => east + by >= box[0] && west + by <= box[2])
      .map((by) => (by === 0 ? points : points.map((n, i) => (i % 2 === 0 ? n + by : n))))
  }

  const rings = (geometry: Geometry, tolerance: number): Float64Array[] =>
    ringsOf(geometry)
      .flatMap(copies)
      .flatMap((ring) => cutRing(ring, box) ?? [])
      .map((ring) => thin(ring, tolerance))

  return {
    width,
    height,
    zoom,
    worlds,
    spot,
    ground: (geometry) =>
      rings(geometry, TOLERANCE)
        .map((ring) => writePath(ring, true))
        .join(''),
    line: (geometry) =>
      linesOf(geometry)
        .flatMap(copies)
        .flatMap((line) => cutLine(line, box))
        .map((line) => writePath(thin(line, TOLERANCE), false))
        .join(''),
    rim: (geometry, inwards) =>
      rings(geometry, RIM_TOLERANCE)
        .filter((ring) => ring.length >= 8)
        .map((ring) => writePath(movedIn(ring, inwards), true))
        .join(''),
  }
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return []
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  return ringsOf(geometry)
}

/** A ring moved inwards. Outer rings and holes alike: which side is inside is told by the ring's own turn. */
function movedIn(ring: Float64Array, by: number): Float64Array {
  // the last point is the first one again
  const count = ring.length / 2 - 1
  let area = 0
  for (let i = 0; i < count; i++)
    area += ring[i * 2]! * ring[i * 2 + 3]! - ring[i * 2 + 2]! * ring[i * 2 + 1]!
  const side = area > 0 ? by : -by
  const moved = new Float64Array(ring.length)
  for (let i = 0; i <= count; i++) {
    const [x, y] = [ring[i * 2]!, ring[i * 2 + 1]!]
    const before = ((i + count - 1) % count) * 2
    const after = ((i + 1) % count) * 2
    const [ax, ay] = unit(x - ring[before]!, y - ring[before + 1]!)
    const [bx, by_] = unit(ring[after]! - x, ring[after + 1]! - y)
    const [nx, ny] = unit(-(ay + by_), ax + bx)
    moved[i * 2] = x + nx * side
    moved[i * 2 + 1] = y + ny * side
  }
  return moved
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y)
  return length === 0 ? [0, 0] : [x / length, y / length]
}
