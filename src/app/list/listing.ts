/** What the list holds at a moment: features and points of the table, in the view, in an order. */
import { mercatorX, mercatorY } from '../../model/mercator.ts'
import type { Bbox } from '../../map/view.ts'
import type { Sieve } from '../../time/filter.ts'
import type { Moment } from '../../time/moment.ts'
import { visitHeld, type PointTable } from '../../time/point-table.ts'
import type { Held } from '../../time/sift.ts'
import { overlaps } from '../legend.ts'
import type { Order } from './order.ts'

/** A feature, or a row of the points' table. */
export type Listed = Held | number

export interface Listing {
  items: readonly Listed[]
  /** How many of what is shown lie in the view; all where no view is asked for. */
  inView: number
  /** Those of them that are not listed. */
  more: number
}

/**
 * Most points that are listed. Browsers lay out no more than some 17 million pixels, and 20,000 rows are more than anyone
 * reads; a narrower window lists the others.
 */
export const MOST_POINTS = 20_000

export interface ListAsk {
  held: readonly Held[]
  /** Number of each feature of the dataset, by its id. */
  numbers: ReadonlyMap<string, number>
  /** Bounds of the features by their numbers, degrees. */
  boxes: readonly Bbox[]
  table: PointTable | null
  moment: Moment
  shows: Sieve['shows']
  /** Null for all. */
  view: Bbox | null
  order: Order
  descending: boolean
  /** Most points that are listed. */
  most?: number
}

/** Key of an item: a feature's id, or a text that no id is. */
export const keyOf = (one: Listed | undefined): string =>
  typeof one === 'number' ? `row ${one}` : (one?.feature.id ?? '')

/** Lists what holds. O(n + m) for n features of the dataset and m points that may hold. */
export function listOf(ask: ListAsk): Listing {
  const { held, numbers, boxes, table, view, order, descending, most = MOST_POINTS } = ask
  // one place for each feature of the dataset, as a counting sort has them: 0 where it does not hold
  const at = new Uint32Array(boxes.length)
  for (let i = 0; i < held.length; i++) {
    const number = numbers.get(held[i]!.feature.id)
    if (number === undefined || (view && !overlaps(boxes[number]!, view))) continue
    at[order.placeOf[number]!] = i + 1
  }
  const features: Held[] = []
  const mains: number[] = []
  for (let place = 0; place < at.length; place++)
    if (at[place]) {
      features.push(held[at[place]! - 1]!)
      mains.push(order.main[place]!)
    }
  const { rows, count } = table ? rowsOf(table, ask, most) : { rows: [], count: 0 }
  const items = table && rows.length > 0 ? merge(features, mains, rows, table, order) : features
  if (descending) items.reverse()
  return { items, inView: features.length + count, more: count - rows.length }
}

/** Rows that hold, at most so many, and the number of all. */
function rowsOf(
  table: PointTable,
  { moment, shows, view }: ListAsk,
  most: number,
): { rows: number[]; count: number } {
  const { x, y, origin, look } = table
  const on = table.looks.map(shows)
  const [west, south, east, north] = view ?? [-Infinity, -90, Infinity, 90]
  const [left, right] = [mercatorX(west) - origin[0], mercatorX(east) - origin[0]]
  const [top, bottom] = view
    ? [mercatorY(north) - origin[1], mercatorY(south) - origin[1]]
    : [-Infinity, Infinity]
  const rows: number[] = []
  let count = 0
  visitHeld(table, moment, (row) => {
    if (!on[look[row]!]) return
    if (x[row]! < left || x[row]! > right || y[row]! < top || y[row]! > bottom) return
    count += 1
    if (rows.length < most) rows.push(row)
  })
  return { rows, count }
}

/** Features that stand in order, and rows, in one order. */
function merge(
  features: readonly Held[],
  mains: readonly number[],
  rows: readonly number[],
  table: PointTable,
  { looks }: Order,
): Listed[] {
  const { start, look, epoch } = table
  // as in the table, 0 is an open start
  const startOf = (row: number) => (start[row] === 0 ? -Infinity : epoch + start[row]!)
  const mainOf = (row: number) => (looks ? looks[look[row]!]! : startOf(row))
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    const group = looks ? mainOf(row) : 0
    const of = groups.get(group)
    if (of) of.push(row)
    else groups.set(group, [row])
  }
  // rows come as two sorted runs, which a merge sort joins in one pass
  const ordered = [...groups.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((group) => groups.get(group)!.sort((a, b) => start[a]! - start[b]!))
  const items: Listed[] = []
  let at = 0
  for (const row of ordered) {
    const [main, first] = [mainOf(row), startOf(row)]
    for (let one = features[at]; one; one = features[++at]) {
      if (mains[at]! > main || (mains[at] === main && (one.span.start ?? -Infinity) > first)) break
      items.push(one)
    }
    items.push(row)
  }
  return [...items, ...features.slice(at)]
}
