import { checkBbox } from './bbox.ts'
import { show, type IssueLog, type Spot } from './log.ts'
import { isObject, own, warnMisplaced } from './object.ts'

/** Deepest nesting of geometry collections. RFC 7946 advises against any. */
const MAX_COLLECTIONS = 8

/** Gap between the ends of a ring that is a slip of rounding, in degrees: a tenth of a metre. */
const CLOSED_WITHIN = 1e-6

/** How a geometry type nests its positions. `depth` counts arrays above the position. */
interface Shape {
  depth: number
  /** Fewest positions in the innermost list. */
  least: number
  ring: boolean
}

/** All geometry types but GeometryCollection. A Map, because an object would know "constructor" too. */
const SHAPES: ReadonlyMap<unknown, Shape> = new Map([
  ['Point', { depth: 0, least: 1, ring: false }],
  ['MultiPoint', { depth: 1, least: 1, ring: false }],
  ['LineString', { depth: 1, least: 2, ring: false }],
  ['MultiLineString', { depth: 2, least: 2, ring: false }],
  ['Polygon', { depth: 2, least: 4, ring: true }],
  ['MultiPolygon', { depth: 3, least: 4, ring: true }],
])

export const geometryTypes: readonly string[] = [...(SHAPES.keys() as Iterable<string>), 'GeometryCollection']

/**
 * Checks the structure of a geometry, whatever stands in its place; `at` is its spot. Works through a stack, never
 * by recursion. Empty `coordinates` pass at the top level only: RFC 7946 3.1 lets them mean "none".
 */
export function checkGeometry(geometry: unknown, at: Spot, log: IssueLog): void {
  const stack = [{ value: geometry, pointer: at.pointer ?? '', level: 1 }]
  for (let next = stack.pop(); next && !log.full; next = stack.pop()) {
    const spot = { ...at, pointer: next.pointer }
    const { value, level } = next
    if (!isObject(value)) {
      log.error('GEOMETRY', `invalid geometry: ${show(value)}; allowed: an object with a type`, spot)
      continue
    }
    checkBbox(value, spot, log)
    warnMisplaced(value, 'geometry', ['geometry', 'features'], spot, log)
    const type = own(value, 'type')
    const shape = SHAPES.get(type)
    if (type === 'GeometryCollection') {
      if (level > MAX_COLLECTIONS) {
        log.error('DEPTH', `too deep nesting: more than ${MAX_COLLECTIONS} geometry collections`, spot)
        return
      }
      const members = own(value, 'geometries')
      if (!Array.isArray(members))
        log.error(
          'GEOMETRY',
          `invalid geometries: ${show(members)}; a GeometryCollection needs an array`,
          spot,
        )
      else
        for (let i = members.length - 1; i >= 0; i--)
          stack.push({ value: members[i], pointer: `${spot.pointer}/geometries/${i}`, level: level + 1 })
    } else if (shape) {
      const coordinates = own(value, 'coordinates')
      const inside = { ...at, pointer: `${spot.pointer}/coordinates` }
      if (!Array.isArray(coordinates))
        log.error(
          'COORDINATES',
          `invalid coordinates: ${show(coordinates)}; a ${String(type)} needs an array`,
          inside,
        )
      else if (coordinates.length) checkCoordinates(coordinates, shape, inside, log)
    } else {
      log.error('TYPE', `unknown geometry type: ${show(type)}; known: ${geometryTypes.join(', ')}`, spot)
    }
  }
}

function checkCoordinates(coordinates: unknown[], shape: Shape, at: Spot, log: IssueLog): void {
  const stack = [{ value: coordinates as unknown, depth: shape.depth, pointer: at.pointer ?? '' }]
  for (let next = stack.pop(); next && !log.full; next = stack.pop()) {
    const { value, depth, pointer } = next
    if (depth === 0) checkPosition(value, pointer, at, log)
    else if (!Array.isArray(value) || value.length === 0)
      log.error(
        'COORDINATES',
        `invalid coordinates: ${show(value)}; ${depth} more levels of arrays are due`,
        {
          ...at,
          pointer,
        },
      )
    else if (depth === 1) checkPositions(value, shape, { ...at, pointer }, log)
    else
      for (let i = value.length - 1; i >= 0; i--)
        stack.push({ value: value[i] as unknown, depth: depth - 1, pointer: `${pointer}/${i}` })
  }
}

function checkPositions(list: unknown[], shape: Shape, at: Spot, log: IssueLog): void {
  let sound = true
  for (let i = 0; i < list.length && !log.full; i++) {
    const position = list[i]
    if (!isPlain(position) && !checkPosition(position, `${at.pointer}/${i}`, at, log)) sound = false
  }
  if (!sound) return
  if (shape.ring) checkRing(list as number[][], at, log)
  else if (list.length < shape.least)
    log.error('LINE_SHORT', `short line: ${list.length} position; a line needs ${shape.least}`, at)
}

function checkRing(ring: number[][], at: Spot, log: IssueLog): void {
  const first = ring[0] ?? []
  const last = ring.at(-1) ?? []
  const gap = gapBetween(first, last)
  if (gap > CLOSED_WITHIN) {
    const ends = `from ${show(first.slice(0, 3).join(','))} to ${show(last.slice(0, 3).join(','))}`
    log.error('RING_OPEN', `open ring: ${ends}; end it with its first position`, at)
  } else if (ring.length < 3) {
    log.error('RING_SHORT', `short ring: ${ring.length} of 4 positions; the last equals the first`, at)
  } else {
    if (gap > 0) log.warn('RING_OPEN', `unclean ring: first and last position differ by ${gap} degrees`, at)
    // There and back: other programs write such slivers when they simplify. They draw nothing and harm nothing.
    if (ring.length === 3) log.warn('RING_SHORT', 'flat ring: 3 positions, no area; a ring needs 4', at)
  }
}

/** Largest difference between two positions in any of their numbers. */
function gapBetween(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Infinity
  return a.reduce((gap, number, i) => Math.max(gap, Math.abs(number - (b[i] ?? 0))), 0)
}

const isPlain = (position: unknown): boolean =>
  Array.isArray(position) &&
  (position.length === 2 || position.length === 3) &&
  Number.isFinite(position[0]) &&
  Number.isFinite(position[1]) &&
  (position.length === 2 || Number.isFinite(position[2]))

/** True where the position can be used; logs what is wrong or odd with it. */
function checkPosition(position: unknown, pointer: string, at: Spot, log: IssueLog): boolean {
  if (isPlain(position)) return true
  const spot = { ...at, pointer }
  if (!Array.isArray(position) || position.length < 2) {
    log.error(
      'POSITION',
      `invalid position: ${show(position)}; allowed: [lon, lat] or [lon, lat, height]`,
      spot,
    )
    return false
  }
  const bad = position.findIndex((number) => !Number.isFinite(number))
  if (bad >= 0) {
    log.error('POSITION', `invalid number: ${show(position[bad])}; a position holds finite numbers`, spot)
    return false
  }
  log.warn(
    'POSITION_LONG',
    `long position: ${position.length} numbers; those after the third are ignored`,
    spot,
  )
  return true
}
