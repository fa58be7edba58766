/** Names on the embedded basemap, the most important drawn first. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { LabelLists } from './basemap-data.ts'
import { byZoom } from './basemap-style.ts'
import { italic, regular, semibold } from './fonts.ts'
import { formatRecipe } from './recipe.ts'
import { themeIds, themes, type Theme } from './themes.ts'

/**
 * Where a name may stand: right of its ring, left, below, above; then again further off, past the marks that cover the
 * ring. Distances in em.
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

/** Where a name without a ring may stand: on its point, above, below, at last beside it. Distances in em. */
const around = (steps: readonly number[], aside: number): (string | [number, number])[] => [
  'center',
  [0, 0],
  ...steps.flatMap((far): (string | [number, number])[] => ['bottom', [0, -far], 'top', [0, far]]),
  'left',
  [aside, 0],
  'right',
  [-aside, 0],
]

/** Heavier letters for what is named from zooms below `rank`. */
const heavyBelow = (rank: number): ExpressionSpecification => [
  'step',
  ['get', 'rank'],
  ['literal', semibold],
  rank,
  ['literal', regular],
]

export function labels(theme: Theme): LayerSpecification[] {
  const halo = haloOf(theme)
  return [
    label('admin1', {
      minzoom: 6,
      layout: {
        'text-size': byZoom([6, 9.5], [9, 12]),
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-max-width': 8,
        'text-padding': 8,
        'text-variable-anchor-offset': around([1.6, 3.2], 4.5),
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
    ...[9, 8, 7].map((rank) => towns(theme, `places-${rank}`, rank - 0.5, [isTown, isOfRank(rank)])),
    towns(theme, 'places', 0, [isTown, ['<=', ['get', 'rank'], 6]]),
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
        'text-variable-anchor-offset': around([0.9, 1.8, 2.7], 3),
      },
      paint: { 'text-color': theme.countryLabel, ...halo, 'text-opacity': byZoom([6.5, 1], [8, 0.8]) },
    }),
    // Above its country, which has room to give way.
    towns(theme, 'capitals', 0, [['==', ['get', 'capital'], 1]]),
  ]
}

const haloOf = (theme: Theme) => ({
  'text-halo-color': theme.labelHalo,
  'text-halo-width': 1.4,
  'text-halo-blur': 0.4,
})

const isTown: ExpressionSpecification = ['==', ['get', 'capital'], 0]
/** A rank with a fraction counts as the whole number above it. */
const isOfRank = (rank: number): ExpressionSpecification => [
  'all',
  ['>', ['get', 'rank'], rank - 1],
  ['<=', ['get', 'rank'], rank],
]

/** Names with rings, from a zoom on. */
function towns(
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
      'text-variable-anchor-offset': beside([0.7, 1.2, 1.7]),
      'text-justify': 'auto',
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
  const early: ExpressionSpecification = ['<=', ['get', 'rank'], ['+', ['zoom'], minzoom > 0 ? 1 : 0]]
  return {
    ...spec,
    id: `${id}-label`,
    filter: ['all', ['==', ['get', 'kind'], 'places'], ...which, early],
  }
}

function town(theme: Theme, capital: boolean): string {
  const themeId = themeIds.find((id) => themes[id] === theme) ?? 'light'
  return formatRecipe({ theme: themeId, draw: 'town', capital })
}

function label(
  kind: keyof LabelLists,
  spec: Pick<SymbolLayerSpecification, 'layout' | 'paint'> & { minzoom?: number; maxzoom?: number },
): SymbolLayerSpecification {
  const { layout, ...rest } = spec
  // The rank is the zoom from which a label may appear. Filters see whole zoom levels only, rounded down.
  const filter: FilterSpecification = [
    'all',
    ['==', ['get', 'kind'], kind],
    ['<=', ['get', 'rank'], ['zoom']],
  ]
  return {
    id: `${kind}-label`,
    type: 'symbol',
    source: 'labels',
    filter,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': regular,
      'symbol-sort-key': ['get', 'order'],
      ...layout,
    },
    ...rest,
  }
}
