import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Theme } from '../themes.ts'
import type { BasemapPlace } from './place.ts'

/** A background map, ready to be drawn. */
export interface Basemap {
  /** Under what the data paint. */
  ground: (theme: Theme) => LayerSpecification[]
  /** Over it, under the marks. */
  lines: (theme: Theme) => LayerSpecification[]
  labels: (theme: Theme) => LayerSpecification[]
  /** HTML. */
  attribution: string
  /** Where all of it is loaded from; absent where it is the page's own. */
  origin?: string
  /** Beside those of the embedded one, which are always there. */
  sources?: StyleSpecification['sources']
  sprites?: { id: string; url: string }[]
  glyphs?: string
  /** To be called once it is drawn no more. */
  drop?: () => void
}

/**
 * Loads a background from where a dataset or an address says; `json` fetches and parses a file. Rejects with a
 * `BasemapFault`, or with what a failed request throws.
 */
export type LoadBasemap = (place: BasemapPlace, json: (url: string) => Promise<unknown>) => Promise<Basemap>
