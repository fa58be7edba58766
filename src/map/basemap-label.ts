/** What the names on the embedded basemap have in common. */
import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { LabelLists } from './basemap-data.ts'
import { regular } from './fonts.ts'
import type { Theme } from './themes.ts'

/** The rank is the zoom from which a name may stand. Filters see whole zoom levels only, rounded down. */
export const hasCome: ExpressionSpecification = ['<=', ['get', 'rank'], ['zoom']]

/** Paint that parts names from what lies under them. */
export const haloOf = (theme: Theme) => ({
  'text-halo-color': theme.labelHalo,
  'text-halo-width': 1.4,
  'text-halo-blur': 0.4,
})

/** A layer of names of one kind, the first of the list before the others. */
export function label(
  kind: keyof LabelLists,
  spec: Pick<SymbolLayerSpecification, 'layout' | 'paint'> & { minzoom?: number; maxzoom?: number },
): SymbolLayerSpecification {
  const { layout, ...rest } = spec
  const filter: FilterSpecification = ['all', ['==', ['get', 'kind'], kind], hasCome]
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
