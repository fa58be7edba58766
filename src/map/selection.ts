import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import { labelPoint } from './label-point.ts'
import type { Theme } from './themes.ts'

export const selectionSource = 'selection'

/** The selected feature's area and a ring round its mark; nothing for null. */
export function selectionData(feature: MapFeature | null): FeatureCollection {
  if (!feature) return { type: 'FeatureCollection', features: [] }
  const spot = { type: 'Point', coordinates: labelPoint(feature.geometry) } as const
  const shapes = feature.geometry.type === 'Point' ? [spot] : [feature.geometry, spot]
  return {
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
  }
}

export const selectionAreas = (theme: Theme): LayerSpecification[] => [
  {
    id: 'selection-area',
    type: 'fill',
    source: selectionSource,
    filter: ['!=', ['geometry-type'], 'Point'],
    paint: { 'fill-color': theme.accent, 'fill-opacity': 0.14, 'fill-antialias': false },
  },
]

export const selectionMarks = (theme: Theme): LayerSpecification[] => [
  {
    id: 'selection-ring',
    type: 'circle',
    source: selectionSource,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 17, 10, 22],
      'circle-color': theme.accent,
      'circle-opacity': 0.12,
      'circle-stroke-color': theme.accent,
      'circle-stroke-width': 2.5,
    },
  },
]
