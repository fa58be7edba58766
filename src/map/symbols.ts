import type { MarkSymbol } from '../model/actor.ts'

type Point = readonly [x: number, y: number]

/** Corners on rings of the given radii, the first at the top, clockwise. */
function corners(radii: readonly number[], turn = 0): Point[] {
  return radii.map((radius, i) => {
    const angle = (i / radii.length) * 2 * Math.PI - Math.PI / 2 + turn
    return [Math.cos(angle) * radius, Math.sin(angle) * radius]
  })
}

const ring = (count: number, radius: number): number[] => Array<number>(count).fill(radius)

/** Half the width of the cross's arm, and its reach. */
const ARM = 0.42
const REACH = 1.1

/** Shapes round the origin. The radii differ so that all eight look equally big. */
const shapes: Record<Exclude<MarkSymbol, 'circle'>, Point[]> = {
  square: corners(ring(4, 1.24), Math.PI / 4),
  diamond: corners(ring(4, 1.26)),
  triangle: corners(ring(3, 1.36)).map(([x, y]) => [x, y + 0.22]),
  pentagon: corners(ring(5, 1.14)),
  hexagon: corners(ring(6, 1.1)),
  star: corners(Array.from({ length: 10 }, (_, i) => (i % 2 ? 0.66 : 1.38))),
  cross: [
    [-ARM, -REACH],
    [ARM, -REACH],
    [ARM, -ARM],
    [REACH, -ARM],
    [REACH, ARM],
    [ARM, ARM],
    [ARM, REACH],
    [-ARM, REACH],
    [-ARM, ARM],
    [-REACH, ARM],
    [-REACH, -ARM],
    [-ARM, -ARM],
  ],
}

/** How far a symbol reaches from its origin to the farthest of its four sides, in radii. */
export const reachOf = (symbol: MarkSymbol): number =>
  symbol === 'circle' ? 1 : Math.max(...shapes[symbol].flat().map(Math.abs))

const round = (n: number): number => Math.round(n * 100) / 100

/**
 * Outline of a symbol as SVG path data, which canvas reads too (`Path2D`), so that legend and map draw the same.
 * Centre and radius in pixels.
 */
export function symbolPath(symbol: MarkSymbol, x: number, y: number, radius: number): string {
  if (symbol === 'circle') {
    const [left, right, r] = [round(x - radius), round(x + radius), round(radius)]
    return `M${left} ${y}A${r} ${r} 0 1 1 ${right} ${y}A${r} ${r} 0 1 1 ${left} ${y}Z`
  }
  const points = shapes[symbol].map(([px, py]) => `${round(x + px * radius)} ${round(y + py * radius)}`)
  return `M${points.join('L')}Z`
}

/** How far below the origin a number stands best, in radii: the triangle is wider there. */
export const numberDrop: Record<MarkSymbol, number> = {
  circle: 0,
  square: 0,
  diamond: 0,
  triangle: 0.32,
  pentagon: 0.06,
  hexagon: 0,
  star: 0.06,
  cross: 0,
}
