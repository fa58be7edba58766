import type { LayerId } from './layer.ts'

/** Why a statement of a document is on no layer, with the meaning in words. Written as `> omit; why: …`. */
export const omitReasons = {
  'no-place': 'no place that could be drawn',
  'no-date': 'no date, not even a year',
  outside: 'outside the theatre',
  private: 'about private persons',
  opinion: 'a judgement, forecast or motive, nothing that happened or stood somewhere',
} as const
export type OmitReason = keyof typeof omitReasons

/** Number of features of each layer; a layer without any is left out. */
export type LayerCounts = Partial<Record<LayerId, number>>

/** A breakdown: number of features by key and layer. */
export type Breakdown = Record<string, LayerCounts>

/** What was read and what came of it. Numbers of documents, statements, mentions and features. */
export interface Coverage {
  documents: number
  /** `coded` by a person, `machine` read into proposals, `omitted` with a reason; the rest gave nothing. */
  statements: number
  coded: number
  machine: number
  omitted: Record<OmitReason, number>
  mentions: number
  resolved: number
  unresolved: number
  features: number
  /** Those of `features` that come from tables of records; left out where there are none. */
  records?: number
  /** Features without a date, which cannot stand on a time axis and are not drawn. */
  undated: number
  /** Drawn, but outside the view that the map opens with, or outside the time axis. */
  beyond: { view: number; axis: number }
  /** Features that documents of more than one source speak of. */
  several: number
  layers: LayerCounts
  kinds: Breakdown
  /** By main actor; `none` where nobody is named. */
  actors: Breakdown
  /** By year of the first possible day; `unknown` where the beginning is open. */
  years: Breakdown
  /** Precision of the date and of the place. */
  dated: Breakdown
  located: Breakdown
  status: Breakdown
  certainty: Breakdown
  /** Features with a claim by a source of that stance. */
  stances: Breakdown
}
