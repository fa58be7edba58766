/** Why a part of a cell's value is as large as it is: the factors whose product it is. */
import type { Day } from '../model/day.ts'
import { FADES, LASTED, leftOn } from './decay.ts'
import { siteShares, visitContributions, type Part } from './explain.ts'
import type { Portions } from './portions.ts'
import type { Spread } from './spread.ts'
import type { TallyAsk } from './tally.ts'
import { certaintyIds, kindIds, roleIds, statusIds, type WeightTable } from './weights.ts'

/** How one portion of a feature comes to what it adds to a cell for one actor: all of `by` multiplied is `value`. */
export interface Factors {
  /** Ids in the tables of `weights.ts`. */
  kind: string
  certainty: string
  status: string
  role: string
  by: Record<FactorName, number>
  /** How its place reaches the cell: an exact point, a place known to an area, or only to a country or region. */
  place: 'point' | 'area' | 'wide'
  /** Why so much is left on the day: it goes on; it fades since it was; its date is known to some days only. */
  time: 'lasts' | 'fades' | 'unsure'
  value: number
}

export const factorNames = [
  'kind',
  'certainty',
  'status',
  'proposed',
  'role',
  'strength',
  'share',
  'reach',
  'left',
] as const
/**
 * `share`: of the feature, at this place and in this stretch of time; `reach`: of that, in the cell; `left`: of that, on the day.
 * The others are weights.
 */
export type FactorName = (typeof factorNames)[number]

/** Factors of some parts of a cell, in the order of these; `table` is what `ask.weights` was weighed by. */
export function factorsOf(
  portions: Portions,
  spread: Spread,
  ask: TallyAsk,
  table: WeightTable,
  cell: number,
  day: Day,
  parts: readonly Pick<Part, 'feature' | 'group'>[],
): Factors[][] {
  const shares = siteShares(spread, (one) => one === cell)
  const found = parts.map((): Factors[] => [])
  const numbers = new Map(parts.map(({ feature, group }, i) => [feature * ask.groups + group, i]))
  const { kind, certainty, status, proposed, role, strength, share, timing, start, end, place, places } =
    portions
  visitContributions(portions, spread, ask, day, (i, group, weight, c) => {
    const reach = shares[spread.siteOf[i]!]!
    const part = numbers.get(portions.feature[i]! * ask.groups + group)
    if (reach === 0 || part === undefined) return
    found[part]!.push({
      kind: kindIds[kind[i]!] ?? '',
      certainty: certaintyIds[certainty[i]!] ?? '',
      status: statusIds[status[i]!] ?? '',
      role: roleIds[role[c]!] ?? '',
      by: {
        kind: table.kinds[kind[i]!] ?? 0,
        certainty: table.certainties[certainty[i]!] ?? 0,
        status: table.statuses[status[i]!] ?? 0,
        proposed: proposed[i] ? table.proposed : 1,
        role: table.roles[role[c]!] ?? 0,
        strength: table.strength ? strength[c]! : 1,
        share: share[i]!,
        reach,
        left: leftOn(timing[i]!, start[i]!, end[i]!, day, ask.halfLife),
      },
      place: spread.isWide[spread.siteOf[i]!] ? 'wide' : places[place[i]!] ? 'area' : 'point',
      time: timeOf(timing[i]!, start[i]!, end[i]!, day),
      value: weight * reach,
    })
  })
  return found
}

function timeOf(timing: number, start: Day, end: Day, day: Day): Factors['time'] {
  if (timing === FADES) return start < end ? 'unsure' : 'fades'
  return timing === LASTED && day > end ? 'fades' : 'lasts'
}
