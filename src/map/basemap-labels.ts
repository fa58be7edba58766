/** Names on the embedded basemap, the most important drawn first. */
import type { FilterSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
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

export function labels(theme: Theme): LayerSpecification[] {
  const halo = { 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 }
  return [
    label('admin1', {
      minzoom: 6,
      layout: {
        'text-size': byZoom([6, 9.5], [9, 12]),
        'text-letter-spacing': 0.08,
        'text-transform': 'uppercase',
      },
      paint: { 'text-color': theme.admin1Label, ...halo, 'text-opacity': byZoom([6, 0.7], [7, 1]) },
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
    label('places', {
      layout: {
        'text-font': ['step', ['get', 'rank'], ['literal', semibold], 5, ['literal', regular]],
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
        // A mark may cover the town's ring, but its name shall be read all the more.
        'icon-overlap': 'always',
        'icon-ignore-placement': true,
        'text-max-width': 8,
      },
      paint: {
        'text-color': ['step', ['get', 'rank'], theme.placeLabel, 6, theme.minorLabel],
        ...halo,
      },
    }),
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
        'text-variable-anchor-offset': [
          'center',
          [0, 0],
          'bottom',
          [0, -0.9],
          'top',
          [0, 0.9],
          'bottom',
          [0, -1.8],
          'top',
          [0, 1.8],
        ],
      },
      paint: { 'text-color': theme.countryLabel, ...halo, 'text-opacity': byZoom([6.5, 1], [8, 0.55]) },
    }),
  ]
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
