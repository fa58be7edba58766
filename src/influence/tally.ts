/** What each actor's reports weigh on a day, place by place: the sums that all cells are made from. */
import type { Day } from '../model/day.ts'
import type { Basis } from '../time/moment.ts'
import { leftAfter, leftAtEnd, leftOn } from './decay.ts'
import type { Portions } from './portions.ts'
import type { Spread } from './spread.ts'

/** The days that count for a feature: its own, or as far as they were known by the day asked for. */
export interface TallyAsk {
  halfLife: number
  basis: Basis
  /** Weight of each contribution, see `weigh`. */
  weights: Float64Array
  /** Group of each actor by its number; −1 for those left out. */
  groupOf: Int32Array
  groups: number
  /** 0 for features that do not count; null: all do. */
  counted: Uint8Array | null
}

/** Weight and cell-sharing of one actor's or bloc's reports at one site are kept in a pair. */
export interface Tally {
  pairs: number
  site: Int32Array
  group: Int32Array
  /**
   * Weight of each pair on a day. Going forward from day to day costs only what has begun or ended since; any other day is
   * reckoned from all. The array is used again by the next call.
   */
  on: (day: Day) => Float64Array
}

export function createTally(portions: Portions, spread: Pick<Spread, 'siteOf'>, ask: TallyAsk): Tally {
  const { length, first, actor, start, end, known, timing, feature } = portions
  const { halfLife, basis, weights, groupOf, groups, counted } = ask
  const pairNumbers = new Map<number, number>()
  const [site, group]: [number[], number[]] = [[], []]
  const pairOf = new Int32Array(actor.length).fill(-1)
  /** Portions that count at all. */
  const live: number[] = []
  for (let i = 0; i < length; i++) {
    const at = spread.siteOf[i]!
    if (at < 0 || (counted && !counted[feature[i]!])) continue
    let any = false
    for (let c = first[i]!; c < first[i + 1]!; c++) {
      const to = groupOf[actor[c]!] ?? -1
      if (to < 0 || weights[c] === 0) continue
      const key = at * groups + to
      let pair = pairNumbers.get(key)
      if (pair === undefined) {
        pairNumbers.set(key, (pair = site.length))
        site.push(at)
        group.push(to)
      }
      pairOf[c] = pair
      any = true
    }
    if (any) live.push(i)
  }
  // as it was known, a thing counts from its first publication on
  const begin = (i: number) => (basis === 'known' ? Math.max(start[i]!, known[i]!) : start[i]!)
  const over = (i: number) => (basis === 'known' ? Math.max(end[i]!, known[i]!) : end[i]!)
  const byBegin = live.filter((i) => begin(i) < Infinity).sort((a, b) => begin(a) - begin(b))
  const byOver = byBegin.filter((i) => over(i) < Infinity).sort((a, b) => over(a) - over(b))

  const sums = new Float64Array(site.length)
  /** What is over, as it weighs on day `at`. */
  const past = new Float64Array(site.length)
  let at = -Infinity
  /** How many of `byBegin` have begun, and of `byOver` are over. */
  let [begun, ended] = [0, 0]
  let active = new Set<number>()

  const add = (to: Float64Array, i: number, share: number): void => {
    if (share === 0) return
    for (let c = first[i]!; c < first[i + 1]!; c++) {
      const pair = pairOf[c]!
      if (pair >= 0) to[pair]! += weights[c]! * share
    }
  }

  function move(day: Day): void {
    if (day < at || at === -Infinity) {
      past.fill(0)
      active = new Set()
      begun = ended = 0
    } else if (day > at) {
      const left = leftAfter(day - at, halfLife)
      for (let p = 0; p < past.length; p++) past[p]! *= left
    }
    at = day
    for (; begun < byBegin.length && begin(byBegin[begun]!) <= day; begun++) active.add(byBegin[begun]!)
    for (; ended < byOver.length && over(byOver[ended]!) < day; ended++) {
      const i = byOver[ended]!
      active.delete(i)
      const rest = leftAtEnd(timing[i]!, start[i]!, end[i]!, halfLife)
      add(past, i, rest * leftAfter(day - end[i]!, halfLife))
    }
  }

  return {
    pairs: site.length,
    site: Int32Array.from(site),
    group: Int32Array.from(group),
    on(day) {
      move(day)
      sums.set(past)
      for (const i of active) add(sums, i, leftOn(timing[i]!, start[i]!, end[i]!, day, halfLife))
      return sums
    },
  }
}
