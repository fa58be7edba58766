/** Paths of the charts. */

type Places = ArrayLike<number>

/** To a tenth of a pixel, which is all that shows. */
const told = (x: number, y: number): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** A line through points, given by their x and y; '' without points. */
export function linePath(xs: Places, ys: Places): string {
  const points = Array.from(xs, (x, i) => told(x, ys[i]!))
  return points.length > 0 ? `M${points.join('L')}` : ''
}

/** What lies between two lines over the same x; '' without points. */
export function areaPath(xs: Places, low: Places, high: Places): string {
  const there = Array.from(xs, (x, i) => told(x, high[i]!))
  const back = Array.from(xs, (x, i) => told(x, low[i]!)).toReversed()
  return there.length > 0 ? `M${[...there, ...back].join('L')}Z` : ''
}

/**
 * Fillings that tell the bands of a chart apart without their colours: paths in a square of `TILE` pixels, which are laid
 * side by side. The first is plain.
 */
export const TILE = 8
export const fillings: readonly string[] = [
  '',
  'M-2 2L2-2M-1 9L9-1M6 10L10 6',
  'M2 2h.01M6 6h.01',
  'M0 2h8M0 6h8',
  'M-2 6L2 10M-1-1L9 9M6-2L10 2',
  'M2 0v8M6 0v8',
  'M0 4h8M4 0v8',
  'M1 2h3M5 6h3',
]
