import { findCrossing, type Budget } from './crossing.ts'
import type { IssueLog, Spot } from './log.ts'
import { MAX_DECIMALS, measure, noExtent, stretch, type Extent, type Measures } from './measure.ts'
import { checkRange } from './range.ts'
import type { Shape } from './walk.ts'

/** Positions of one shape above which drawing and picking get slow. */
const MAX_VERTICES = 20_000

/** What `checkShape` needs to know about the file. */
export interface Surroundings {
  budget: Budget
  /** Where the positions should lie; then swapped ones are recognised. */
  extent: Extent | null
  /** Widened by every position. */
  seen: Extent
}

/** Warns of what is legal in a point, line or polygon and still misleads a map. Expects sound structure. */
export function checkShape(shape: Shape, at: Spot, around: Surroundings, log: IssueLog): void {
  let vertices = 0
  let outer = noExtent()
  for (const [i, list] of shape.rings.entries()) {
    const spot = { ...at, pointer: shape.pointers[i] ?? '' }
    const warn = (code: string, message: string) => log.warn(code, message, spot)
    const measures = measure(list)
    const [west, south, east, north] = measures.extent
    stretch(around.seen, west, south)
    stretch(around.seen, east, north)
    vertices += list.length

    checkRange(measures.extent, shape.kind === 'point', spot, log)
    if (measures.precise >= 0)
      warn(
        'PRECISION',
        `needless precision: ${list[measures.precise]?.slice(0, 3).join(',')}; ${MAX_DECIMALS} decimals are plenty`,
      )
    if (shape.kind === 'point') {
      if (west === 0 && south === 0) warn('NULL_ISLAND', 'suspicious position: 0,0; often a missing one')
      if (isSwapped(west, south, around.extent))
        warn('SWAPPED', `suspicious position: ${west},${south}; lon and lat seem to be swapped`)
    }
    if (shape.kind === 'line' || shape.kind === 'polygon') {
      if (measures.repeated >= 0) warn('DUPLICATE_NODE', `repeated position: number ${measures.repeated}`)
      if (east - west > 180)
        warn('ANTIMERIDIAN', `wide shape: ${Math.round(east - west)} degrees; cut it where it crosses 180`)
    }
    if (shape.kind === 'polygon') checkTurn(measures, i > 0, warn)
    if (i === 0) outer = measures.extent
    else if (!holds(outer, west, south) || !holds(outer, east, north))
      warn('HOLE_OUTSIDE', 'hole beyond its polygon; a polygon of its own belongs into a MultiPolygon')
  }
  if (vertices > MAX_VERTICES) log.warn('VERTICES', `heavy shape: ${vertices} positions; simplify it`, at)
  if (shape.kind === 'polygon') checkEdges(shape, at, around.budget, log)
}

function checkTurn({ area }: Measures, isHole: boolean, warn: (code: string, message: string) => void): void {
  if (area === 0) warn('AREA_ZERO', 'flat ring: no area, nothing is drawn')
  else if (!isHole && area < 0) warn('WINDING', 'clockwise outer ring; RFC 7946 wants it counterclockwise')
  else if (isHole && area > 0) warn('WINDING', 'counterclockwise hole; RFC 7946 wants it clockwise')
}

function checkEdges(shape: Shape, at: Spot, budget: Budget, log: IssueLog): void {
  const holes = shape.rings.length - 1
  const spot = { ...at, pointer: shape.pointers[0] ?? '' }
  if (holes > 0) log.warn('HOLES', `polygon with holes: ${holes}; make sure that they are meant`, spot)
  const found = findCrossing(shape.rings, budget)
  if (found === 'unknown')
    log.warn('CROSSING_UNKNOWN', 'shape too tangled to be searched for self-intersection', spot)
  else if (found)
    log.warn(
      'SELF_INTERSECTION',
      `self-intersection: the edge from ${found[1]},${found[2]} meets another one`,
      {
        ...at,
        pointer: shape.pointers[found[0]] ?? '',
      },
    )
}

/** True where a position lies outside the extent and would lie inside with lon and lat exchanged. */
export function isSwapped(lon: number, lat: number, extent: Extent | null): boolean {
  return extent !== null && !holds(extent, lon, lat) && holds(extent, lat, lon)
}

const holds = ([west, south, east, north]: Extent, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north
