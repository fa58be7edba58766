/** Three ways to show another window: the last is no way at all, and tells what a frame of the map itself costs. */
import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import type { MapLibreMap } from '../../../../src/map/maplibre.ts'
import { RADIUS } from '../../../../src/map/time-layer/mark-look.ts'
import { reach, type Moment } from '../../../../src/time/moment.ts'
import type { RawPoints } from '../../../../src/time/point-table.ts'
import { actorOf } from '../data.ts'

export interface Strategy {
  /** Brings the points into the form in which it takes them, and returns what gives them to the map. */
  prepare: (raw: RawPoints) => (map: MapLibreMap, moment: Moment) => void
  /** Asks for another moment. */
  show: (map: MapLibreMap, moment: Moment) => void
  /** The map's event at which the moment is on the screen. */
  shown: 'render' | 'idle'
}

/** Draws the map as it is: no points. */
export const repaint: Strategy = {
  prepare: () => (map) => map.triggerRepaint(),
  show: (map) => map.triggerRepaint(),
  shown: 'render',
}

/** As one would with MapLibre alone: circles of a GeoJSON source behind a filter on their first and last day. */
export const setFilter: Strategy = {
  prepare: (raw) => {
    const data = toGeojson(raw)
    const radius = RADIUS
    return (map, moment) => {
      map.addSource('points', { type: 'geojson', data, maxzoom: 12 })
      map.addLayer({
        id: 'points',
        type: 'circle',
        source: 'points',
        filter: filterOf(moment),
        paint: {
          'circle-radius': radius,
          'circle-color': colourExpression,
          'circle-stroke-width': 1,
          'circle-stroke-color': '#fffefb',
        },
      })
    }
  },
  show: (map, moment) => void map.setFilter('points', filterOf(moment)),
  // the worker cuts the tiles anew: the first frames after the call still show the old ones
  shown: 'idle',
}

export const colours = [
  '#9c3d2e',
  '#2e6d9c',
  '#3d7a3a',
  '#8a6a1f',
  '#6b3f8f',
  '#2f7f7a',
  '#b0522d',
  '#44546e',
  '#a03a6a',
  '#5f6b1e',
  '#7a4a2a',
  '#36558f',
]

const colourExpression = [
  'match',
  ['get', 'actor'],
  ...colours.flatMap((colour, i) => [i, colour]),
  '#57524a',
] as unknown as ExpressionSpecification

function filterOf(moment: Moment): FilterSpecification {
  const { from, to } = reach(moment)
  return ['all', ['<=', ['get', 'start'], to], ['>=', ['get', 'end'], Math.max(from, -1e9)]]
}

function toGeojson({ length, lon, lat, start, end, look }: RawPoints): FeatureCollection<Point> {
  const finite = (day: number) => Math.min(Math.max(day, -1e9), 1e9)
  return {
    type: 'FeatureCollection',
    features: Array.from({ length }, (_, i) => ({
      type: 'Feature',
      properties: { start: finite(start[i] ?? 0), end: finite(end[i] ?? 0), actor: actorOf(look[i] ?? 0) },
      geometry: { type: 'Point', coordinates: [lon[i] ?? 0, lat[i] ?? 0] },
    })),
  }
}
