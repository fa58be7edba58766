import { expect, test } from 'vitest'
import type { City } from '../../../../src/build/basemap/cities.ts'
import { languagesOf, pickLocal } from '../../../../src/build/basemap/local-names.ts'

const city = (name: string, alternates: string[]): City => ({
  id: '1',
  name,
  alternates,
  lon: 0,
  lat: 0,
  code: 'PPL',
  country: 'XX',
  province: '',
  population: 0,
})

test.each([
  ['IQ', '07', ['ar']],
  ['IQ', '11', ['ar', 'ku']],
  ['IR', '26', ['fa']],
  ['FR', '11', []],
])('languages of %s, province %s', (country, province, tags) =>
  expect(languagesOf(country, province)).toEqual(tags),
)

test.each([
  ['he', city('Acre', ['Akko', 'עַכּוֹ', 'עכו']), 'עכו'],
  ['ka', city('Tbilisi', ['Tbilisi', 'ქართი', 'თბილისი']), 'თბილისი'],
  ['el', city('Athens', ['Αθήναι', 'Αθήνα', 'Atenas - Αθήνα']), 'Αθήνα'],
  ['ku', city('Zakho', ['زاخو', 'زاخۆ']), 'زاخۆ'],
  ['hy', city('Gavar', ['Gavar']), undefined],
] as const)('the name in %s', (tag, place, name) => expect(pickLocal(tag, place)).toBe(name))
