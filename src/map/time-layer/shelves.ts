/** Room for squares in a larger one, on shelves: each new square stands on the lowest shelf that suits it. */
export interface Shelves {
  side: number
  rows: { x: number; y: number; height: number }[]
}

export const createShelves = (side: number): Shelves => ({ side, rows: [] })

/** A shelf may be this much higher than what stands on it. */
const LOOSE = 1.25

/** Left upper corner of the room for one more square, a pixel from all others; null where there is none. */
export function makeRoom({ side, rows }: Shelves, own: number): [x: number, y: number] | null {
  const fits = rows.find(({ x, height }) => x + own <= side && own <= height && height <= own * LOOSE)
  const last = rows.at(-1)
  const y = last ? last.y + last.height + 1 : 0
  if (!fits && (own > side || y + own > side)) return null
  const shelf = fits ?? { x: 0, y, height: own }
  if (!fits) rows.push(shelf)
  const at: [number, number] = [shelf.x, shelf.y]
  shelf.x += own + 1
  return at
}
