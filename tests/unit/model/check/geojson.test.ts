import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkGeojson } from '../../../../src/model/check/geojson.ts'
import { isError } from '../../../../src/model/issue.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const check = (value: unknown, options = {}) => checkGeojson(bytes(JSON.stringify(value)), options)
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })
const feature = (geometry: unknown, properties: unknown = {}, more = {}) => {
  return { type: 'Feature', ...more, properties, geometry }
}
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

describe('an issue tells where', () => {
  test('by file, feature and pointer', () => {
    const bad = feature({ type: 'MultiPoint', coordinates: [[1, 2], [1]] }, {}, { id: 'b' })
    const { issues, rejected } = check(collection(feature(point(1, 2)), bad), { file: 'x.geojson' })
    expect(issues).toMatchObject([
      { code: 'POSITION', file: 'x.geojson', feature: 'b', pointer: '/features/1/geometry/coordinates/1' },
    ])
    expect([...rejected]).toEqual([1])
  })

  test('by line where the text is broken', () => {
    expect(checkGeojson(bytes('{\n"type":\n  Point}')).issues).toMatchObject([
      { code: 'JSON_SYNTAX', line: 3 },
    ])
  })

  test('by line in a table, also after cells with line breaks', () => {
    const table = 'id,name,lat,lon\r\n1,"a\r\nb",1,2\r\n\r\n2,c,x,2\r\n'
    expect(checkGeojson(bytes(table), { file: 'x.csv' }).issues).toMatchObject([
      { code: 'COORDINATES', line: 5, feature: '2' },
    ])
  })
})

describe('the good part of a file is still looked at', () => {
  test('times, links and geometry of other features', () => {
    const { issues } = check(
      collection(feature(null, true), feature(point(0, 0), { start: '2021-02-30', url: 'data:x' })),
    )
    expect(issues.map((issue) => issue.code)).toEqual([
      'PROPERTIES',
      'NULL_ISLAND',
      'DATE_INVALID',
      'URL_SCHEME',
    ])
  })

  test('what is checked is what is loaded: of duplicate members the first', () => {
    const { document } = checkGeojson(bytes('{"type":"FeatureCollection","features":[],"features":[null]}'))
    expect(document).toEqual({ type: 'FeatureCollection', features: [] })
  })
})

describe('the list of issues stays short', () => {
  test('100 errors and one that says how far the check came', () => {
    const { issues } = check(collection(...Array.from({ length: 20_000 }, () => ({ type: 'Feature' }))))
    expect(issues).toHaveLength(101)
    expect(issues.at(-1)).toMatchObject({ code: 'TOO_MANY_ERRORS', severity: 'error' })
    expect(issues.at(-1)?.message).toContain('feature 50 of 20000')
  })

  test('20 warnings of a kind and one that counts the others', () => {
    const { issues } = check(collection(...Array<unknown>(300).fill(feature(point(0, 0)))))
    expect(issues).toHaveLength(21)
    expect(issues.at(-1)).toMatchObject({ code: 'NULL_ISLAND', message: '280 more of this kind' })
  })

  test('no message holds a giant value', () => {
    const giant = 'x'.repeat(1_000_000)
    const { issues } = check(
      collection(feature({ type: giant }, { start: giant, url: giant }, { id: giant })),
    )
    expect(JSON.stringify(issues).length).toBeLessThan(3_000)
  })
})

describe('swapped positions are recognised where the extent is known', () => {
  test('a point that fits the other way round', () => {
    const { issues } = check(point(33.3, 44.4), { extent: [38, 29, 49, 38] })
    expect(issues.map((issue) => issue.code)).toEqual(['SWAPPED'])
  })
  test('not one that fits, nor one that fits neither way', () => {
    expect(check(point(44.4, 33.3), { extent: [38, 29, 49, 38] }).issues).toEqual([])
    expect(check(point(2.3, 48.8), { extent: [38, 29, 49, 38] }).issues).toEqual([])
  })
})

describe('names of every object are no names of GeoJSON', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('type %s', (type) => {
    for (const value of [
      { type },
      feature({ type, coordinates: [1, 2] }),
      collection({ ...feature(null), type }),
    ])
      expect(check(value).issues.some((issue) => issue.code === 'TYPE')).toBe(true)
  })

  test('no file changes Object.prototype', () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"Point"}'
    checkGeojson(bytes(text))
    checkGeojson(bytes('__proto__,constructor,lat,lon\nx,y,1,2\n'), { file: 'x.csv' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('a mutated file never makes the check throw', () => {
  const good = resolve(import.meta.dirname, '../../../fixtures/good/geojson')
  const files = readdirSync(good)
  const splices = [
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '-',
    'null',
    '1e999',
    '\\',
    '\u0000',
    '{"__proto__":1}',
    '[[[]]]',
  ]

  test.each([1, 2, 3, 4])('seed %i, 1,000 mutations', (seed) => {
    let state = seed
    // Lehmer's generator: the same mutations in every run.
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below
    for (let round = 0; round < 1_000; round++) {
      const name = files[random(files.length)]!
      let data = Uint8Array.from(readFileSync(join(good, name)))
      for (let change = random(4); change >= 0; change--) {
        const at = random(data.length + 1)
        if (random(3) === 0) data[at] = random(256)
        else {
          const splice = bytes(splices[random(splices.length)]!)
          data = Uint8Array.from([...data.slice(0, at), ...splice, ...data.slice(at + random(8))])
        }
      }
      const { issues } = checkGeojson(data, { file: name })
      for (const issue of issues.filter(isError)) expect(issue.message).not.toBe('')
    }
  })
})

describe('a mutated value never makes the check throw', () => {
  const values = [
    null,
    true,
    0,
    -1,
    1e9,
    'x',
    '',
    [],
    [[]],
    [[[]]],
    {},
    { type: 'Point' },
    [null],
    [[1, 2]],
    point(1, 2),
  ]
  const template = collection(
    feature(
      point(1, 2),
      { start: '2014', end: null, url: 'https://example.org', claims: [{}] },
      { id: 1, bbox: [1, 2, 1, 2] },
    ),
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
    }),
    feature({ type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', coordinates: [] }] }),
  )

  test.each([5, 6])('seed %i, 1,000 mutations', (seed) => {
    let state = seed
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below
    for (let round = 0; round < 1_000; round++) {
      const copy: unknown = structuredClone(template)
      let holder = copy as Record<string, unknown>
      for (let depth = random(9); ; depth--) {
        const keys = Object.keys(holder)
        const key = keys[random(Math.max(keys.length, 1))] ?? '0'
        const next = holder[key]
        if (depth > 0 && next !== null && typeof next === 'object') holder = next as Record<string, unknown>
        else {
          if (random(4) === 0) delete holder[key]
          else holder[key] = values[random(values.length)]
          break
        }
      }
      expect(() => check(copy)).not.toThrow()
    }
  })
})
