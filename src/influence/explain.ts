/** Which features make up the value of a cell, and by how much: the shares add up to the whole. */
import type { Day } from '../model/day.ts'
import { leftOn } from './decay.ts'
import type { Portions } from './portions.ts'
import type { Spread } from './spread.ts'
import type { TallyAsk } from './tally.ts'

/** What one feature adds to one group's value. */
export interface Part {
  /** Number of the feature. */
  feature: number
  group: number
  value: number
}

/** Share of each site that lies in some cells. */
export function siteShares(
  { sites, first, cell, share }: Spread,
  isIn: (cell: number) => boolean,
): Float64Array {
  const shares = new Float64Array(sites)
  for (let s = 0; s < sites; s++)
    for (let i = first[s]!; i < first[s + 1]!; i++) if (isIn(cell[i]!)) shares[s]! += share[i]!
  return shares
}

/** Parts of the value of a cell, the largest first; those of equal size in the order of the features. */
export function partsOf(portions: Portions, spread: Spread, ask: TallyAsk, cell: number, day: Day): Part[] {
  const shares = siteShares(spread, (one) => one === cell)
  const found = new Map<number, Part>()
  visitContributions(portions, spread, ask, day, (i, group, value) => {
    const part = value * shares[spread.siteOf[i]!]!
    if (part === 0) return
    const feature = portions.feature[i]!
    const key = feature * ask.groups + group
    const known = found.get(key)
    if (known) known.value += part
    else found.set(key, { feature, group, value: part })
  })
  return [...found.values()].sort((a, b) => b.value - a.value || a.feature - b.feature || a.group - b.group)
}

/** Visits what each portion weighs on a day for each group, wherever it lies; `contribution` is its number in the columns. */
export function visitContributions(
  { length, feature, first, actor, start, end, known, timing }: Portions,
  { siteOf }: Pick<Spread, 'siteOf'>,
  { halfLife, basis, weights, groupOf, counted }: TallyAsk,
  day: Day,
  visit: (portion: number, group: number, value: number, contribution: number) => void,
): void {
  for (let i = 0; i < length; i++) {
    if (siteOf[i]! < 0 || (counted && !counted[feature[i]!]) || (basis === 'known' && known[i]! > day))
      continue
    const left = leftOn(timing[i]!, start[i]!, end[i]!, day, halfLife)
    if (left === 0) continue
    for (let c = first[i]!; c < first[i + 1]!; c++) {
      const group = groupOf[actor[c]!] ?? -1
      if (group >= 0 && weights[c]! > 0) visit(i, group, weights[c]! * left, c)
    }
  }
}

/** How many features and sources speak in each cell. */
export interface Counts {
  features: Uint32Array
  sources: Uint32Array
}

/**
 * Counts in each cell the features that add to its value, and the sources that speak of them. `sourcesOf`: numbers of a
 * feature's sources.
 */
export function countsOf(
  portions: Portions,
  spread: Spread,
  ask: TallyAsk,
  day: Day,
  sourcesOf: (feature: number) => readonly number[],
): Counts {
  const counts = { features: new Uint32Array(spread.cells), sources: new Uint32Array(spread.cells) }
  const bySite = new Map<number, Set<number>>()
  visitContributions(portions, spread, ask, day, (i) => {
    const site = spread.siteOf[i]!
    const features = bySite.get(site)
    if (features) features.add(portions.feature[i]!)
    else bySite.set(site, new Set([portions.feature[i]!]))
  })
  const byCell = new Map<number, number[]>()
  for (const site of bySite.keys())
    for (let i = spread.first[site]!; i < spread.first[site + 1]!; i++) {
      const cell = spread.cell[i]!
      const sites = byCell.get(cell)
      if (sites) sites.push(site)
      else byCell.set(cell, [site])
    }
  // most cells are reached by the same sites as their neighbours
  const known = new Map<string, [features: number, sources: number]>()
  for (const [cell, sites] of byCell) {
    const key = sites.sort((a, b) => a - b).join()
    let found = known.get(key)
    if (!found) {
      const features = new Set(sites.flatMap((site) => [...bySite.get(site)!]))
      const sources = new Set([...features].flatMap((one) => sourcesOf(one)))
      known.set(key, (found = [features.size, sources.size]))
    }
    counts.features[cell] = found[0]
    counts.sources[cell] = found[1]
  }
  return counts
}
