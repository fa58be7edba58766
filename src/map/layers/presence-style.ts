/** Style layers of presence. `hollow`: nobody confirms it. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { semibold } from '../fonts.ts'
import type { Theme } from '../themes.ts'
import { opacityNow } from './areas.ts'
import { nameLayer } from './names.ts'

const isPart = (part: string, ...kinds: string[]): FilterSpecification => [
  'all',
  ['==', ['get', 'part'], part],
  ['in', ['get', 'kind'], ['literal', kinds]],
]

/** Circle of `km` round a place, in pixels, but never too small to see. */
const discRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  3,
  ['get', 'least'],
  12,
  ['max', ['get', 'least'], ['*', ['get', 'scale'], 4096]],
]

/** By kind: how strongly the ground is tinted, and the dash of the edge in line widths. */
export const tints: Record<string, { fill: number; dash: number[] | null }> = {
  control: { fill: 0.2, dash: null },
  presence: { fill: 0, dash: null },
  influence: { fill: 0.06, dash: [0.1, 2.2] },
  deployment: { fill: 0.12, dash: [3, 2.5] },
}
const kinds = Object.keys(tints)

/** What is not confirmed is drawn hollow: little fill, a broken edge. */
const HOLLOW_FILL = 0.35
const HOLLOW_DASH = [1.6, 1.6]
const filled: ExpressionSpecification = ['case', ['==', ['get', 'hollow'], 1], HOLLOW_FILL, 1]

/**
 * Tinted ground. Edges are wide, coloured and soft, or dots and dashes far apart: nothing that could be taken for a
 * border.
 */
export const presenceAreas = (source: string): LayerSpecification[] => [
  {
    id: `${source}-tint`,
    type: 'fill',
    source,
    filter: ['==', ['get', 'part'], 'area'],
    layout: { 'fill-sort-key': ['get', 'order'] },
    paint: {
      'fill-color': ['get', 'colour'],
      'fill-opacity': ['*', ['get', 'fill'], opacityNow, filled],
      'fill-antialias': false,
    },
  },
  {
    id: `${source}-hatch`,
    type: 'fill',
    source,
    filter: ['==', ['get', 'part'], 'hatch'],
    layout: { 'fill-sort-key': ['get', 'order'] },
    paint: {
      'fill-pattern': ['get', 'icon'],
      'fill-opacity': ['*', opacityNow, filled],
      'fill-antialias': false,
    },
  },
  {
    id: `${source}-edge`,
    type: 'line',
    source,
    filter: ['in', ['get', 'part'], ['literal', ['area', 'hatch']]],
    layout: { 'line-join': 'round', 'line-sort-key': ['get', 'order'] },
    paint: {
      'line-color': ['get', 'colour'],
      'line-opacity': ['*', opacityNow, ['match', ['get', 'kind'], ['control', 'presence'], 0.3, 0.12]],
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 6, 8, 14],
      'line-blur': ['interpolate', ['linear'], ['zoom'], 4, 5, 8, 12],
      'line-offset': ['interpolate', ['linear'], ['zoom'], 4, 2, 8, 5],
    },
  },
  ...kinds.flatMap((kind) => dashes(source, kind)),
  dashed(
    source,
    'hollow',
    ['all', ['==', ['get', 'hollow'], 1], ['in', ['get', 'part'], ['literal', ['area', 'hatch']]]],
    HOLLOW_DASH,
  ),
  {
    id: `${source}-disc`,
    type: 'circle',
    source,
    filter: isPart('disc', ...kinds),
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-color': ['get', 'colour'],
      'circle-radius': discRadius,
      'circle-opacity': [
        '*',
        opacityNow,
        filled,
        ['match', ['get', 'kind'], 'control', 0.34, 'influence', 0.1, 0.2],
      ],
      'circle-blur': 0.25,
      'circle-stroke-color': ['get', 'colour'],
      'circle-stroke-width': [
        'case',
        ['==', ['get', 'hollow'], 1],
        1.25,
        ['match', ['get', 'kind'], 'control', 1.5, 'presence', 1, 0],
      ],
      'circle-stroke-opacity': ['*', opacityNow, 0.5],
    },
  },
]

/** Names of who is there. */
export const presenceNames = (source: string, theme: Theme): LayerSpecification[] => [
  nameLayer(source, theme, 5, {
    'text-font': semibold,
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10, 9, 13],
    'text-max-width': 14,
  }),
]

function dashes(source: string, kind: string): LayerSpecification[] {
  const dash = tints[kind]?.dash
  return dash ? [dashed(source, kind, isPart('area', kind), dash)] : []
}

const dashed = (
  source: string,
  what: string,
  filter: FilterSpecification,
  dash: number[],
): LayerSpecification => ({
  id: `${source}-${what}-dashes`,
  type: 'line',
  source,
  filter,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': ['get', 'colour'],
    'line-opacity': ['*', opacityNow, 0.65],
    'line-width': 1.75,
    'line-dasharray': dash,
    'line-offset': 2,
  },
})
