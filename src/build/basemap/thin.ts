import { featureCollection } from '@turf/turf'
import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import { tidy } from './rings.ts'

/** Least weight, in square degrees, that keeps a vertex at a position. */
export type Threshold = (lon: number, lat: number) => number

/** Visvalingam's algorithm with a threshold that depends on where the vertex lies; junctions stay. */
export function keepHeavy<T extends Objects>(shapes: Topology<T>, threshold: Threshold): Topology<T> {
  const weighted = presimplify(shapes)
  const arcs = weighted.arcs.map((arc) =>
    (arc as [number, number, number][])
      .filter(([lon, lat, weight]) => weight >= threshold(lon, lat))
      .map(tidy),
  )
  return { ...weighted, arcs }
}

/** The same for features, together, so that what they share stays shared. */
export function thinFeatures<G extends LineString | Polygon | MultiPolygon, P extends object>(
  features: Feature<G, P>[],
  threshold: Threshold,
): Feature<G, P>[] {
  const shapes = topology({ features: featureCollection(features) })
  const collection = shapes.objects['features'] as GeometryCollection<P>
  return feature(keepHeavy(shapes as unknown as Topology<Objects>, threshold) as Topology, collection)
    .features as Feature<G, P>[]
}
