/** The cells of a view, and the tiles that draw them. */
import { cellToBoundary, latLngToCell } from 'h3-js'
import type { AreaGrid } from './areas.ts'
import { hexesIn } from './hexagons.ts'
import type { HexGrid } from './hexes.ts'
import { middleOfBox, type OutlineBox } from '../model/outline.ts'
import type { By } from './settings.ts'

/**
 * What the page draws: tiles are hexagons; each belongs to one cell. Where cells are areas a mosaic of tiles fills each, so that
 * nothing on the map looks like a border.
 */
export interface Ground {
  /** A new one has a new number. */
  number: number
  by: By
  /** Ids of the cells: H3 indexes, or ids of areas. */
  ids: readonly string[]
  /** Square kilometres of each cell. */
  km2: Float64Array
  /** Number of the cell that each tile belongs to. */
  cellOf: Int32Array
  /** Middle of each tile, `lon, lat` in turn, degrees. */
  middles: Float64Array
  /** Corners of tile i, `lon, lat` in turn, are those from `first[i]` up to `first[i + 1]`, counter-clockwise. */
  first: Uint32Array
  corners: Float64Array
}

/** Tiles of the hexagons in a box; in areas those whose middle lies in one. */
export function groundIn(number: number, by: By, box: OutlineBox, hexes: HexGrid, areas: AreaGrid): Ground {
  const found = hexesIn(box, hexes.resolution)
  if (by === 'hex') {
    const km2 = Float64Array.from(found, (id) => hexes.hexagon(id).km2)
    return { number, by, ids: found, km2, ...tilesOf(found, (_, i) => i, hexes) }
  }
  const homes = new Map<string, number>()
  for (const id of found) {
    const { lon, lat } = hexes.hexagon(id)
    const area = areas.areaAt(lon, lat)
    if (area >= 0) homes.set(id, area)
  }
  // an area smaller than a tile still gets one
  const drawn = new Set(homes.values())
  for (const [i, own] of areas.boxes.entries()) {
    const { lon, lat } = middleOfBox(own)
    const isNear = lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]
    if (!drawn.has(i) && isNear) homes.set(latLngToCell(lat, lon, hexes.resolution), i)
  }
  const km2 = Float64Array.from(areas.areas, (area) => area.km2)
  const ids = areas.areas.map(({ id }) => id)
  return { number, by, ids, km2, ...tilesOf([...homes.keys()], (id) => homes.get(id)!, hexes) }
}

function tilesOf(
  tiles: readonly string[],
  cellAt: (id: string, tile: number) => number,
  { hexagon }: HexGrid,
): Pick<Ground, 'cellOf' | 'middles' | 'first' | 'corners'> {
  const first = new Uint32Array(tiles.length + 1)
  const middles = new Float64Array(tiles.length * 2)
  const corners: number[] = []
  for (const [i, id] of tiles.entries()) {
    const { lon, lat } = hexagon(id)
    middles.set([lon, lat], i * 2)
    // closed rings repeat their first corner
    const ring = cellToBoundary(id, true).slice(0, -1)
    for (const [x, y] of ring) corners.push(x, y)
    first[i + 1] = first[i]! + ring.length
  }
  return {
    cellOf: Int32Array.from(tiles, cellAt),
    middles,
    first,
    corners: Float64Array.from(corners),
  }
}
