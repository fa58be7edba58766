import type { Position } from 'geojson'
import type { InnerLine } from './provinces.ts'
import { isInside, tidy } from './rings.ts'

/** Farthest that an open end is drawn out to meet the outline, in degrees; the sources differ by up to 0.05. */
const reach = 0.12

/** New vertices of an outline by segment, in no order; the key names the segment alike from both sides. */
export type Junctions = Map<string, Position[]>

/**
 * Fits lines between provinces to an outline from a finer source: cuts what sticks out, draws out what ends short,
 * and notes where they meet, so that the outline can be given a vertex there.
 */
export function fitLines(lines: InnerLine[], polygons: Position[][][], junctions: Junctions): Position[][] {
  const rings = polygons.flat()
  const inside = ([lon, lat]: Position) => polygons.some((polygon) => isInside(polygon, lon!, lat!))
  const fitted: Position[][] = []
  for (const { line, openStart, openEnd } of lines) {
    const parts = cutLine(line, rings, junctions).filter((part) => inside(middle(part)))
    for (const part of parts) {
      const whole = [...part]
      if (openEnd && part.at(-1) === line.at(-1)) drawOut(whole, rings, junctions, 'end')
      if (openStart && part[0] === line[0]) drawOut(whole, rings, junctions, 'start')
      fitted.push(whole)
    }
  }
  return fitted
}

/** Gives the rings the vertices where lines meet them. */
export function addJunctions(rings: Position[][], junctions: Junctions): Position[][] {
  return rings.map((ring) =>
    ring.flatMap((to, i) => {
      const from = ring[i - 1]
      if (!from) return [to]
      const extra = (junctions.get(segmentKey(from, to)) ?? []).toSorted(
        (a, b) => apart(from, a) - apart(from, b),
      )
      return [...extra.filter((at, k) => k === 0 || String(at) !== String(extra[k - 1])), to]
    }),
  )
}

/** Cuts a line at every place where it crosses a ring. */
function cutLine(line: Position[], rings: Position[][], junctions: Junctions): Position[][] {
  const parts: Position[][] = [[line[0]!]]
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!]
    const crossings: Position[] = []
    for (const ring of rings) {
      for (let j = 1; j < ring.length; j++) {
        const at = crossing(from, to, ring[j - 1]!, ring[j]!)
        if (!at) continue
        crossings.push(at)
        note(junctions, ring[j - 1]!, ring[j]!, at)
      }
    }
    for (const at of crossings.toSorted((a, b) => apart(from, a) - apart(from, b))) {
      parts.at(-1)!.push(at)
      parts.push([at])
    }
    parts.at(-1)!.push(to)
  }
  return parts.filter((part) => part.length > 1)
}

/** Draws one end of a line out to the nearest position on a ring. */
function drawOut(line: Position[], rings: Position[][], junctions: Junctions, which: 'start' | 'end'): void {
  const end = which === 'end' ? line.at(-1)! : line[0]!
  let least = reach
  let best: { from: Position; to: Position; at: Position } | undefined
  for (const ring of rings) {
    for (let j = 1; j < ring.length; j++) {
      const at = nearest(end, ring[j - 1]!, ring[j]!)
      if (apart(end, at) >= least) continue
      least = apart(end, at)
      best = { from: ring[j - 1]!, to: ring[j]!, at }
    }
  }
  if (!best) return
  note(junctions, best.from, best.to, best.at)
  if (which === 'end') line.push(best.at)
  else line.unshift(best.at)
}

function note(junctions: Junctions, from: Position, to: Position, at: Position): void {
  if (String(at) === String(from) || String(at) === String(to)) return
  const key = segmentKey(from, to)
  junctions.set(key, [...(junctions.get(key) ?? []), at])
}

function segmentKey(a: Position, b: Position): string {
  return [String(a), String(b)].toSorted().join(' ')
}

function crossing(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [ax, ay] = a as [number, number]
  const [bx, by] = [b[0]! - ax, b[1]! - ay]
  const [cx, cy] = [c[0]! - ax, c[1]! - ay]
  const [dx, dy] = [d[0]! - c[0]!, d[1]! - c[1]!]
  const cross = bx * dy - by * dx
  if (cross === 0) return null
  const along = (cx * dy - cy * dx) / cross
  const across = (cx * by - cy * bx) / cross
  if (along < 0 || along > 1 || across < 0 || across > 1) return null
  return tidy([ax + along * bx, ay + along * by])
}

function nearest(point: Position, a: Position, b: Position): Position {
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!]
  const along = ((point[0]! - a[0]!) * dx + (point[1]! - a[1]!) * dy) / (dx * dx + dy * dy || 1)
  if (along <= 0) return a
  if (along >= 1) return b
  return tidy([a[0]! + along * dx, a[1]! + along * dy])
}

function middle(line: Position[]): Position {
  const at = Math.floor((line.length - 1) / 2)
  const [a, b] = [line[at]!, line[at + 1]!]
  return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
}

function apart(a: Position, b: Position): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
}
