/** What stands out on the map because it is chosen. */
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import type { AnchorOf } from './anchors.ts'
import { otherSpots } from './layers/links.ts'
import { ringOf } from './ring.ts'
import { isArea } from './stack.ts'
import type { Theme } from './themes.ts'

export const selectionSource = 'selection'

/**
 * The selected feature: its area, or the circle within which it lies, a ring round its mark, and rings round the other
 * places that it may have; nothing for null. `anchorOf` tells where its mark or badge stands.
 */
export function selectionData(feature: MapFeature | null, anchorOf: AnchorOf): FeatureCollection {
  if (!feature) return { type: 'FeatureCollection', features: [] }
  const spot = anchorOf(feature)
  const { geometry, properties } = feature
  const others = otherSpots(feature).map(([, { lon, lat }]) => one('other', [lon, lat]))
  const circle = isArea(feature)
    ? []
    : [{ type: 'Polygon' as const, coordinates: [ringOf(spot, properties.radius)] }]
  const grounds = geometry.type === 'Point' ? circle : [geometry]
  return {
    type: 'FeatureCollection',
    features: [
      ...grounds.map((ground): Feature => ({
        type: 'Feature',
        geometry: ground,
        properties: { part: 'ground' },
      })),
      ...others,
      one('spot', spot),
    ],
  }
}

const one = (part: string, coordinates: [number, number]): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { part },
})

export const selectionAreas = (theme: Theme): LayerSpecification[] => [
  {
    id: 'selection-area',
    type: 'fill',
    source: selectionSource,
    filter: ['==', ['get', 'part'], 'ground'],
    paint: { 'fill-color': theme.accent, 'fill-opacity': 0.14, 'fill-antialias': false },
  },
]

export const selectionMarks = (theme: Theme): LayerSpecification[] => [
  {
    id: 'selection-ring',
    type: 'circle',
    source: selectionSource,
    filter: ['!=', ['get', 'part'], 'ground'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 17, 10, 22],
      'circle-color': theme.accent,
      'circle-opacity': 0.12,
      'circle-stroke-color': theme.accent,
      'circle-stroke-width': ['match', ['get', 'part'], 'spot', 2.5, 1.5],
      'circle-stroke-opacity': ['match', ['get', 'part'], 'spot', 1, 0.8],
    },
  },
]
