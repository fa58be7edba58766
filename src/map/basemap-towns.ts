/** Names of towns on the embedded basemap, each beside its ring. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { haloOf, label } from './basemap-label.ts'
import { byZoom } from './basemap-style.ts'
import { regular, semibold } from './fonts.ts'
import { formatRecipe } from './recipe.ts'
import { themeIds, themes, type Theme } from './themes.ts'

/**
 * Where a name may stand: right of its ring, left, below, above; then again further off, past the marks that cover the
 * ring, and of great towns past whole rows of them. Distances in em.
 */
const beside = (distances: readonly number[]): (string | [number, number])[] =>
  distances.flatMap((far) => [
    'left',
    [far, 0] as [number, number],
    'right',
    [-far, 0] as [number, number],
    'top',
    [0, far * 0.8] as [number, number],
    'bottom',
    [0, -far * 0.8] as [number, number],
  ])

/** Heavier letters for what is named from zooms below `rank`. */
const heavyBelow = (rank: number): ExpressionSpecification => [
  'step',
  ['get', 'rank'],
  ['literal', semibold],
  rank,
  ['literal', regular],
]

/** A layer of the names, with their rings, of those towns that pass; from a zoom on. */
export function towns(
  theme: Theme,
  id: string,
  minzoom: number,
  which: ExpressionSpecification[],
): SymbolLayerSpecification {
  const spec = label('places', {
    minzoom,
    layout: {
      'text-font': [
        'step',
        ['zoom'],
        heavyBelow(5),
        6,
        heavyBelow(6),
        8,
        heavyBelow(7),
      ] as unknown as ExpressionSpecification,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        ['step', ['get', 'rank'], 12.5, 5, 11, 7, 10.5],
        9,
        ['step', ['get', 'rank'], 17, 5, 14.5, 7, 12.5],
      ],
      'text-variable-anchor-offset': [
        'step',
        ['get', 'rank'],
        ['literal', beside([0.7, 1.2, 1.7, 2.6, 3.6])],
        5,
        ['literal', beside([0.7, 1.5])],
      ] as unknown as ExpressionSpecification,
      'text-justify': 'auto',
      // The data are in order, and of a rank all are drawn at once: MapLibre draws each key by itself.
      'symbol-sort-key': ['get', 'rank'],
      'icon-image': ['case', ['==', ['get', 'capital'], 1], town(theme, true), town(theme, false)],
      // A mark may cover the town's ring, but its name shall be read all the more; other names may not.
      'icon-overlap': 'cooperative',
      'text-max-width': 8,
      'text-padding': byZoom([4, 4], [7, 3], [9, 2]),
    },
    paint: {
      'text-color': ['step', ['get', 'rank'], theme.placeLabel, 6, theme.minorLabel],
      ...haloOf(theme),
    },
  })
  return {
    ...spec,
    id: `${id}-label`,
    filter: ['all', ['==', ['get', 'kind'], 'places'], ...which],
  }
}

function town(theme: Theme, capital: boolean): string {
  const themeId = themeIds.find((id) => themes[id] === theme) ?? 'light'
  return formatRecipe({ theme: themeId, draw: 'town', capital })
}
