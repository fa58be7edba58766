/** How portions reach the cells of a grid. Portions at one place reach the same cells in the same shares: they share a site. */

import type { Portions, VaguePlace } from './portions.ts'

export interface Spread {
  /** Number of cells. */
  cells: number
  /** Number of sites. */
  sites: number
  /** Site of each portion. */
  siteOf: Int32Array
  /** What site s reaches: `cell` and `share` from `first[s]` up to `first[s + 1]`. Shares of a site add up to at most 1. */
  first: Uint32Array
  cell: Uint32Array
  share: Float64Array
  /** 1 for sites of which only a country or region is known. */
  isWide: Uint8Array
}

/** Cells and shares of one site. */
export type Reached = readonly (readonly [cell: number, share: number])[]

/** Finds what each place reaches, once for all portions there. `keyOf` names the place of a portion. */
export function spreadOf(
  cells: number,
  { length, place, places }: Portions,
  keyOf: (portion: number) => string,
  reach: (portion: number, vague: VaguePlace | undefined) => Reached,
): Spread {
  const numbers = new Map<string, number>()
  const reached: Reached[] = []
  const wide: number[] = []
  const siteOf = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const vague = places[place[i]!]
    const key = keyOf(i)
    let site = numbers.get(key)
    if (site === undefined) {
      numbers.set(key, (site = reached.length))
      reached.push(reach(i, vague))
      wide.push(vague?.wide ? 1 : 0)
    }
    siteOf[i] = site
  }
  return { ...asColumns(cells, reached), siteOf, isWide: Uint8Array.from(wide) }
}

function asColumns(
  cells: number,
  reached: readonly Reached[],
): Pick<Spread, 'cells' | 'sites' | 'first' | 'cell' | 'share'> {
  const first = new Uint32Array(reached.length + 1)
  for (const [i, one] of reached.entries()) first[i + 1] = first[i]! + one.length
  const total = first[reached.length] ?? 0
  const [cell, share] = [new Uint32Array(total), new Float64Array(total)]
  let at = 0
  for (const one of reached)
    for (const [c, s] of one) {
      cell[at] = c
      share[at++] = s
    }
  return { cells, sites: reached.length, first, cell, share }
}
