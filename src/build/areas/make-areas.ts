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
import { findFaces } from '../basemap/faces.ts'
import { addJunctions, fitLines, type Junctions } from '../basemap/fit-lines.ts'
import { edgeDistance, isInside, ringArea } from '../basemap/rings.ts'

/** Corners whose triangle is smaller than this are left out, square degrees: some five kilometres across. */
const LEAST_CORNER = 2e-3
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
  const thinned = simplify(presimplify(whole as unknown as Arcs), LEAST_CORNER)
  // small islands stay where an area has nothing else
  const solid = filter(thinned, filterAttachedWeight(thinned, SMALL))
  return quantize(solid as unknown as AreaFile, GRID)
}

type Arcs = Parameters<typeof presimplify>[0]

/** Cuts a country along its inner lines. */
function cut(shape: Position[][][], inner: Position[][], country: string): Area[] {
  const ends = new Map<string, number>()
  const corners = new Set(shape.flat(2).map(String))
  for (const line of inner) for (const at of line) ends.set(String(at), (ends.get(String(at)) ?? 0) + 1)
  const isOpen = (at: Position | undefined) => ends.get(String(at)) === 1 && !corners.has(String(at))
  const junctions: Junctions = new Map()
  const lines = fitLines(
    inner.map((line) => ({ line, openStart: isOpen(line[0]), openEnd: isOpen(line.at(-1)) })),
    shape,
    junctions,
  )
  const outline = shape.map((rings) => addJunctions(rings, junctions))
  const faces = findFaces(segmentsOf([...outline.flat(), ...lines])).filter((rings) => {
    const [lon, lat] = labelPoint({ type: 'Polygon', coordinates: rings })
    return outline.some((polygon) => isInside(polygon, lon, lat))
  })
  const isSmall = ([outer]: Position[][]) => ringArea(outer ?? []) < SMALL
  const large = faces.filter((rings) => !isSmall(rings)).map((rings) => [rings])
  for (const rings of faces.filter(isSmall)) nearest(large, rings)?.push(rings)
  return large.map((polygons) => area(polygons, country))
}

/** Each piece of the lines once: where an inner line runs along the outline, both would enclose nothing between them. */
function segmentsOf(lines: Position[][]): Position[][] {
  const pieces = new Map<string, Position[]>()
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [String(line[i - 1]), String(line[i])]
      if (a !== b) pieces.set(a < b ? `${a} ${b}` : `${b} ${a}`, [line[i - 1] ?? [], line[i] ?? []])
    }
  return [...pieces.values()]
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
