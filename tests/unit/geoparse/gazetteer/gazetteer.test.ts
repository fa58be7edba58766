import { describe, expect, test } from 'vitest'
import {
  ancestors,
  findPlace,
  indexGazetteer,
  mergePlaces,
} from '../../../../src/geoparse/gazetteer/gazetteer.ts'
import { parsePlaces } from '../../../../src/geoparse/gazetteer/places-csv.ts'
import { packPlaces } from '../../../../src/build/world/pack-places.ts'
import { openPack } from '../../../../src/geoparse/gazetteer/pack.ts'
import { gazetteer, lexicon, unit, world } from '../small-world.ts'

const head = 'id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,demonyms,source'
const read = (...rows: string[]) => parsePlaces([head, ...rows].join('\n'), 'places.csv')
const good = 'norway,Norway,country,NO,,64.5,12.7,900,,,,,,,Norwegian|Norwegians,own'

test('a row becomes a place; empty cells are null, lists are split', () => {
  const { places, issues } = read('port,Port,base,,,1,2,,,,,,,Old Port| Harbour |,,own', good)
  expect(issues).toEqual([])
  expect(places[0]).toEqual({
    id: 'port',
    name: 'Port',
    type: 'base',
    country: null,
    parent: null,
    seat: null,
    lon: 2,
    lat: 1,
    radiusKm: 2,
    names: {},
    aliases: ['Old Port', 'Harbour'],
    source: 'own',
  })
  expect(places[1]).toMatchObject({ radiusKm: 900, demonyms: ['Norwegian', 'Norwegians'] })
})

describe('a bad row is named with its line, the good ones are kept', () => {
  test.each([
    ['Port,Port,town,NO,,1,2,,,,,,,,,own', 'ID_INVALID', 'invalid id: "Port"'],
    ['port,,town,NO,,1,2,,,,,,,,,own', 'NAME_MISSING', 'missing name of port'],
    ['port,Port,harbour,NO,,1,2,,,,,,,,,own', 'UNKNOWN_TYPE', 'unknown type: "harbour"; known: country'],
    ['port,Port,town,NO,,1,,,,,,,,,,own', 'LON_RANGE', 'invalid lon: ""'],
    ['port,Port,town,NO,,1,181,,,,,,,,,own', 'LON_RANGE', 'invalid lon: "181"'],
    ['port,Port,town,NO,,-91,2,,,,,,,,,own', 'LAT_RANGE', 'invalid lat: "-91"'],
    ['port,Port,town,NO,,north,2,,,,,,,,,own', 'LAT_RANGE', 'invalid lat: "north"'],
    ['port,Port,town,NO,,1,2,0,,,,,,,,own', 'RADIUS_INVALID', 'invalid radius: "0"'],
    ['norway,Norge,town,NO,,1,2,,,,,,,,,own', 'ID_DUPLICATE', 'duplicate id: "norway"'],
  ])('%s', (row, code, message) => {
    const { places, issues } = read(good, row)
    expect(places.map((p) => p.name)).toEqual(['Norway'])
    expect(issues).toEqual([
      { code, severity: 'error', message: expect.stringContaining(message), file: 'places.csv', line: 3 },
    ])
  })
  test('a parent or seat that no file holds', () => {
    const row = 'port,Port,town,NO,northland,1,2,,capital,,,,,,,own'
    expect(read(good, row).issues.map((i) => [i.line, i.message])).toEqual([
      [3, 'unknown parent: "northland" of port'],
      [3, 'unknown seat: "capital" of port'],
    ])
    const known = new Set(['northland', 'capital'])
    expect(parsePlaces([head, row].join('\n'), 'places.csv', known).issues).toEqual([])
  })
  test('a column that is missing', () => {
    expect(parsePlaces('id,name\nport,Port', 'places.csv')).toEqual({
      places: [],
      issues: [expect.objectContaining({ code: 'COLUMN_MISSING', line: 1 })],
    })
  })
})

test('columns are found by name: other orders, a byte-order mark and lists without demonyms are read', () => {
  const csv = `\uFEFFsource,name,id,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases\nown,Port,port,town,NO,,1,2,,,,,,,\n`
  expect(parsePlaces(csv, 'places.csv')).toMatchObject({ places: [{ id: 'port', lat: 1 }], issues: [] })
})

test('of several lists the first that has an id is right, and takes the demonyms it lacks from later ones', () => {
  const [mine] = read('norway,Norge,country,NO,,1,2,,,,,,,,,own').places
  const merged = mergePlaces([mine!], read(good).places)
  expect(merged).toEqual([{ ...mine, demonyms: ['Norwegian', 'Norwegians'] }])
  expect(mergePlaces(read(good).places, [mine!])[0]?.name).toBe('Norway')
})

test('the seats of governments are known by the rows that name them', () => {
  expect([...gazetteer.seats].sort()).toEqual(['london', 'paris', 'tbilisi'])
})

describe('the places that hold a place, the smallest first', () => {
  const of = (id: string) => ancestors(findPlace(gazetteer, id)!, gazetteer)
  test('curated: by their parents', () => {
    expect(of('basra-governorate')).toEqual(['iraq'])
    expect(of('iraq')).toEqual([])
  })
  test('packed: district, then the curated row for its state, then that row’s parents', () => {
    expect(of('gn-11')).toEqual(['us-tx-277', 'us-texas', 'united-states'])
    expect(of('gn-12')).toEqual(['ca-ontario', 'canada'])
    expect(of('us-tx-277')).toEqual(['us-texas', 'united-states'])
  })
  test('packed, where no curated row stands for the state', () => {
    expect(of('us-ne-131')).toEqual(['us-ne'])
    expect(of('gn-13')).toEqual([])
  })
  test('parents that run in a circle end', () => {
    const { places } = read('a,A,district,NO,b,1,2,,,,,,,,,own', 'b,B,district,NO,a,1,2,,,,,,,,,own')
    expect(ancestors(places[0]!, indexGazetteer(places))).toEqual(['b', 'a'])
  })
})

test('a state of the list of towns is the curated one of its country and name', () => {
  expect([...gazetteer.units].sort()).toEqual([
    ['ca-08', 'ca-ontario'],
    ['us-ky', 'us-kentucky'],
    ['us-la', 'us-louisiana'],
    ['us-tx', 'us-texas'],
  ])
})

test('a unit of that name in another country is not', () => {
  const texas = gazetteer.places.get('us-texas')!
  const packed = openPack(packPlaces([unit('Texas', 'MX.TX'), unit('Texas', 'US.01')], [], lexicon))
  expect([...indexGazetteer([texas], { world: packed }).units]).toEqual([['us-01', 'us-texas']])
})

test('a place is found by its id in either part of the gazetteer', () => {
  expect(findPlace(gazetteer, 'basra')?.name).toBe('Basra')
  expect(findPlace(gazetteer, 'gn-16')?.name).toBe('Austin')
  expect(findPlace(gazetteer, 'us-tx-277')?.name).toBe('Lamar County')
  expect(findPlace(gazetteer, 'atlantis')).toBeUndefined()
  expect(findPlace(indexGazetteer([], {}), 'gn-16')).toBeUndefined()
  expect(findPlace(indexGazetteer([], { world }), 'gn-16')?.name).toBe('Austin')
})
