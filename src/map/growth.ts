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
