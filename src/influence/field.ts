/** Influence in the cells of a grid. */
import type { Spread } from './spread.ts'
import type { Tally } from './tally.ts'

/** A matrix: value of group g in cell c at `c * groups + g`. */
export interface Field {
  cells: number
  groups: number
  values: Float64Array
  /** Of each cell, the part of its sum that comes from what is known to a country or region only. */
  wide: Float64Array
}

export const emptyField = (cells: number, groups: number): Field => ({
  cells,
  groups,
  values: new Float64Array(cells * groups),
  wide: new Float64Array(cells),
})

/**
 * Fills a field with what a tally weighs. Each group's value hangs on its own reports only; the sum over all cells is what
 * these weigh, but for what lies beyond the cells. Linear in the cells that the sites reach.
 */
export function fillField(
  field: Field,
  { first, cell, share, isWide }: Spread,
  tally: Pick<Tally, 'pairs' | 'site' | 'group'>,
  weights: Float64Array,
): Field {
  const { values, groups, wide } = field
  values.fill(0)
  wide.fill(0)
  for (let pair = 0; pair < tally.pairs; pair++) {
    const weight = weights[pair]!
    if (weight === 0) continue
    const [site, group] = [tally.site[pair]!, tally.group[pair]!]
    for (let i = first[site]!; i < first[site + 1]!; i++)
      values[cell[i]! * groups + group]! += weight * share[i]!
    if (isWide[site])
      for (let i = first[site]!; i < first[site + 1]!; i++) wide[cell[i]!]! += weight * share[i]!
  }
  return field
}

/** Value of each group over all cells. */
export function sumsOf({ cells, groups, values }: Field): Float64Array {
  const sums = new Float64Array(groups)
  for (let c = 0; c < cells; c++) for (let g = 0; g < groups; g++) sums[g]! += values[c * groups + g]!
  return sums
}
