/**
 * Orders of the list. Each is made once for all features, so that a step of the window only picks out what holds: it
 * compares no texts.
 */
import { certainties, type Certainty } from '../../model/feature.ts'
import type { PointLook } from '../../time/point-table.ts'
import type { Timed } from '../../time/sift.ts'

export const sortKeys = ['date', 'name', 'place', 'actor', 'certainty'] as const
export type SortKey = (typeof sortKeys)[number]

/** How texts are put in order, and what things are called. */
export interface OrderTexts {
  /** As `Intl.Collator.compare`. */
  compare: (a: string, b: string) => number
  /** Name of an actor; null where none is known, which stands last. */
  actor: (id: string | null) => string | null
  /** What points of a table are called. */
  kind: (kind: string) => string
}

export interface Order {
  /** Place of each feature among all of them, by its number in the dataset. */
  placeOf: Uint32Array
  /** What a feature is ordered by, by its place; ascending. Equal ones follow their first days. */
  main: Float64Array
  /** The same of points, by their look; null where each point's first day counts. */
  looks: Float64Array | null
}

/** Puts all features of a dataset in order; what the order cannot tell stands last. O(n log n). */
export function createOrder(
  features: readonly Timed[],
  looks: readonly PointLook[],
  key: SortKey,
  texts: OrderTexts,
): Order {
  const { own, ofLooks } = mainsOf(features, looks, key, texts)
  const starts = features.map(({ span }) => span.start ?? -Infinity)
  const order = Array.from(features.keys()).sort(
    (a, b) => difference(own[a]!, own[b]!) || difference(starts[a]!, starts[b]!) || a - b,
  )
  const placeOf = new Uint32Array(order.length)
  order.forEach((i, place) => (placeOf[i] = place))
  return {
    placeOf,
    main: Float64Array.from(order, (i) => own[i]!),
    looks: ofLooks && Float64Array.from(ofLooks),
  }
}

// ∞ − ∞ is no number
const difference = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function mainsOf(
  features: readonly Timed[],
  looks: readonly PointLook[],
  key: SortKey,
  { compare, actor, kind }: OrderTexts,
): { own: number[]; ofLooks: number[] | null } {
  if (key === 'date') return { own: features.map(({ span }) => span.start ?? -Infinity), ofLooks: null }
  if (key === 'certainty') {
    const grades = Object.keys(certainties)
    const gradeOf = ({ certainty }: { certainty: Certainty }) => grades.indexOf(certainty)
    return { own: features.map(({ feature }) => gradeOf(feature.properties)), ofLooks: looks.map(gradeOf) }
  }
  const ownTexts = features.map(({ feature: { properties: p } }) =>
    key === 'name' ? p.name : key === 'place' ? p.placename : actor(p.actor),
  )
  const lookTexts = looks.map((look) =>
    key === 'name' ? kind(look.kind) : key === 'actor' ? actor(look.actor) : null,
  )
  const unique = new Set([...ownTexts, ...lookTexts].filter((text) => text !== null))
  const ranks = new Map([...unique].sort(compare).map((text, rank) => [text, rank]))
  const rankOf = (text: string | null) => (text === null ? Infinity : (ranks.get(text) ?? Infinity))
  return { own: ownTexts.map(rankOf), ofLooks: lookTexts.map(rankOf) }
}
