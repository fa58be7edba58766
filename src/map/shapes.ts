/** The basemap's shapes in two helpings: what the first map needs, then all of them. */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { BasemapSource } from './basemap-data.ts'

/** Some of the basemap's sources with their data. */
export type Shapes = Partial<Record<BasemapSource, FeatureCollection>>

/** Sources without which a map is none: they are drawn first. */
export const firstSources = ['land', 'borders'] as const satisfies readonly BasemapSource[]

/**
 * Gives shapes to a map's sources, one in each turn of the page's thread: the copies for MapLibre's worker are large.
 * Sources that the style lacks are left out. Returns what stops it.
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
