import { KM_PER_DEGREE } from '../../../../src/model/distance.ts'
import { expect, test } from 'vitest'
import { popupPlace } from '../../../../src/app/search/popup-place.ts'
import { boundsOf, featuresIn, nearestInTime } from '../../../../src/app/search/places.ts'
import type { Timed } from '../../../../src/time/sift.ts'

const at = (place: string, start: number | null, end: number | null): Timed =>
  ({
    feature: { id: `${place}-${start}`, properties: { place } },
    span: { start, end, lasts: false },
  }) as Timed

test('a place is shown with at least five kilometres round it, and a large one whole', () => {
  const [west, south, east, north] = boundsOf({ lon: 44, lat: 60, radiusKm: 1 })
  expect((north - south) * KM_PER_DEGREE).toBeCloseTo(10)
  // degrees of longitude are half as long at 60° north
  expect(east - west).toBeCloseTo(2 * (north - south))
  const large = boundsOf({ lon: 44, lat: 33, radiusKm: 100 })
  expect((large[3] - large[1]) * KM_PER_DEGREE).toBeCloseTo(200)
})

test('features of a place are those of all that lies in it, also where parents go round in a circle', () => {
  const places = new Map([
    ['province', { parent: null }],
    ['town', { parent: 'province' }],
    ['quarter', { parent: 'town' }],
    ['a', { parent: 'b' }],
    ['b', { parent: 'a' }],
  ])
  const all = ['quarter', 'province', 'a', 'elsewhere'].map((place) => at(place, 1, 1))
  const ids = featuresIn('province', all, places).map(({ feature }) => feature.properties.place)
  expect(ids).toEqual(['quarter', 'province'])
})

test('the window goes to what is nearest in time, before or after', () => {
  const features = [at('x', 10, 20), at('y', 130, 140), at('z', null, 5)]
  expect(nearestInTime(features, { from: 100, to: 120 })).toBe(features[1])
  expect(nearestInTime(features, { from: 25, to: 30 })).toBe(features[0])
  expect(nearestInTime([], { from: 0, to: 1 })).toBe(undefined)
})

test('the popup stays in the window, begins where the field begins, and opens upwards where there is no room below', () => {
  const window = { innerWidth: 1000, innerHeight: 700 }
  const field = { top: 100, bottom: 136, left: 20, right: 300 }
  expect(popupPlace(field, window, 'ltr')).toMatchObject({ '--left': 20, '--top': 140, '--width': 360 })
  const right = popupPlace({ ...field, left: 700, right: 980 }, window, 'rtl')
  expect(right['--left'] + right['--width']).toBe(980)
  const low = popupPlace({ ...field, top: 640, bottom: 676 }, window, 'ltr')
  expect(low['--top'] + low['--height']).toBe(636)
  const narrow = popupPlace({ ...field, right: 200 }, { innerWidth: 320, innerHeight: 700 }, 'ltr')
  expect(narrow['--width']).toBe(304)
  expect(narrow['--left']).toBe(8)
})
