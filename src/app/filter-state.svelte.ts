/** What the reader has switched off, of one mounted map. */
import type { Manifest } from '../model/dataset.ts'
import type { LayerId } from '../model/layer.ts'
import {
  createSieve,
  flags,
  openFilter,
  type Dimension,
  type Filter,
  type Filtered,
  type Flag,
} from '../time/filter.ts'
import type { Timed } from '../time/sift.ts'
import { choiceOf, type Choice } from './choices.ts'
import { nameInAddress } from './filter-names.ts'
import { activeOf, takenBack, type Active } from './filters/active.ts'
import { flagToggled, layerToggled, onlyOne, toggled, uncovered, type Values } from './filters/moves.ts'
import { createFinder } from './filters/text.ts'
import { allLayers, lookupsOf, openingFilter, valuesOf, type FilterOptions } from './opening.ts'

/** Opens with what `options` ask for; of sides and actors that the dataset lacks `warn` is told, and they are left out. */
export function createFilterState(
  manifest: Pick<Manifest, 'blocs' | 'actors' | 'sources'>,
  features: readonly Timed[],
  options: FilterOptions,
  warn: (message: string) => void = console.warn,
) {
  const finder = createFinder(
    features.map(({ feature }) => feature),
    manifest.actors,
  )
  const lookups = lookupsOf(manifest, finder)
  const values: Values = { all: valuesOf(manifest), sideOf: lookups.sideOf }
  let filter = $state.raw<Filter>(openingFilter(manifest, options, warn))
  const sieve = $derived(createSieve(filter, lookups))
  const active = $derived(activeOf(filter, values))

  const said = (dimension: Dimension): Choice | null =>
    choiceOf(filter.hidden[dimension], values.all[dimension], (value) => nameInAddress(dimension, value))

  return {
    sideOf: lookups.sideOf,
    lookups,
    /** All values of each dimension, in the order in which they are listed, and the sides of the actors. */
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
      return active.length > 0
    },
    /** What is switched off, in pieces. */
    get active() {
      return active
    },
    /** Switches on what a piece switches off. */
    takeBack(piece: Active) {
      filter = takenBack(filter, piece, values)
    },
    toggleLayer(id: LayerId) {
      filter = layerToggled(filter, id)
    },
    toggle(dimension: Dimension, value: string) {
      filter = toggled(filter, dimension, value, values)
    },
    /** Leaves only one value of a dimension switched on. */
    only(dimension: Dimension, value: string) {
      filter = onlyOne(filter, dimension, value, values)
    },
    toggleFlag(flag: Flag) {
      filter = flagToggled(filter, flag)
    },
    /** Words that all that is shown must have. */
    get text() {
      return filter.text
    },
    set text(next) {
      filter = { ...filter, text: next.trim() }
    },
    /** Switches everything on. */
    showAll() {
      filter = openFilter(new Set(allLayers))
    },
    /** Switches on what hides a feature. */
    uncover(one: Filtered) {
      filter = uncovered(filter, one, lookups)
    },
    /** Takes over what an address says. */
    take(next: FilterOptions) {
      filter = openingFilter(manifest, next, warn)
    },
    /** What an address must say. */
    get options(): FilterOptions {
      const { layers, only, text } = filter
      return {
        layers: layers.size === allLayers.length ? null : allLayers.filter((id) => layers.has(id)),
        sides: said('side'),
        actors: said('actor'),
        kinds: said('kind'),
        status: said('status'),
        located: said('located'),
        certainty: said('certainty'),
        stances: said('stance'),
        only: only.size === 0 ? null : flags.filter((flag) => only.has(flag)),
        text: text || null,
      }
    },
  }
}
