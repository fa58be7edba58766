import { expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import type { FeatureProperties, MapFeature } from '../../../src/model/feature.ts'
import {
  areasOfPoints,
  coverageOf,
  createCoverageMap,
  isSilent,
  mentionedBy,
  NAMED,
  PART,
  SILENT,
  type CoverageArea,
} from '../../../src/time/coverage.ts'
import { rawOf } from '../../../src/time/few.ts'
import type { Moment } from '../../../src/time/moment.ts'
import { createPointTable } from '../../../src/time/point-table.ts'
import { timed, type Timed } from '../../../src/time/sift.ts'
import { sampleFeature, square } from '../map/sample.ts'

const area = (west: number, south: number): CoverageArea => ({
  geometry: square(west, south, west + 10, south + 10) as CoverageArea['geometry'],
  properties: { at: [west + 5, south + 5] },
})
/** West, middle and east, side by side. */
const map = createCoverageMap([area(0, 0), area(10, 0), area(20, 0)])

function done<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done: isDone, value } = steps.next()
    if (isDone) return value
  }
}
const day = (iso: string) => parseDay(iso) ?? NaN
const during = (from: string, to: string, more: Partial<Moment> = {}): Moment => ({
  window: { from: day(from), to: day(to) },
  mode: 'window',
  basis: 'happened',
  fade: 0,
  ...more,
})
const june = during('2014-06-01', '2014-06-30')
const said = (features: Timed[], moment = june) => [
  ...coverageOf(map, features, done(mentionedBy(features, map)), moment),
]
const at = (
  lon: number,
  lat: number,
  properties: Partial<FeatureProperties> = {},
  geometry: MapFeature['geometry'] = { type: 'Point', coordinates: [lon, lat] },
) => timed(sampleFeature(`${lon} ${lat}`, { place: `${lon},${lat}`, ...properties }, geometry))

test('an area is named by what lies in it, and only while that holds', () => {
  expect(said([at(15, 5)])).toEqual([SILENT, NAMED, SILENT])
  expect(said([at(15, 5)], during('2014-07-01', '2014-07-31'))).toEqual([SILENT, SILENT, SILENT])
})
test('what only possibly holds speaks of the area too', () => {
  const month = at(15, 5, { when: '2014-06', start: '2014-06-01', end: '2014-06-30', dated: 'month' })
  expect(said([month], during('2014-06-10', '2014-06-11'))).toEqual([SILENT, NAMED, SILENT])
})
test('a country speaks of its areas as parts, and takes nothing from those that are named', () => {
  const country = at(0, 0, { place: 'land', located: 'country' }, square(0, 0, 20, 10))
  expect(said([country])).toEqual([PART, PART, SILENT])
  expect(said([at(3, 3), country])).toEqual([NAMED, PART, SILENT])
  expect(said([country, at(3, 3)])).toEqual([NAMED, PART, SILENT])
})
test('a country that is one area is named', () => {
  const country = at(0, 0, { place: 'land', located: 'country' }, square(20, 0, 30, 10))
  expect(said([country])).toEqual([SILENT, SILENT, NAMED])
})
test('a country known by a point only is spoken of as a whole', () => {
  expect(said([at(15, 5, { located: 'country' })])).toEqual([SILENT, PART, SILENT])
})
test('an outline smaller than an area names the one round it', () => {
  const district = at(0, 0, { place: 'district', located: 'district' }, square(1, 1, 2, 2))
  expect(said([district])).toEqual([NAMED, SILENT, SILENT])
})
test('places that a name may mean, or that only some claims give, are spoken of', () => {
  const spot = { place: 'b', placename: 'B', located: 'settlement', radius: 1, lon: 25, lat: 5 } as const
  expect(said([at(5, 5, { candidates: [spot] })])).toEqual([NAMED, SILENT, NAMED])
  const elsewhere = {
    source: 's',
    by: 'x',
    says: 'so',
    start: 0,
    end: 1,
    stance: 'supports',
    at: spot,
  } as const
  expect(said([at(5, 5, { claims: [elsewhere] })])).toEqual([NAMED, SILENT, NAMED])
})
test('what lies in no area speaks of none', () => {
  expect(said([at(50, 50)])).toEqual([SILENT, SILENT, SILENT])
})

test('points of a table count like features, in every mode', () => {
  const points = Array.from({ length: 40 }, (_, i) =>
    at(i % 2 ? 4.9 + i / 100 : 15.1 + i / 100, 5, i % 2 ? {} : { start: '2015-01-01', end: '2015-01-01' }),
  )
  const table = createPointTable(rawOf(points, () => 'other'))
  const areaOf = done(areasOfPoints(table, map, 7))
  for (const moment of [
    june,
    during('2015-01-01', '2015-01-01', { mode: 'instant' }),
    during('2014-01-01', '2015-06-01', { mode: 'cumulative' }),
    during('2016-01-01', '2016-01-02'),
  ]) {
    const own = coverageOf(map, [], [], moment, { table, areaOf })
    expect([...own]).toEqual(said(points, moment))
  }
})
test('points on the edge of areas fall to the area that holds them', () => {
  const points = [at(9.99, 5), at(10.01, 5), at(-0.01, 5)]
  const table = createPointTable(rawOf(points, () => 'other'))
  expect([...done(areasOfPoints(table, map))].sort()).toEqual([-1, 0, 1])
})

test('a moment is silent where nothing holds, neither features nor points', () => {
  const table = createPointTable(rawOf([at(5, 5)], () => 'other'))
  expect(isSilent([at(5, 5)], june)).toBe(false)
  expect(isSilent([], june, table)).toBe(false)
  const before = during('2013-01-01', '2013-12-31')
  expect(isSilent([at(5, 5)], before, table)).toBe(true)
  expect(isSilent([], june)).toBe(true)
})
