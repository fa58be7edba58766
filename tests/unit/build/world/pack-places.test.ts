import { describe, expect, test } from 'vitest'
import type { RawPlace } from '../../../../src/build/world/cities.ts'
import { packPlaces } from '../../../../src/build/world/pack-places.ts'
import { foldName } from '../../../../src/geoparse/fold.ts'
import { hashName } from '../../../../src/geoparse/gazetteer/name-hash.ts'
import { findInPack, openPack, packedPlace } from '../../../../src/geoparse/gazetteer/pack.ts'
import { lexicon, town, unit } from '../../geoparse/small-world.ts'

const open = (admins: RawPlace[], cities: RawPlace[]) => openPack(packPlaces(admins, cities, lexicon))
const hits = (pack: ReturnType<typeof open>, name: string) => findInPack(pack, hashName(foldName(name)))

test('the same places give the same bytes, of which the header tells what they hold', () => {
  const admins = [unit('Texas', 'US.TX')]
  const cities = [
    town('Paris', { in: 'US.TX.277', alternates: ['Pariz', 'PARIS'] }),
    town('Rome', { in: 'IT.07.1' }),
  ]
  expect(packPlaces(admins, cities, lexicon)).toEqual(packPlaces(admins, cities, lexicon))
  expect(open(admins, cities).header).toMatchObject({ places: 3, names: 4, countries: ['IT', 'US'] })
  expect(open([], []).header).toMatchObject({ places: 0, names: 0 })
})

describe('a name is found however prose writes it', () => {
  test.each([
    ['Saint Louis', 'St. Louis'],
    ['St. Ives', 'Saint Ives'],
    ['Mount Hope', 'Mt. Hope'],
    ['Fort Worth', 'Ft. Worth'],
    ['Al Hillah', 'Hillah'],
    ['البصرة', 'بصرة'],
    ['San José (Comuna 3)', 'San Jose'],
    ['Nový Jičín', 'Novy Jicin'],
  ])('%s: %s', (name, spelling) => {
    const pack = open([], [town(name, { in: 'XX.1.1' })])
    expect(hits(pack, name.replace(/ \(.*/, ''))).toHaveLength(1)
    expect(hits(pack, spelling)).toEqual([{ index: 0, common: false, given: false, alternate: false }])
  })
  test.each([
    ['Saint', 'st'],
    ['Al Ain', 'Ain'],
    ['الري', 'ري'],
  ])('but %s is not %s', (name, other) => {
    expect(hits(open([], [town(name, { in: 'XX.1.1' })]), other)).toEqual([])
  })
})

describe('a name is flagged', () => {
  const flags = (place: ReturnType<typeof town>, name = place.name) =>
    hits(place.code ? open([place], []) : open([], [place]), name)[0]
  test('as common where all its words are', () => {
    expect(flags(town('Battle Creek', { in: 'US.MI.1' }))?.common).toBe(true)
    expect(flags(town('Battle Oaks', { in: 'US.MI.1' }))?.common).toBe(false)
    // a unit's name of two words is no pair of ordinary words
    expect(flags(unit('Battle Creek', 'US.MI.1'))?.common).toBe(false)
    expect(flags(unit('Reading', 'US.MI.1'))?.common).toBe(true)
  })
  test('as given where it is one', () => {
    expect(flags(town('Austin', { in: 'US.TX.1' }))?.given).toBe(true)
    expect(flags(town('Santa Austin', { in: 'US.TX.1' }))?.given).toBe(false)
  })
  test('as another name than the main one', () => {
    const both = town('Casablanca', { in: 'MA.1.1', alternates: ['Anfa', 'CASABLANCA'] })
    expect(flags(both)).toMatchObject({ alternate: false })
    expect(flags(both, 'Anfa')).toMatchObject({ alternate: true })
  })
})

test('places keep their position, also in the south and west, their size and kind', () => {
  const place = town('Ushuaia', {
    in: 'AR.23.1',
    lat: -54.80191,
    lon: -68.30295,
    population: 56_956,
    type: 'quarter',
    geonameId: 3833367,
  })
  expect(packedPlace(open([unit('Tierra del Fuego', 'AR.23')], [place]), 1)).toMatchObject({
    id: 'gn-3833367',
    lat: -54.80191,
    lon: -68.30295,
    population: 56_956,
    type: 'quarter',
    country: 'AR',
    parent: 'ar-23',
  })
})
