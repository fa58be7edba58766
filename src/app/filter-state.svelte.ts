/** What the reader has switched off, of one mounted map. */
import type { Manifest } from '../model/dataset.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import {
  closedValues,
  createSieve,
  dimensions,
  nothingHidden,
  valueOf,
  type Dimension,
  type Filter,
  type Filtered,
  type Hidden,
} from '../time/filter.ts'
import { choiceOf, hiddenOf, type Choice } from './choices.ts'
import { nameInAddress } from './filter-names.ts'
import type { Options } from './options.ts'

type FilterOptions = Pick<Options, 'layers' | 'sides' | 'kinds' | 'status' | 'located'>

const allLayers: LayerId[] = layerKinds.map(({ id }) => id)

/** Opens with what `options` ask for; of sides that the dataset does not know `warn` is told, and they are left out. */
export function createFilterState(
  { blocs, actors }: Pick<Manifest, 'blocs' | 'actors'>,
  options: FilterOptions,
  warn: (message: string) => void = console.warn,
) {
  const sides = new Map(actors.map(({ id, bloc }) => [id, bloc]))
  const sideOf = (actor: string | null): string => sides.get(actor ?? '') ?? ''
  const values: Record<Dimension, readonly string[]> = {
    side: [...blocs.map(({ id }) => id), ''],
    ...closedValues,
  }
  let layers = $state.raw<ReadonlySet<LayerId>>(new Set(options.layers ?? allLayers))
  let hidden = $state.raw<Hidden>({
    side: hiddenOf(knownSides(options.sides), values.side),
    kind: hiddenOf(options.kinds, values.kind),
    status: hiddenOf(options.status, values.status),
    located: hiddenOf(options.located, values.located),
  })
  const filter = $derived<Filter>({ layers, hidden })
  const sieve = $derived(createSieve(filter, sideOf))
  const any = $derived(
    layers.size < allLayers.length || dimensions.some((dimension) => hidden[dimension].size > 0),
  )

  function knownSides(choice: Choice | null): Choice | null {
    if (!choice) return null
    const unknown = choice.values.filter((id) => !values.side.includes(id))
    for (const id of unknown) warn(`invalid sides in the address: "${id}" is none of the dataset's`)
    const known = choice.values.filter((id) => values.side.includes(id))
    return known.length === 0 && unknown.length > 0 ? null : { ...choice, values: known }
  }

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
