import type { Breakdown, Coverage, LayerCounts, OmitReason } from '../model/coverage.ts'
import { omitReasons } from '../model/coverage.ts'
import type { Dataset } from '../model/dataset.ts'
import { datedKinds, parseEdtf, type When } from '../model/edtf.ts'
import { certainties, statuses, type FeatureProperties, type MapFeature } from '../model/feature.ts'
import { layerKinds } from '../model/layer.ts'
import { locatedKinds } from '../model/place.ts'
import { stances, type Source } from '../model/source.ts'
import { parseDay } from '../model/day.ts'
import { boundsOf } from './geometry.ts'

/** What reading gave, before it was counted by feature. */
export type ReadCounts = Pick<
  Coverage,
  'documents' | 'statements' | 'coded' | 'machine' | 'omitted' | 'mentions' | 'resolved' | 'undated'
>

/** Features that count alike, and how many: one of a layer, or thousands of records. */
export interface Counted extends Pick<
  FeatureProperties,
  'layer' | 'kind' | 'actor' | 'dated' | 'located' | 'status' | 'certainty'
> {
  n: number
  /** Of the first possible day; null where the beginning is open. */
  year: string | null
  /** Ids of the sources whose documents speak of it. */
  sources: readonly string[]
  beyond: { view: boolean; axis: boolean }
}

/** Counts what was read and what came of it. The same input gives keys in the same order. */
export function coverageOf(
  read: ReadCounts,
  features: readonly MapFeature[],
  sources: readonly Source[],
  dataset: Dataset,
  records: readonly Counted[] = [],
): Coverage {
  const stanceOf = new Map(sources.map((s) => [s.id, s.stance]))
  const axis = parseEdtf(dataset.extent)
  const all = [...features.map((f) => countedOf(f, dataset, axis)), ...records]
  const by = (keysOf: (one: Counted) => readonly string[], order?: readonly string[]) =>
    breakdown(all, keysOf, order)
  const number = (of: (one: Counted) => boolean) => total(all.filter(of))
  return {
    ...read,
    unresolved: read.mentions - read.resolved,
    features: total(all),
    ...(records.length ? { records: total(records) } : {}),
    beyond: { view: number((c) => c.beyond.view), axis: number((c) => c.beyond.axis) },
    several: number((c) => c.sources.length > 1),
    layers: countLayers(all),
    kinds: by(
      (p) => [`${p.layer} ${p.kind}`],
      layerKinds.flatMap((l) => l.kinds.map((kind) => `${l.id} ${kind}`)),
    ),
    actors: by((p) => [p.actor ?? 'none']),
    years: by((p) => [p.year ?? 'unknown']),
    dated: by((p) => [p.dated], datedKinds),
    located: by((p) => [p.located], locatedKinds),
    status: by((p) => [p.status], statuses),
    certainty: by((p) => [p.certainty], Object.keys(certainties)),
    stances: by((p) => [...new Set(p.sources.flatMap((s) => stanceOf.get(s) ?? []))], stances),
  }
}

/** No statement left out, for texts that no person has coded. */
export function noneOmitted(): Record<OmitReason, number> {
  return Object.fromEntries(Object.keys(omitReasons).map((reason) => [reason, 0])) as Record<
    OmitReason,
    number
  >
}

function countedOf(feature: MapFeature, { bbox }: Dataset, axis: When): Counted {
  const { start, end, claims, ...p } = feature.properties
  const bounds = boundsOf([feature.geometry])
  const days = { start: start === null ? null : parseDay(start), end: end === null ? null : parseDay(end) }
  return {
    ...p,
    n: 1,
    year: start?.slice(0, -6) ?? null,
    sources: [...new Set(claims.map((c) => c.source))],
    beyond: { view: bounds !== null && isBeyondView(bounds, bbox), axis: isBeyondAxis(days, axis) },
  }
}

const total = (group: readonly Counted[]): number => group.reduce((sum, { n }) => sum + n, 0)

/** Keys of a closed list stand in its order, those without a feature left out; other keys by number, then name. */
function breakdown(
  all: readonly Counted[],
  keysOf: (one: Counted) => readonly string[],
  order: readonly string[] = [],
): Breakdown {
  const groups = new Map<string, Counted[]>()
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const rows = [...groups].sort(
    ([a, m], [b, n]) => rank(a) - rank(b) || total(n) - total(m) || (a < b ? -1 : 1),
  )
  // an object keeps keys such as "2014" in the order of numbers before all others: years come sorted
  return Object.fromEntries(rows.map(([key, group]) => [key, countLayers(group)]))
}

function countLayers(group: readonly Counted[]): LayerCounts {
  const counts = layerKinds.map(({ id }) => [id, total(group.filter((p) => p.layer === id))] as const)
  return Object.fromEntries(counts.filter(([, n]) => n > 0))
}

/** True where bounds, `[west, south, east, north]`, lie wholly outside the view. */
export function isBeyondView(
  [w, s, e, n]: readonly [number, number, number, number],
  [west, south, east, north]: Dataset['bbox'],
): boolean {
  return e < west || w > east || n < south || s > north
}

/** True where no possible day lies on the axis. */
export function isBeyondAxis({ start, end }: Pick<When, 'start' | 'end'>, axis: When): boolean {
  return (end ?? Infinity) < (axis.start ?? -Infinity) || (start ?? -Infinity) > (axis.end ?? Infinity)
}
