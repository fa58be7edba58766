/** Features round one: before and after it, and at its place. */
import type { MapFeature } from '../../model/feature.ts'
import type { Timed } from '../../time/sift.ts'

/** By first day, then last day, then id, so that the order never hangs on that of the files. */
export function byTime(one: Timed, other: Timed): number {
  const days = (a: number | null, b: number | null, open: number) => {
    const [left, right] = [a ?? open, b ?? open]
    return left === right ? 0 : left < right ? -1 : 1
  }
  return (
    days(one.span.start, other.span.start, -Infinity) ||
    days(one.span.end, other.span.end, Infinity) ||
    (one.feature.id < other.feature.id ? -1 : Number(one.feature.id > other.feature.id))
  )
}

/** The features of the same layer and main actor just before and after one; null where there is none. */
export function neighboursOf(
  { id, properties: { layer, actor } }: MapFeature,
  all: readonly Timed[],
): { earlier: Timed | null; later: Timed | null } {
  const row = all
    .filter(({ feature }) => feature.properties.layer === layer && feature.properties.actor === actor)
    .sort(byTime)
  const at = row.findIndex(({ feature }) => feature.id === id)
  return at < 0
    ? { earlier: null, later: null }
    : { earlier: row[at - 1] ?? null, later: row[at + 1] ?? null }
}

/** All other features at a feature's place, of any time; those of `shown` (ids) first. */
export function othersAt(
  { id, properties: { place } }: MapFeature,
  all: readonly Timed[],
  shown: ReadonlySet<string>,
): Timed[] {
  const here = all.filter(({ feature }) => feature.properties.place === place && feature.id !== id)
  const rank = (one: Timed) => (shown.has(one.feature.id) ? 0 : 1)
  return here.sort((a, b) => rank(a) - rank(b) || byTime(a, b))
}
