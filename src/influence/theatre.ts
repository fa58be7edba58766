/** Hexagons for those who have no view: the command line, the docs. */
import type { AreaGrid } from './areas.ts'
import { hexesOf } from './hexagons.ts'
import type { HexGrid } from './hexes.ts'
import type { Portions } from './portions.ts'

/** Ids of the hexagons in which something lies or may lie, sorted: the theatre's areas, and what points in these reach beyond. */
export function theatreHexes(portions: Portions, radius: number, grid: HexGrid, areas: AreaGrid): string[] {
  const inAreas = areas.areas.flatMap(({ geometry }) => hexesOf(geometry, grid.resolution))
  const near = grid.around(portions, radius, (lon, lat) => areas.areaAt(lon, lat) >= 0)
  return [...new Set([...inAreas, ...near])].sort()
}
