/** How portions reach the cells of a grid. Portions at one place reach the same cells in the same shares: they share a site. */
import type { Portions } from './portions.ts'

/** Which site each portion has. */
export interface Sites {
  siteOf: Int32Array
  /** Of each site its first portion; all others there are alike. */
  portion: readonly number[]
  /** 1 for sites of which only a country or region is known. */
  isWide: Uint8Array
}

export interface Spread extends Pick<Sites, 'siteOf' | 'isWide'> {
  /** Number of cells. */
  cells: number
  /** Number of sites. */
  sites: number
  /** What site s reaches: `cell` and `share` from `first[s]` up to `first[s + 1]`. Shares of a site add up to at most 1. */
  first: Uint32Array
  cell: Uint32Array
  share: Float64Array
}

/**
 * Puts portions at sites, in the order of their first portions. A place that is no exact point is a site; exact points are at
 * the same one where `pointKey`, a whole number from −1 on, is the same.
 */
export function sitesOf(
  { length, place, places }: Pick<Portions, 'length' | 'place' | 'places'>,
  pointKey: (portion: number) => number,
): Sites {
  const numbers = new Map<number, number>()
  const portion: number[] = []
  const siteOf = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    // below all keys of points
    const key = place[i]! >= 0 ? -2 - place[i]! : pointKey(i)
    let site = numbers.get(key)
    if (site === undefined) {
      numbers.set(key, (site = portion.length))
      portion.push(i)
    }
    siteOf[i] = site
  }
  return { siteOf, portion, isWide: Uint8Array.from(portion, (i) => (places[place[i]!]?.wide ? 1 : 0)) }
}

/** Takes one cell that a site reaches, and the share of it. */
export type Put = (cell: number, share: number) => void

/** Asks for each site once what it reaches. */
export function createSpread(
  cells: number,
  { siteOf, portion, isWide }: Sites,
  reach: (site: number, put: Put) => void,
): Spread {
  const first = new Uint32Array(portion.length + 1)
  const [cell, share]: [number[], number[]] = [[], []]
  for (let site = 0; site < portion.length; site++) {
    reach(site, (to, part) => {
      cell.push(to)
      share.push(part)
    })
    first[site + 1] = cell.length
  }
  return {
    cells,
    sites: portion.length,
    siteOf,
    isWide,
    first,
    cell: Uint32Array.from(cell),
    share: Float64Array.from(share),
  }
}
