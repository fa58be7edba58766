/** Who weighs how much in a cell, sides first; and percentages that add up. */
import type { Actor, Bloc } from '../../../model/actor.ts'
import { NOTHING } from '../../../influence/measures.ts'

export interface RankedActor {
  id: string
  /** Number in the list of actors. */
  number: number
  value: number
  /** Of the cell's total, in whole tenths of a per cent; see `tenths`. */
  share: number
}

export interface RankedSide {
  /** Id of the side. */
  id: string
  value: number
  share: number
  actors: RankedActor[]
}

/** Sides by weight, each with its actors by weight; whoever weighs nothing is left out. `values`: by the actors' numbers. */
export function rankedSides(
  values: ArrayLike<number>,
  actors: readonly Pick<Actor, 'id' | 'bloc'>[],
  blocs: readonly Pick<Bloc, 'id'>[],
): RankedSide[] {
  const sides = blocs.flatMap(({ id }): RankedSide[] => {
    const own = actors.flatMap((actor, number): RankedActor[] => {
      const value = values[number] ?? 0
      return actor.bloc === id && value > NOTHING ? [{ id: actor.id, number, value, share: 0 }] : []
    })
    const value = own.reduce((sum, one) => sum + one.value, 0)
    return own.length > 0 ? [{ id, value, share: 0, actors: own.toSorted(byValue) }] : []
  })
  const all = sides.toSorted(byValue)
  const shares = tenths(all.flatMap((side) => side.actors.map(({ value }) => value)))
  let at = 0
  return all.map((side) => {
    const ranked = side.actors.map((actor) => ({ ...actor, share: shares[at++]! }))
    // a side's share is the sum of those that stand under it
    return { ...side, actors: ranked, share: ranked.reduce((sum, { share }) => sum + share, 0) }
  })
}

const byValue = (a: { value: number }, b: { value: number }): number => b.value - a.value

/** Of ranked sides only the `most` strongest actors; sides without any of these stay, with their own sum. */
export function strongest(sides: readonly RankedSide[], most: number): RankedSide[] {
  const all = sides.flatMap(({ actors }) => actors).toSorted(byValue)
  const shown = new Set(all.slice(0, most).map(({ id }) => id))
  return sides.map((side) => ({ ...side, actors: side.actors.filter(({ id }) => shown.has(id)) }))
}

/**
 * Shares in whole tenths of a per cent that add up to exactly 1000: rounded down, and what is missing goes to those that lost
 * most (largest remainder). All 0 where there is nothing to share.
 */
export function tenths(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  if (!(total > 0)) return values.map(() => 0)
  const exact = values.map((value) => (value / total) * 1000)
  const shares = exact.map(Math.floor)
  const missing = 1000 - shares.reduce((sum, one) => sum + one, 0)
  const order = exact.map((_, i) => i).toSorted((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!))
  for (const i of order.slice(0, missing)) shares[i]! += 1
  return shares
}
