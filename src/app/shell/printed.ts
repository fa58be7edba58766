/** What a printed page says of what is shown. */
import type { Status } from '../../model/feature.ts'
import type { Source } from '../../model/source.ts'
import type { Timed } from '../../time/sift.ts'

/** How often each value stands, the most frequent first. */
function counted<T>(values: readonly T[]): [value: T, count: number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

/** Sides, statuses and publishers of what is shown, each with the number of features, the most first. */
export function printedParts(
  held: readonly Timed[],
  sideOf: (actor: string | null) => string,
  sources: ReadonlyMap<string, Source>,
): { sides: [string, number][]; statuses: [Status, number][]; publishers: string[] } {
  const properties = held.map(({ feature }) => feature.properties)
  const told = properties.flatMap(({ claims }) => [
    ...new Set(claims.map(({ source }) => sources.get(source)?.publisher ?? source)),
  ])
  return {
    sides: counted(properties.map(({ actor }) => sideOf(actor))),
    statuses: counted(properties.map(({ status }) => status)),
    publishers: counted(told).map(([publisher]) => publisher),
  }
}
