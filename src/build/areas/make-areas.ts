/** Basemap → outlines of the areas of which the map says whether any document speaks of them. */
import { featureCollection } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection } from 'topojson-specification'
import type { AreaFile, AreaProperties } from '../../map/area-file.ts'
import type { Topo } from '../../map/basemap-data.ts'
import { labelPoint } from '../../map/label-point.ts'
import { edgeDistance, isInside, ringArea } from '../basemap/rings.ts'
import { walkFaces } from './walk-faces.ts'

/** How far an inner line may end from the corner that it should meet, degrees. */
const REACH = 0.25
/** Corners whose triangle is smaller than this are left out, square degrees: some five kilometres across. */
const LEAST_CORNER = 3e-3
/** Share that corners count beyond the region of the areas. */
const FAR = 0.01
/** Faces smaller than this belong to the nearest larger one: islands, slivers; square degrees. */
const SMALL = 0.02
/** Steps across the world to which positions are rounded: two kilometres. */
const GRID = 2e4

type Area = Feature<Polygon | MultiPolygon, AreaProperties>

/**
 * Cuts the countries of which the basemap draws first-level areas along these lines; each other country is one area. The
 * result is thinned: it is for hatching, not for borders.
 */
export function makeAreas(base: Topo): AreaFile {
  const of = (name: string) =>
    feature(base, base.objects[name] as GeometryCollection<{ iso?: string }>).features
  const inner = new Map<string, Position[][]>()
  for (const { geometry, properties } of of('admin1'))
    if (geometry.type === 'MultiLineString' && properties?.iso)
      inner.set(properties.iso, [...(inner.get(properties.iso) ?? []), ...geometry.coordinates])
  const areas = of('countries').flatMap(({ geometry, properties }) => {
    const shape = asMulti(geometry as Polygon | MultiPolygon)
    const lines = inner.get(properties?.iso ?? '') ?? []
    const country = properties?.iso ?? ''
    return lines.length > 0 ? cut(shape, lines, country) : [area(shape, country)]
  })
  const whole = topology({ areas: featureCollection(areas) })
  const region = boxOf([...inner.values()].flat(2))
  const thinned = simplify(presimplify(whole as unknown as Arcs, cornersIn(region)), LEAST_CORNER)
  // small islands stay where an area has nothing else
  const solid = filter(thinned, filterAttachedWeight(thinned, SMALL))
  return quantize(solid as unknown as AreaFile, GRID)
}

type Arcs = Parameters<typeof presimplify>[0]

/** `[west, south, east, north]` of positions, degrees. */
function boxOf(positions: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of positions) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

/** How much a corner matters: the area of its triangle, square degrees; far from the region a small part of it. */
const cornersIn =
  ([west, south, east, north]: readonly number[]) =>
  (triangle: [Position, Position, Position]): number => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]] = triangle
    const isNear = bx >= west! && bx <= east! && by >= south! && by <= north!
    return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * (isNear ? 1 : FAR)
  }

/** Cuts a country along its inner lines. */
function cut(shape: Position[][][], inner: Position[][], country: string): Area[] {
  const faces = walkFaces([...shape.flat(), ...meeting(inner, shape)]).filter((rings) => {
    const [lon, lat] = labelPoint({ type: 'Polygon', coordinates: rings })
    return shape.some((polygon) => isInside(polygon, lon, lat))
  })
  const isSmall = ([outer]: Position[][]) => ringArea(outer ?? []) < SMALL
  const large = faces.filter((rings) => !isSmall(rings)).map((rings) => [rings])
  if (large.length === 0) return [area(shape, country)]
  for (const rings of faces.filter(isSmall)) nearest(large, rings)?.push(rings)
  return large.map((polygons) => area(polygons, country))
}

/**
 * Inner lines whose open ends go on to the nearest corner of the outline, which thinning may have taken from under them;
 * what sticks out beyond it goes first.
 */
function meeting(inner: Position[][], shape: Position[][][]): Position[][] {
  const corners = shape.flat(2)
  const times = new Map<string, number>()
  for (const at of [...corners, ...inner.flat()]) times.set(String(at), (times.get(String(at)) ?? 0) + 1)
  const isOpen = (at: Position | undefined) => times.get(String(at)) === 1
  const isOut = ([lon = 0, lat = 0]: Position) => !shape.some((polygon) => isInside(polygon, lon, lat))
  const goOn = (line: Position[]): Position[] => {
    if (!isOpen(line.at(-1))) return line
    let end = line.length
    while (end > 2 && isOut(line[end - 1] ?? []) && isOpen(line[end - 1])) end -= 1
    const kept = line.slice(0, end)
    const [lon = 0, lat = 0] = kept.at(-1) ?? []
    const far = ([x = 0, y = 0]: Position) => Math.hypot(x - lon, y - lat)
    let best: Position | null = null
    for (const corner of corners) if (!best || far(corner) < far(best)) best = corner
    return best && far(best) < REACH ? [...kept, best] : kept
  }
  return inner.map((line) => goOn(goOn(line).toReversed()))
}

/** Of some areas the one whose outline passes nearest to a face. */
function nearest(areas: Position[][][][], face: Position[][]): Position[][][] | undefined {
  const [lon, lat] = labelPoint({ type: 'Polygon', coordinates: face })
  const far = new Map(
    areas.map((one) => [one, Math.min(...one.map((rings) => edgeDistance(rings, lon, lat)))]),
  )
  return areas.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0))[0]
}

const asMulti = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

function area(polygons: Position[][][], country: string): Area {
  const [lon, lat] = labelPoint({ type: 'MultiPolygon', coordinates: polygons })
  const round = (n: number) => Math.round(n * 1000) / 1000
  return {
    type: 'Feature',
    properties: { country, at: [round(lon), round(lat)] },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }
}
