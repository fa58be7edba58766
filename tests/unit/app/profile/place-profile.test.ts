import { KM_PER_DEGREE } from '../../../../src/model/distance.ts'
import { expect, test } from 'vitest'
import {
  around,
  boundsOfAll,
  drawnAt,
  inside,
  maybeAt,
  nearest,
  parentsOf,
  placeName,
} from '../../../../src/app/profile/place-profile.ts'
import type { PlaceType } from '../../../../src/model/place.ts'
import { claim, dated } from './sample.ts'

const place = (id: string, parent: string | null, type: PlaceType, lon = 10, lat = 50) => ({
  id,
  parent,
  type,
  lon,
  lat,
})
const places = [
  place('land', null, 'country'),
  place('part', 'land', 'admin1'),
  place('town', 'part', 'town'),
  place('mill', 'town', 'site', 10.01),
  place('next', 'part', 'village', 10.2),
  place('far', 'part', 'village', 11),
]
const features = places.map(({ id }) => dated(id, '2014', { place: id }))

test('the line of what holds a place begins outside', () => {
  expect(parentsOf(places, places[2]!).map(({ id }) => id)).toEqual(['land', 'part'])
})
test('places that hold each other end the line', () => {
  const [a, b] = [place('a', 'b', 'town'), place('b', 'a', 'town')]
  expect(parentsOf([a, b], a)).toEqual([b])
  expect([...inside([a, b], 'a')]).toEqual(['b'])
})
test('inside a place is what lies in it at any depth', () => {
  expect([...inside(places, 'part')].toSorted()).toEqual(['far', 'mill', 'next', 'town'])
  expect(drawnAt(features, inside(places, 'town')).map(({ feature }) => feature.id)).toEqual(['mill'])
})
test('what may be at a place, or is put there by one source, is told apart from what is drawn there', () => {
  const spot = { place: 'town', placename: 'Town', located: 'site', radius: 1, lon: 1, lat: 1 } as const
  const list = [
    dated('drawn', '2014', { place: 'town', candidates: [spot] }),
    dated('candidate', '2014', { place: 'far', candidates: [spot] }),
    dated('claimed', '2014', { place: 'far', claims: [{ ...claim('s'), at: spot }] }),
    dated('other', '2014', { place: 'far' }),
  ]
  expect(maybeAt(list, 'town').map(({ feature }) => feature.id)).toEqual(['candidate', 'claimed'])
})
test('near are settlements and sites with features, the nearest first', () => {
  const near = nearest(places, places[2]!, features, new Set(['next']), 25)
  expect(near.map(({ id, all, now }) => [id, all, now])).toEqual([
    ['mill', 1, 0],
    ['next', 1, 1],
  ])
  // 0.2° of longitude at 50° north
  expect(near[1]?.km).toBeCloseTo(14.3, 1)
})
test('nothing is near a country: its position stands for all of it', () => {
  expect(nearest(places, places[0]!, features, new Set(), 25)).toEqual([])
})
test('bounds round a place reach as far to each side', () => {
  const [west, south, east, north] = around({ lon: 10, lat: 60 }, KM_PER_DEGREE)
  expect([south, north]).toEqual([59, 61])
  expect(east - west).toBeCloseTo(4, 5)
  expect(around({ lon: 0, lat: 90 }, 10)[3]).toBe(90)
})
test('bounds of several hold them all', () => {
  expect(
    boundsOfAll([
      [0, 1, 2, 3],
      [-1, 2, 1, 5],
    ]),
  ).toEqual([-1, 1, 2, 5])
  expect(boundsOfAll([])).toBeNull()
})
test('a place is called as in the language of the page, else as in the gazetteer', () => {
  const names = { name: 'Town', names: { ar: ['بلدة', 'مدينة'], ku: ['شار'] } }
  expect(placeName(names, 'ar')).toBe('بلدة')
  expect(placeName(names, 'ckb')).toBe('شار')
  expect(placeName(names, 'tr')).toBe('Town')
})
