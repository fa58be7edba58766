import { expect, test } from 'vitest'
import { checkBasemaps } from '../../../../src/model/check/basemaps.ts'

const row = {
  id: 'town-plan',
  name: { en: 'Town plan', ar: 'مخطط المدينة' },
  type: 'pmtiles',
  url: 'https://tiles.example.org/town.pmtiles',
  attribution: '© OpenStreetMap contributors',
}
const faultsOf = (rows: unknown): string[] => {
  const faults: string[] = []
  checkBasemaps(rows, (pointer, message) => faults.push(`${pointer} ${message}`))
  return faults
}

test('rows of both types, from anywhere, are sound', () => {
  const relative = { ...row, id: 'own', url: 'tiles/own.pmtiles' }
  const style = { ...row, id: 'style', type: 'style', url: 'http://127.0.0.1:8080/style.json?key=1' }
  expect(faultsOf([row, relative, style])).toEqual([])
  expect(faultsOf([])).toEqual([])
})

test.each([
  ['an id that is taken', { id: 'none' }, '/basemaps/0/id', 'basemap "none"'],
  ['an id with blanks', { id: 'Town plan' }, '/basemaps/0/id', 'basemap "Town plan"'],
  ['no id', { id: undefined }, '/basemaps/0/id', 'basemap 0'],
  ['no English name', { name: { ar: 'مخطط' } }, '/basemaps/0/name', 'basemap "town-plan"'],
  ['an unknown type', { type: 'wms' }, '/basemaps/0/type', 'known: pmtiles, style'],
  ['no attribution', { attribution: ' ' }, '/basemaps/0/attribution', 'basemap "town-plan"'],
  ['no host', { url: 'https:/tiles' }, '/basemaps/0/url', 'relative to the page'],
  ['a host without protocol', { url: '//tiles.example.org/a' }, '/basemaps/0/url', 'https: expected'],
  ['a script', { url: 'javascript:alert(1)' }, '/basemaps/0/url', 'basemap "town-plan"'],
  ['the protocol of the package', { url: 'pmtiles://a.pmtiles' }, '/basemaps/0/url', 'https:, http:'],
  [
    'what would end a directive of a policy',
    { url: 'https://a.example;script-src *' },
    '/basemaps/0/url',
    'blanks',
  ],
  ['a password', { url: 'https://me:secret@a.example/x' }, '/basemaps/0/url', 'password'],
])('%s is a fault that names the row', (_, change, pointer, says) => {
  const [fault, ...more] = faultsOf([{ ...row, ...change }])
  expect(more).toEqual([])
  expect(fault).toContain(pointer)
  expect(fault).toContain(says)
})

test('ids are there once, and rows are objects in a list', () => {
  expect(faultsOf([row, row])).toEqual(['/basemaps/1/id duplicate id: basemap "town-plan"'])
  expect(faultsOf([null])).toHaveLength(1)
  expect(faultsOf({})).toHaveLength(1)
})
