/**
 * `layers/areas.json`: the areas in which influence is added up. The theatre's countries, by their first-level areas where
 * the gazetteer has the outlines of all of these, else whole; and how places that are no exact points lie in them.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import type { Names } from './actor.ts'

export const AREAS_FILE = 'areas.json'

export interface InfluenceArea {
  /** Gazetteer id. */
  id: string
  name: Names
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null
  /** Square kilometres of its outline, on the sphere. */
  km2: number
  geometry: Polygon | MultiPolygon
}

/** Share of a place that lies in an area; `area` is its number in the list. */
export type AreaShare = [area: number, share: number]

export interface AreasFile {
  version: 1
  areas: InfluenceArea[]
  /** By `placeKey`. Shares of a place add up to 1, or to less where it reaches beyond all areas. */
  shares: Record<string, AreaShare[]>
}
