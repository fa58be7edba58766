import type { Feature, Polygon, Position } from 'geojson'
import { type Box, inBox } from './detail.ts'
import { readMarble } from './marble.ts'
import { dropSpikes, ringArea, turnRings } from './rings.ts'
import { toFeature } from './write.ts'

/** Where towns are given their ground. */
const near: Box = [25, 11, 66, 43]
/** Least area in square degrees, about 12 km² here: less is a splinter of the grid it was drawn on. */
const least = 0.0012

/** Ground of large towns; its corners are cut once, since the source has them on a grid of half minutes. */
export function readUrban(path: string): Feature<Polygon, null>[] {
  return readMarble(path)
    .filter(({ kind, coordinates }) => kind === 'outer' && isNear(coordinates))
    .map(({ coordinates }) => cutCorners(dropSpikes([...coordinates, coordinates[0]!])))
    .filter((ring) => ring.length > 3 && ringArea(ring) >= least)
    .map((ring) => toFeature({ type: 'Polygon', coordinates: turnRings([ring]) } as Polygon, null))
    .map((each) => each as Feature<Polygon, null>)
}

function isNear(ring: Position[]): boolean {
  return ring.every(([lon, lat]) => inBox(near, lon!, lat!))
}

/** One round of Chaikin's algorithm on a closed ring. */
function cutCorners(ring: Position[]): Position[] {
  const between = (a: Position, b: Position, share: number): Position =>
    [0, 1].map((axis) => Math.round((a[axis]! + (b[axis]! - a[axis]!) * share) * 1e4) / 1e4)
  const cut = ring.slice(1).flatMap((to, at) => [between(ring[at]!, to, 0.25), between(ring[at]!, to, 0.75)])
  return cut.length > 0 ? [...cut, cut[0]!] : []
}
