/** What of the data a figure shows: for its legend, its counts, and the texts beside it. */
import type { Bbox } from '../../map/view.ts'
import type { Moment } from '../../time/moment.ts'
import { sift, type Held } from '../../time/sift.ts'
import { boundsOf, createLegend, overlaps, seenNow, valuesIn, type LegendParts } from '../legend.ts'
import type { MapState } from '../state.svelte.ts'

export interface SeenBy {
  /** Entries of what is shown, in bounds (null: anywhere) at a moment. */
  legend: (moment: Moment, view: Bbox | null) => LegendParts
  /** Features that hold, in bounds. */
  held: (moment: Moment, view: Bbox | null) => Held[]
}

/** Ready to be asked many times. */
export function createSeen(map: MapState): SeenBy {
  const { features, points, filter } = map
  const boxes = features.map(({ feature }) => boundsOf(feature.geometry))
  const boxOf = new Map(features.map(({ feature }, i) => [feature.id, boxes[i]!]))
  const { traitsOf } = filter.lookups
  const things = [...features.map(({ feature }) => feature.properties), ...(points?.table.looks ?? [])]
  const present = valuesIn(new Set(things.map(traitsOf)), filter.sideOf)
  const legendOf = createLegend({ values: filter.values, present })
  return {
    legend: (moment, view) =>
      legendOf(seenNow(features, boxes, points, moment, view, traitsOf, filter.sieve.found), filter.filter),
    held: (moment, view) =>
      sift(features, moment, filter.sieve).held.filter(
        ({ feature }) => !view || overlaps(boxOf.get(feature.id)!, view),
      ),
  }
}

/** How many things a legend counts. */
export const countOf = ({ layers }: LegendParts, on: ReadonlySet<string>): number =>
  layers.reduce((sum, { id, count }) => sum + (on.has(id) ? count : 0), 0)
