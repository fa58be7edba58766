/** What a reader has switched off. It decides all that is shown and counted, beside the moment. */
import { statuses, type Status } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import { locatedKinds, type Located } from '../model/place.ts'

/** How exact a place is: its `located`, or `near` where the sources say near it. */
export type Exactness = Located | 'near'

/** From the most exact on. */
export const exactnesses: readonly Exactness[] = locatedKinds.flatMap((one): Exactness[] =>
  one === 'settlement' ? [one, 'near'] : [one],
)

/** What can be switched off, beside whole layers. */
export const dimensions = ['side', 'kind', 'status', 'located'] as const
export type Dimension = (typeof dimensions)[number]

/** Values that are switched off. A side is a bloc's id, '' for none that is known; a kind is one of `kindKey`. */
export type Hidden = Readonly<Record<Dimension, ReadonlySet<string>>>

export interface Filter {
  /** Layers that are switched on. */
  layers: ReadonlySet<LayerId>
  hidden: Hidden
}

/** What a filter looks at: features and looks of points have it. */
export interface Filtered {
  layer: LayerId
  kind: string
  actor: string | null
  status: Status
  located: Exactness
  near?: true
}

/** Bloc of an actor, '' where none is known. */
export type SideOf = (actor: string | null) => string

export const nothingHidden: Hidden = {
  side: new Set(),
  kind: new Set(),
  status: new Set(),
  located: new Set(),
}

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
} as const satisfies Partial<Record<Dimension, readonly string[]>>

/** What a feature is in one dimension. */
export function valueOf(dimension: Dimension, one: Filtered, sideOf: SideOf): string {
  if (dimension === 'side') return sideOf(one.actor)
  if (dimension === 'kind') return kindKey(one.layer, one.kind)
  return dimension === 'status' ? one.status : one.near ? 'near' : one.located
}

/** True for what is not switched off; its layer may be, where `inLayers` is false. */
export function passes(one: Filtered, { layers, hidden }: Filter, sideOf: SideOf, inLayers = true): boolean {
  if (inLayers && !layers.has(one.layer)) return false
  // most of the time nothing is hidden, and every step of the window asks this of every feature
  for (const dimension of dimensions)
    if (hidden[dimension].size > 0 && hidden[dimension].has(valueOf(dimension, one, sideOf))) return false
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
}

export const createSieve = (filter: Filter, sideOf: SideOf): Sieve => ({
  layers: filter.layers,
  shows: (one) => passes(one, filter, sideOf),
  lets: (one) => passes(one, filter, sideOf, false),
})

/** Everything in some layers. */
export const layersOnly = (layers: ReadonlySet<LayerId>): Sieve =>
  createSieve({ layers, hidden: nothingHidden }, () => '')
