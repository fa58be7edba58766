import type { Feature, Polygon, Position } from 'geojson'
import { ringArea } from './rings.ts'
import { detailAt, inBox } from './detail.ts'
import { joinLines } from './join-lines.ts'
import { dumpShapes } from './sources.ts'
import { thinFeatures } from './thin.ts'
import { windows } from './water-windows.ts'
import { toFeature } from './write.ts'

export type Lake = Feature<Polygon, { rank: number; river?: true }>

/** Least area, in square degrees, of a lake that is drawn from zoom 3. */
const largeLake = 0.05

/** Outlines of the rivers so wide that the source gives them as areas. */
export function readWideRivers(): Position[][] {
  return windows.flatMap(({ box }) => readRings(box, '+r'))
}

/** Lakes, and the wide rivers as areas. */
export function readLakes(wide: Position[][]): Lake[] {
  const lakes = windows.flatMap(({ box, lake }) =>
    readRings(box, '+l').filter((ring) => ringArea(ring) > lake),
  )
  return thinFeatures(
    [
      ...lakes.map((ring) => toLake(ring, { rank: ringArea(ring) > largeLake ? 1 : 2 })),
      ...wide.filter(isNear).map((ring) => toLake(ring, { rank: 1, river: true as const })),
    ],
    (lon, lat) => detailAt(lon, lat).river,
  ).filter(({ geometry }) => geometry.coordinates[0]!.length > 3)
}

/** Elsewhere nobody zooms in far enough to see the breadth of a river. */
function isNear(ring: Position[]): boolean {
  return ring.some(([lon, lat]) => inBox(windows[0]!.box, lon!, lat!))
}

/** Level 2 of GSHHG within a window: `+l` lakes, `+r` wide rivers; what the window cuts open is left out. */
function readRings([west, south, east, north]: number[], kind: '+l' | '+r'): Position[][] {
  const pieces = dumpShapes(['-Dh', `-R${west}/${east}/${south}/${north}`, '-W2', `-A0/2/2${kind}`])
  return joinLines(pieces).filter((ring) => {
    const [first, last] = [ring[0]!, ring.at(-1)!]
    return ring.length > 3 && first[0] === last[0] && first[1] === last[1]
  })
}

function toLake(ring: Position[], properties: Lake['properties']): Lake {
  return toFeature({ type: 'Polygon', coordinates: [ring] }, properties) as Lake
}
