/** How the reader of one mounted map wants the list. */
import type { SortKey } from './order.ts'

export function createListPrefs() {
  let sort = $state<SortKey>('date')
  let descending = $state(false)
  let viewOnly = $state(true)
  return {
    get sort() {
      return sort
    },
    set sort(next) {
      sort = next
    },
    get descending() {
      return descending
    },
    set descending(next) {
      descending = next
    },
    /** Only what lies in the map's view. */
    get viewOnly() {
      return viewOnly
    },
    set viewOnly(next) {
      viewOnly = next
    },
    /** By a column's heading: the other way round where the list is sorted by it already. */
    sortBy(key: SortKey) {
      descending = sort === key && !descending
      sort = key
    },
  }
}
