export const locatedKinds = ['site', 'settlement', 'district', 'admin1', 'country', 'region'] as const
/** How exact a position is, in words. */
export type Located = (typeof locatedKinds)[number]

/** Place types, how exact a position they give, and the usual radius in km where a row states none. */
export const placeTypes = {
  country: { located: 'country', radiusKm: 300 },
  region: { located: 'region', radiusKm: 150 },
  admin1: { located: 'admin1', radiusKm: 75 },
  district: { located: 'district', radiusKm: 25 },
  city: { located: 'settlement', radiusKm: 10 },
  town: { located: 'settlement', radiusKm: 5 },
  village: { located: 'settlement', radiusKm: 2 },
  quarter: { located: 'site', radiusKm: 2 },
  base: { located: 'site', radiusKm: 2 },
  camp: { located: 'site', radiusKm: 2 },
  crossing: { located: 'site', radiusKm: 1 },
  site: { located: 'site', radiusKm: 1 },
  mountain: { located: 'district', radiusKm: 20 },
  river: { located: 'region', radiusKm: 100 },
  water: { located: 'region', radiusKm: 100 },
} as const satisfies Record<string, { located: Located; radiusKm: number }>
export type PlaceType = keyof typeof placeTypes

/** A place at which something may be, beside the one where it is drawn; degrees, kilometres. */
export interface Spot {
  /** Gazetteer id. */
  place: string
  placename: string
  located: Located
  radius: number
  lon: number
  lat: number
}

/** One entry of the gazetteer. */
export interface Place {
  id: string
  name: string
  type: PlaceType
  /** ISO 3166-1 alpha-2, or null where no single country holds it. */
  country: string | null
  /** Id of the place that holds it, or null. */
  parent: string | null
  /**
   * Of a country: id of the city whose name stands for its government in the news; no statement on what its capital is.
   * Of a building: its own id where its name does so.
   */
  seat: string | null
  lon: number
  lat: number
  /** Kilometres round the position within which the place lies. */
  radiusKm: number
  /** Names in other languages by BCP 47 tag; the first of each is the one shown. */
  names: Partial<Record<'ar' | 'fa' | 'ku' | 'tr', string[]>>
  /** Other spellings in Latin script, and former names. */
  aliases: string[]
  /** Inhabitants, where the gazetteer tells. */
  population?: number
  /** Adjectives and people of the place: Norwegian, Norwegians. */
  demonyms?: string[]
  /** When the place bore which of its names, in EDTF, where known. */
  named?: { name: string; when: string }[]
  /** Those of its names that are ordinary words of their language, so that prose must say that a place is meant. */
  ordinary?: string[]
  /** Where the position comes from. */
  source: string
}
