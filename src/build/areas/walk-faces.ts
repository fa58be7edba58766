/** Lines → the faces that they enclose, by walking along them and always turning the same way. */
import type { Position } from 'geojson'
import { isInside } from '../../map/inside.ts'

/**
 * Faces of lines that meet at common positions only, each as an outer ring with the rings that lie in it. Pieces that two
 * lines share count once; what ends loosely encloses nothing and is left out. Method: half-edges sorted by angle round each
 * node (de Berg et al., Computational Geometry, ch. 2).
 */
export function walkFaces(lines: readonly Position[][]): Position[][][] {
  const at = new Map<string, Position>()
  const next = new Map<string, Set<string>>()
  const join = (a: string, b: string) => next.set(a, (next.get(a) ?? new Set()).add(b))
  for (const line of lines)
    for (let i = 0; i < line.length; i++) {
      const to = String(line[i])
      at.set(to, line[i] ?? [])
      const from = i > 0 ? String(line[i - 1]) : to
      if (from === to) continue
      join(from, to)
      join(to, from)
    }
  dropLoose(next)
  const around = new Map([...next].map(([node, others]) => [node, byAngle(at, node, others)]))
  const walked = new Set<string>()
  const faces: Position[][][] = []
  const outsides: Position[][] = []
  for (const [from, others] of around)
    for (const to of others) {
      if (walked.has(`${from} ${to}`)) continue
      const ring = walk(from, to, around, walked).map((node) => at.get(node) ?? [])
      if (signedArea(ring) > 0) faces.push([ring])
      else outsides.push(ring)
    }
  faces.sort(([a = []], [b = []]) => signedArea(a) - signedArea(b))
  for (const outside of outsides) {
    const own = new Set(outside.map(String))
    const holder = faces.find(
      ([outer = []]) => !outer.some((one) => own.has(String(one))) && isInside(outside[0] ?? [], outer),
    )
    holder?.push(outside)
  }
  return faces
}

function dropLoose(next: Map<string, Set<string>>): void {
  const loose = [...next].filter(([, others]) => others.size < 2).map(([node]) => node)
  for (let node = loose.pop(); node !== undefined; node = loose.pop()) {
    for (const other of next.get(node) ?? []) {
      const others = next.get(other)
      others?.delete(node)
      if (others && others.size < 2) loose.push(other)
    }
    next.delete(node)
  }
}

function byAngle(at: Map<string, Position>, node: string, others: Set<string>): string[] {
  const [x = 0, y = 0] = at.get(node) ?? []
  const angle = (other: string) => {
    const [ox = 0, oy = 0] = at.get(other) ?? []
    return Math.atan2(oy - y, ox - x)
  }
  return [...others].sort((a, b) => angle(a) - angle(b))
}

/** Nodes of the face to the left of a piece, the first again at the end. */
function walk(first: string, second: string, around: Map<string, string[]>, walked: Set<string>): string[] {
  const ring = [first]
  let [from, to] = [first, second]
  while (!walked.has(`${from} ${to}`)) {
    walked.add(`${from} ${to}`)
    ring.push(to)
    const others = around.get(to) ?? []
    // the piece that comes just before the one back, against the clock
    const after = others.at(others.indexOf(from) - 1) ?? from
    ;[from, to] = [to, after]
  }
  return ring
}

/** Square degrees, above 0 for a ring that turns against the clock. */
function signedArea(ring: readonly Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] ?? [], ring[i] ?? []]
    twice += ax * by - bx * ay
  }
  return twice / 2
}
