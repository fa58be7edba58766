import { featureCollection, intersect } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { type Box, inBox } from './detail.ts'
import { readMarble } from './marble.ts'
import { dropSpikes, isInside, ringArea, turnRings } from './rings.ts'
import { toFeature } from './write.ts'

/** Where towns are given their ground. */
const near: Box = [25, 11, 66, 43]
/** Least area in square degrees, about 12 km² here: less is a splinter of the grid it was drawn on. */
const least = 0.0012

/**
 * Ground of large towns, without what lies off the shores of `countries`; its corners are cut once, since the source has
 * them on a grid of half minutes.
 */
export function readUrban(path: string, countries: MultiPolygon[]): Feature<Polygon | MultiPolygon, null>[] {
  const shores = countries.filter(({ coordinates }) => coordinates.flat(2).some(isPositionNear))
  return readMarble(path)
    .filter(({ kind, coordinates }) => kind === 'outer' && isNear(coordinates))
    .map(({ coordinates }) => cutCorners(dropSpikes([...coordinates, coordinates[0]!])))
    .filter((ring) => ring.length > 3 && ringArea(ring) >= least)
    .flatMap((ring) => ashore(ring, shores))
    .map((geometry) => toFeature(geometry, null))
}

/** Natural Earth's shore is another one at each scale: a harbour town's ground is cut where the map has its shore. */
function ashore(ring: Position[], countries: MultiPolygon[]): (Polygon | MultiPolygon)[] {
  const shape: Polygon = { type: 'Polygon', coordinates: turnRings([ring]) }
  const holds = (land: MultiPolygon) => (at: Position) =>
    land.coordinates.some((rings) => isInside(rings, at[0]!, at[1]!))
  const touched = countries.filter((land) => ring.some(holds(land)))
  if (ring.every((at) => touched.some((land) => holds(land)(at)))) return [shape]
  return touched.flatMap((land) => {
    const kept = intersect(
      featureCollection<Polygon | MultiPolygon>([toFeature(shape, {}), toFeature(land, {})]),
    )
    return kept ? [kept.geometry] : []
  })
}

function isNear(ring: Position[]): boolean {
  return ring.every(isPositionNear)
}

function isPositionNear([lon, lat]: Position): boolean {
  return inBox(near, lon!, lat!)
}

/** One round of Chaikin's algorithm on a closed ring. */
function cutCorners(ring: Position[]): Position[] {
  const between = (a: Position, b: Position, share: number): Position =>
    [0, 1].map((axis) => Math.round((a[axis]! + (b[axis]! - a[axis]!) * share) * 1e4) / 1e4)
  const cut = ring.slice(1).flatMap((to, at) => [between(ring[at]!, to, 0.25), between(ring[at]!, to, 0.75)])
  return cut.length > 0 ? [...cut, cut[0]!] : []
}
