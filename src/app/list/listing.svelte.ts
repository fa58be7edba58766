/** The list of one mounted map while it stands on the screen: in step with time, filters and the map's view. */
import type { Kind } from '../words/words.ts'
import type { MapFeature } from '../../model/feature.ts'
import { boundsOf } from '../legend.ts'
import type { MapState } from '../state.svelte.ts'
import { listOf } from './listing.ts'
import { createOrder } from './order.ts'
import { throttled } from './throttled.svelte.ts'

/** A list that is read need not keep pace with a film, milliseconds. */
const PACE = 200

export type MapListing = ReturnType<typeof createListing>

/** To be called while a component is made. */
export function createListing(map: MapState) {
  const { words, features, points } = map
  const { compare } = new Intl.Collator(words.locale, { numeric: true })
  const numbers = new Map(features.map(({ feature }, i) => [feature.id, i]))
  const boxes = features.map(({ feature }) => boundsOf(feature.geometry))
  const now = $derived({
    held: map.sifted.held,
    moment: map.moment,
    shows: map.filter.sieve.shows,
    view: map.inView?.bbox ?? null,
    shown: map.counts.shown,
  })
  const rested = throttled(() => now, PACE)
  const order = $derived(
    createOrder(features, points?.table.looks ?? [], map.list.sort, {
      compare,
      actor: (id) => (id === null ? null : map.look.actor(id).name),
      kind: (kind) => words.kinds[kind as Kind] ?? kind,
    }),
  )
  const view = $derived(map.list.viewOnly ? rested.current.view : null)
  const listing = $derived(
    listOf({
      ...rested.current,
      view,
      numbers,
      boxes,
      table: points?.table ?? null,
      order,
      descending: map.list.descending,
    }),
  )
  const loading = new Map<number, Promise<MapFeature | null>>()

  return {
    get items() {
      return listing.items
    },
    get inView() {
      return listing.inView
    },
    /** Points that are shown and not listed. */
    get more() {
      return listing.more
    },
    /** All that is shown, in the view or not. */
    get shown() {
      return rested.current.shown
    },
    /** Bounds that the list keeps to; null where it keeps to none. */
    get view() {
      return view
    },
    /** There is a map whose view the list can keep to. */
    get hasView() {
      return rested.current.view !== null
    },
    /** The feature of a row of the points' table; null where it does not come. */
    point(row: number): Promise<MapFeature | null> {
      const known = loading.get(row)
      if (known) return known
      const asked = map.pointFeature(row).catch(() => null)
      loading.set(row, asked)
      void asked.then((feature) => feature ?? loading.delete(row))
      return asked
    },
  }
}

/**
 * Key of the row to which the reader comes back from the details; undefined where the list has it no more, or where it was a
 * point of the table, which has no id there.
 */
export function lastRead({ left }: Pick<MapState, 'left'>, keys: readonly string[]): string | undefined {
  const id = left?.page === 'details' ? left.ids[left.at] : undefined
  return id !== undefined && keys.includes(id) ? id : undefined
}
