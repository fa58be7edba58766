import { featureCollection, lineString, polygonize } from '@turf/turf'
import type { Position } from 'geojson'
import { ringArea } from './rings.ts'
import { isInside } from './rings.ts'

/** The faces that lines enclose, each an outer ring and the rings of the faces that lie wholly inside it. */
export function findFaces(lines: Position[][]): Position[][][] {
  const faces = new Map<string, Position[]>()
  for (const { geometry } of polygonize(featureCollection(lines.map((line) => lineString(line)))).features) {
    const [outer] = geometry.coordinates
    if (outer) faces.set(outer.map(String).toSorted().join(' '), outer)
  }
  const rings = [...faces.values()].toSorted((a, b) => ringArea(a) - ringArea(b))
  const holders = rings.map((ring, at) => rings.findIndex((other, k) => k > at && isWithin(ring, other)))
  return rings.map((ring, at) => [ring, ...rings.filter((_, k) => holders[k] === at)])
}

/** A face may touch the one round it, so every vertex that is not shared must be inside. */
function isWithin(ring: Position[], other: Position[]): boolean {
  const shared = new Set(other.map(String))
  const own = ring.filter((at) => !shared.has(String(at)))
  return own.length > ring.length / 2 && own.every(([lon, lat]) => isInside([other], lon!, lat!))
}
