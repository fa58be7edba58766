/** Places that names may mean, for pages that show how the geoparser chose: dots for the winners, rings for the others. */
import type { Feature, Point } from 'geojson'
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { semibold } from './fonts.ts'
import type { Theme } from './themes.ts'
import { setData } from './wire.ts'

export interface Dot {
  /** Gazetteer id. */
  place: string
  lon: number
  lat: number
  part: 'winner' | 'candidate'
  /** Stands in the dot, where there is room. */
  label: string
  chosen: boolean
}

const source = 'dots'

/** Style layers of dots, the lowest first. */
const dotLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: 'dots-ring',
    type: 'circle',
    source,
    filter: ['==', ['get', 'part'], 'candidate'],
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': ['case', ['get', 'chosen'], 5.5, 4],
      'circle-color': theme.markGround,
      'circle-opacity': ['case', ['get', 'chosen'], 0.9, 0.4],
      'circle-stroke-color': ['case', ['get', 'chosen'], theme.accent, theme.neutral],
      'circle-stroke-width': ['case', ['get', 'chosen'], 2.5, 1.25],
    },
  },
  {
    id: 'dots-halo',
    type: 'circle',
    source,
    filter: ['all', ['==', ['get', 'part'], 'winner'], ['get', 'chosen']],
    paint: {
      'circle-radius': 17,
      'circle-color': theme.accent,
      'circle-opacity': 0.16,
      'circle-stroke-color': theme.accent,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'dots-winner',
    type: 'circle',
    source,
    filter: ['==', ['get', 'part'], 'winner'],
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': 9,
      'circle-color': theme.accent,
      'circle-stroke-color': theme.markRim,
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'dots-label',
    type: 'symbol',
    source,
    filter: ['==', ['get', 'part'], 'winner'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': semibold,
      'text-size': 10,
      // of dots that lie on each other only the upper one shows its label
      'text-padding': 3,
      'symbol-sort-key': ['-', ['get', 'order']],
    },
    paint: { 'text-color': theme.onAccent },
  },
]

/** Draws dots over all else, those chosen uppermost; replaces what was drawn before. */
export function showDots(map: MapLibreMap, dots: readonly Dot[], theme: Theme): void {
  if (!map.getSource(source))
    map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  for (const layer of dotLayers(theme)) {
    if (!map.getLayer(layer.id)) map.addLayer(layer)
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value)
  }
  setData(map, source, { type: 'FeatureCollection', features: dots.map(featureOf) })
}

function featureOf(dot: Dot, i: number): Feature<Point> {
  const { lon, lat, place, part, label, chosen } = dot
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { place, part, label, chosen, order: chosen ? 1 : -i - 1 },
  }
}

/** Ids of the places drawn at a spot on the canvas, winners first; the spot is as wide as a finger. */
export function dotsAt(map: MapLibreMap, { x, y }: { x: number; y: number }): string[] {
  const reach = 4
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: ['dots-winner', 'dots-ring'].filter((id) => map.getLayer(id)) },
  )
  return [...new Set(found.map(({ properties }) => String(properties['place'])))]
}
