import { describe, expect, test } from 'vitest'
import { readAdmins } from '../../../../src/build/world/admins.ts'
import { town } from '../../geoparse/small-world.ts'

const cities = [
  town('A', { in: 'IQ.02.1', lat: 30, lon: 46, population: 1000 }),
  town('B', { in: 'IQ.02.2', lat: 32, lon: 48, population: 3000 }),
  town('C', { in: 'US.LA.079', lat: 31, lon: -92, population: 500 }),
]
const first = (name: string, code = 'IQ.02') => readAdmins(cities, [{ code, name }], [])[0]

test('a unit stands in the middle of its towns and has their inhabitants', () => {
  expect(
    readAdmins(cities, [{ code: 'IQ.02', name: 'Basra' }], [{ code: 'IQ.02.2', name: 'Zubair' }]),
  ).toEqual([
    expect.objectContaining({
      name: 'Basra',
      type: 'admin1',
      country: 'IQ',
      code: 'IQ.02',
      admin1: 'IQ.02',
      lat: 31,
      lon: 47,
      population: 4000,
      geonameId: 0,
    }),
    expect.objectContaining({
      name: 'Zubair',
      type: 'district',
      country: 'IQ',
      code: 'IQ.02.2',
      admin1: 'IQ.02',
      admin2: 'IQ.02.2',
      lat: 32,
      lon: 48,
      population: 3000,
    }),
  ])
})

test('a unit without a town is left out', () => {
  expect(
    readAdmins(cities, [{ code: 'IQ.09', name: 'Empty' }], [{ code: 'IQ.02.9', name: 'Empty' }]),
  ).toEqual([])
})

describe('prose leaves out the word for the kind of a unit', () => {
  test.each([
    ['Basra Governorate', 'Basra'],
    ['Tver Oblast', 'Tver'],
    ['Province of Turin', 'Turin'],
    ['State of the Ashes', 'Ashes'],
    ['Muḩāfaz̧at al Başrah', 'al Başrah'],
    ['Ostān-e Fārs', 'Fārs'],
    ['County Cork', 'Cork'],
    ['Zona Autonomous Region', 'Zona'],
  ])('%s is %s', (name, short) => {
    expect(first(name)).toMatchObject({ name, alternates: [short] })
  })
  test.each(['Stateline', 'Basra', 'Ho District', 'Northern Region Council'])('not of %s', (name) => {
    expect(first(name)?.alternates).toEqual([])
  })
  test('but keeps it in the United States: "Rapides Parish", "Union County"', () => {
    expect(first('Union County', 'US.LA')?.alternates).toEqual([])
  })
})
