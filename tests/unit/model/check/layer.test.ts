import { describe, expect, test } from 'vitest'
import { checkLayer } from '../../../../src/model/check/layer.ts'
import type { MapFeature } from '../../../../src/model/feature.ts'
import { sampleFeature } from '../../map/sample.ts'

const check = (...features: unknown[]) =>
  checkLayer({ type: 'FeatureCollection', features }, 'events.geojson')

test('a sound feature is kept', () => {
  const { kept, issues } = check(sampleFeature('good'))
  expect(issues).toEqual([])
  expect(kept).toHaveLength(1)
})

describe('a feature without a position is rejected, since nothing could be drawn', () => {
  test.each<[string, unknown]>([
    ['an area without rings', { type: 'MultiPolygon', coordinates: [] }],
    ['an area with an empty ring', { type: 'Polygon', coordinates: [[]] }],
    ['no coordinates', { type: 'Point' }],
    ['no geometry', null],
  ])('%s', (_, geometry) => {
    const bad = { ...sampleFeature('bad'), geometry: geometry as MapFeature['geometry'] }
    const { kept, issues } = check(bad, sampleFeature('good'))
    expect(kept.map(({ id }) => id)).toEqual(['good'])
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'GEOMETRY_EMPTY',
        feature: 'bad',
        pointer: '/features/0/geometry/coordinates',
      }),
    )
  })
})
