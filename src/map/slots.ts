/** Room for marks and badges of several layers that lie on each other: they stand side by side. */

/** Pixels from one to the next: marks are narrower than badges. */
const APART = { mark: 22, badge: 30 }

/** MapLibre's offsets must be listed beforehand: steps of these pixels, no further than the last one. */
const STEP = 3
const FURTHEST = 66

/** All slots there are, in pixels to the right of the true position. */
export const slots: readonly number[] = Array.from(
  { length: (2 * FURTHEST) / STEP + 1 },
  (_, i) => i * STEP - FURTHEST,
)

/** Half of what a mark and a badge take up, and how far lines of marks must lie apart to be clear, in pixels. */
const HALF = { mark: 11, badge: 15 }
const LINE = 20

/** Something upright: what it is, and where it truly stands, in pixels from any origin. */
export interface Upright {
  part: string
  x: number
}

/** Slots that bring things into a row round their middle, in the order in which they truly stand. */
export function slotsOf(things: readonly Upright[]): number[] {
  const apart = things.some(({ part }) => part === 'badge') ? APART.badge : APART.mark
  const order = things.map((_, i) => i).sort((a, b) => (things[a]?.x ?? 0) - (things[b]?.x ?? 0))
  const middle = things.reduce((sum, { x }) => sum + x, 0) / things.length
  return things.map(({ x }, i) => {
    const place = middle + (order.indexOf(i) - (things.length - 1) / 2) * apart
    const shift = Math.min(Math.max(place - x, -FURTHEST), FURTHEST)
    return Math.round(shift / STEP) * STEP
  })
}

/** A row of things as drawn: `y` grows to the south; pixels from any origin. */
export interface Row {
  left: number
  right: number
  y: number
}

/** What a row covers with these slots. `things` has at least one. */
export function rowOf(things: readonly Upright[], places: readonly number[], y: number): Row {
  const edges = things.flatMap(({ part, x }, i) => {
    const half = part === 'badge' ? HALF.badge : HALF.mark
    return [x + (places[i] ?? 0) - half, x + (places[i] ?? 0) + half]
  })
  return { left: Math.min(...edges), right: Math.max(...edges), y }
}

/**
 * Slots that bring a row of badges off the rows that it would cover, the shorter way; as they were where that is too
 * far. Only what stands for an area may move so: its position is a choice, a town's is not.
 */
export function clearOf(row: Row, others: readonly Row[], places: readonly number[]): number[] {
  const covered = others.filter(
    (o) => Math.abs(o.y - row.y) < LINE && o.left < row.right && row.left < o.right,
  )
  if (!covered.length) return [...places]
  const ways = [
    Math.min(...covered.map((o) => o.left - row.right)),
    Math.max(...covered.map((o) => o.right - row.left)),
  ].toSorted((a, b) => Math.abs(a) - Math.abs(b))
  for (const way of ways) {
    const moved = places.map((place) => Math.round((place + way) / STEP) * STEP)
    if (moved.every((place) => Math.abs(place) <= FURTHEST)) return moved
  }
  return [...places]
}

/** Rows that are taken, kept by the line on which they stand. */
export interface Taken {
  add: (row: Row) => void
  /** Those on a row's own line and the lines beside it, and maybe more. */
  near: (row: Row) => Row[]
}

export function createTaken(): Taken {
  const lines = new Map<number, Row[]>()
  const lineOf = ({ y }: Row) => Math.floor(y / LINE)
  return {
    add: (row) => {
      const line = lines.get(lineOf(row))
      if (line) line.push(row)
      else lines.set(lineOf(row), [row])
    },
    near: (row) => [-1, 0, 1].flatMap((by) => lines.get(lineOf(row) + by) ?? []),
  }
}
