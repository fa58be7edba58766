/** The map of a view, drawn with any pen: on a canvas, or as the text of an SVG, without WebGL. */
import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Ground } from '../../influence/ground.ts'
import { createAnchors } from '../../map/anchors.ts'
import { basemapSources, decodeBasemap, type BasemapFiles } from '../../map/basemap-data.ts'
import { basemaps, type OwnBasemap } from '../../map/basemaps.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import { fitted, type Fitted } from '../../map/fit.ts'
import type { Veiled } from '../../map/layers/veil.ts'
import type { Look } from '../../map/look.ts'
import type { MapPoints } from '../../map/map-view.ts'
import { worldPixels } from '../../map/mercator.ts'
import { boxPath } from '../../map/paths.ts'
import type { Pen } from '../../map/pen.ts'
import { createScene, halfSteps } from '../../map/scene.ts'
import { createStyle } from '../../map/style.ts'
import type { Bbox } from '../../map/view.ts'
import { latOf, lonOf } from '../../model/mercator.ts'
import type { Held } from '../../time/sift.ts'
import { put, type Drawn } from './drawn.ts'
import { drawDivider, drawField, placeTiles, type FieldTile } from './influence.ts'
import { keepPaths } from './kept-paths.ts'
import { areasOf, createKnownTables, placeMarks, placePoints } from './marks.ts'
import { isSeen } from './name.ts'
import { placeNames, writeName } from './names.ts'
import { partsOf, shapeOf, shapesOf } from './parts.ts'
import { createRoom } from './room.ts'
import { createSheet, type Sheet } from './sheet.ts'
import type { Shape } from './shape.ts'
import { drawnBy } from './style-layers.ts'

export interface DrawnView {
  /** CSS pixels. */
  width: number
  height: number
  /** All of it is inside. */
  bbox: Bbox
  look: Look
  /** Null where there are none: then only what the data say is drawn. */
  files: BasemapFiles | null
  /** Of names on the basemap, BCP 47, or `local`. */
  language: string
  basemap: OwnBasemap
}

export interface DrawnThings {
  /** What holds, and what fades. */
  held: readonly Held[]
  points: MapPoints | null
  field: FieldView | null
  veil: Veiled | null
}

export interface Drawing {
  readonly view: Fitted
  /** What of the world the whole picture shows. */
  readonly bbox: Bbox
  /** Draws all of it from the pen's origin to the right and down; nothing outside. */
  draw: (pen: Pen, things: DrawnThings) => void
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** Small pictures show the whole world too. */
const FARTHEST = -4

/** Keeps what does not change between frames. The fonts must have been loaded, see `fonts.ts`. */
export function createDrawing({ width, height, bbox, look, files, language, basemap }: DrawnView): Drawing {
  const view = fitted(eastward(bbox), NO_PADDING, width, height, FARTHEST)
  if (!view) throw new Error(`nothing to draw: the view ${bbox.join(',')} is wider than the world`)
  const sheet = createSheet(view, width, height)
  const paths = keepPaths(sheet)
  const known = createKnownTables()
  const { layers } = createStyle(basemaps[basemap], look.theme)
  const parts = partsOf(layers)
  const decoded = files && basemap === 'embedded' ? decodeBasemap(files, language) : null
  const anchorOf = createAnchors((files?.labels?.countries ?? []).map(([lon, lat]) => [lon, lat]))
  const own = new Map<string, readonly Shape[]>(
    basemapSources.map((name) => [name, decoded ? decoded[name].features.map(shapeOf) : []]),
  )
  // most of the world's names are elsewhere
  own.set('labels', own.get('labels')?.filter((shape) => isSeen(shape, sheet)) ?? [])
  const isOwn = (layer: LayerSpecification) =>
    layer.type === 'background' || ('source' in layer && own.has(layer.source))
  const kept = new Map<string, Drawn[]>()
  const tiles = new WeakMap<Ground, FieldTile[]>()

  function drawnOf(layer: LayerSpecification, shapes: ReadonlyMap<string, readonly Shape[]>): Drawn[] {
    const source = 'source' in layer ? layer.source : ''
    if (!isOwn(layer)) return drawnBy(layer, shapes.get(source) ?? [], sheet, paths)
    const drawn = kept.get(layer.id) ?? drawnBy(layer, own.get(source) ?? [], sheet, paths)
    kept.set(layer.id, drawn)
    return drawn
  }

  function tilesOf(ground: Ground): FieldTile[] {
    const placed = tiles.get(ground) ?? placeTiles(ground, sheet)
    tiles.set(ground, placed)
    return placed
  }

  function draw(pen: Pen, { held, points, field, veil }: DrawnThings): void {
    const scene = createScene(held, look, halfSteps(view!.zoom), anchorOf)
    const shapes = shapesOf(scene, veil)
    const putAll = (some: readonly LayerSpecification[]) =>
      some.forEach((layer) => put(pen, drawnOf(layer, shapes)))
    const marks = placeMarks(scene, view!, sheet)
    const room = createRoom()
    areasOf(marks).forEach(room.take)
    const ofLayer = (layer: SymbolLayerSpecification) =>
      own.get(layer.source) ?? shapes.get(layer.source) ?? []
    const names = placeNames([...parts.labels, ...parts.names], ofLayer, pen, sheet, language, room)
    const writeAll = (some: readonly SymbolLayerSpecification[]) =>
      some.flatMap(({ id }) => names.get(id) ?? []).forEach((name) => writeName(pen, name))

    pen.save()
    pen.clip(boxPath(0, 0, width, height))
    pen.group('basemap', () => putAll(parts.ground))
    pen.group('unreported', () => putAll(parts.veil))
    if (field) pen.group('influence', () => drawField(pen, field, look, tilesOf(field.ground), sheet))
    pen.group('areas', () => putAll(parts.areas))
    pen.group('boundaries', () => putAll(parts.lines))
    if (points)
      pen.group('points', () => pen.stamp(placePoints(points, look, view!, sheet, known(points.table))))
    pen.group('labels', () => writeAll(parts.labels))
    pen.group('links', () => putAll(parts.links))
    pen.group('names', () => writeAll(parts.names))
    pen.group('marks', () => pen.stamp(marks))
    if (field) pen.group('divider', () => drawDivider(pen, field, look, sheet))
    pen.restore()
  }

  return { view, bbox: boundsOf(view, sheet), draw }
}

/** A box over the antimeridian may be told by an east end that lies west of the other. */
const eastward = ([west, south, east, north]: Bbox): Bbox => [
  west,
  south,
  east < west ? east + 360 : east,
  north,
]

function boundsOf({ zoom, left, top }: Fitted, { width, height }: Sheet): Bbox {
  const world = worldPixels(zoom)
  return [
    lonOf(left / world),
    latOf((top + height) / world),
    lonOf((left + width) / world),
    latOf(top / world),
  ]
}
