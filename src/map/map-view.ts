import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapFeature } from '../model/feature.ts'
import type { Held } from '../time/sift.ts'
import type { BasemapFiles } from './basemap-data.ts'
import type { BasemapId } from './basemaps.ts'
import type { Look } from './look.ts'
import type { Bbox, Padding } from './view.ts'

/** What the page tells the map, and what the map tells the page. */
export interface MapViewProps {
  held: readonly Held[]
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
  /** What to say beside the pointer. */
  describe: (ids: string[]) => string
  /** Features under a click; empty where there are none. */
  onpick: (ids: string[]) => void
  onmove: (bbox: Bbox) => void
  /** Given the map once its style stands, for what the page itself draws there; it goes with the map. */
  onready?: (map: MapLibreMap) => void
}
