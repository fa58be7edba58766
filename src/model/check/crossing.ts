import type { Position } from './walk.ts'

/** Pairs of edges compared in one file before it is left at that: about a second at worst. */
export const MAX_PAIRS = 30_000_000

/** What is left of `MAX_PAIRS`. One per file, so that many rings together stay within it. */
export interface Budget {
  pairs: number
}

/** Edges of all rings of a polygon, four numbers each: lon and lat of both ends. Edges without length are left out. */
interface Edges {
  ends: Float64Array
  ring: Uint32Array
  /** Number of the first edge of each ring, with the total at the end. */
  starts: number[]
  count: number
}

/**
 * First edge of a polygon that crosses or touches another one, as `[ring, lon, lat]` of its beginning; null where
 * there is none, 'unknown' where the budget ran out. Edges of different rings may touch, neighbours share an end.
 *
 * Sweep and prune: edges in order of their western ends are compared with those that still reach so far east.
 * That takes n log n steps for rings as people draw them; the budget bounds the others.
 */
export function findCrossing(
  rings: readonly (readonly Position[])[],
  budget: Budget,
): [ring: number, lon: number, lat: number] | 'unknown' | null {
  const edges = collectEdges(rings)
  const { ends, ring, count } = edges
  const west = (e: number) => Math.min(ends[4 * e]!, ends[4 * e + 2]!)
  const order = Uint32Array.from({ length: count }, (_, e) => e).sort((a, b) => west(a) - west(b))
  const active = new Uint32Array(count)
  let size = 0

  for (const edge of order) {
    const from = west(edge)
    let kept = 0
    budget.pairs -= size
    if (budget.pairs < 0) return 'unknown'
    for (let i = 0; i < size; i++) {
      const other = active[i]!
      if (Math.max(ends[4 * other]!, ends[4 * other + 2]!) < from) continue
      active[kept++] = other
      if (areNeighbours(edges, edge, other) || !overlapInLat(ends, edge, other)) continue
      const meeting = meet(ends, edge, other)
      if (meeting === 'cross' || (meeting === 'touch' && ring[edge] === ring[other]))
        return [ring[edge]!, ends[4 * edge]!, ends[4 * edge + 1]!]
    }
    active[kept++] = edge
    size = kept
  }
  return null
}

function collectEdges(rings: readonly (readonly Position[])[]): Edges {
  const most = rings.reduce((sum, list) => sum + Math.max(list.length - 1, 0), 0)
  const edges: Edges = { ends: new Float64Array(4 * most), ring: new Uint32Array(most), starts: [], count: 0 }
  for (const [r, list] of rings.entries()) {
    edges.starts.push(edges.count)
    for (let i = 1; i < list.length; i++) {
      const [lonA = 0, latA = 0] = list[i - 1] ?? []
      const [lonB = 0, latB = 0] = list[i] ?? []
      if (lonA === lonB && latA === latB) continue
      edges.ends.set([lonA, latA, lonB, latB], 4 * edges.count)
      edges.ring[edges.count++] = r
    }
  }
  edges.starts.push(edges.count)
  return edges
}

function areNeighbours({ ring, starts }: Edges, a: number, b: number): boolean {
  if (ring[a] !== ring[b]) return false
  const gap = Math.abs(a - b)
  return gap === 1 || gap === starts[ring[a]! + 1]! - starts[ring[a]!]! - 1
}

function overlapInLat(ends: Float64Array, a: number, b: number): boolean {
  const [a1, a2, b1, b2] = [ends[4 * a + 1]!, ends[4 * a + 3]!, ends[4 * b + 1]!, ends[4 * b + 3]!]
  return Math.max(a1, a2) >= Math.min(b1, b2) && Math.max(b1, b2) >= Math.min(a1, a2)
}

/** How two edges whose boxes overlap in latitude meet. Collinear overlap counts as touching. */
function meet(ends: Float64Array, a: number, b: number): 'cross' | 'touch' | null {
  const [i, j] = [4 * a, 4 * b]
  const first = side(ends, i, j)
  const second = side(ends, i, j + 2)
  const third = side(ends, j, i)
  const fourth = side(ends, j, i + 2)
  if (first * second < 0 && third * fourth < 0) return 'cross'
  const touches =
    (first === 0 && within(ends, i, j)) ||
    (second === 0 && within(ends, i, j + 2)) ||
    (third === 0 && within(ends, j, i)) ||
    (fourth === 0 && within(ends, j, i + 2))
  return touches ? 'touch' : null
}

/** -1, 0 or 1: on which side of the edge that begins at `edge` the point at `point` lies. */
function side(ends: Float64Array, edge: number, point: number): number {
  const [x1, y1, x2, y2] = [ends[edge]!, ends[edge + 1]!, ends[edge + 2]!, ends[edge + 3]!]
  return Math.sign((x2 - x1) * (ends[point + 1]! - y1) - (ends[point]! - x1) * (y2 - y1))
}

function within(ends: Float64Array, edge: number, point: number): boolean {
  const [x1, y1, x2, y2] = [ends[edge]!, ends[edge + 1]!, ends[edge + 2]!, ends[edge + 3]!]
  const [x, y] = [ends[point]!, ends[point + 1]!]
  return x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)
}
