import type { RawPlace } from '../../../src/build/world/cities.ts'
import { packPlaces } from '../../../src/build/world/pack-places.ts'
import { tokenise } from '../../../src/geoparse/fold.ts'
import { indexGazetteer } from '../../../src/geoparse/gazetteer/gazetteer.ts'
import { parsePlaces } from '../../../src/geoparse/gazetteer/places-csv.ts'
import { openPack } from '../../../src/geoparse/gazetteer/pack.ts'

/** A town as GeoNames has it. `in` is the code of the unit that holds it: `US.TX.277`. */
export function town(name: string, place: { in: string } & Partial<RawPlace>): RawPlace {
  const { in: code, ...more } = place
  const [country = '', first = ''] = code.split('.')
  return {
    name,
    alternates: [],
    type: 'town',
    country,
    admin1: `${country}.${first}`,
    admin2: code,
    lat: 0,
    lon: 0,
    population: 20_000,
    geonameId: 1,
    ...more,
  }
}

/** An administrative unit, of the level that its code tells. */
export function unit(name: string, code: string, more: Partial<RawPlace> = {}): RawPlace {
  const type = code.split('.').length === 2 ? 'admin1' : 'district'
  return town(name, { in: code, code, type, geonameId: 0, ...more })
}

export const lexicon = {
  given: new Set(
    'austin charlotte chad florence george jane jordan michael paris santa savannah victoria'.split(' '),
  ),
  common: new Set(
    'a again battle beach big children creek fair in most nice one people police reading smith the today'.split(
      ' ',
    ),
  ),
}

const units = [
  unit('Texas', 'US.TX', { lat: 31, lon: -97, population: 20_000_000 }),
  unit('Lamar County', 'US.TX.277', { lat: 33.7, lon: -95.5 }),
  unit('Louisiana', 'US.LA', { lat: 31, lon: -92, population: 4_000_000 }),
  unit('Kentucky', 'US.KY', { lat: 37.8, lon: -85, population: 4_000_000 }),
  unit('Nebraska', 'US.NE', { lat: 41.5, lon: -98, population: 1_500_000 }),
  unit('Otoe County', 'US.NE.131', { lat: 40.6, lon: -96, population: 15_000 }),
  unit('Dakota County', 'US.NE.043', { lat: 42.4, lon: -96.5 }),
  unit('Santa Clara County', 'US.CA.085', { lat: 37.2, lon: -121.8, population: 1_900_000 }),
  unit('Ontario', 'CA.08', { lat: 44, lon: -79, population: 12_000_000 }),
]
const towns = [
  town('Paris', {
    in: 'FR.11.75',
    lat: 48.86,
    lon: 2.35,
    population: 2_100_000,
    type: 'city',
    geonameId: 10,
  }),
  town('Paris', { in: 'US.TX.277', lat: 33.66, lon: -95.55, population: 25_000, geonameId: 11 }),
  town('London', {
    in: 'CA.08.39',
    lat: 42.98,
    lon: -81.23,
    population: 350_000,
    type: 'city',
    geonameId: 12,
  }),
  town('Alexandria', {
    in: 'EG.06.1',
    lat: 31.2,
    lon: 29.9,
    population: 5_000_000,
    type: 'city',
    geonameId: 13,
  }),
  town('Alexandria', { in: 'US.LA.079', lat: 31.3, lon: -92.4, population: 47_000, geonameId: 14 }),
  town('Louisville', {
    in: 'US.KY.111',
    lat: 38.25,
    lon: -85.76,
    population: 600_000,
    type: 'city',
    geonameId: 15,
  }),
  town('Austin', {
    in: 'US.TX.453',
    lat: 30.27,
    lon: -97.74,
    population: 960_000,
    type: 'city',
    geonameId: 16,
  }),
  town('Dallas', {
    in: 'US.TX.113',
    lat: 32.78,
    lon: -96.81,
    population: 1_300_000,
    type: 'city',
    geonameId: 17,
  }),
  town('Reading', {
    in: 'GB.ENG.1',
    lat: 51.46,
    lon: -0.97,
    population: 230_000,
    type: 'city',
    geonameId: 18,
  }),
  town('Battle Creek', { in: 'US.MI.025', lat: 42.3, lon: -85.2, population: 51_000, geonameId: 19 }),
  town('Victoria', { in: 'SC.23.1', lat: -4.6, lon: 55.5, population: 23_000, geonameId: 20 }),
  town('Tiszabura', {
    in: 'HU.20.1',
    lat: 47.45,
    lon: 20.47,
    population: 2_800,
    type: 'village',
    geonameId: 21,
  }),
  town('May', { in: 'US.TX.049', population: 300_000, geonameId: 22 }),
  town('Kurdish', { in: 'US.TX.049', population: 300_000, geonameId: 23 }),
  town('Nato', { in: 'US.TX.049', population: 60_000, geonameId: 24 }),
  town('Saint Louis', { in: 'US.MO.510', lat: 38.6, lon: -90.2, population: 300_000, geonameId: 25 }),
  town('Santa Clara', { in: 'US.CA.085', lat: 37.35, lon: -121.95, population: 120_000, geonameId: 26 }),
  town('Rio de Janeiro', { in: 'BR.21.1', lat: -22.9, lon: -43.2, population: 6_000_000, geonameId: 27 }),
  town('Nice', { in: 'FR.93.06', lat: 43.7, lon: 7.27, population: 340_000, geonameId: 28 }),
  town('Tafas', {
    in: 'SY.12.1',
    alternates: ['طفس'],
    lat: 32.7,
    lon: 36.1,
    population: 32_000,
    geonameId: 29,
  }),
  town('Ulm', { in: 'DE.01.1', lat: 48.4, lon: 10, population: 110_000, geonameId: 31 }),
  town('Trier', { in: 'DE.08.1', lat: 49.75, lon: 6.6, population: 110_000, geonameId: 32 }),
  town('Saint George', { in: 'US.UT.053', lat: 37.1, lon: -113.6, population: 90_000, geonameId: 33 }),
  town('Casablanca', {
    in: 'MA.06.1',
    alternates: ['الدار البيضاء', 'Anfa'],
    lat: 33.6,
    lon: -7.6,
    population: 3_300_000,
    geonameId: 30,
  }),
]

