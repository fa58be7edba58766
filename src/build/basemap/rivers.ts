import type { Feature, LineString, Position } from 'geojson'
import { centreLine } from './centre-line.ts'
import { detailAt, inBox } from './detail.ts'
import { joinLines } from './join-lines.ts'
import { dumpShapes } from './sources.ts'
import { thinFeatures } from './thin.ts'
import { rankBoxes, windows } from './water-windows.ts'
import { toFeature } from './write.ts'

export type River = Feature<LineString, { rank: number }>

/** Farthest that the centre line of a wide river is drawn out to the river that goes on, in degrees. */
const reach = 0.15

/** Rivers by rank; a wide river, which the source gives as an area, is drawn along its middle. */
export function readRivers(wide: Position[][]): River[] {
  const rivers = windows.flatMap(({ box: [west, south, east, north], rivers: classes }) =>
    Object.entries(classes).flatMap(([kind, rank]) => {
      const lines = dumpShapes(['-Dh', `-R${west}/${east}/${south}/${north}`, `-I${kind}`])
      return joinLines(lines)
        .filter((line) => isWanted(line, rank))
        .map((line) => toRiver(line, rank))
    }),
  )
  const great = rivers
    .filter(({ properties }) => properties.rank === 1)
    .map(({ geometry }) => geometry.coordinates)
  const middles = wide.map((ring) => toRiver(goOn(centreLine(ring), great), 1))
  return thinFeatures([...middles, ...rivers], (lon, lat) => detailAt(lon, lat).river)
}

function isWanted(line: Position[], rank: number): boolean {
  const box = rankBoxes[rank]
  return !box || line.some(([lon, lat]) => inBox(box, lon!, lat!))
}

/** Ties both ends of a line to the nearest end of another. */
function goOn(line: Position[], others: Position[][]): Position[] {
  const ends = others.flatMap((other) => [other[0]!, other.at(-1)!])
  const tie = (end: Position): Position[] => {
    const near = ends.filter((other) => apart(end, other) < reach)
    return near.toSorted((a, b) => apart(end, a) - apart(end, b)).slice(0, 1)
  }
  return [...tie(line[0]!), ...line, ...tie(line.at(-1)!)]
}

function toRiver(coordinates: Position[], rank: number): River {
  return toFeature({ type: 'LineString', coordinates }, { rank }) as River
}

function apart(a: Position, b: Position): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
}
