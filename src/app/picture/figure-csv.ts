/** What a figure shows as CSV: the columns of the page's own files. */
import { fitOf, heldRows, positionOf } from '../../time/point-table.ts'
import type { Bbox } from '../../map/view.ts'
import type { Moment } from '../../time/moment.ts'
import { gather, MOST_LOADED } from '../list/gather.ts'
import type { MapState } from '../state.svelte.ts'
import type { Prepared } from './prepare.ts'
import { createSeen } from './seen.ts'

/** Rows of all that a figure shows, each once; how well it fits is told where there is one moment. */
export async function figureCsv(
  map: MapState,
  { moments, bbox }: Pick<Prepared, 'moments' | 'bbox'>,
): Promise<string> {
  const { toCsv } = await import('../list/csv.ts')
  const seen = createSeen(map)
  const held = new Map(
    moments.flatMap((moment) => seen.held(moment, bbox)).map((one) => [one.feature.id, one] as const),
  )
  const rows = new Set(moments.flatMap((moment) => rowsIn(map, moment, bbox)))
  const [only] = moments.length === 1 ? moments : []
  const table = map.points?.table
  const { rows: found } = await gather([...held.values(), ...rows], map.pointFeature, (row) =>
    table && only ? fitOf(table, row, only) : null,
  )
  return toCsv(only ? found : found.map((one) => ({ ...one, fit: null })))
}

/** Rows of the points' table that a moment shows in bounds. */
function rowsIn({ points, filter }: MapState, moment: Moment, [west, south, east, north]: Bbox): number[] {
  if (!points) return []
  const { table } = points
  const looks = new Set([...table.looks.keys()].filter((look) => filter.sieve.alike(table.looks[look]!)))
  return heldRows(table, moment, looks, MOST_LOADED).filter((row) => {
    const [lon, lat] = positionOf(table, row)
    return lon >= west && lon <= east && lat >= south && lat <= north
  })
}
