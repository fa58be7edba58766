/** Parts of tiles and dots. CSS pixels. */

export type Point = readonly [x: number, y: number]

/** A shape so many times as large round its middle. */
export const scaled = (shape: readonly Point[], [mx, my]: Point, by: number): Point[] =>
  shape.map(([x, y]): Point => [mx + (x - mx) * by, my + (y - my) * by])

/** The part of a convex shape between two straights across a direction, told by how far they are from its middle. */
export function between(
  shape: readonly Point[],
  [mx, my]: Point,
  [dx, dy]: Point,
  from: number,
  to: number,
): Point[] {
  const along = ([x, y]: Point) => (x - mx) * dx + (y - my) * dy
  return beyond(
    beyond(shape, (point) => along(point) - from),
    (point) => to - along(point),
  )
}

/** The part of a convex shape where `depth` is not negative. */
function beyond(shape: readonly Point[], depth: (point: Point) => number): Point[] {
  return shape.flatMap((point, i): Point[] => {
    const last = shape.at(i - 1)!
    const [before, here] = [depth(last), depth(point)]
    const share = before / (before - here)
    const cut: Point[] =
      before >= 0 !== here >= 0
        ? [[last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])]]
        : []
    return here >= 0 ? [...cut, point] : cut
  })
}

/** The part of a disc no farther than `half` from its middle along a direction, or its half beyond the middle (null). */
export function bandOf([x, y]: Point, radius: number, half: number | null, [dx, dy]: Point): string {
  const from = half === null ? 0 : -Math.min(half, radius * 0.98)
  const to = half === null ? radius : -from
  const at = (along: number, side: 1 | -1): string => {
    const across = Math.sqrt(Math.max(0, radius * radius - along * along)) * side
    return `${round(x + along * dx - across * dy)} ${round(y + along * dy + across * dx)}`
  }
  const arc = (along: number, side: 1 | -1, way: 0 | 1) =>
    `A${round(radius)} ${round(radius)} 0 0 ${way} ${at(along, side)}`
  return half === null
    ? `M${at(from, -1)}${arc(to, 1, 1)}${arc(from, 1, 1)}Z`
    : `M${at(from, -1)}${arc(to, -1, 1)}L${at(to, 1)}${arc(from, 1, 1)}Z`
}

const round = (n: number): number => Math.round(n * 10) / 10
