import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import type { Filtered } from '../time/filter.ts'
import type { Moment } from '../time/moment.ts'
import type { PointTable } from '../time/point-table.ts'
import type { Held } from '../time/sift.ts'
import type { BasemapFiles, FirstShapes } from './basemap-data.ts'
import type { Basemap } from './basemaps/basemap.ts'
import type { BasemapFault } from './basemaps/fault.ts'
import type { FieldView } from './field/field-view.ts'
import type { Highlighted } from './highlight.ts'
import type { Look } from './look.ts'
import type { Veiled } from './layers/veil.ts'
import type { EarlyMap } from './make-map.ts'
import type { ProjectionId } from './projection.ts'
import type { Bbox, Padding } from './view.ts'

/** Many points, drawn one by one. */
export interface MapPoints {
  table: PointTable
  moment: Moment
  /** True for looks that are not switched off. */
  shows: (one: Filtered) => boolean
}

/** What of the world is on the screen, panels not counted. */
export interface MapInView {
  bbox: Bbox
  /** MapLibre's, with fractions. */
  zoom: number
}

/** What the map's own controls say. */
interface MapWords {
  /** On a button that opens all that stands at a spot. */
  all: string
  /** What boundaries on the map do not say. */
  borders?: string
  globe: string
  /** Which keys go from mark to mark. */
  keys: string
  km: (distance: string) => string
  locator: string
}

/** What the page tells the map, and what the map tells the page. */
export interface MapViewProps {
  /** What holds, and what fades. */
  held: readonly Held[]
  /** Beside the features held; none by default. */
  points?: MapPoints | null
  look: Look
  selected: MapFeature | null
  basemap: Basemap
  /** Null until loaded. */
  files: BasemapFiles | null
  /** A map made before, which is taken instead of a new one; it has `near` already. */
  early?: EarlyMap | null
  /** Land and borders round the first view, thinned: they stand in until the map has drawn them. */
  near?: FirstShapes | null
  /** Called once land, borders and marks are drawn. */
  onlive?: () => void
  language: string
  /** MapLibre's own texts, by its keys. */
  locale: Record<string, string>
  /** What to fit at the start, within the padding. */
  bbox: Bbox
  fitPadding: Padding
  /** Where to go, as it changes: bounds, or a point with both ends alike. */
  aim?: Bbox | null
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
  /** Ids of the features under the pointer, or of the mark that the keys have come to, as they change. */
  onhoverids?: (ids: readonly string[]) => void
  /** The background cannot be drawn, or no further: another one should be given. */
  onbasemapfault?: (fault: BasemapFault) => void
  /** What the map shows, whoever moved it: after each move, and once at the start. */
  onview?: (view: MapInView) => void
  /** The whole region, for the picture that shows where the view lies. */
  home?: Bbox
  projection?: ProjectionId
  /** The reader asks for another one. */
  onproject?: (id: ProjectionId) => void
  /** Areas of which nothing is said; null for no veil. */
  veil?: Veiled | null
  /** Influence; null for none. */
  field?: FieldView | null
  /** Id of the cell whose page is open; it is outlined. */
  cell?: string | null
  /** A cell is chosen, where no mark lies. */
  oncell?: (id: string) => void
  /** What to say beside the pointer over a cell, by its number. */
  describeCell?: (cell: number) => string
  /** What is pointed at outside the map. */
  highlighted?: Highlighted | null
  words?: MapWords
  /** CSS pixels that a folded panel takes of the corner at the start of the first line: across and down. */
  topStart?: [number, number]
  /** Given the map once its style stands, for what the page itself draws there; it goes with the map. */
  onready?: (map: MapLibreMap) => void
  /** The map has lost its graphics context: another must be made. Called when that may be had; `isBack` tells that the browser says so. */
  onlost?: (isBack: boolean) => void
}
