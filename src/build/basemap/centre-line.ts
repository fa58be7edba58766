import type { Position } from 'geojson'

/** Radians below which a turn is not one of the river. */
const sharp = 0.8

/** The middle of a long thin ring such as a wide river: from tip to tip, half way between the banks. */
export function centreLine(ring: Position[]): Position[] {
  const open = ring.slice(0, -1)
  const [from, to] = findTips(open)
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const left = open.slice(first, last + 1)
  const right = [...open.slice(last), ...open.slice(0, first + 1)]
  const line = [left[0]!, ...left.slice(1, -1).map((at) => middle(at, nearestOn(right, at))), left.at(-1)!]
  return dropSpurs(line)
}

/** Where a side arm pulls the middle out and back, the way there and back makes a sharp angle. */
function dropSpurs(line: Position[]): Position[] {
  const kept: Position[] = []
  for (const at of line) {
    while (kept.length > 1 && angle(kept.at(-2)!, kept.at(-1)!, at) < sharp) kept.pop()
    kept.push(at)
  }
  return kept
}

/** Radians between the way back to `a` and the way on to `c`. */
function angle(a: Position, b: Position, c: Position): number {
  const back = Math.atan2(a[1]! - b[1]!, a[0]! - b[0]!)
  const on = Math.atan2(c[1]! - b[1]!, c[0]! - b[0]!)
  const turn = Math.abs(back - on)
  return Math.min(turn, 2 * Math.PI - turn)
}

/** The two vertices farthest apart. */
function findTips(ring: Position[]): [number, number] {
  let tips: [number, number] = [0, 0]
  let farthest = -1
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 1; j < ring.length; j++) {
      const far = apart(ring[i]!, ring[j]!)
      if (far > farthest) {
        farthest = far
        tips = [i, j]
      }
    }
  }
  return tips
}

function nearestOn(line: Position[], point: Position): Position {
  let best = line[0]!
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!]
    const along = ((point[0]! - a[0]!) * dx + (point[1]! - a[1]!) * dy) / (dx * dx + dy * dy || 1)
    const share = Math.min(1, Math.max(0, along))
    const at = [a[0]! + share * dx, a[1]! + share * dy]
    if (apart(point, at) < apart(point, best)) best = at
  }
  return best
}

function middle(a: Position, b: Position): Position {
  return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
}

function apart(a: Position, b: Position): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
}
