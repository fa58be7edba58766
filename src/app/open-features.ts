/** Features by their ids: those at hand, and points that are loaded when they are opened. */
import type { Day } from '../model/day.ts'
import type { MapFeature } from '../model/feature.ts'
import { publicationDays, timed, type Timed } from '../time/sift.ts'
import { reasonOf, type Failure, type Loaded } from './load.ts'

/** The map and the timeline; a page of the side panel, to which "back" leads; the address. */
export type OpenedFrom = 'map' | 'page' | 'address'

interface Openings {
  fail: (failures: readonly Failure[]) => void
  /** Shows features, ordered by their first days. */
  show: (ids: readonly string[], from: OpenedFrom) => void
  /** Makes a feature visible, in time and whatever is switched off. */
  uncover: (one: Timed) => void
}

export function createOpener(
  {
    manifest,
    features,
    pointFeature,
    rowOf,
  }: Pick<Loaded, 'manifest' | 'features' | 'pointFeature' | 'rowOf'>,
  { fail, show, uncover }: Openings,
) {
  const byId = new Map(features.map((one) => [one.feature.id, one]))
  const published = publicationDays(manifest.sources)

  /** Loads the features of rows of the points' table. Gives their ids; where some do not come, that is a failure. */
  async function fetchPoints(rows: readonly number[]): Promise<string[]> {
    let reason: string | null = null
    const found = await Promise.all(
      rows.map((row) =>
        pointFeature(row).catch((error: unknown) => {
          reason = reasonOf(error)
          return null
        }),
      ),
    )
    const files = (manifest.records ?? []).map(({ file }) => file).join(', ')
    if (reason !== null) fail([{ what: files, kind: 'layer', reason }])
    return found.flatMap((feature) => {
      if (!feature) return []
      byId.set(feature.id, timed(feature, published))
      return feature.id
    })
  }

  /** Rows of the points' table that ids mean and that have not been loaded yet. */
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => (byId.has(id) ? [] : (rowOf(id) ?? [])))

  /** Counts what was asked to be opened, so that what comes late does not push aside what was asked for since. */
  let asks = 0

  function showKnown(ids: readonly string[], from: OpenedFrom): void {
    const start = (id: string): Day => byId.get(id)?.span.start ?? -Infinity
    const known = [...new Set(ids)].filter((id) => byId.has(id))
    show(
      known.sort((a, b) => start(a) - start(b)),
      from,
    )
  }

  function openPoints(rows: readonly number[], ids: readonly string[] = [], from: OpenedFrom = 'map'): void {
    asks += 1
    if (rows.length === 0) return showKnown(ids, from)
    const ask = asks
    void fetchPoints(rows).then((more) => ask === asks && showKnown([...ids, ...more], from))
  }

  async function openUncovered(id: string, from: OpenedFrom = 'map'): Promise<void> {
    asks += 1
    const ask = asks
    const rows = rowsOf([id])
    if (rows.length > 0) await fetchPoints(rows)
    const one = byId.get(id)
    if (!one || ask !== asks) return
    uncover(one)
    showKnown([id], from)
  }

  return {
    feature: (id: string): MapFeature | undefined => byId.get(id)?.feature,
    openPoints,
    open: (ids: readonly string[], from: OpenedFrom = 'map'): void => openPoints(rowsOf(ids), ids, from),
    openUncovered,
    /** What an address asks for; an id that the data lack is a failure. */
    async openFirst(id: string): Promise<void> {
      if (byId.has(id) || rowOf(id) !== null) return openUncovered(id, 'address')
      fail([{ what: id, kind: 'feature', reason: 'unknown id' }])
    },
  }
}
