/** `data/areas.json`: outlines of the areas of which the map says whether any document speaks of them, thinned. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export interface AreaProperties {
  /** ISO 3166-1 alpha-2, empty where there is none. */
  country: string
  /** A spot well inside. */
  at: [lon: number, lat: number]
}

export type AreaFile = Topology<{ areas: GeometryCollection<AreaProperties> }>

/** Its number in the file is an area's id. */
export type AreaShape = Feature<Polygon | MultiPolygon, AreaProperties> & { id: number }

/** The outlines as GeoJSON. Throws where the value is no such file. */
export function decodeAreas(file: unknown): AreaShape[] {
  const { objects } = file as AreaFile
  const { features } = feature(file as AreaFile, objects.areas) as FeatureCollection<
    Polygon | MultiPolygon,
    AreaProperties
  >
  return features.map((one, id) => ({ ...one, id }))
}
