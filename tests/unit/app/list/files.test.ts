import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvColumns, toCsv, type Exported } from '../../../../src/app/list/csv.ts'
import { gather, pointsToLoad } from '../../../../src/app/list/gather.ts'
import { fileName, MEMBER, toGeoJson } from '../../../../src/app/list/geojson.ts'
import { publicAddress } from '../../../../src/app/list/save.ts'
import { parseDay } from '../../../../src/model/day.ts'
import type { Moment } from '../../../../src/time/moment.ts'
import { sampleFeature, sampleHeld, square } from '../../map/sample.ts'

const june: Moment = {
  window: { from: parseDay('2014-06-01')!, to: parseDay('2014-06-30')! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}
const row = (...args: Parameters<typeof sampleFeature>): Exported => ({
  feature: sampleFeature(...args),
  fit: 'certain',
})
/** Cells of the only row, as a reader of CSV sees them. */
const cells = (one: Exported): Record<string, string> => {
  const [heading = [], first = []] = Papa.parse<string[]>(toCsv([one]).replace('\uFEFF', ''), {
    skipEmptyLines: true,
  }).data
  return Object.fromEntries(heading.map((name, i) => [name, first[i] ?? '']))
}
const nameCell = (name: string) => cells(row('a', { name }))['name']

describe('CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\u00A0=1',
    '\u200F=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '=1\nin two lines',
    '=HYPERLINK("http://a.example","x, y")',
    '\r\n=1',
  ])('%j cannot run as a formula', (name) => {
    expect(nameCell(name)).toBe(`'${name}`)
  })
  test.each(['Attack on a base', 'a = b', 'x-y', "'quoted'", 'قصف', '5 km'])('%j stays as it is', (name) => {
    expect(nameCell(name)).toBe(name)
  })
  test('no text of a row is left unguarded', () => {
    const evil = '=1'
    const found = cells(
      row(evil, {
        name: evil,
        kind: evil,
        actor: evil,
        actors: [evil, 'b'],
        when: evil,
        place: evil,
        placename: evil,
        claims: [
          { source: evil, by: evil, says: 'x', start: 0, end: 1, stance: 'supports' },
          { source: evil, by: evil, says: 'x', start: 0, end: 1, stance: 'denies' },
        ],
        figures: { killed: { low: 1, high: null, by: evil } },
      }),
    )
    expect(Object.values(found).filter((text) => text.startsWith('='))).toEqual([])
    expect(Object.values(found).filter((text) => text.startsWith("'=")).length).toBe(11)
  })
  test('numbers stay numbers, negative ones too', () => {
    const csv = toCsv([row('a', {}, { type: 'Point', coordinates: [-71.5, -33.25] })])
    expect(csv).toContain(',-71.5,-33.25,')
  })
  test('areas have no position', () => {
    const found = cells(row('a', { near: true }, square(0, 0, 1, 1)))
    expect([found['lon'], found['lat'], found['near']]).toEqual(['', '', 'true'])
  })
  test('figures, actors and sources stand in columns of their own', () => {
    const found = cells(
      row('a', {
        actors: ['red', 'blue'],
        figures: { killed: { low: 3, high: null, by: 'Paper' } },
        claims: [
          { source: 's', by: 'x', says: '', start: 0, end: 0, stance: 'supports' },
          { source: 's', by: 'x', says: '', start: 1, end: 1, stance: 'supports' },
          { source: 't', by: 'y', says: '', start: 0, end: 0, stance: 'disputes' },
        ],
      }),
    )
    expect(found).toMatchObject({
      actors: 'red | blue',
      killed_low: '3',
      killed_high: '',
      killed_by: 'Paper',
      claims: '3',
      sources: 's',
      against: 't',
    })
  })
  test('begins with a byte order mark, its lines end with CRLF, and its rows keep their order', () => {
    const csv = toCsv([row('b'), row('a')])
    expect(csv.startsWith('\uFEFF"id","layer"')).toBe(true)
    expect(csv.split('\r\n').map((line) => line.slice(0, 3))).toEqual(['\uFEFF"i', '"b"', '"a"', ''])
  })
  test('has no column that docs/export.md does not explain', () => {
    const docs = readFileSync(new URL('../../../../docs/export.md', import.meta.url), 'utf8')
    for (const { name } of csvColumns) {
      const told = name.replace(/^(?:injured|strength)_.*/, (one) => `${one.split('_')[0]}_…`)
      expect(docs).toContain(`\`${told}\``)
    }
  })
  test('of nothing is a line of headings', () => {
    expect(toCsv([]).trim().split('\r\n')).toHaveLength(1)
    expect(new Set(csvColumns.map(({ name }) => name)).size).toBe(csvColumns.length)
  })
})

