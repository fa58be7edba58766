/**
 * Room for what stands upright: marks of several layers at one spot stand side by side, and nothing lies on another. All
 * lengths are CSS pixels from any origin, x to the east and y to the south.
 */

/** MapLibre's offsets must be listed beforehand: steps of these pixels, no further than the last one. */
const STEP = 3
const FURTHEST = 66

/** All slots there are, in pixels to the right of the true position. */
export const slots: readonly number[] = Array.from(
  { length: (2 * FURTHEST) / STEP + 1 },
  (_, i) => i * STEP - FURTHEST,
)

/** Something in a row: where it truly stands, and half its width. */
export interface Upright {
  x: number
  half: number
}

/** Things nearer to each other than this truly stand at one spot, and keep the order given. */
const SAME = 8

/** Slots that bring things into a row round their middle, in the order in which they truly stand. */
export function slotsOf(things: readonly Upright[]): number[] {
  const order = things
    .map((_, i) => i)
    .sort((a, b) => Math.round((things[a]?.x ?? 0) / SAME) - Math.round((things[b]?.x ?? 0) / SAME))
  const middle = things.reduce((sum, { x }) => sum + x, 0) / things.length
  let left = middle - things.reduce((sum, { half }) => sum + half, 0)
  const found = things.map(() => 0)
  for (const i of order) {
    const { x, half } = things[i] ?? { x: 0, half: 0 }
    const shift = Math.min(Math.max(left + half - x, -FURTHEST), FURTHEST)
    found[i] = Math.round(shift / STEP) * STEP
    left += 2 * half
  }
  return found
}

/** What something covers. */
export interface Extent {
  left: number
  right: number
  top: number
  bottom: number
}

/** How much of a thing another may cover. */
const COVERED = 3

const meet = (a: Extent, b: Extent): boolean =>
  a.left + COVERED < b.right &&
  b.left + COVERED < a.right &&
  a.top + COVERED < b.bottom &&
  b.top + COVERED < a.bottom

/** Something that covers a part of the map. */
export interface Covering {
  extent: Extent
}

/** Things by what they cover. */
export interface Taken<T extends Covering = Covering> {
  add: (thing: T) => void
  remove: (thing: T) => void
  /** One of those that something there would cover. */
  under: (extent: Extent) => T | undefined
}

/** Height of the strips in which things are kept, so that only neighbours are compared. */
const STRIP = 48

export function createTaken<T extends Covering = Covering>(): Taken<T> {
  const strips = new Map<number, Set<T>>()
  const stripsOf = ({ top, bottom }: Extent): number[] => {
    const first = Math.floor(top / STRIP)
    return Array.from({ length: Math.floor(bottom / STRIP) - first + 1 }, (_, i) => first + i)
  }
  return {
    add(thing) {
      for (const nth of stripsOf(thing.extent)) {
        const strip = strips.get(nth)
        if (strip) strip.add(thing)
        else strips.set(nth, new Set([thing]))
      }
    },
    remove(thing) {
      for (const nth of stripsOf(thing.extent)) strips.get(nth)?.delete(thing)
    },
    under(extent) {
      for (const nth of stripsOf(extent))
        for (const thing of strips.get(nth) ?? []) if (meet(thing.extent, extent)) return thing
      return undefined
    },
  }
}

/** What a thing so wide and high covers when its middle stands there. */
export const extentAt = (x: number, y: number, [wide, high]: readonly [number, number]): Extent => ({
  left: x - wide / 2,
  right: x + wide / 2,
  top: y - high / 2,
  bottom: y + high / 2,
})

/** Ways off a spot, the nearest first: below, above, aside, then between. */
const ways: readonly [right: number, down: number][] = [12, 24, 36, 48, 60, 72].flatMap((far) =>
  [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
    [0.7, 0.7],
    [-0.7, 0.7],
    [0.7, -0.7],
    [-0.7, -0.7],
  ].map(([right = 0, down = 0]): [number, number] => [right * far, down * far]),
)

/**
 * How far from its spot a thing must move to cover nothing, `[right, down]`; nowhere where all near it is taken. Only what
 * stands for an area may move so: its position is a choice, a town's is not.
 */
export function clearOf(
  x: number,
  y: number,
  size: readonly [number, number],
  taken: Pick<Taken, 'under'>,
): [right: number, down: number] {
  const free = ([right, down]: [number, number]) => !taken.under(extentAt(x + right, y + down, size))
  return free([0, 0]) ? [0, 0] : (ways.find(free) ?? [0, 0])
}
