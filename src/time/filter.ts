/** What a reader has switched off. It decides all that is shown and counted, beside the moment. */
import { certainties, statuses } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import { stances } from '../model/source.ts'
import { exactnesses, type Filtered, type Traits, type TraitsOf } from './traits.ts'

export { exactnesses, type Exactness, type Filtered } from './traits.ts'

/** What can be switched off, beside whole layers. */
export const dimensions = ['side', 'actor', 'kind', 'status', 'located', 'certainty', 'stance'] as const
export type Dimension = (typeof dimensions)[number]

/** What all that is shown can be asked to have. */
export const flags = ['disputed', 'several'] as const
export type Flag = (typeof flags)[number]

/**
 * Values that are switched off. A side is a bloc's id, an actor its id, '' for none that is known; a kind is one of
 * `kindKey`. Of several stances one is enough to be shown.
 */
export type Hidden = Readonly<Record<Dimension, ReadonlySet<string>>>

export interface Filter {
  /** Layers that are switched on. */
  layers: ReadonlySet<LayerId>
  hidden: Hidden
  only: ReadonlySet<Flag>
  /** Words that all must have; empty for none. */
  text: string
}

/** Bloc of an actor, '' where none is known. */
export type SideOf = (actor: string | null) => string

/** What a filter must know of a dataset. */
export interface Lookups {
  sideOf: SideOf
  traitsOf: TraitsOf
  /** Features that have all words of a text; null where it has no words. */
  found: (text: string) => ReadonlySet<Filtered> | null
}

export const nothingHidden: Hidden = {
  side: new Set(),
  actor: new Set(),
  kind: new Set(),
  status: new Set(),
  located: new Set(),
  certainty: new Set(),
  stance: new Set(),
}

/** A filter that lets everything in some layers pass. */
export const openFilter = (layers: ReadonlySet<LayerId>): Filter => ({
  layers,
  hidden: nothingHidden,
  only: new Set(),
  text: '',
})

/** Kinds of different layers may have one name. */
export const kindKey = (layer: LayerId, kind: string): string => `${layer}.${kind}`

/** All kinds, in the order of the model. */
export const kindKeys: readonly string[] = layerKinds.flatMap(({ id, kinds }) =>
  kinds.map((kind) => kindKey(id, kind)),
)

/** All values of the dimensions that do not hang on a dataset. */
export const closedValues = {
  kind: kindKeys,
  status: statuses,
  located: exactnesses,
  certainty: Object.keys(certainties),
  stance: stances,
} as const satisfies Partial<Record<Dimension, readonly string[]>>

/** What a thing is in one dimension; only of stances there may be several. */
export function valuesOf(dimension: Dimension, one: Traits, sideOf: SideOf): readonly string[] {
  if (dimension === 'side') return [sideOf(one.actor)]
  if (dimension === 'actor') return [one.actor ?? '']
  if (dimension === 'kind') return [kindKey(one.layer, one.kind)]
  return dimension === 'stance' ? one.stances.split(' ') : [one[dimension]]
}

/** True for what nothing hides but its layer or a text. */
function passes(one: Traits, { hidden, only }: Filter, sideOf: SideOf): boolean {
  for (const flag of only) if (!one[flag]) return false
  for (const dimension of dimensions) {
    const off = hidden[dimension]
    if (off.size > 0 && valuesOf(dimension, one, sideOf).every((value) => off.has(value))) return false
  }
  return true
}

/** A filter as functions, which is all that counting and drawing need to know of it. */
export interface Sieve {
  /** Layers that are switched on. */
  layers: ReadonlySet<LayerId>
  /** True for what is not switched off. */
  shows: (one: Filtered) => boolean
  /** The same, whether its layer is switched on or not. */
  lets: (one: Filtered) => boolean
  /** The same as `shows` of things that are counted together, whatever the text. */
  alike: (one: Filtered) => boolean
  /** Features that the text finds; null where there is none. What stands for many it never finds. */
  found: ReadonlySet<Filtered> | null
}

/** Things with the same traits are looked at once: every step of the window asks for every feature. */
export function createSieve(filter: Filter, { sideOf, traitsOf, found: find }: Lookups): Sieve {
  const { layers } = filter
  const found = filter.text === '' ? null : find(filter.text)
  const narrow = filter.only.size > 0 || dimensions.some((dimension) => filter.hidden[dimension].size > 0)
  const known = new Map<Traits, boolean>()
  const isOpen = (one: Filtered): boolean => {
    if (!narrow) return true
    const traits = traitsOf(one)
    let answer = known.get(traits)
    if (answer === undefined) known.set(traits, (answer = passes(traits, filter, sideOf)))
    return answer
  }
  const lets = (one: Filtered) => (!found || found.has(one)) && isOpen(one)
  return {
    layers,
    lets,
    shows: (one) => layers.has(one.layer) && lets(one),
    alike: (one) => layers.has(one.layer) && isOpen(one),
    found,
  }
}

/** Everything in some layers. */
export const layersOnly = (layers: ReadonlySet<LayerId>): Sieve =>
  createSieve(openFilter(layers), {
    sideOf: () => '',
    traitsOf: () => {
      throw new Error('nothing is hidden')
    },
    found: () => null,
  })
