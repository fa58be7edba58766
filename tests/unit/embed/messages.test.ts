import { describe, expect, test } from 'vitest'
import {
  formatMessage,
  heightDialects,
  parseFromFrame,
  parseToFrame,
  settable,
  type View,
} from '../../../src/embed/messages.ts'

const set = (values: unknown) => ({ v: 1, type: 'influence-map:set', set: values })
const address = (text: unknown) => ({ v: 1, type: 'influence-map:set', address: text })
const keysOf = (data: unknown) => {
  const message = parseToFrame(data)
  return message?.type === 'set' ? Object.fromEntries(message.set) : message
}

describe('a page sets', () => {
  test.each<[string, unknown, Record<string, string | null>]>([
    ['keys of an address', address('from=2014&layers=events'), { from: '2014', layers: 'events' }],
    ['the same after a question mark', address('?date=2016'), { date: '2016' }],
    ['an empty list', address('layers='), { layers: '' }],
    ['values as an object', set({ date: '2016-04', theme: 'dark' }), { date: '2016-04', theme: 'dark' }],
    [
      'numbers and switches',
      set({ fade: 30, split: 0.25, marks: true }),
      { fade: '30', split: '0.25', marks: '1' },
    ],
    ['defaults', set({ from: null, to: null }), { from: null, to: null }],
    ['nothing', set({}), {}],
    [
      'markup, which is a text as any other',
      set({ text: '<img src=x onerror=alert(1)>' }),
      { text: '<img src=x onerror=alert(1)>' },
    ],
    ['a background by its id', set({ basemap: 'none' }), { basemap: 'none' }],
  ])('%s', (_, data, expected) => {
    expect(keysOf(data)).toEqual(expected)
  })
})

test('a page asks', () => {
  expect(parseToFrame({ v: 1, type: 'influence-map:get' })).toEqual({ type: 'get' })
})

const cycle: Record<string, unknown> = { v: 1, type: 'influence-map:set' }
cycle['set'] = cycle
const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`key${i}`, '1']))

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 1],
  ['a text', 'influence-map:get'],
  ['JSON', JSON.stringify({ v: 1, type: 'influence-map:get' })],
  ['a list', [{ v: 1, type: 'influence-map:get' }]],
  ['a map', new Map([['type', 'influence-map:get']])],
  ['a date', new Date(0)],
  ['bytes', new Uint8Array(8)],
  ['no version', { type: 'influence-map:get' }],
  ['another version', { v: 2, type: 'influence-map:get' }],
  ['a version as text', { v: '1', type: 'influence-map:get' }],
  ['no type', { v: 1 }],
  ['a type of others', { v: 1, type: 'resize' }],
  ['a type that objects have', { v: 1, type: 'influence-map:constructor' }],
  ['a type that is no text', { v: 1, type: { toString: () => 'influence-map:get' } }],
  ['version and type by inheritance', Object.create({ v: 1, type: 'influence-map:get' })],
  ['a message of a frame', { v: 1, type: 'influence-map:ready' }],
  ['more than it needs', { v: 1, type: 'influence-map:get', html: '<b>' }],
  ['an address and keys', { ...address('from=2014'), set: {} }],
  ['no address', { v: 1, type: 'influence-map:set' }],
  ['an address that is no text', address(['from=2014'])],
  ['an unknown key', address('from=2014&href=https://example.org')],
  ['a key twice', address('from=2014&from=2015')],
  ['a key of objects', address('__proto__=1')],
  ['a long address', address(`text=${'x'.repeat(5000)}`)],
  ['keys that are no object', set('from=2014')],
  ['keys as a list', set(['from', '2014'])],
  ['an unknown key of an object', set({ innerHTML: '<b>' })],
  ['the prototype', set(JSON.parse('{"__proto__":{"from":"2014"}}'))],
  ['a constructor', set({ constructor: 'x' })],
  ['a list as a value', set({ layers: ['events'] })],
  ['an object as a value', set({ from: { year: 2014 } })],
  ['not a number', set({ fade: NaN })],
  ['an endless number', set({ fade: Infinity })],
  ['a value that is left out', set({ from: undefined })],
  ['texts that are long together', set({ text: 'x'.repeat(3000), id: 'y'.repeat(3000) })],
  ['a huge text', set({ text: 'x'.repeat(10_000_000) })],
  ['many keys', set(many)],
  ['itself', cycle],
  ['who may steer', set({ origins: 'https://evil.example' })],
  ['other data', set({ data: '0123456789' })],
  ['a background of another host', set({ basemap: 'https://evil.example/style.json' })],
  ['such a background in an address', address('basemap=pmtiles://evil.example/a.pmtiles')],
])('to a frame, refused: %s', (_, data) => {
  expect(parseToFrame(data)).toBeNull()
})

test('reading leaves no trace in the prototype of objects', () => {
  parseToFrame(set(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')))
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('who may steer the map and whose data it shows cannot be set', () => {
  expect(settable).not.toContain('origins')
  expect(settable).not.toContain('data')
})

const view: View = {
  address: 'from=2014&layers=events',
  from: '2014-01-01',
  to: '2015-12-31',
  mode: 'window',
  layers: ['events'],
  bbox: [40, 30, 50, 38],
  id: null,
  data: '01234567',
}

describe('a frame says', () => {
  test.each([
    { type: 'height', id: '', height: 520 } as const,
    { type: 'ready', view } as const,
    { type: 'change', view: { ...view, bbox: null, id: 'event-1' } } as const,
    { type: 'state', view } as const,
    { type: 'select', id: 'event-1' } as const,
    { type: 'select', id: null } as const,
  ])('$type, and is read as it was said', (message) => {
    expect(parseFromFrame(structuredClone(formatMessage(message)))).toEqual(message)
  })

  const said = formatMessage({ type: 'change', view })
  test.each<[string, unknown]>([
    ['a height that is no number', { v: 1, type: 'influence-map:height', id: '', height: '520' }],
    ['NaN', { v: 1, type: 'influence-map:height', id: '', height: NaN }],
    ['no height', { v: 1, type: 'influence-map:height', id: '', height: 0 }],
    ['less than none', { v: 1, type: 'influence-map:height', id: '', height: -5 }],
    ['a choice of none', { v: 1, type: 'influence-map:select' }],
    ['a view without dates', { ...said, from: undefined }],
    ['a view with more', { ...said, html: '<b>' }],
    ['a box of three', { ...said, bbox: [1, 2, 3] }],
    ['a box of texts', { ...said, bbox: ['1', '2', '3', '4'] }],
    ['layers that are none', { ...said, layers: 'events' }],
    ['what is said to frames', { v: 1, type: 'influence-map:get' }],
  ])('refused: %s', (_, data) => {
    expect(parseFromFrame(data)).toBeNull()
  })
})

test('a height is told in the dialects of others too', () => {
  const [amp, medium] = heightDialects(520, 'https://example.org/map/?ui=embed')
  expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 520 })
  expect(JSON.parse(medium as string)).toEqual({
    src: 'https://example.org/map/?ui=embed',
    context: 'iframe.resize',
    height: 520,
  })
})
