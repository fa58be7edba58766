import { expect, test } from 'vitest'
import { layerFileOf, policyOf } from '../../../src/build/page-plugins.ts'

const directives = (urls: string[]) =>
  Object.fromEntries(
    policyOf(urls.map((url) => ({ url })))
      .split('; ')
      .map((one) => one.split(' '))
      .map(([name, ...values]) => [name, values]),
  )

test('without offered background maps the page speaks to its own host only', () => {
  expect(policyOf([])).not.toMatch(/https?:|\*/)
  expect(directives(['tiles/own.pmtiles', '/tiles/own.pmtiles'])).toEqual(directives([]))
})

test('offered ones add their hosts, once each, and only where maps load from', () => {
  const hosts = ['http://b.example:8080', 'https://a.example']
  const own = directives([])
  const more = directives([
    'https://a.example/x.pmtiles',
    'http://b.example:8080/s.json',
    'https://a.example/y',
  ])
  for (const name of Object.keys(own))
    expect(more[name], name).toEqual(
      ['img-src', 'font-src', 'connect-src'].includes(name) ? [...own[name]!, ...hosts] : own[name],
    )
})

test.each([
  ['/events.geojson', 'events.geojson'],
  ['/places.json', 'places.json'],
  ['/table.csv', 'table.csv'],
  ['/documents/a%20report.json', 'documents/a report.json'],
  ['/documents/..report.json', null],
  ['/documents/../../dataset.json', null],
  ['/documents/..%2fdataset.json', null],
  ['/documents/..%5cdataset.json', null],
  ['/..%2fdataset.json', null],
  ['/../dataset.json', null],
  ['/gazetteer/places.json', null],
  ['/.places.json.12.tmp', null],
  ['/documents', null],
  ['/documents/', null],
  ['/documents/table.csv', null],
  ['/a%00.json', null],
  ['/%.json', null],
])('under data/ lie the files of layers and read documents, nothing else: %s', (path, file) => {
  expect(layerFileOf(path)).toBe(file)
})
