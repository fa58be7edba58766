/** The basemap's topology as the first picture needs it: fine round the first view, coarse elsewhere. */
import type { GeometryObject, Transform } from 'topojson-specification'
import type { Topo } from '../basemap-data.ts'
import type { Bbox } from '../view.ts'

/** Room round the first view that is kept fine, in widths and heights of it: the map's own shape is not known yet. */
const AROUND = 0.7

/** Points nearer to the one before are left out, in widths of the first view: half a pixel on most maps. */
const NEARER = 1 / 2000

/** The room round a box that is kept fine, degrees. */
export function roomRound([west, south, east, north]: Bbox): Bbox {
  const [x, y] = [(east - west) * AROUND, (north - south) * AROUND]
  return [west - x, south - y, east + x, north + y]
}

/** Degrees of longitude below which points of a line are one. */
export const leastOf = ([west, , east]: Bbox): number => (east - west) * NEARER

/**
 * Some objects of a topology with far fewer points: none that no eye parts from the one before, and beyond the room round
 * the box (degrees) only so many that nothing moves into it. Arcs stay shared, so that borders stay on coasts. What lies
 * wholly to one side of the room is left out. Where positions are not quantized the arcs are taken as they are.
 */
export function nearTopology(topology: Topo, names: readonly string[], box: Bbox): Topo {
  const { transform } = topology
  const objects = Object.entries(topology.objects).filter(([name]) => names.includes(name))
  if (!transform) return { ...topology, objects: Object.fromEntries(objects) }
  const [kx, ky] = transform.scale
  const [west, south, east, north] = roomRound(box)
  const toX = (lon: number) => (lon - transform.translate[0]) / kx
  const toY = (lat: number) => (lat - transform.translate[1]) / ky
  const room: Bbox = [toX(west), toY(south), toX(east), toY(north)]
  const least = leastOf(box) / kx
  const sides = new Map<number, number>()
  // numbers of arcs stay
  const arcs: number[][][] = topology.arcs.map(() => [])
  const used = new Set<number>()
  for (const [, object] of objects) eachArc(object, (arc) => used.add(arc < 0 ? ~arc : arc))
  for (const i of used) {
    const made = thin(topology.arcs[i] ?? [], room, least)
    arcs[i] = made.arc
    sides.set(i, made.common)
  }
  const isOut = (list: readonly number[]) =>
    list.reduce((common, arc) => common & (sides.get(arc < 0 ? ~arc : arc) ?? 0), ALL) !== 0
  const kept = objects.map(
    ([name, object]) =>
      [name, { ...object, geometries: object.geometries.flatMap((one) => without(one, isOut)) }] as const,
  )
  const drawn = new Set<number>()
  for (const [, object] of kept) eachArc(object, (arc) => drawn.add(arc < 0 ? ~arc : arc))
  const own = arcs.map((arc, i) => (drawn.has(i) ? arc : []))
  return { ...topology, ...coarser(own, transform, leastOf(box) / 2), objects: Object.fromEntries(kept) }
}

/** Arcs on a grid of about so many degrees: numbers of fewer digits, which tell no less. */
function coarser(
  arcs: number[][][],
  { scale, translate }: Transform,
  step: number,
): Pick<Topo, 'arcs' | 'transform'> {
  const [fx, fy] = scale.map((size) => Math.max(1, Math.round(step / size))) as [number, number]
  const onGrid = (arc: number[][]): number[][] => {
    let [x, y, beforeX, beforeY] = [0, 0, 0, 0]
    return arc.flatMap(([dx = 0, dy = 0], i) => {
      x += dx
      y += dy
      const to = [Math.round(x / fx), Math.round(y / fy)] as const
      const by = [to[0] - beforeX, to[1] - beforeY]
      // an arc keeps both ends, and so its length
      if (i > 0 && i < arc.length - 1 && by[0] === 0 && by[1] === 0) return []
      ;[beforeX, beforeY] = to
      return [by]
    })
  }
  return { arcs: arcs.map(onGrid), transform: { scale: [scale[0] * fx, scale[1] * fy], translate } }
}

/** A bit for each side of the room. */
const [WEST, SOUTH, EAST, NORTH, ALL] = [1, 2, 4, 8, 15]

/**
 * An arc's steps with points left out, and the sides on which all of its points lie. Outside, points stay where the line
 * passes from one side's reach into another's: what lies between them keeps to one side, and so does the line through it.
 */
function thin(arc: number[][], room: Bbox, least: number): { arc: number[][]; common: number } {
  const [west, south, east, north] = room
  const steps: number[][] = []
  let [x, y, common] = [0, 0, ALL]
  // the last point kept, and the point before the one looked at
  let [keptX, keptY, lastX, lastY, lastSide] = [0, 0, 0, 0, -1]
  const keep = (toX: number, toY: number) => {
    steps.push([toX - keptX, toY - keptY])
    keptX = toX
    keptY = toY
  }
  for (let i = 0; i < arc.length; i++) {
    x += arc[i]![0]!
    y += arc[i]![1]!
    const side = (x < west ? WEST : x > east ? EAST : 0) | (y < south ? SOUTH : y > north ? NORTH : 0)
    common &= side
    const isEnd = i === 0 || i === arc.length - 1
    if (!isEnd && side !== lastSide && (lastX !== keptX || lastY !== keptY)) keep(lastX, lastY)
    const isFar = Math.abs(x - keptX) + Math.abs(y - keptY) >= least
    if (isEnd || side !== lastSide || (side === 0 && isFar)) keep(x, y)
    lastX = x
    lastY = y
    lastSide = side
  }
  return { arc: steps, common }
}

function eachArc(object: GeometryObject, take: (arc: number) => void): void {
  if (object.type === 'GeometryCollection') for (const one of object.geometries) eachArc(one, take)
  else if ('arcs' in object) for (const arc of object.arcs.flat(2)) take(arc)
}

/** A geometry without its lines and polygons that lie outside; nothing where all of it does. */
function without<T extends GeometryObject>(geometry: T, isOut: (arcs: readonly number[]) => boolean): T[] {
  if (geometry.type === 'LineString') return isOut(geometry.arcs) ? [] : [geometry]
  if (geometry.type === 'Polygon') return isOut(geometry.arcs[0] ?? []) ? [] : [geometry]
  if (geometry.type === 'MultiLineString') {
    const arcs = geometry.arcs.filter((line) => !isOut(line))
    return arcs.length > 0 ? [{ ...geometry, arcs }] : []
  }
  if (geometry.type === 'MultiPolygon') {
    const arcs = geometry.arcs.filter(([outer]) => !isOut(outer ?? []))
    return arcs.length > 0 ? [{ ...geometry, arcs }] : []
  }
  return [geometry]
}
