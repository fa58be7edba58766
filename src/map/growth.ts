/** Marks grow slowly with the zoom: size at some zooms, in shares of their size at zoom 6; straight lines between. */
export const growthStops = [
  [4, 0.86],
  [6, 1],
  [10, 1.2],
] as const

/** Largest share of `growthStops`. */
export const MOST_GROWTH = 1.2

/** Size of marks at a zoom, as MapLibre's `interpolate` gives it. */
export function growthAt(zoom: number): number {
  let [before, small] = growthStops[0] as readonly [number, number]
  if (zoom <= before) return small
  for (const [next, large] of growthStops) {
    if (zoom < next) return small + ((zoom - before) / (next - before)) * (large - small)
    ;[before, small] = [next, large]
  }
  return small
}

/** A step of the rule of sizes: marks of so many things and more, up to the next step. CSS pixels at zoom 6. */
export interface SizeStep {
  from: number
  radius: number
}

/** Size by number of things: grows slowly, so that a capital does not bury its surroundings. */
export const sizeSteps: readonly SizeStep[] = [
  { from: 1, radius: 9.5 },
  { from: 2, radius: 10.5 },
  { from: 5, radius: 11.5 },
  { from: 15, radius: 13 },
]

/** Radius of the mark of `count` things, at least one. */
export const radiusOf = (count: number): number =>
  sizeSteps.findLast(({ from }) => from <= count)?.radius ?? 9.5
