/** The first picture: land, borders and marks on a plain canvas, as the map will draw them where it stands. */
import type { FeatureCollection, Position } from 'geojson'
import type { LineLayerSpecification } from 'maplibre-gl'
import { mercatorX, mercatorY } from '../../model/mercator.ts'
import type { Held } from '../../time/sift.ts'
import type { FirstShapes } from '../basemap-data.ts'
import { lines as basemapLines } from '../basemap-style.ts'
import type { Fitted } from '../fit.ts'
import { growthAt } from '../growth.ts'
import type { Look } from '../look.ts'
import { createMarksTable, type MarksTable } from '../marks-table.ts'
import { pixelsPerDegree, worldPixels } from '../mercator.ts'
import { createScene, halfSteps } from '../scene.ts'
import type { Theme } from '../themes.ts'
import { createAtlas, placeLooks, type Atlas, type Cell } from '../time-layer/atlas.ts'
import { extentOf, shrinkAt } from '../time-layer/crowd.ts'
import type { FirstFile } from './first-file.ts'

/** Pixels by which a line of the file may be off before it looks coarse. */
const MOST_OFF = 1.5

/** True where the file's land and borders are all that a view of this size, CSS pixels, shows, and fine enough for it. */
export function reaches({ room, least }: FirstFile, view: Fitted, width: number, height: number): boolean {
  const [west, south, east, north] = room
  const world = worldPixels(view.zoom)
  return (
    least * pixelsPerDegree(view.zoom) <= MOST_OFF &&
    view.left >= Math.max(0, mercatorX(west)) * world &&
    view.left + width <= Math.min(1, mercatorX(east)) * world &&
    view.top >= mercatorY(north) * world &&
    view.top + height <= mercatorY(south) * world
  )
}

/** A mark of the picture: its middle in CSS pixels, its picture in an atlas. */
export interface PlacedMark {
  x: number
  y: number
  /** Side, CSS pixels. */
  size: number
  opacity: number
  cell: Cell
}

/** The marks and badges of what is held, the lowest first, each where the map will have it. */
export function placeMarks(
  held: readonly Held[],
  look: Look,
  view: Fitted,
  ratio: number,
): { marks: PlacedMark[]; atlas: Atlas | null; table: MarksTable } {
  const made = createMarksTable(createScene(held, look, halfSteps(view.zoom)))
  const { table, looks } = made
  const growth = growthAt(view.zoom) * shrinkAt(table.length, extentOf(table), view.zoom)
  const drawn = picturesOf(made, ratio * growth)
  if (!drawn) return { marks: [], atlas: null, table: made }
  const world = worldPixels(view.zoom)
  const marks = Array.from(table.look, (number, i): PlacedMark => {
    const { opacity, shift = 0 } = looks[number]!
    const cell = drawn.cells[number]!
    return {
      x: (table.origin[0] + table.x[i]!) * world - view.left + shift * growth,
      y: (table.origin[1] + table.y[i]!) * world - view.top,
      size: cell.size * growth,
      opacity,
      cell,
    }
  })
  return { marks, atlas: drawn.atlas, table: made }
}

/** Sides of the canvas that holds the pictures, device pixels: the first that is large enough. */
const SIDES = [512, 1024, 2048, 4096]

function picturesOf({ looks }: MarksTable, ratio: number): { atlas: Atlas; cells: Cell[] } | null {
  for (const side of SIDES) {
    const atlas = createAtlas(ratio, side)
    const placed = placeLooks(atlas, looks)
    if (placed) return { atlas, cells: placed.cells }
  }
  return null
}

/** Draws land and borders. The pen's unit is a CSS pixel. */
export function drawLand(
  pen: CanvasRenderingContext2D,
  { land, borders }: FirstShapes,
  view: Fitted,
  theme: Theme,
): void {
  const { width, height } = pen.canvas
  pen.fillStyle = theme.water
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = theme.land
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  pen.fill(pathOf(land, view), 'evenodd')
  const paths = new Map<Kind, Path2D>()
  for (const { id, layout, paint = {} } of basemapLines(theme) as LineLayerSpecification[]) {
    const kind = DRAWN[id]
    if (!kind) continue
    const width = atZoom(paint['line-width'], view.zoom)
    pen.lineJoin = 'round'
    pen.lineCap = (layout?.['line-cap'] as CanvasLineCap | undefined) ?? 'butt'
    pen.strokeStyle = String(paint['line-color'])
    // what MapLibre blurs at the edges looks as much narrower
    pen.lineWidth = width - atZoom(paint['line-blur'] ?? 0, view.zoom)
    pen.setLineDash(((paint['line-dasharray'] as number[] | undefined) ?? []).map((part) => part * width))
    const path = paths.get(kind) ?? pathOf(borders, view, kind)
    paths.set(kind, path)
    pen.stroke(path)
  }
  pen.setLineDash([])
}

type Kind = 'border' | 'disputed' | 'claim'

/** The basemap's style layers that show each kind of boundary. */
const DRAWN: Partial<Record<string, Kind>> = {
  'border-casing': 'border',
  borders: 'border',
  disputed: 'disputed',
  claims: 'claim',
}

/** Value of `byZoom` at a zoom, as MapLibre gives it; numbers are their own. */
export function atZoom(value: unknown, zoom: number): number {
  if (!Array.isArray(value)) return Number(value)
  const stops = value.slice(3) as number[]
  const next = stops.findIndex((stop, i) => i % 2 === 0 && stop > zoom)
  if (next === 0) return stops[1]!
  if (next < 0) return stops.at(-1)!
  const [from, low, to, high] = stops.slice(next - 2, next + 2) as [number, number, number, number]
  return low + ((zoom - from) / (to - from)) * (high - low)
}

/** The lines of all features, or of one kind of boundary. */
function pathOf({ features }: FeatureCollection, { zoom, left, top }: Fitted, only?: Kind): Path2D {
  const path = new Path2D()
  const world = worldPixels(zoom)
  const draw = (line: readonly Position[]) =>
    line.forEach(([lon = 0, lat = 0], i) => {
      const y = mercatorY(Math.min(POLE, Math.max(-POLE, lat))) * world - top
      path[i === 0 ? 'moveTo' : 'lineTo'](mercatorX(lon) * world - left, y)
    })
  for (const { geometry, properties } of features) {
    const kind = properties?.['claim'] ? 'claim' : properties?.['kind']
    if (only !== undefined && kind !== only) continue
    if (geometry.type === 'LineString') draw(geometry.coordinates)
    else if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
      geometry.coordinates.forEach(draw)
    else if (geometry.type === 'MultiPolygon') geometry.coordinates.flat().forEach(draw)
  }
  return path
}

/** The map ends here, degrees of latitude. */
const POLE = 85.05

/** Draws marks where they are placed. The pen's unit is a CSS pixel. */
export function drawMarks(pen: CanvasRenderingContext2D, marks: readonly PlacedMark[], atlas: Atlas): void {
  for (const { x, y, size, opacity, cell } of marks) {
    pen.globalAlpha = opacity
    pen.drawImage(
      atlas.context.canvas,
      cell.x,
      cell.y,
      cell.side,
      cell.side,
      x - size / 2,
      y - size / 2,
      size,
      size,
    )
  }
  pen.globalAlpha = 1
}
