/** What the values of the blocs in one cell say together. */

export interface Measures {
  /** Number of the strongest and of the second; −1 for none. */
  first: number
  second: number
  /** Sum of all. */
  total: number
  /** Share of the strongest, 0 to 1: the index of Berger and Parker (1970). */
  dominance: number
  /**
   * How evenly it is split, 0 to 1: entropy of the shares (Shannon 1948) by the most that so many blocs could have, as
   * Pielou (1966) does, but with all blocs that count, so that a trace of one more changes next to nothing.
   */
  contestation: number
  /** As many equal rivals would have the same entropy (Hill 1973, order 1): 1 = one alone, 2 = as between two equals. */
  rivals: number
}

/** Square kilometres that densities are told for. */
export const PER_KM2 = 1000

/** Density, weight per `PER_KM2`, of a value in so many square kilometres. */
export const densityOf = (value: number, km2: number): number => (value / km2) * PER_KM2

/** Below this nothing is said: what is left of it is rounding and long past. */
export const NOTHING = 1e-9

/** `values` from `at` on, `groups` of them. Ties go to the first. */
export function measure(values: Float64Array, at: number, groups: number): Measures {
  let [first, second, total] = [-1, -1, 0]
  for (let g = 0; g < groups; g++) {
    const value = values[at + g]!
    if (value <= NOTHING) continue
    total += value
    if (first < 0 || value > values[at + first]!) [first, second] = [g, first]
    else if (second < 0 || value > values[at + second]!) second = g
  }
  if (first < 0) return { first, second, total: 0, dominance: 0, contestation: 0, rivals: 0 }
  let entropy = 0
  for (let g = 0; g < groups; g++) {
    const share = values[at + g]! / total
    if (values[at + g]! > NOTHING) entropy -= share * Math.log(share)
  }
  return {
    first,
    second,
    total,
    dominance: values[at + first]! / total,
    contestation: groups > 1 ? entropy / Math.log(groups) : 0,
    rivals: Math.exp(entropy),
  }
}

/**
 * From this share on the strongest weighs twice as much as all others together: the cell is settled. Below, it is contested,
 * with 1.9 effective rivals or more. Of these alone it cannot be told: traces of many make as many.
 */
export const SETTLED = 2 / 3
/** Below this share of the strongest none weighs more than all others together; the effective rivals are more than 2. */
export const HALF = 0.5

/** From this share on that is known to a country or region only, nothing local is known of a cell. */
export const ONLY_WIDE = 0.9
