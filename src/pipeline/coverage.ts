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

/** Counts what was read and what came of it. The same input gives keys in the same order. */
export function coverageOf(
  read: ReadCounts,
  features: readonly MapFeature[],
  sources: readonly Source[],
  dataset: Dataset,
): Coverage {
  const stanceOf = new Map(sources.map((s) => [s.id, s.stance]))
  const sourcesOf = (p: FeatureProperties) => [...new Set(p.claims.map((c) => c.source))]
  const by = (keysOf: (p: FeatureProperties) => readonly string[], order?: readonly string[]) =>
    breakdown(features, keysOf, order)
  const axis = parseEdtf(dataset.extent)
  return {
    ...read,
    unresolved: read.mentions - read.resolved,
    features: features.length,
    beyond: {
      view: features.filter((f) => isBeyondView(f, dataset.bbox)).length,
      axis: features.filter((f) => isBeyondAxis(f, axis)).length,
    },
    several: features.filter((f) => sourcesOf(f.properties).length > 1).length,
    layers: countLayers(features.map((f) => f.properties)),
    kinds: by(
      (p) => [`${p.layer} ${p.kind}`],
      layerKinds.flatMap((l) => l.kinds.map((kind) => `${l.id} ${kind}`)),
    ),
    actors: by((p) => [p.actor ?? 'none']),
    years: by((p) => [p.start?.slice(0, -6) ?? 'unknown']),
    dated: by((p) => [p.dated], datedKinds),
    located: by((p) => [p.located], locatedKinds),
    status: by((p) => [p.status], statuses),
    certainty: by((p) => [p.certainty], Object.keys(certainties)),
    stances: by((p) => [...new Set(sourcesOf(p).flatMap((s) => stanceOf.get(s) ?? []))], stances),
  }
}

/** No statement left out, for texts that no person has coded. */
export function noneOmitted(): Record<OmitReason, number> {
  return Object.fromEntries(Object.keys(omitReasons).map((reason) => [reason, 0])) as Record<
    OmitReason,
    number
  >
}

/** Keys of a closed list stand in its order, those without a feature left out; other keys by number, then name. */
function breakdown(
  features: readonly MapFeature[],
  keysOf: (p: FeatureProperties) => readonly string[],
  order: readonly string[] = [],
): Breakdown {
  const groups = new Map<string, FeatureProperties[]>()
  for (const { properties } of features)
    for (const key of keysOf(properties)) {
      const group = groups.get(key)
      if (group) group.push(properties)
      else groups.set(key, [properties])
    }
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const rows = [...groups].sort(
    ([a, m], [b, n]) => rank(a) - rank(b) || n.length - m.length || (a < b ? -1 : 1),
  )
  // an object keeps keys such as "2014" in the order of numbers before all others: years come sorted
  return Object.fromEntries(rows.map(([key, group]) => [key, countLayers(group)]))
}

function countLayers(group: readonly FeatureProperties[]): LayerCounts {
  const counts = layerKinds.map(({ id }) => [id, group.filter((p) => p.layer === id).length] as const)
  return Object.fromEntries(counts.filter(([, n]) => n > 0))
}

function isBeyondView(feature: MapFeature, [west, south, east, north]: Dataset['bbox']): boolean {
  const bounds = boundsOf([feature.geometry])
  if (!bounds) return false
  const [w, s, e, n] = bounds
  return e < west || w > east || n < south || s > north
}

function isBeyondAxis({ properties: { start, end } }: MapFeature, axis: When): boolean {
  const [first, last] = [start, end].map((day) => (day === null ? null : parseDay(day)))
  return (last ?? Infinity) < (axis.start ?? -Infinity) || (first ?? -Infinity) > (axis.end ?? Infinity)
}
