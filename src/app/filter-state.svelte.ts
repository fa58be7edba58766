/** What the reader has switched off, of one mounted map. */
import type { Manifest } from '../model/dataset.ts'
import type { LayerId } from '../model/layer.ts'
import {
  createSieve,
  dimensions,
  nothingHidden,
  valueOf,
  type Dimension,
  type Filter,
  type Filtered,
  type Hidden,
} from '../time/filter.ts'
import { choiceOf, type Choice } from './choices.ts'
import { nameInAddress } from './filter-names.ts'
import { allLayers, openingFilter, sidesOf, valuesOf } from './opening.ts'
import type { Options } from './options.ts'

type FilterOptions = Pick<Options, 'layers' | 'sides' | 'kinds' | 'status' | 'located'>

/** Opens with what `options` ask for; of sides that the dataset does not know `warn` is told, and they are left out. */
export function createFilterState(
  cast: Pick<Manifest, 'blocs' | 'actors'>,
  options: FilterOptions,
  warn: (message: string) => void = console.warn,
) {
  const sideOf = sidesOf(cast)
  const values = valuesOf(cast)
  const opening = openingFilter(cast, options, warn)
  let layers = $state.raw<ReadonlySet<LayerId>>(opening.layers)
  let hidden = $state.raw<Hidden>(opening.hidden)
  const filter = $derived<Filter>({ layers, hidden })
  const sieve = $derived(createSieve(filter, sideOf))
  const any = $derived(
    layers.size < allLayers.length || dimensions.some((dimension) => hidden[dimension].size > 0),
  )

  const put = (dimension: Dimension, of: ReadonlySet<string>) => (hidden = { ...hidden, [dimension]: of })
  const said = (dimension: Dimension): Choice | null =>
    choiceOf(hidden[dimension], values[dimension], (value) => nameInAddress(dimension, value))

  return {
    sideOf,
    /** All values of each dimension, in the order in which they are listed. */
    values,
    get filter() {
      return filter
    },
    /** What counts and draws by the filter. */
    get sieve() {
      return sieve
    },
    /** Something is switched off. */
    get any() {
      return any
    },
    toggleLayer(id: LayerId) {
      const next = new Set(layers)
      if (!next.delete(id)) next.add(id)
      layers = next
    },
    toggle(dimension: Dimension, value: string) {
      const next = new Set(hidden[dimension])
      if (!next.delete(value)) next.add(value)
      put(dimension, next)
    },
    /** Leaves only one value of a dimension switched on. */
    only(dimension: Dimension, value: string) {
      put(dimension, new Set(values[dimension].filter((one) => one !== value)))
    },
    showAll() {
      layers = new Set(allLayers)
      hidden = nothingHidden
    },
    /** Switches on what hides a feature. */
    uncover(one: Filtered) {
      if (!layers.has(one.layer)) layers = new Set([...layers, one.layer])
      for (const dimension of dimensions) {
        const value = valueOf(dimension, one, sideOf)
        if (hidden[dimension].has(value)) this.toggle(dimension, value)
      }
    },
    /** What an address must say. */
    get options(): FilterOptions {
      return {
        layers: layers.size === allLayers.length ? null : allLayers.filter((id) => layers.has(id)),
        sides: said('side'),
        kinds: said('kind'),
        status: said('status'),
        located: said('located'),
      }
    },
  }
}
