/** How often a value stands in features, each time in all of them and in those that are shown now. */
import type { MapFeature } from '../../model/feature.ts'
import type { Timed } from '../../time/sift.ts'

/** Numbers of features: all of the dataset, and those of them in the window now that no filter hides. */
export interface Count {
  all: number
  now: number
}

/** A value and its numbers. */
export interface Row extends Count {
  id: string
}

/** Numbers of features, and of those among them whose ids are in `now`. */
export const countOf = (features: readonly Timed[], now: ReadonlySet<string>): Count => ({
  all: features.length,
  now: features.reduce((n, { feature }) => n + (now.has(feature.id) ? 1 : 0), 0),
})

/**
 * Features by a value, the most frequent first, else by id. A feature with several values counts once to each of them,
 * so that rows may add up to more than there are features.
 */
export function tallyBy(
  features: readonly Timed[],
  now: ReadonlySet<string>,
  valuesOf: (feature: MapFeature) => Iterable<string>,
): Row[] {
  const rows = new Map<string, Row>()
  for (const { feature } of features)
    for (const id of new Set(valuesOf(feature))) {
      const row = rows.get(id) ?? { id, all: 0, now: 0 }
      row.all += 1
      if (now.has(feature.id)) row.now += 1
      rows.set(id, row)
    }
  return [...rows.values()].toSorted(byCount)
}

/** The most frequent first; those alike by id. */
export const byCount = (a: Row, b: Row): number => b.all - a.all || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In order of time: by first possible day, an open beginning first; then by last day, an open end last. */
export const inTime = (features: readonly Timed[]): Timed[] =>
  features.toSorted(
    (a, b) =>
      difference(a.span.start ?? -Infinity, b.span.start ?? -Infinity) ||
      difference(a.span.end ?? Infinity, b.span.end ?? Infinity) ||
      compare(a.feature.id, b.feature.id),
  )

// ∞ − ∞ is no number
const difference = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Items by a key, in the order in which they come. */
export function groupsOf<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const own = groups.get(keyOf(item))
    if (own) own.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
