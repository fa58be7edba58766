import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cellRows, type Drawn } from '../../../../../src/app/influence/export/cell-rows.ts'
import { influenceFile, type FileContext } from '../../../../../src/app/influence/export/context.ts'
import { cellsCsv, seriesCsv } from '../../../../../src/app/influence/export/influence-csv.ts'
import {
  areaShapes,
  cellsGeoJson,
  hexShapes,
} from '../../../../../src/app/influence/export/influence-geojson.ts'
import type { FieldLook } from '../../../../../src/influence/engine.ts'
import { parseDay } from '../../../../../src/model/day.ts'

const day = (iso: string) => parseDay(iso)!
const blocs = [{ id: 'red' }, { id: 'total' }]
const context: FileContext = {
  settings: { halfLife: 90, radius: 25 },
  basis: 'known',
  of: 'somebody',
  address: 'https://example.org/?influence=hex&halflife=90',
}

const look = (values: number[]): FieldLook => {
  const cells = Array.from(
    { length: values.length / 2 },
    (_, c) => [values[2 * c]!, values[2 * c + 1]!] as const,
  )
  const total = cells.map(([a, b]) => a + b)
  return {
    first: Int16Array.from(cells, ([a, b]) => (a + b === 0 ? -1 : a >= b ? 0 : 1)),
    second: Int16Array.from(cells, () => -1),
    total: Float32Array.from(total),
    dominance: Float32Array.from(cells, ([a, b]) => (a + b === 0 ? 0 : Math.max(a, b) / (a + b))),
    rivals: Float32Array.from(cells, ([a, b]) => (a > 0 && a === b ? 2 : a + b > 0 ? 1 : 0)),
    wide: Float32Array.from(cells, () => 0.25),
    reported: Uint8Array.from(cells, () => 1),
    values: Float32Array.from(values),
  }
}

/** Two squares of 500 km²; the second is empty now, and was not on the other day. */
const drawn = (by: 'hex' | 'admin1', before: number[] | null = null): Drawn => ({
  ground: {
    number: 1,
    by,
    ids: ['one', 'two'],
    km2: Float64Array.of(500, 500),
    cellOf: Int32Array.of(0, 1),
    middles: Float64Array.of(0.5, 0.5, 1.5, 0.5),
    first: Uint32Array.of(0, 4, 8),
    corners: Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 2, 0, 2, 1, 1, 1),
  },
  now: look([0.75, 0.75, 0, 0]),
  // oxlint-disable-next-line unicorn/no-thenable -- a day beside now, no promise
  before: before && look(before),
  day: day('2014-06-30'),
  compared: before && day('2013-06-30'),
})
const areas = [
  { id: 'one', name: { en: '=1+1' }, box: [0, 0, 2, 1] as const },
  { id: 'two', name: { en: 'Two' }, box: [2, 0, 4, 2] as const },
]

const parsed = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data

describe('rows', () => {
  test('have the values that are drawn', () => {
    expect(cellRows(drawn('hex'), blocs, [])).toEqual([
      {
        cell: 'one',
        name: null,
        date: '2014-06-30',
        total: 1.5,
        density: 3,
        dominant: 'red',
        dominance: 0.5,
        contestation: 1,
        rivals: 2,
        wide: 0.25,
        values: [0.75, 0.75],
      },
    ])
  })
  test('tell areas where nobody counts too, by name', () =>
    expect(cellRows(drawn('admin1'), blocs, areas).map(({ name, dominant }) => [name, dominant])).toEqual([
      ['=1+1', 'red'],
      ['Two', null],
    ]))
  test('leave out areas that are not drawn', () => {
    const view = drawn('admin1')
    const ground = { ...view.ground, cellOf: Int32Array.of(1, 1) }
    expect(cellRows({ ...view, ground }, blocs, areas).map(({ cell }) => cell)).toEqual(['two'])
  })
  test('tell both days that are compared', () =>
    expect(
      cellRows(drawn('hex', [0, 0, 0, 4]), blocs, []).map(({ cell, date, total }) => [cell, date, total]),
    ).toEqual([
      ['one', '2014-06-30', 1.5],
      ['two', '2013-06-30', 4],
    ]))
})

