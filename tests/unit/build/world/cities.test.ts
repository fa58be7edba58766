import { describe, expect, test } from 'vitest'
import { readCities } from '../../../../src/build/world/cities.ts'

/** A line of GeoNames' table. */
const line = (more: {
  name?: string
  ascii?: string
  others?: string
  code?: string
  country?: string
  population?: number
}) => {
  const { name = 'Łódź', ascii = name, others = '', code = 'PPL', country = 'PL', population = 900 } = more
  return [
    7,
    name,
    ascii,
    others,
    51.77,
    19.47,
    'P',
    code,
    country,
    '',
    '74',
    '1061',
    '',
    '',
    population,
    '',
    200,
    'Europe/Warsaw',
    '2020-01-01',
  ].join('\t')
}
const spellings = (others: string, more = {}) => {
  const [place] = readCities(line({ name: 'Łódź', ascii: 'Lodz', others, ...more }))
  return place!.alternates
}

test('a line becomes a place with the codes of its units', () => {
  expect(readCities(line({ ascii: 'Lodz', population: 700_000 }))).toEqual([
    {
      name: 'Łódź',
      alternates: ['Lodz'],
      type: 'city',
      country: 'PL',
      admin1: 'PL.74',
      admin2: 'PL.74.1061',
      lat: 51.77,
      lon: 19.47,
      population: 700_000,
      geonameId: 7,
    },
  ])
})

test('lines without a place, and places that are no more, are left out', () => {
  const lines = [
    '',
    'broken\tline',
    ...['PPLH', 'PPLQ', 'PPLW', 'PPLCH'].map((code) => line({ code })),
    line({}),
  ]
  expect(readCities(lines.join('\n'))).toHaveLength(1)
})

describe('the kind of a place follows its code and size', () => {
  test.each([
    ['PPL', 999, 'village'],
    ['PPL', 5_000, 'town'],
    ['PPLA', 99_999, 'town'],
    ['PPL', 100_000, 'city'],
    ['PPLC', 900, 'city'],
    ['PPLX', 300_000, 'quarter'],
  ])('%s with %i inhabitants is a %s', (code, population, type) => {
    expect(readCities(line({ code, population }))[0]?.type).toBe(type)
  })
})

describe('other spellings are kept where prose may use them', () => {
  const big = { population: 60_000 }
  test('of towns of some size, and of capitals', () => {
    expect(spellings('Litzmannstadt', big)).toEqual(['Lodz', 'Litzmannstadt'])
    expect(spellings('Litzmannstadt', { code: 'PPLA' })).toEqual(['Lodz', 'Litzmannstadt'])
    expect(spellings('Litzmannstadt')).toEqual(['Lodz'])
  })
  test.each(['LDZ', 'LODZ', 'luo zi', 'Lo', 'Lodz 1', 'Лодзь', '罗兹'])('but not %s', (name) => {
    expect(spellings(name, big)).toEqual(['Lodz'])
  })
  test('in Arabic script where Arabic and Persian news is made, elsewhere of big cities only', () => {
    expect(spellings('لودز', { country: 'IQ' })).toEqual(['Lodz', 'لودز'])
    expect(spellings('لودز', { population: 199_999 })).toEqual(['Lodz'])
    expect(spellings('لودز', { population: 200_000 })).toEqual(['Lodz', 'لودز'])
  })
})
