import { expect, test } from 'vitest'
import { createDataService } from '../../../src/app/data-service.ts'
import { soundLayer } from '../../../src/app/sound-layers.ts'
import { packLayers } from '../../../src/build/packed-plugin.ts'
import { sampleFeature, square } from '../map/sample.ts'

const layerOf = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const province = square(0, 0, 1, 1)
const bad = (id: string, properties: object) => {
  const feature = sampleFeature(id)
  return { ...feature, properties: { ...feature.properties, ...properties } }
}

test('a bad feature is left out with a word, the others stay', () => {
  const layer = layerOf(sampleFeature('a'), bad('b', { roles: null }), sampleFeature('c'))
  const { features, warning } = soundLayer(layer, 'event', 'events.geojson')
  expect(features.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(warning).toMatch(/^invalid features: events\.geojson: .*roles.*1 faults in all$/)
})

test('empty geometries are bad, at whatever depth', () => {
  const empty = [[], [[]], [[[]]], [[[[]]]]].map((coordinates, i) => ({
    ...sampleFeature(`${i}`),
    geometry: { type: 'MultiPolygon', coordinates },
  }))
  expect(soundLayer(layerOf(...empty), 'presence', 'presence.geojson').features).toEqual([])
})

test('features of another layer are left out', () => {
  const layer = layerOf(sampleFeature('a'), sampleFeature('b'))
  expect(soundLayer(layer, 'base', 'bases.geojson').features).toEqual([])
})

test('equal geometries become one, others stay apart', () => {
  const at = (id: string, geometry: ReturnType<typeof square>) =>
    sampleFeature(id, { layer: 'presence', kind: 'control', located: 'admin1' }, geometry)
  const layer = layerOf(at('a', province), at('b', square(0, 0, 1, 2)), at('c', province))
  const { features, warning } = soundLayer(layer, 'presence', 'presence.geojson')
  expect(warning).toBeNull()
  const [a, b, c] = features.map(({ geometry }) => geometry)
  expect(a).toBe(c)
  expect([a, b]).toEqual([province, square(0, 0, 1, 2)])
})

test('what is no layer at all is no layer', () => {
  expect(() => soundLayer({}, 'event', 'events.geojson')).toThrow('not a feature collection')
})

test('a lost file costs its own layer only, and says why', async () => {
  const service = serviceOf({ 'data/events.geojson': bytesOf(layerOf(sampleFeature('a'))) })
  expect(await service.layers({ folder: 'data/', layers })).toEqual([
    { id: 'base', reason: '404 Not Found' },
    { id: 'event', features: [sampleFeature('a')], warning: null },
  ])
})

const layers = [
  { id: 'base', file: 'bases.geojson' },
  { id: 'event', file: 'events.geojson' },
] as const

/** A service of the files at hand. */
const serviceOf = (files: Record<string, Uint8Array>, asked: string[] = []) =>
  createDataService({
    whole: async (address) => {
      asked.push(address)
      const bytes = files[address]
      if (!bytes) throw new Error('404 Not Found')
      return bytes
    },
    part: () => Promise.reject(new Error('no parts')),
  })

test('layers in one packed file are loaded as one file, and checked as others are', async () => {
  const texts: Record<string, string> = {
    'bases.geojson': JSON.stringify(layerOf(bad('b', { layer: 'base', kind: 'base', roles: null }))),
    'events.geojson': JSON.stringify(layerOf(sampleFeature('a'), sampleFeature('b'))),
  }
  const packed = packLayers(
    { layers: [...layers].map((one) => ({ ...one, features: 1, sha256: '' })) },
    (file) => texts[file]!,
  )
  const asked: string[] = []
  const service = serviceOf({ 'data/all.json': bytesOf(packed) }, asked)
  const [bases, events] = await service.layers({ folder: 'data/', layers, packed: 'all.json' })
  expect(asked).toEqual(['data/all.json'])
  expect(bases).toMatchObject({
    id: 'base',
    features: [],
    warning: expect.stringMatching(/^invalid features: bases\.geojson: .*roles/),
  })
  expect(events).toEqual({ id: 'event', features: [sampleFeature('a'), sampleFeature('b')], warning: null })
})

test.each([
  ['lost', undefined],
  ['no JSON', new TextEncoder().encode('<!doctype html>')],
  ['broken', bytesOf({ packed: 1, of: ['lists', 'zzz'] })],
  ['of another kind', bytesOf({ packed: 1, of: ['same', 5] })],
])('where the packed file is %s, layers come from their own files', async (_, bytes) => {
  const files = {
    'data/events.geojson': bytesOf(layerOf(sampleFeature('a'))),
    ...(bytes ? { 'data/all.json': bytes } : {}),
  }
  const answers = await serviceOf(files).layers({ folder: 'data/', layers, packed: 'all.json' })
  expect(answers).toEqual([
    { id: 'base', reason: '404 Not Found' },
    { id: 'event', features: [sampleFeature('a')], warning: null },
  ])
})