describe('CSV', () => {
  test('tells in every row how the values came about', () => {
    const rows = parsed(cellsCsv(cellRows(drawn('admin1'), blocs, areas), blocs, context))
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatchObject({
        halflife: '90',
        radius: '25',
        of: 'somebody',
        basis: 'known',
        address: context.address,
      })
  })
  test('has a column for each side, also where its id is that of another column', () =>
    expect(parsed(cellsCsv(cellRows(drawn('hex'), blocs, []), blocs, context))[0]).toMatchObject({
      total: '1.5',
      side_red: '0.75',
      side_total: '0.75',
    }))
  test('guards a name that a spreadsheet would run', () =>
    expect(cellsCsv(cellRows(drawn('admin1'), blocs, areas), blocs, context)).toContain('"\'=1+1"'))
  test('of a chart has a row for each day, which adds up, with the settings', () => {
    const series = {
      cell: null,
      days: [day('2014-03-31'), day('2014-06-30')],
      values: Float64Array.of(1, 2, 0.1, 0.2),
    }
    const rows = parsed(seriesCsv(series, blocs, context))
    expect(rows.map((row) => [row['date'], row['total'], row['side_red'], row['halflife']])).toEqual([
      ['2014-03-31', '3', '1', '90'],
      ['2014-06-30', '0.3', '0.1', '90'],
    ])
  })
})

describe('GeoJSON', () => {
  const manifest = {
    title: 'A dataset',
    licence: 'CC-BY-4.0',
    release: '1.0.0',
    data: { sha256: 'abc' },
    generated: '2020-01-01T00:00:00.000Z',
    sources: [
      { id: 's', title: 'A source', publisher: 'P', licence: 'CC0-1.0', url: null, stance: 'state-media' },
    ],
  } as unknown as Parameters<typeof cellsGeoJson>[4]
  const read = (by: 'hex' | 'admin1', shapes: Parameters<typeof cellsGeoJson>[1]) =>
    JSON.parse(cellsGeoJson(cellRows(drawn(by), blocs, areas), shapes, blocs, context, manifest))

  test('draws hexagons as closed rings, with the values of the rows', () => {
    const { features } = read('hex', hexShapes(drawn('hex').ground))
    expect(features).toHaveLength(1)
    expect(features[0].geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    })
    expect(features[0].properties).toMatchObject({
      cell: 'one',
      total: 1.5,
      density: 3,
      blocs: { red: 0.75, total: 0.75 },
    })
  })
  test('draws an area by its outline, and without one by a point', () => {
    const outline = { type: 'Polygon', coordinates: [] }
    const bytes = new TextEncoder().encode(
      JSON.stringify({ version: 1, areas: [{ id: 'one', geometry: outline }], shares: {} }),
    )
    const { features } = read('admin1', areaShapes(bytes, areas))
    expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
      outline,
      { type: 'Point', coordinates: [3, 1] },
    ])
    expect(read('admin1', areaShapes(null, areas)).features[0].geometry.type).toBe('Point')
  })
  test('tells settings, dates, formula and whose data they are', () => {
    const { influence } = read('hex', hexShapes(drawn('hex').ground))
    expect(influence).toMatchObject({
      dates: ['2014-06-30'],
      settings: { halflife: 90, radius: 25, of: 'somebody', basis: 'known' },
      address: context.address,
      data: { title: 'A dataset', licence: 'CC-BY-4.0' },
      sources: [{ id: 's', title: 'A source', publisher: 'P', licence: 'CC0-1.0' }],
    })
    expect(influence.formula).toMatch(/kernel.*halflife/)
  })
})

test('names of files tell what and when', () =>
  expect(influenceFile('admin1', day('2014-06-30'), 'csv')).toBe(
    'influence-map_influence-admin1_2014-06-30.csv',
  ))
