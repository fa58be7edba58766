/** Names on the embedded basemap, the most important drawn first. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { haloOf, hasCome, label } from './basemap-label.ts'
import { byZoom } from './basemap-style.ts'
import { towns } from './basemap-towns.ts'
import { italic, semibold } from './fonts.ts'
import type { Theme } from './themes.ts'

/** Where a name without a ring may stand: on its point, above, below. Distances in em. */
const around = (steps: readonly number[]): (string | [number, number])[] => [
  'center',
  [0, 0],
  ...steps.flatMap((far): (string | [number, number])[] => ['bottom', [0, -far], 'top', [0, far]]),
]

const isTown: ExpressionSpecification = ['==', ['get', 'capital'], 0]

export function labels(theme: Theme): LayerSpecification[] {
  const halo = haloOf(theme)
  return [
    label('admin1', {
      minzoom: 6,
      layout: {
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          // Arabic letters are smaller at the same size, and have no capitals.
          ['case', ['get', 'arabic'], 11.5, 10],
          9,
          ['case', ['get', 'arabic'], 14, 12.5],
        ],
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-max-width': 8,
        'text-padding': 8,
        'text-variable-anchor-offset': around([1.5, 3]),
      },
      paint: { 'text-color': theme.admin1Label, ...halo },
    }),
    label('seas', {
      layout: {
        'text-font': italic,
        'text-size': byZoom([3, 11], [7, 15]),
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
      },
      paint: { 'text-color': theme.seaLabel, 'text-halo-color': theme.water, 'text-halo-width': 1 },
    }),
    // Ranks of towns come half a zoom early, one after the other: a layer's least zoom need not be whole.
    ...[9, 8, 7].map((rank) =>
      towns(theme, `places-${rank}`, rank - 0.5, [isTown, ['==', ['get', 'rank'], rank]]),
    ),
    towns(theme, 'places', 0, [isTown, ['<=', ['get', 'rank'], 6], hasCome]),
    label('territories', {
      layout: { 'text-size': byZoom([4, 10], [8, 14]), 'text-letter-spacing': 0.06, 'text-max-width': 6 },
      paint: { 'text-color': theme.countryLabel, ...halo },
    }),
    label('countries', {
      maxzoom: 9,
      layout: {
        'text-font': semibold,
        'text-size': byZoom([3, 10.5], [5, 13], [8, 19]),
        'text-letter-spacing': 0.14,
        'text-transform': 'uppercase',
        'text-max-width': 7,
        // Badges of whole countries stand near the middle too: the name gives way up or down.
        'text-variable-anchor-offset': around([1.3, 2, 2.8]),
      },
      paint: { 'text-color': theme.countryLabel, ...halo, 'text-opacity': byZoom([6.5, 1], [8, 0.8]) },
    }),
    // Above its country, which has room to give way.
    towns(theme, 'capitals', 0, [['==', ['get', 'capital'], 1], hasCome]),
  ]
}
