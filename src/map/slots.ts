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
