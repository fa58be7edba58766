import { expect, test } from 'vitest'
import { layerFileOf } from '../../../src/build/page-plugins.ts'

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
