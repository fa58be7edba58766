/** The map of a view, drawn with any pen: on a canvas, or as the text of an SVG, without WebGL. */
import type { BasemapFiles } from '../../map/basemap-data.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import type { Fitted } from '../../map/fit.ts'
import type { Veiled } from '../../map/layers/veil.ts'
import type { Look } from '../../map/look.ts'
import type { MapPoints } from '../../map/map-view.ts'
import type { Pen } from '../../map/pen.ts'
import type { Bbox } from '../../map/view.ts'
import type { Held } from '../../time/sift.ts'

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
  basemap: 'embedded' | 'none'
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

/** Keeps what does not change between frames. The fonts must have been loaded, see `fonts.ts`. */
export function createDrawing(_view: DrawnView): Drawing {
  throw new Error('not built yet')
}
