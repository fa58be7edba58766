/** Which rows of a table a moment may show: the same for drawing and for finding. */
import { reach, type Moment } from '../../time/moment.ts'
import { knownRuns, runsOf, type PointTable, type Run } from '../../time/point-table.ts'

/** Runs of rows or, where there is an `order`, of places in it; the lowest first. */
export interface Rows {
  order: Uint32Array<ArrayBuffer> | null
  runs: Run[]
}

/** `order` gives `knownOrder(table)`, and is asked only where it is needed. O(log n). */
export function rowsAt(table: PointTable, moment: Moment, order: () => Uint32Array<ArrayBuffer>): Rows {
  const { from, to } = reach(moment)
  const earliest = from - moment.fade
  if (moment.basis === 'known' && moment.mode !== 'instant')
    return { order: order(), runs: knownRuns(table, order(), earliest, to) }
  // what lasts long lies under what happened
  return { order: null, runs: runsOf(table, earliest, to).toReversed() }
}
