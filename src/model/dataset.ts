import type { ActorsFile } from './actor.ts'
import type { Coverage } from './coverage.ts'
import type { LayerId } from './layer.ts'
import type { RecordsFile } from './records.ts'
import type { Source } from './source.ts'

/** Title and abstract in other languages of the page, by BCP 47 tag; where one lacks, the dataset's language stands. */
export type Translations = Partial<Record<string, { title: string; abstract: string }>>

export const basemapTypes = ['pmtiles', 'style'] as const

/** A background map that a dataset offers beside the embedded one; the reader chooses it, nothing loads it before. */
export interface OfferedBasemap {
  /** Lower-case words joined by hyphens; stands in addresses. */
  id: string
  /** By BCP 47 tag. */
  name: { en: string } & Partial<Record<string, string>>
  /** An archive in the Protomaps schema, or a style of MapLibre. */
  type: (typeof basemapTypes)[number]
  /** `http:`, `https:`, or relative to the page. */
  url: string
  /** Plain text. */
  attribution: string
}

/** A view of the data that has been chosen and named: it can be linked, embedded and found again. */
export interface SavedView {
  /** Lower-case words joined by hyphens; its page is called so. */
  id: string
  title: string
  /** What there is to see, in a sentence or two. */
  description: string
  /** By BCP 47 tag; where one lacks, the dataset's language stands. */
  translations?: Partial<Record<string, { title: string; description: string }>>
  /** What the map's address says: `from=2014-06&layers=events`. */
  address: string
}

/** `views.json`: the views that a dataset offers, in their order. */
export interface ViewsFile {
  version: 1
  views: SavedView[]
}

/** `dataset.json`: what the dataset is and how the map opens. */
export interface Dataset {
  /** Version of the format. */
  version: 1
  /** Release of the data, MAJOR.MINOR.PATCH; what each part counts is told in the dataset's own documentation. */
  release?: string
  title: string
  abstract: string
  translations?: Translations
  licence: string
  /** Language of place names and statements, BCP 47. */
  language: string
  /** Bounds of the view that the map opens with, `[west, south, east, north]`, degrees. */
  bbox: [number, number, number, number]
  /** The time axis, EDTF: `2003/2023`. Features outside stay in the layers and are reached by typing a date. */
  extent: string
  /** The time window that the map opens with, EDTF. */
  opens: string
  step: Step
  basemaps?: OfferedBasemap[]
}

export const steps = ['day', 'week', 'month', 'quarter', 'year'] as const
/** Calendar unit of one tick of the slider. */
export type Step = (typeof steps)[number]

/** `layers/manifest.json`: what the app loads first. */
export interface Manifest {
  version: 1
  /** Release of the data; null where the dataset has none. */
  release: string | null
  /** SHA-256 over the files of layers and records, hexadecimal. */
  data: string
  title: string
  abstract: string
  translations: Translations
  licence: string
  language: string
  /** ISO instant of the newest document or SOURCE_DATE_EPOCH, never the clock. */
  generated: string
  /** First and last possible day of all features, ISO; open ends left out. */
  extent: { start: string; end: string }
  /** The time axis, and the window that the map opens with; ISO days. */
  axis: { start: string; end: string }
  opens: { start: string; end: string }
  step: Step
  /** Bounds of all features, `[west, south, east, north]`, degrees. */
  bbox: [number, number, number, number]
  /** Bounds of the view that the map opens with. */
  home: [number, number, number, number]
  layers: { id: LayerId; file: string; features: number; sha256: string }[]
  /**
   * File beside the layers that holds all of them, packed (`packed/`): what the page loads. Its own build writes it and names
   * it here; `build` does not.
   */
  packed?: string
  /** Tables of many dated points beside the layers; left out where there are none. */
  records?: RecordsFile[]
  /**
   * What was read in the documents lies beside the layers (`reading.ts`): SHA-256 over `places.json`, `apart.json` and the
   * documents in the order of `sources`. Left out where these files were not written.
   */
  reading?: { sha256: string }
  /** The areas in which influence is added up lie beside the layers (`area.ts`). Left out where they were not written. */
  areas?: { sha256: string }
  /** Left out where the dataset offers none. */
  basemaps?: OfferedBasemap[]
  /** Left out where the dataset has none. */
  views?: SavedView[]
  blocs: ActorsFile['blocs']
  actors: ActorsFile['actors']
  sources: Source[]
  coverage: Coverage
}
