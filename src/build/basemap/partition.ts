import { featureCollection } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { merge, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection } from 'topojson-specification'
import type { Country } from './countries.ts'
import { findFaces } from './faces.ts'
import { type Junctions, addJunctions, fitLines } from './fit-lines.ts'
import { labelPoint } from '../../map/label-point.ts'
import { edgeDistance, isInside, ringArea } from './rings.ts'
import { toFeature } from './write.ts'
import { type Province, findInnerLines } from './provinces.ts'

export interface Partition {
  /** Countries with a vertex wherever a line between provinces meets their outline. */
  countries: Country[]
  /** Provinces that fill their country exactly. */
  provinces: Province[]
  /** Lines between the provinces of one country. */
  lines: { iso: string; coordinates: Position[][] }[]
}

/** Cuts countries along the lines between their provinces, so that both fit without a gap. */
export function partition(countries: Country[], provinces: Province[]): Partition {
  const junctions: Junctions = new Map()
  const byCountry = countries.flatMap((country) => {
    const mine = provinces.filter(({ iso }) => iso === country.iso)
    if (mine.length < 2) return []
    return [{ country, mine, lines: fitLines(findInnerLines(mine), country.geometry.coordinates, junctions) }]
  })
  const withJunctions = (shape: MultiPolygon): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: shape.coordinates.map((rings) => addJunctions(rings, junctions)),
  })
  const cut = byCountry.map(({ country, mine, lines }) => {
    const { coordinates } = withJunctions(country.geometry)
    return { iso: mine[0]!.iso, ...cutCountry(coordinates, lines, mine) }
  })
  return {
    countries: countries.map((country) => ({ ...country, geometry: withJunctions(country.geometry) })),
    provinces: cut.flatMap(({ shapes }) => shapes),
    lines: cut.map(({ iso, coordinates }) => ({ iso, coordinates })),
  }
}

/** Finds the faces between outline and lines, names each, and joins those of one name. */
function cutCountry(
  polygons: Position[][][],
  lines: Position[][],
  provinces: Province[],
): { shapes: Province[]; coordinates: Position[][] } {
  const within = (lon: number, lat: number) => polygons.some((rings) => isInside(rings, lon, lat))
  const faces = findFaces([...polygons.flat(), ...lines]).flatMap((rings) => {
    const geometry: Polygon = { type: 'Polygon', coordinates: rings }
    const [lon, lat] = labelPoint({ type: 'MultiPolygon', coordinates: [rings] })
    return within(lon, lat) ? [toFeature(geometry, { name: nameFace(lon, lat, provinces) })] : []
  })
  const shapes = topology({ faces: featureCollection(faces) })
  const collection = shapes.objects['faces'] as GeometryCollection<{ name: string }>
  const nameOf = (each: unknown) => (each as { properties: { name: string } }).properties.name
  return {
    shapes: provinces.map(({ iso, name }) => {
      const mine = collection.geometries.filter((each) => nameOf(each) === name)
      return { iso, name, geometry: merge(shapes, mine as Parameters<typeof merge>[1]) }
    }),
    coordinates: mesh(shapes, collection, (a, b) => nameOf(a) !== nameOf(b)).coordinates,
  }
}

/** The smallest province that holds a position, or else the nearest. */
function nameFace(lon: number, lat: number, provinces: Province[]): string {
  const fits = provinces.map(({ name, geometry }) => {
    const holds = geometry.coordinates.some((rings) => isInside(rings, lon, lat))
    const distance = holds
      ? 0
      : Math.min(...geometry.coordinates.map((rings) => edgeDistance(rings, lon, lat)))
    return { name, distance, size: geometry.coordinates.reduce((sum, [outer]) => sum + ringArea(outer!), 0) }
  })
  return fits.toSorted((a, b) => a.distance - b.distance || a.size - b.size)[0]!.name
}
