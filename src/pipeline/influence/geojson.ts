/** Influence as GeoJSON (RFC 7946): areas with their outlines, hexagons with their corners. */
import { bboxClip } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { cellToBoundary } from 'h3-js'
import type { InfluenceArea } from '../../model/area.ts'
import { jsonLines, round, type Result } from './result.ts'

/** A feature for each cell, one a line; the member `influence-map` tells date, settings, unit and sums. */
export function formatGeojson({ cells, ...head }: Result, areas: readonly InfluenceArea[]): string {
  const outlines = new Map(areas.map(({ id, geometry }) => [id, geometry]))
  const features = cells.map((properties) => ({
    type: 'Feature',
    id: properties.cell,
    geometry: outlines.get(properties.cell) ?? hexagonOf(properties.cell),
    properties,
  }))
  return jsonLines({ type: 'FeatureCollection', 'influence-map': head }, 'features', features)
}

/** Corners of a hexagon, counter-clockwise; one on the 180th meridian is cut in two, as RFC 7946 §3.1.9 asks. */
function hexagonOf(id: string): Polygon | MultiPolygon {
  const ring = cellToBoundary(id, true).map(([lon, lat]): Position => [round(lon), round(lat)])
  const lons = ring.map(([lon = 0]) => lon)
  if (Math.max(...lons) - Math.min(...lons) <= 180) return { type: 'Polygon', coordinates: [ring] }
  const whole: Polygon = {
    type: 'Polygon',
    coordinates: [ring.map(([lon = 0, lat = 0]) => [lon < 0 ? lon + 360 : lon, lat])],
  }
  const part = (west: number, shift: number): Position[][] => {
    const { coordinates } = bboxClip(whole, [west, -90, west + 180, 90]).geometry as Polygon
    return coordinates.map((corners) => corners.map(([lon = 0, lat = 0]) => [round(lon - shift), round(lat)]))
  }
  return { type: 'MultiPolygon', coordinates: [part(0, 0), part(180, 360)] }
}