export const bytes = packPlaces(units, towns, lexicon)
export const world = openPack(bytes)

const CSV = `id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,demonyms,source
united-states,United States,country,US,,39.8,-98.6,2000,,,,,,US|U.S.|USA,American|Americans,own
us-texas,Texas,admin1,US,united-states,31,-99,600,,,,,,Tex.|TX,Texan|Texans,own
us-louisiana,Louisiana,admin1,US,united-states,31,-92,300,,,,,,La.|LA,,own
us-kentucky,Kentucky,admin1,US,united-states,37.5,-85,300,,,,,,Ky.|KY,,own
us-georgia,Georgia,admin1,US,united-states,32.7,-83.5,300,,,,,,Ga.|GA,Georgian|Georgians,own
us-oregon,Oregon,admin1,US,united-states,44,-120.5,400,,,,,,Ore.|OR,,own
canada,Canada,country,CA,,60,-95,2500,,,,,,,,own
ca-ontario,Ontario,admin1,CA,canada,50,-86,900,,,,,,Ont.|ON,,own
georgia,Georgia,country,GE,,42.3,43.4,250,tbilisi,,,,,,Georgian|Georgians,own
tbilisi,Tbilisi,city,GE,georgia,41.7,44.8,,,,,,,,,own
france,France,country,FR,,46.2,2.2,600,paris,,,,,,French,own
paris,Paris,city,FR,france,48.86,2.35,,,باريس,,,,,,own
united-kingdom,United Kingdom,country,GB,,54.8,-2.7,600,london,,,,,UK|Britain,British,own
london,London,city,GB,united-kingdom,51.51,-0.13,,,لندن,,,,,,own
hungary,Hungary,country,HU,,47.2,19.4,250,,,,,,,,own
jordan,Jordan,country,JO,,31.2,36.5,200,,الأردن,,,,,Jordanian,own
norway,Norway,country,NO,,64.5,12.7,900,,,,,,,Norwegian|Norwegians,own
iraq,Iraq,country,IQ,,33.2,43.7,500,,العراق,عراق,,,,Iraqi|Iraqis,own
basra,Basra,city,IQ,iraq,30.51,47.78,,,البصرة,,,,Basrah,,own
zagros,Zagros Mountains,mountain,IR,,33.7,47,,,,,,,,,own
sinek,al-Sinek Bridge,site,IQ,,33.3,44.4,,,,,,,,,own
ahrar,al-Ahrar Bridge,site,IQ,,33.3,44.4,,,,,,,,,own
basra-governorate,Basra Governorate,admin1,IQ,iraq,30.4,47.5,,,,,,,,,own
white-house,White House,site,US,,38.9,-77.04,,,,,,,,,own
`
const parsed = parsePlaces(CSV, 'places.csv')
if (parsed.issues.length) throw new Error(JSON.stringify(parsed.issues))
export const places = parsed.places
export const gazetteer = indexGazetteer(places, { world, lexicon })

/** Index of the first token of a word in a text. */
export const tokenAt = (text: string, word: string): number =>
  tokenise(text).findIndex((t) => t.text === word || t.start === text.indexOf(word))
