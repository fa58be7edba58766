/** Lines and rings cut to a box. Points are `x, y` in turn. */

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The part of a closed ring inside a box, closed; null where there is none (Sutherland and Hodgman 1974). */
export function cutRing(ring: Float64Array, box: Box): Float64Array | null {
  if (isInside(ring, box)) return ring
  let points: number[] = [...ring]
  for (let side = 0; side < 4; side++) {
    const axis = side % 2
    const limit = box[side]!
    const sign = side < 2 ? 1 : -1
    const depth = (i: number) => (points[i + axis]! - limit) * sign
    const cut: number[] = []
    for (let i = 0; i < points.length; i += 2) {
      const last = (i === 0 ? points.length : i) - 2
      const [from, to] = [depth(last), depth(i)]
      if (from >= 0 !== to >= 0) {
        const share = from / (from - to)
        for (const k of [0, 1]) cut.push(points[last + k]! + share * (points[i + k]! - points[last + k]!))
      }
      if (to >= 0) cut.push(points[i]!, points[i + 1]!)
    }
    points = cut
    if (points.length < 6) return null
  }
  const [x, y] = points as [number, number]
  if (points.at(-2) !== x || points.at(-1) !== y) points.push(x, y)
  return Float64Array.from(points)
}

/** The parts of a line inside a box (Liang and Barsky 1984). */
export function cutLine(line: Float64Array, box: Box): Float64Array[] {
  if (isInside(line, box)) return [line]
  const parts: Float64Array[] = []
  let part: number[] = []
  const end = () => {
    if (part.length >= 4) parts.push(Float64Array.from(part))
    part = []
  }
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [x, y, dx, dy] = [line[i]!, line[i + 1]!, line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!]
    const seen = shareInside(x, y, dx, dy, box)
    if (!seen) {
      end()
      continue
    }
    const [from, to] = seen
    if (from > 0 || part.length === 0) {
      end()
      part.push(x + from * dx, y + from * dy)
    }
    part.push(x + to * dx, y + to * dy)
    if (to < 1) end()
  }
  end()
  return parts
}

/** From which share of a step to which it lies in the box. */
function shareInside(x: number, y: number, dx: number, dy: number, box: Box): [number, number] | null {
  let [from, to] = [0, 1]
  for (const [step, room] of [
    [-dx, x - box[0]],
    [dx, box[2] - x],
    [-dy, y - box[1]],
    [dy, box[3] - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null
    } else if (step < 0) from = Math.max(from, room / step)
    else to = Math.min(to, room / step)
  }
  return from <= to ? [from, to] : null
}

function isInside(points: Float64Array, [left, top, right, bottom]: Box): boolean {
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    if (x < left || x > right || y < top || y > bottom) return false
  }
  return true
}
