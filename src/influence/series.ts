/** Influence over time. */
import type { Day } from '../model/day.ts'
import type { Tally } from './tally.ts'

/**
 * Value of each group in some cells on each of some days: of group g on day d at `d * groups + g`. `shares`: how much of
 * each site lies in the cells (`siteShares`). Quickest where the days ascend.
 */
export function seriesOf(
  tally: Tally,
  shares: Float64Array,
  days: readonly Day[],
  groups: number,
): Float64Array {
  const values = new Float64Array(days.length * groups)
  for (const [d, day] of days.entries()) {
    const weights = tally.on(day)
    for (let pair = 0; pair < tally.pairs; pair++)
      values[d * groups + tally.group[pair]!]! += weights[pair]! * shares[tally.site[pair]!]!
  }
  return values
}
