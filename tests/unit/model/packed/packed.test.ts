import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { numbersIn, writeNumbers } from '../../../../src/model/packed/digits.ts'
import { pack } from '../../../../src/model/packed/pack.ts'
import { unpack } from '../../../../src/model/packed/unpack.ts'

const filesOf = (folder: string) =>
  readdirSync(new URL(`../../../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('json'))
    .map((name) => `${folder}/${name}`)
const textOf = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

/** Packed, written, read and unpacked. */
const again = (value: unknown): unknown => unpack(JSON.parse(JSON.stringify(pack(value))))

const sizeOf = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length

/** The most of a plain file’s bytes that a packed one takes, both with gzip; small files win nothing. */
const SHARES: Record<string, number> = {
  'public/basemap/base.json': 0.75,
  'public/basemap/water.json': 0.75,
  'public/basemap/areas.json': 0.75,
  'public/basemap/labels.json': 0.9,
  'geodata/layers/events.geojson': 0.6,
  'geodata/layers/presence.geojson': 0.6,
}

test.each([...filesOf('public/basemap'), ...filesOf('geodata/layers')])(
  '%s comes back as it was, out of fewer bytes',
  (path) => {
    const value: unknown = JSON.parse(textOf(path))
    const packed = pack(value)
    // quick on large files
    expect(isDeepStrictEqual(unpack(JSON.parse(JSON.stringify(packed))), value)).toBe(true)
    expect(sizeOf(packed)).toBeLessThan(sizeOf(value) * (SHARES[path] ?? 1.1))
  },
)

test.each([
  ['nothing', null],
  ['a text', 'a "text" with \\ and <'],
  ['numbers of all sizes', [0, -1, 1, 300, -70000, 2 ** 45, 0.1, -12.3456, 1e-7]],
  ['numbers that are no decimals', [Math.PI, 1 / 3, 1e300, 5e-324]],
  ['empty lists and objects', { a: [], b: {}, c: [[], [[]], {}], d: [[1], []] }],
  ['members that some lack', [{ a: 1 }, { b: null, a: 2 }, {}, { b: false }]],
  ['things of many kinds', [1, 'a', null, true, [1, 2], { a: 1 }, [[1, 2]], 'a', 1]],
  [
    'lines',
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [],
      [[7, 8]],
    ],
  ],
  [
    'shapes of many kinds',
    [
      { at: [1, 2] },
      {
        at: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { at: [[[[1.5, 2]]]] },
    ],
  ],
  ['the same again', Array.from({ length: 9 }, (_, i) => ({ name: `n${i % 2}`, of: { a: ['x', 'y'] } }))],
])('%s comes back', (_, value) => {
  expect(again(value)).toEqual(value)
})

test('a plain value stays as it is', () => {
  const plain = { type: 'Topology', arcs: [] }
  expect(unpack(plain)).toBe(plain)
  // a manifest tells of a packed file
  for (const value of [null, 5, 'text', [1], { packed: 'layers.packed.json' }])
    expect(unpack(value)).toEqual(value)
})

test('numbers are letters that stand in JSON and in a script', () => {
  const numbers = Array.from({ length: 4000 }, (_, i) => Math.round(Math.sin(i * i) * 1.5 ** (i % 40)) || 0)
  const text = writeNumbers(numbers)
  expect(JSON.stringify(text)).toHaveLength(text.length + 2)
  expect(text).not.toMatch(/[<&]/)
  const broken = () => new Error('broken')
  const next = numbersIn(text, broken)
  expect(numbers.map(next)).toEqual(numbers)
  expect(next).toThrow('broken')
  for (const none of ['', '!', 'é!', '!é', '~~~']) expect(() => numbersIn(none, broken)()).toThrow('broken')
})

const endless = () => {
  let column: unknown = ['plain', [1]]
  for (let i = 0; i < 50_000; i++) column = ['tuples', [column]]
  return column
}

test.each([
  ['another version', { packed: 2, of: ['same', 1] }],
  ['an unknown kind', { packed: 1, of: ['eval', 'alert()'] }],
  ['a short column', { packed: 1, of: ['plain', []] }],
  ['a text that is cut off', { packed: 1, of: ['lists', 'f', ['plain', [1]]] }],
  ['no text', { packed: 1, of: ['numbers', 0, 0, null] }],
  ['what is not there', { packed: 1, of: ['shared', 1, ['plain', ['a']], ' $'] }],
  ['more than memory holds', { packed: 1, of: ['shared', 1e15, ['same', 1], ' !'] }],
  ['half a row', { packed: 1, of: ['shared', 0.5, ['same', 1], ' !'] }],
  ['work without end', { packed: 1, of: ['numbers', 0, 1e7, ' !'] }],
  ['a foreign nature', { packed: 1, of: ['objects', ['__proto__'], [['same', { a: 1 }]]] }],
  ['depths', { packed: 1, of: endless() }],
])('a packed file with %s is broken, and said to be', (_, file) => {
  expect(() => unpack(file)).toThrow(/^broken packed file: build the page again/)
})
