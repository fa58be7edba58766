import { bboxClip, polygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { isInside, tidy } from './rings.ts'

/** Cuts polygons that cross 180° in two, as RFC 7946 asks; the atlas is made for globes and does not. */
export function cutPolygons(shape: MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: shape.coordinates.flatMap((rings) => cutPolygon(rings)) }
}

/** Cuts a line wherever it jumps from one side of 180° to the other. */
export function cutLine(line: Position[]): Position[][] {
  const parts: Position[][] = [[line[0]!]]
  for (let i = 1; i < line.length; i++) {
    if (jumps(line[i - 1]!, line[i]!)) parts.push([])
    parts.at(-1)!.push(line[i]!)
  }
  return parts.filter((part) => part.length > 1)
}

function cutPolygon([outer, ...holes]: Position[][]): Position[][][] {
  if (!outer || !outer.some((at, i) => i > 0 && jumps(outer[i - 1]!, at))) return [[outer!, ...holes]]
  const whole = closeAtPole(unwrap(outer))
  return [-360, 0, 360].flatMap((shift) => {
    const moved = whole.map(([lon, lat]): Position => [lon! + shift, lat!])
    const inner = holes.filter((hole) => isInside([moved], hole[0]![0]!, hole[0]![1]!))
    const geometry = bboxClip(polygon([moved, ...inner]), [-180, -90, 180, 90]).geometry as
      Polygon | MultiPolygon
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return parts
      .map((rings) => rings.map((ring) => ring.map(tidy)))
      .filter(([first]) => (first?.length ?? 0) > 3)
  })
}

/** Lets longitudes run on past 180° instead of jumping. */
function unwrap(ring: Position[]): Position[] {
  let turn = 0
  return ring.map((at, i) => {
    const before = ring[i - 1]
    if (before && jumps(before, at)) turn += before[0]! > at[0]! ? 360 : -360
    return [at[0]! + turn, at[1]!]
  })
}

/** A ring once round the world, Antarctica, is closed along the pole. */
function closeAtPole(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!]
  if (Math.abs(first[0]! - last[0]!) < 180) return ring
  return [...ring, [last[0]!, -90], [first[0]!, -90], first]
}

function jumps(a: Position, b: Position): boolean {
  return Math.abs(a[0]! - b[0]!) > 180
}
