/**
 * How many by each of some slots (days, counted from 0). A list of the slots while it is short, sums once the list would
 * be longer: a thousand groups of a few points each take no more memory than one group of them all.
 */

export interface Series {
  slots: number
  /** Number put into it. */
  length: number
  /** Slots of all that was put in; `closeSeries` sorts them. Null where there are sums. */
  list: Uint32Array | null
  /** Number in each slot; once closed, up to and with it. */
  sums: Uint32Array | null
}

/** Room of a list at first. */
const ROOM = 8

/** An empty series for the slots 0 to `slots` − 1. */
export const createSeries = (slots: number): Series => ({ slots, length: 0, list: null, sums: null })

/** Puts one into a slot, before `closeSeries`. */
export function put(series: Series, slot: number): void {
  const { slots, length, sums } = series
  series.length += 1
  if (sums) {
    sums[slot]! += 1
    return
  }
  if (length >= slots) {
    series.sums = new Uint32Array(slots)
    for (const at of series.list?.subarray(0, length) ?? []) series.sums[at]! += 1
    series.sums[slot]! += 1
    series.list = null
    return
  }
  if (!series.list) series.list = new Uint32Array(Math.min(ROOM, slots))
  else if (length === series.list.length) {
    const longer = new Uint32Array(Math.min(2 * length, slots))
    longer.set(series.list)
    series.list = longer
  }
  series.list[length] = slot
}

/** Makes a series readable. Once, after the last `put`. */
export function closeSeries(series: Series): void {
  const { list, sums, length } = series
  if (list) series.list = list.slice(0, length).sort()
  if (sums) for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!
}

/** How many are in the slots up to and with one. */
export function upTo({ list, sums }: Series, slot: number): number {
  if (sums) return sums[slot] ?? 0
  if (!list) return 0
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! <= slot) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds a closed series to what there is in each slot or up to and with each, whichever it knows. */
export function addSeries({ list, sums }: Series, steps: Float64Array, upToEach: Float64Array): void {
  if (list) for (const slot of list) steps[slot]! += 1
  if (sums) for (let i = 0; i < sums.length; i++) upToEach[i]! += sums[i]!
}
