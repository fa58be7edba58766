import { expect, test } from 'vitest'
import { checkLayer } from '../../../../src/model/check/layer.ts'
import type { KnownIds } from '../../../../src/model/check/feature.ts'
import { sampleFeature } from '../../map/sample.ts'

const spot = { place: 'b', placename: 'Town West', located: 'site', radius: 2, lon: 10.1, lat: 50 } as const
const claim = { source: 's', by: 'Paper', says: 'so', start: 0, end: 2, stance: 'supports' } as const

const check = (properties: object, known?: KnownIds) =>
  checkLayer(
    { type: 'FeatureCollection', features: [sampleFeature('a', properties)] },
    'events.geojson',
    known,
  )

test('what is near, may be elsewhere, or is told otherwise is sound', () => {
  const { issues } = check(
    { near: true, candidates: [spot], claims: [claim, { ...claim, at: spot, when: '2014-06~' }] },
    { places: new Set(['town', 'b']) },
  )
  expect(issues).toEqual([])
})

test.each<[string, object, string, string]>([
  ['near: false', { near: false }, 'VALUE_INVALID', '/near'],
  ['near in words', { near: 'yes' }, 'VALUE_INVALID', '/near'],
  ['no candidates', { candidates: [] }, 'VALUE_INVALID', '/candidates'],
  ['a candidate by name', { candidates: ['b'] }, 'VALUE_INVALID', '/candidates/0'],
  ['candidates: null', { candidates: null }, 'VALUE_INVALID', '/candidates'],
  [
    'a candidate without id',
    { candidates: [{ ...spot, place: '' }] },
    'PLACE_MISSING',
    '/candidates/0/place',
  ],
  [
    'an unknown candidate',
    { candidates: [spot, { ...spot, place: 'z' }] },
    'UNKNOWN_PLACE',
    '/candidates/1/place',
  ],
  [
    'a candidate without name',
    { candidates: [{ ...spot, placename: ' ' }] },
    'TEXT_MISSING',
    '/candidates/0/placename',
  ],
  [
    'a candidate known to nothing',
    { candidates: [{ ...spot, located: 'street' }] },
    'VALUE_INVALID',
    '/candidates/0/located',
  ],
  ['radius 0', { candidates: [{ ...spot, radius: 0 }] }, 'VALUE_INVALID', '/candidates/0/radius'],
  ['longitude 181', { candidates: [{ ...spot, lon: 181 }] }, 'LON_RANGE', '/candidates/0/lon'],
  ['a latitude in words', { candidates: [{ ...spot, lat: '50' }] }, 'LAT_RANGE', '/candidates/0/lat'],
  ['a claim at nothing', { claims: [{ ...claim, at: null }] }, 'VALUE_INVALID', '/claims/0/at'],
  [
    'a claim beyond the pole',
    { claims: [claim, { ...claim, at: { ...spot, lat: -91 } }] },
    'LAT_RANGE',
    '/claims/1/at/lat',
  ],
  ['a claim on no day', { claims: [{ ...claim, when: '2014-02-30' }] }, 'DATE_INVALID', '/claims/0/when'],
  ['a claim dated by a number', { claims: [{ ...claim, when: 2014 }] }, 'DATE_INVALID', '/claims/0/when'],
])('%s is told where it stands, and the feature left out', (_, properties, code, pointer) => {
  const { kept, issues } = check(properties, { places: new Set(['town', 'b']) })
  expect(kept).toEqual([])
  expect(issues).toMatchObject([
    { code, severity: 'error', feature: 'a', pointer: `/features/0/properties${pointer}` },
  ])
})