const manifest = {
  title: 'T',
  licence: 'CC-BY-4.0',
  release: '1.2.0',
  data: 'abc',
  generated: '2024-01-01T00:00:00Z',
}

describe('GeoJSON', () => {
  const context = {
    manifest,
    moment: june,
    query: '?from=2014-06&status=-denied',
    address: 'https://a.example/?from=2014-06',
    view: [1, 2, 3, 4] as [number, number, number, number],
    leftOut: 2,
  }
  test('holds the features as they are, in their order, and tells where they come from', () => {
    const features = [sampleFeature('b'), sampleFeature('a', {}, square(0, 0, 1, 1))]
    const file = JSON.parse(toGeoJson(features, context)) as Record<string, unknown>
    expect(file['type']).toBe('FeatureCollection')
    expect(file['features']).toEqual(features)
    expect(file[MEMBER]).toEqual({
      title: 'T',
      licence: 'CC-BY-4.0',
      data: { release: '1.2.0', sha256: 'abc', generated: '2024-01-01T00:00:00Z' },
      window: { from: '2014-06-01', to: '2014-06-30', mode: 'window', basis: 'happened' },
      view: [1, 2, 3, 4],
      query: { from: '2014-06', status: '-denied' },
      address: 'https://a.example/?from=2014-06',
      leftOut: 2,
    })
  })
  test('of nothing is a collection without features', () => {
    expect(JSON.parse(toGeoJson([], context))).toMatchObject({ features: [] })
  })
})

test('a file is named after the days that count', () => {
  expect(fileName(june, 'csv')).toBe('influence-map_2014-06-01_2014-06-30.csv')
  expect(fileName({ ...june, mode: 'instant' }, 'csv')).toBe('influence-map_2014-06-30.csv')
  expect(fileName({ ...june, mode: 'cumulative' }, 'geojson')).toBe('influence-map_until-2014-06-30.geojson')
})

test('an address is told where others can open it', () => {
  expect(publicAddress('?a=1', 'https://a.example/map/?b=2#c')).toBe('https://a.example/map/?a=1')
  expect(publicAddress('?a=1', 'file:///home/reader/map.html')).toBeNull()
})

describe('gathering', () => {
  const point = async (at: number) => (at === 9 ? null : sampleFeature(`p${at}`))
  const ids = (rows: readonly Exported[]) => rows.map(({ feature, fit }) => `${feature.id} ${fit}`)
  test('loads points, and keeps the order', async () => {
    const { rows, leftOut } = await gather([1, sampleHeld('a'), 2], point, () => 'possible')
    expect(ids(rows)).toEqual(['p1 possible', 'a certain', 'p2 possible'])
    expect(leftOut).toBe(0)
  })
  test('tells how many points are left out: those beyond the most, and those that do not come', async () => {
    const { rows, leftOut } = await gather([9, 1, 2, sampleHeld('a'), 3], point, () => 'certain', 3)
    expect(ids(rows)).toEqual(['p1 certain', 'p2 certain', 'a certain'])
    expect(leftOut).toBe(2)
  })
  test('tells beforehand how many it loads', () => {
    expect(pointsToLoad([1, sampleHeld('a'), 2])).toBe(2)
  })
})
