import type { Located, Place } from '../model/place.ts'

/** literal: the place itself · metonym: its government · associative: part of another name. */
export type Use = 'literal' | 'metonym' | 'associative'

/** A toponym found in a text and what it was resolved to. Offsets are UTF-16 code units, end exclusive. */
export interface Mention {
  start: number
  end: number
  text: string
  use: Use
  /** Gazetteer id; null where no place fits. Then name, lat, lon, located and radius are null too. */
  place: string | null
  name: string | null
  lat: number | null
  lon: number | null
  located: Located | null
  /** Kilometres. */
  radius: number | null
  /** 0–1: the winner's share of the candidates' weights. */
  score: number
  /** The reason of the choice, in words. */
  why: string
  candidates: { place: string; score: number }[]
}

/** A toponym before it is resolved. */
export interface Toponym {
  start: number
  end: number
  text: string
  use: Use
  candidates: Place[]
  /** Reason of a person's decision for the one candidate. */
  decided?: string
}
