/** What filters and counts look at in a thing. Things with the same traits are switched on and off together. */
import type { Claim } from '../model/claim.ts'
import type { Certainty, FeatureProperties, Status } from '../model/feature.ts'
import type { LayerId } from '../model/layer.ts'
import { locatedKinds, type Located } from '../model/place.ts'
import { stances, type Stance } from '../model/source.ts'

/** How exact a place is: its `located`, or `near` where the sources say near it. */
export type Exactness = Located | 'near'

/** From the most exact on. */
export const exactnesses: readonly Exactness[] = locatedKinds.flatMap((one): Exactness[] =>
  one === 'settlement' ? [one, 'near'] : [one],
)

export interface Traits {
  layer: LayerId
  kind: string
  /** Id of the main actor, or null. */
  actor: string | null
  status: Status
  located: Exactness
  certainty: Certainty
  /** Stances of the sources that speak of it, each once, in the order of the model, with blanks between them. */
  stances: string
  /** Sources do not agree on whether, where or when: see `isDisputed`. */
  disputed: boolean
  /** Documents of more than one source speak of it. */
  several: boolean
}

/** What a feature says of its traits. */
export type Described = Pick<
  FeatureProperties,
  'layer' | 'kind' | 'actor' | 'status' | 'located' | 'near' | 'certainty'
> & { claims: readonly Pick<Claim, 'source' | 'stance' | 'at' | 'when'>[] }

/** A feature, or what stands for many. */
export type Filtered = Described | Traits

/** The stance of a source, undefined where the dataset lacks the source. */
export type StanceOf = (source: string) => Stance | undefined

/** True where the status says so, or a claim does not support it, or gives it another place or date. */
export const isDisputed = ({ status, claims }: Pick<Described, 'status' | 'claims'>): boolean =>
  status === 'disputed' ||
  status === 'denied' ||
  claims.some(({ stance, at, when }) => stance !== 'supports' || at !== undefined || when !== undefined)

/** True where documents of more than one source speak of it, as `coverage.several` counts. */
export const isSeveral = ({ claims }: Pick<Described, 'claims'>): boolean =>
  claims.some(({ source }) => source !== claims[0]?.source)

/** `Traits.stances` of some sources; a source that the dataset lacks counts as one of another stance. */
export function stancesOf(sources: readonly string[], stanceOf: StanceOf): string {
  const first = stanceOf(sources[0] ?? '') ?? 'other'
  if (sources.every((source) => source === sources[0])) return first
  const found = new Set(sources.map((source) => stanceOf(source) ?? 'other'))
  return stances.filter((stance) => found.has(stance)).join(' ')
}

/** The traits of a feature. */
export function readTraits(one: Described, stanceOf: StanceOf): Traits {
  const { layer, kind, actor, status, located, near, certainty, claims } = one
  return {
    layer,
    kind,
    actor,
    status,
    located: near ? 'near' : located,
    certainty,
    stances: stancesOf(
      claims.map(({ source }) => source),
      stanceOf,
    ),
    disputed: isDisputed(one),
    several: isSeveral(one),
  }
}

/** The traits of a thing; the same object for all that have the same. */
export type TraitsOf = (one: Filtered) => Traits

/** A text that only the same traits have. */
export const traitsKey = (one: Traits): string =>
  [
    one.layer,
    one.kind,
    one.actor ?? '',
    one.status,
    one.located,
    one.certainty,
    one.stances,
    one.disputed,
    one.several,
  ].join('|')

/** Remembers the traits of all that it is asked for: features are read once, however often filters change. */
export function createTraitsOf(stanceOf: StanceOf): TraitsOf {
  const known = new Map<Filtered, Traits>()
  const byKey = new Map<string, Traits>()
  return (one) => {
    const before = known.get(one)
    if (before) return before
    const read = 'claims' in one ? readTraits(one, stanceOf) : one
    const key = traitsKey(read)
    const traits = byKey.get(key) ?? read
    byKey.set(key, traits)
    known.set(one, traits)
    return traits
  }
}
