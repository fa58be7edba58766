/** A field of one day by itself: for whoever does not go on from day to day, as `tally.ts` does. */
import type { Day } from '../model/day.ts'
import { visitContributions } from './explain.ts'
import { emptyField, fillField, type Field } from './field.ts'
import type { Portions } from './portions.ts'
import type { Spread } from './spread.ts'
import type { TallyAsk } from './tally.ts'

/** The same values as those of a tally, but for rounding. One pass over the portions. */
export function fieldOn(portions: Portions, spread: Spread, ask: TallyAsk, day: Day): Field {
  const { groups } = ask
  const sums = new Float64Array(spread.sites * groups)
  visitContributions(portions, spread, ask, day, (i, group, value) => {
    sums[spread.siteOf[i]! * groups + group]! += value
  })
  const pairs = sums.length
  const site = Int32Array.from(sums, (_, pair) => Math.floor(pair / groups))
  const group = Int32Array.from(sums, (_, pair) => pair % groups)
  return fillField(emptyField(spread.cells, groups), spread, { pairs, site, group }, sums)
}
