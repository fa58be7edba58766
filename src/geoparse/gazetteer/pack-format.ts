import type { PlaceType } from '../../model/place.ts'

/**
 * The file of a packed gazetteer: magic, format version, length of the header, header (JSON, padded with spaces to a
 * multiple of four bytes), then typed arrays in the order of `sections`, little-endian, each padded to four bytes. It is
 * used as it lies in memory: nothing is parsed when it is opened, so it costs its size and no start-up time.
 */
export const magic = 0x31504d49 // "IMP1"

export interface PackHeader {
  /** Where the data comes from, its licence and date, for people. */
  source: string
  places: number
  names: number
  /** ISO 3166-1 alpha-2 codes; a place's country is an index into them. */
  countries: string[]
  types: PlaceType[]
  /** Bytes of each section, in the order of `sections`. */
  bytes: number[]
}

export const sections = [
  'lat',
  'lon',
  'population',
  'parent',
  'geonameId',
  'labelEnd',
  'hashHigh',
  'hashLow',
  'namePlace',
  'bucket',
  'type',
  'country',
  'label',
] as const
export type Section = (typeof sections)[number]

/** Flags in the high bits of `namePlace`; the low 24 bits are the place's index. */
export const nameFlags = {
  /** The name is made of ordinary English words ("Reading", "Battle Creek"). */
  common: 1 << 24,
  /** The name is a given name ("Victoria"). */
  given: 1 << 25,
  /** Another name than the place's main one. */
  alternate: 1 << 26,
} as const
export const placeMask = (1 << 24) - 1
/** Coordinates are stored in units of 1/scale degrees. */
export const coordinateScale = 1e5
/** Names are found by the top bits of their hash. */
export const bucketBits = 16
