import { describe, expect, test } from 'vitest'
import { basemapFault } from '../../../../src/map/basemaps/fault.ts'
import { styleBasemap } from '../../../../src/map/basemaps/style.ts'
import { themes } from '../../../../src/map/themes.ts'

const place = { url: 'https://tiles.example.org/styles/plain/style.json', attribution: null, language: 'en' }
const style = {
  version: 8,
  sprite: '../sprites/plain',
  glyphs: 'https://tiles.example.org/fonts/{fontstack}/{range}.pbf',
  sources: {
    events: { type: 'vector', tiles: ['../../{z}/{x}/{y}.pbf'] },
    shapes: { type: 'geojson', data: '/shapes.json' },
    inline: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  },
  layers: [
    { id: 'sea', type: 'background' },
    { id: 'towns', type: 'symbol', source: 'shapes' },
    { id: 'roads', type: 'line', source: 'events', 'source-layer': 'roads' },
    { id: 'names', type: 'symbol', source: 'events', 'source-layer': 'names' },
  ],
}
const theme = themes.light
const faultOf = (change: object) => {
  try {
    styleBasemap({ ...style, ...change }, place)
  } catch (error) {
    const { code, detail } = basemapFault(error)
    return [code, detail]
  }
  return null
}

test('layers and sources get ids that are none of ours, and stay joined', () => {
  const { ground, lines, labels, sources = {} } = styleBasemap(style, place)
  const layers = [...ground(theme), ...lines(theme), ...labels(theme)]
  expect(layers.map(({ id }) => id)).toEqual(style.layers.map(({ id }) => `background:${id}`))
  for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source)
})

test('its last names stand over the data, and all under them keeps its order', () => {
  const { ground, labels } = styleBasemap(style, place)
  expect(ground(theme).map(({ id }) => id)).toEqual([
    'background:sea',
    'background:towns',
    'background:roads',
  ])
  expect(labels(theme).map(({ id }) => id)).toEqual(['background:names'])
})

test('addresses no longer hang on where the style lies, and keep their templates', () => {
  const { sources, sprites, glyphs } = styleBasemap(style, place)
  expect(sources).toMatchObject({
    'background:events': { tiles: ['https://tiles.example.org/{z}/{x}/{y}.pbf'] },
    'background:shapes': { data: 'https://tiles.example.org/shapes.json' },
    'background:inline': style.sources.inline,
  })
  expect(sprites).toEqual([{ id: 'default', url: 'https://tiles.example.org/styles/sprites/plain' }])
  expect(glyphs).toBe(style.glyphs)
})

test('who must be named is plain text', () => {
  const { attribution } = styleBasemap(style, { ...place, attribution: '<b>A & B</b>' })
  expect(attribution).toBe('&#60;b&#62;A &#38; B&#60;/b&#62;')
})

describe('no style', () => {
  test.each([
    ['an older version', { version: 7 }],
    ['no layers', { layers: [] }],
    ['no sources', { sources: null }],
  ])('%s', (_, change) => expect(faultOf(change)?.[0]).toBe('style'))
  test('an archive within a style is not understood', () =>
    expect(faultOf({ sources: { a: { type: 'vector', url: 'pmtiles://https://a.example/x' } } })?.[0]).toBe(
      'style',
    ))
  test('null', () => expect(() => styleBasemap(null, place)).toThrow())
})

test.each([
  ['tiles', { sources: { a: { type: 'vector', tiles: ['https://other.example.com/{z}/{x}/{y}'] } } }],
  [
    'a description of tiles',
    { sources: { a: { type: 'vector', url: 'https://other.example.com/tiles.json' } } },
  ],
  ['pictures', { sprite: [{ id: 'default', url: 'https://other.example.com/sprite' }] }],
  ['letters', { glyphs: 'https://other.example.com/{fontstack}/{range}.pbf' }],
])('%s of a host that the reader was not told of are not loaded', (_, change) =>
  expect(faultOf(change)).toEqual(['elsewhere', 'other.example.com']),
)
