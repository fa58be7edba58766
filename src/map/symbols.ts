/** The shapes of sides. All look equally big, and no two are alike at 12 pixels. */
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

const moved = (points: readonly Point[], down: number): Point[] => points.map(([x, y]) => [x, y + down])

/** Points of an arc, degrees clockwise from the top, a step of at most 10° apart, which no eye sees on a mark. */
function arc(centre: Point, radius: number, from: number, to: number): Point[] {
  const steps = Math.ceil(Math.abs(to - from) / 10)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
    return [centre[0] + Math.sin(angle) * radius, centre[1] - Math.cos(angle) * radius]
  })
}

/** Half the width of the cross's arm, and its reach. */
const ARM = 0.48
const REACH = 1.08

/** How far the triangles' middle lies from that of their box. */
const LEAN = 0.24

const triangle = moved(corners(ring(3, 1.4)), LEAN)

/** Shapes round the origin, in radii. */
const shapes: Record<Exclude<MarkSymbol, 'circle'>, Point[]> = {
  square: corners(ring(4, 1.24), Math.PI / 4),
  diamond: corners(ring(4, 1.26)),
  triangle,
  'triangle-down': triangle.map(([x, y]) => [x, -y]),
  pentagon: corners(ring(5, 1.19)),
  // narrow: a regular one is a circle to the eye at 12 pixels
  hexagon: corners(ring(6, 1.1)).map(([x, y]) => [x * 0.9, y * 1.13]),
  star: corners(Array.from({ length: 10 }, (_, i) => (i % 2 ? 0.72 : 1.34))),
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
  // straight above, and two arcs that meet in a point below
  shield: [
    ...arc([-0.92, -0.1], 1.84, 90, 137),
    ...arc([0.92, -0.1], 1.84, 223, 270),
    [-0.92, -0.92],
    [0.92, -0.92],
  ],
  // a disc and the tangents from the tip
  drop: [[0, -1.4], ...arc([0, 0.24], 0.92, 56, 304)],
  'half-disc': arc([0, 0.56], 1.36, -90, 90),
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

/**
 * Room for what stands in a symbol, in radii: how far below the origin its middle lies, and the side of the square that
 * an icon gets. An icon seldom fills its corners, so the square may touch the outline with them.
 */
export const roomIn: Record<MarkSymbol, { drop: number; side: number }> = {
  circle: { drop: 0, side: 1.34 },
  square: { drop: 0, side: 1.36 },
  diamond: { drop: 0, side: 1.18 },
  triangle: { drop: 0.32, side: 1.08 },
  'triangle-down': { drop: -0.32, side: 1.08 },
  pentagon: { drop: 0.06, side: 1.28 },
  hexagon: { drop: 0, side: 1.3 },
  star: { drop: 0.04, side: 1.12 },
  cross: { drop: 0, side: 1.2 },
  shield: { drop: -0.14, side: 1.24 },
  drop: { drop: 0.24, side: 1.2 },
  'half-disc': { drop: 0.02, side: 1.12 },
}
