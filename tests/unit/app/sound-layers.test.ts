import { expect, test } from 'vitest'
import { createDataService } from '../../../src/app/data-service.ts'
import { soundLayer } from '../../../src/app/sound-layers.ts'
import { sampleFeature, square } from '../map/sample.ts'

const layerOf = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const province = square(0, 0, 1, 1)
const bad = (id: string, properties: object) => {
  const feature = sampleFeature(id)
  return { ...feature, properties: { ...feature.properties, ...properties } }
}

test('a bad feature is left out with a word, the others stay', () => {
  const text = layerOf(sampleFeature('a'), bad('b', { roles: null }), sampleFeature('c'))
  const { features, warning } = soundLayer(text, 'event', 'events.geojson')
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
  const text = layerOf(sampleFeature('a'), sampleFeature('b'))
  expect(soundLayer(text, 'base', 'bases.geojson').features).toEqual([])
})

test('equal geometries become one, others stay apart', () => {
  const at = (id: string, geometry: ReturnType<typeof square>) =>
    sampleFeature(id, { layer: 'presence', kind: 'control', located: 'admin1' }, geometry)
  const text = layerOf(at('a', province), at('b', square(0, 0, 1, 2)), at('c', province))
  const { features, warning } = soundLayer(text, 'presence', 'presence.geojson')
  expect(warning).toBeNull()
  const [a, b, c] = features.map(({ geometry }) => geometry)
  expect(a).toBe(c)
  expect([a, b]).toEqual([province, square(0, 0, 1, 2)])
})

test('what is no layer at all is no layer', () => {
  expect(() => soundLayer('{}', 'event', 'events.geojson')).toThrow('not a feature collection')
  expect(() => soundLayer('<!doctype html>', 'event', 'events.geojson')).toThrow()
})

test('a lost file costs its own layer only, and says why', async () => {
  const whole = async (address: string) => {
    if (address === 'data/bases.geojson') throw new Error('404 Not Found')
    return new TextEncoder().encode(layerOf(sampleFeature('a')))
  }
  const service = createDataService({ whole, part: () => Promise.reject(new Error('no parts')) })
  const answers = await service.layers({
    folder: 'data/',
    layers: [
      { id: 'base', file: 'bases.geojson' },
      { id: 'event', file: 'events.geojson' },
    ],
  })
  expect(answers).toEqual([
    { id: 'base', reason: '404 Not Found' },
    { id: 'event', features: [sampleFeature('a')], warning: null },
  ])
})
