import type { PlaceType } from '../../model/place.ts'

/** A populated place of GeoNames, or an administrative unit made from them. */
export interface RawPlace {
  name: string
  /** Other spellings by which prose may name it. */
  alternates: string[]
  type: PlaceType
  country: string
  /** Codes of the first- and second-level unit it lies in: `US.LA`, `US.LA.079`. */
  admin1: string
  admin2: string
  lat: number
  lon: number
  population: number
  /** 0 for administrative units, whose `code` is their id. */
  geonameId: number
  code?: string
}

/** Historical, abandoned and destroyed places are left out: news of today does not mean them. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])
/** Below this many inhabitants only the main spelling is kept: the others are rarely used and often meet other words. */
const FAMOUS = 50_000
/** Arabic-script names are kept for towns that Arabic or Persian news may name. */
const ARABIC_SCRIPT_COUNTRIES = new Set(
  'IQ SY LB JO PS IL IR TR SA KW BH QA AE OM YE EG LY TN DZ MA SD AF PK AZ AM'.split(' '),
)

/** Reads `cities500.txt` of GeoNames (tab-separated, 19 columns, UTF-8). */
export function readCities(table: string): RawPlace[] {
  return table.split('\n').flatMap((line) => {
    const c = line.split('\t')
    if (c.length < 15 || GONE.has(c[7]!)) return []
    const population = Number(c[14])
    const country = c[8]!
    const seat = c[7] === 'PPLC' || c[7] === 'PPLA'
    const alternates = c[3]!.split(',').filter((name) => keeps(name, country, population, seat))
    return [
      {
        name: c[1]!,
        alternates: [...(c[2] === c[1] ? [] : [c[2]!]), ...alternates],
        type: typeOf(c[7]!, population),
        country,
        admin1: `${country}.${c[10]}`,
        admin2: `${country}.${c[10]}.${c[11]}`,
        lat: Number(c[4]),
        lon: Number(c[5]),
        population,
        geonameId: Number(c[0]),
      },
    ]
  })
}

function typeOf(code: string, population: number): PlaceType {
  if (code === 'PPLX') return 'quarter'
  if (code === 'PPLC' || population >= 100_000) return 'city'
  return population >= 5_000 ? 'town' : 'village'
}

function keeps(name: string, country: string, population: number, seat: boolean): boolean {
  if (/^\p{Script=Arabic}/u.test(name)) return ARABIC_SCRIPT_COUNTRIES.has(country) || population >= 200_000
  if (population < FAMOUS && !seat) return false
  // codes (LAX), romanised Chinese in lower case and names with numbers are no spellings of prose
  return /^\p{Lu}\p{Script=Latin}/u.test(name) && /\p{Ll}/u.test(name) && name.length > 3 && !/\d/.test(name)
}
