/** Fewer points, and short paths of them. Points are `x, y` in turn, CSS pixels. */

/** A line without the points that lie nearer than `tolerance` to the line without them (Douglas and Peucker 1973). */
export function thin(line: Float64Array, tolerance: number): Float64Array {
  const points = withoutNear(line, tolerance / 2)
  const count = points.length / 2
  if (count < 3) return points
  const kept = new Uint8Array(count)
  kept[0] = kept[count - 1] = 1
  // a ring begins where it ends: its farthest point parts it in two
  const stack: [number, number][] = [[0, count - 1]]
  while (stack.length > 0) {
    const [from, to] = stack.pop()!
    let [farthest, most] = [-1, tolerance * tolerance]
    for (let i = from + 1; i < to; i++) {
      const away = distance(points, i, from, to)
      if (away > most) [farthest, most] = [i, away]
    }
    if (farthest < 0) continue
    kept[farthest] = 1
    stack.push([from, farthest], [farthest, to])
  }
  const left: number[] = []
  for (let i = 0; i < count; i++) if (kept[i]) left.push(points[i * 2]!, points[i * 2 + 1]!)
  return Float64Array.from(left)
}

/** A line without the points that lie so near to the one before: quick, and it leaves much less to be looked at closely. */
function withoutNear(line: Float64Array, near: number): Float64Array {
  const kept = new Float64Array(line.length)
  let [x, y, size] = [Infinity, Infinity, 0]
  for (let i = 0; i < line.length; i += 2) {
    const [nextX, nextY] = [line[i]!, line[i + 1]!]
    if (Math.abs(nextX - x) < near && Math.abs(nextY - y) < near && i < line.length - 2) continue
    ;[x, y] = [nextX, nextY]
    kept[size++] = x
    kept[size++] = y
  }
  return kept.subarray(0, size)
}

/** Square of the distance of a point from the straight between two others. */
function distance(points: Float64Array, i: number, from: number, to: number): number {
  const [ax, ay] = [points[from * 2]!, points[from * 2 + 1]!]
  const [dx, dy] = [points[to * 2]! - ax, points[to * 2 + 1]! - ay]
  const [px, py] = [points[i * 2]! - ax, points[i * 2 + 1]! - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
  return (px - share * dx) ** 2 + (py - share * dy) ** 2
}

/** SVG path data in tenths of a pixel, told step by step: half as long as with whole positions. Empty for a single point. */
export function writePath(points: ArrayLike<number>, closed: boolean): string {
  let [x, y, steps] = [Math.round(points[0]! * 10), Math.round(points[1]! * 10), '']
  const start = `M${tenths(x)}${joined(y)}`
  for (let i = 2; i + 1 < points.length; i += 2) {
    const [nextX, nextY] = [Math.round(points[i]! * 10), Math.round(points[i + 1]! * 10)]
    if (nextX === x && nextY === y) continue
    steps += (steps === '' ? tenths : joined)(nextX - x) + joined(nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  return steps === '' ? '' : `${start}l${steps}${closed ? 'z' : ''}`
}

/** A number of tenths, without a zero that need not be written. */
function tenths(n: number): string {
  const size = Math.abs(n)
  const whole = Math.floor(size / 10)
  const rest = size % 10
  const text = `${whole === 0 && rest > 0 ? '' : whole}${rest > 0 ? `.${rest}` : ''}`
  return n < 0 ? `-${text}` : text
}

/** The same behind another number. */
const joined = (n: number): string => (n < 0 ? tenths(n) : ` ${tenths(n)}`)
