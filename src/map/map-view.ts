import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import type { LayerId } from '../model/layer.ts'
import type { Moment } from '../time/moment.ts'
import type { PointTable } from '../time/point-table.ts'
import type { Held } from '../time/sift.ts'
import type { BasemapFiles } from './basemap-data.ts'
import type { BasemapId } from './basemaps.ts'
import type { Look } from './look.ts'
import type { Bbox, Padding } from './view.ts'

/** Many points, drawn one by one. */
export interface MapPoints {
  table: PointTable
  moment: Moment
  /** Those switched on. */
  layers: ReadonlySet<LayerId>
}

/** What of the world is on the screen, panels not counted. */
export interface MapInView {
  bbox: Bbox
  /** MapLibre's, with fractions. */
  zoom: number
}

/** What the page tells the map, and what the map tells the page. */
export interface MapViewProps {
  /** What holds, and what fades. */
  held: readonly Held[]
  /** Beside the features held; none by default. */
  points?: MapPoints | null
  look: Look
  selected: MapFeature | null
  basemap: BasemapId
  /** Null until loaded. */
  files: BasemapFiles | null
  language: string
  /** MapLibre's own texts, by its keys. */
  locale: Record<string, string>
  /** What to fit at the start, within the padding. */
  bbox: Bbox
  fitPadding: Padding
  /** What panels cover now. */
  padding: Padding
  /** Wheel and one finger scroll the page instead of moving the map. */
  cooperative: boolean
  zoomButtons: boolean
  /** The background's sources start as one letter: on small maps they would cover too much. */
  foldAttribution: boolean
  rtl: boolean
  reducedMotion: boolean
  /** What to say beside the pointer: ids of features, and rows of the points' table. */
  describe: (ids: string[], rows: number[]) => string
  /** Features and points under a click, the uppermost first; empty where there are none. */
  onpick: (ids: string[], rows: number[]) => void
  onmove: (bbox: Bbox) => void
  /** What the map shows, whoever moved it: after each move, and once at the start. */
  onview?: (view: MapInView) => void
  /** Given the map once its style stands, for what the page itself draws there; it goes with the map. */
  onready?: (map: MapLibreMap) => void
}
