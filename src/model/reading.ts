/**
 * What was read in the documents, for readers who check: files beside the layers that the page loads when it is asked for
 * them. `build` writes them all or none; the manifest says whether they are there (`reading`).
 */
import type { OmitReason } from './coverage.ts'
import type { Place } from './place.ts'

/** `layers/places.json`: every place that a feature or a document names or may mean, and those that hold them. */
export interface PlacesFile {
  version: 1
  /** By id. */
  places: ReadPlace[]
}

export interface ReadPlace extends Pick<
  Place,
  'id' | 'name' | 'type' | 'country' | 'parent' | 'lon' | 'lat' | 'radiusKm' | 'names' | 'aliases' | 'named'
> {
  /** How documents write it, the most frequent first; names of others that it is part of are not among them. */
  spellings: Spelling[]
}

/** One way in which one document writes a place, and how often it does. */
export interface Spelling {
  text: string
  /** Id of the document. */
  source: string
  n: number
}

/** `layers/documents/ID.json`: a document's statements, without its coding. */
export interface ReadDocument {
  version: 1
  /** Id of the document. */
  source: string
  /** In the order of the document. */
  parts: DocumentPart[]
  mentions: ReadMention[]
}

/** A heading or a statement. Offsets are UTF-16 code units in the document file, end exclusive. */
export interface DocumentPart {
  kind: 'heading' | 'statement'
  start: number
  end: number
  /** `end - start` long: a line break within a statement is a space. */
  text: string
  /** Why a statement is on no layer; null where it is on one, or nothing came of it. */
  omitted: OmitReason | null
}

/** A place name in a statement. Offsets as those of the parts. */
export interface ReadMention {
  start: number
  end: number
  /** Gazetteer id; null where no place fits. */
  place: string | null
  /** literal: the place itself · metonym: its government · associative: part of another name. */
  use: 'literal' | 'metonym' | 'associative'
  /** The reason of the choice, in words (English). */
  why: string
  /** Gazetteer ids of what else it could have meant, the likeliest first. */
  others: string[]
}

/** `layers/apart.json`: what documents say that is on no map. */
export interface ApartFile {
  version: 1
  /** By document, then by offset. */
  statements: ApartStatement[]
}

export interface ApartStatement {
  /** Id of the document. */
  source: string
  start: number
  end: number
  text: string
  why: OmitReason
}

export const PLACES_FILE = 'places.json'
export const APART_FILE = 'apart.json'

/** A document's file, in the folder of the layers. */
export const documentFile = (id: string): string => `documents/${id}.json`
