/** The embedded basemap as style layers: `ground` lies under what the data paint, `lines` over it. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Theme } from './themes.ts'

/** Value by zoom, straight between the stops. */
export const byZoom = (...stops: (readonly [zoom: number, value: number])[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification

const round = { 'line-cap': 'round', 'line-join': 'round' } as const

export function ground(theme: Theme): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.water } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': theme.land, 'fill-antialias': false },
    },
    {
      id: 'urban',
      type: 'fill',
      source: 'urban',
      minzoom: 6,
      maxzoom: 10,
      paint: {
        'fill-color': theme.urban,
        'fill-antialias': false,
        // Its outline is too coarse to be looked at from near by.
        'fill-opacity': byZoom([6, 0], [7, 1], [8.5, 1], [9.5, 0.3], [10, 0]),
      },
    },
  ]
}

export function lines(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      filter: ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 3, 2, 5, 3, 6, 7]],
      layout: round,
      paint: {
        'line-color': theme.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['match', ['get', 'rank'], 1, 0.7, 0.4],
          7,
          ['match', ['get', 'rank'], 1, 1.8, 2, 1.2, 3, 0.9, 0.6],
          10,
          ['match', ['get', 'rank'], 1, 3, 2, 2.2, 3, 1.6, 1.1],
        ],
      },
    },
    {
      id: 'admin1',
      type: 'line',
      source: 'admin1',
      minzoom: 4.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.admin1,
        'line-width': byZoom([5, 0.5], [9, 1]),
        'line-opacity': byZoom([4.5, 0], [5.5, 0.9]),
      },
    },
    // Over the lines of provinces, which would cross them.
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      filter: ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 3, 6]],
      paint: { 'fill-color': ['case', ['==', ['get', 'river'], true], theme.wideRiver, theme.water] },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source: 'lakes',
      filter: ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 3, 6]],
      paint: { 'line-color': theme.river, 'line-width': byZoom([4, 0.3], [9, 0.8]) },
    },
    {
      id: 'border-casing',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: round,
      paint: {
        'line-color': theme.borderCasing,
        'line-width': byZoom([3, 2.2], [9, 5]),
        'line-blur': byZoom([3, 1], [9, 2]),
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: round,
      paint: { 'line-color': theme.border, 'line-width': byZoom([3, 0.7], [6, 1.1], [9, 1.6]) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'borders',
      filter: ['all', ['==', ['get', 'kind'], 'disputed'], ['!=', ['get', 'claim'], true]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.disputed,
        'line-width': byZoom([3, 0.7], [6, 1], [9, 1.4]),
        'line-dasharray': [3.5, 2.2],
      },
    },
    {
      id: 'claims',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'claim'], true],
      layout: round,
      paint: {
        'line-color': theme.disputed,
        'line-width': byZoom([3, 0.9], [6, 1.3], [9, 2]),
        // Dashes of no length with round ends are dots.
        'line-dasharray': [0, 2.4],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: round,
      paint: { 'line-color': theme.coast, 'line-width': byZoom([3, 0.5], [9, 1]) },
    },
  ]
}
