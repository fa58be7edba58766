import { describe, expect, test } from 'vitest'
import { decodeBasemap, placeNames, type LabelLists } from '../../../src/map/basemap-data.ts'

const labels: LabelLists = {
  countries: [],
  territories: [],
  seas: [[51, 27, 4, { en: 'Gulf', ar: 'الخليج' }]],
  admin1: [],
  places: [
    [44.4, 33.3, 3, 1, { en: 'Baghdad', ar: 'بغداد', fa: 'بغداد', local: 'ar' }],
    [44, 36.2, 4, 0, { en: 'Erbil', ar: 'أربيل', ku: 'هەولێر', local: 'ar ku' }],
    [51.4, 35.7, 3, 1, { en: 'Tehran', ar: 'طهران', fa: 'تهران', local: 'fa' }],
    [32.9, 39.9, 3, 1, { en: 'Ankara', ar: 'أنقرة' }],
  ],
}
const named = (language: string) =>
  decodeBasemap({ base: null, water: null, labels }, language).labels.features.map(
    ({ properties }) => properties?.['name'],
  )

describe('names on the background', () => {
  test.each([
    ['en', ['Gulf', 'Baghdad', 'Erbil', 'Tehran', 'Ankara']],
    ['ar', ['الخليج', 'بغداد', 'أربيل', 'طهران', 'أنقرة']],
    ['fa', ['الخليج', 'بغداد', 'أربيل', 'تهران', 'أنقرة']],
    ['local', ['Gulf', 'بغداد', 'أربيل\nهەولێر', 'تهران', 'Ankara']],
  ])('in %s', (language, names) => expect(named(language)).toEqual(names))
})

test('a place is called as on the background, by either of two names', () => {
  const both: LabelLists = {
    ...labels,
    seas: [[51, 27, 4, { en: 'Hither / Yonder Gulf', ar: 'الخليج' }]],
  }
  const inArabic = placeNames(both, 'ar')
  expect(['Hither Gulf', 'Yonder Gulf', 'Hither / Yonder Gulf'].map(inArabic)).toEqual(
    Array(3).fill('الخليج'),
  )
  expect(inArabic('Elsewhere')).toBe('Elsewhere')
  expect(placeNames(both, 'local')('Hither Gulf')).toBe('Hither Gulf')
  expect(placeNames(null, 'ar')('Hither Gulf')).toBe('Hither Gulf')
})

test('while nothing is loaded every source is empty', () => {
  const sources = decodeBasemap({ base: null, water: null, labels: null }, 'en')
  for (const { features } of Object.values(sources)) expect(features).toEqual([])
})
