import { expect, test } from 'vitest'
import { FADES, HOLDS, LASTED } from '../../../src/influence/decay.ts'
import { portionsOf, weigh } from '../../../src/influence/portions.ts'
import { usualWeights } from '../../../src/influence/weights.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import type { Spot } from '../../../src/model/place.ts'
import { circle } from '@turf/turf'
import { sampleFeature, square } from '../map/sample.ts'
import { actors, battle, day, FIRST, point } from './sample.ts'

const spot = (place: string, more: Partial<Spot> = {}): Spot => ({
  place,
  placename: place,
  located: 'settlement',
  radius: 5,
  lon: 12,
  lat: 50,
  ...more,
})
const claim = (source: string, more: Partial<Claim> = {}): Claim => ({
  source,
  by: 'Paper',
  says: 'so',
  start: 0,
  end: 2,
  stance: 'supports',
  ...more,
})
const rows = (...features: MapFeature[]) => {
  const p = portionsOf(
    features,
    actors,
    new Map([
      ['a', 10],
      ['b', 20],
    ]),
  )
  return Array.from({ length: p.length }, (_, i) => ({
    feature: p.feature[i]!,
    lon: p.lon[i]!,
    place: p.places[p.place[i]!] ?? null,
    start: p.start[i]!,
    end: p.end[i]!,
    timing: p.timing[i]!,
    known: p.known[i]!,
    share: p.share[i]!,
  }))
}

test('a plain feature is one portion at its point and day', () => {
  expect(rows(battle('one'))).toEqual([
    { feature: 0, lon: 10, place: null, start: FIRST, end: FIRST, timing: FADES, known: Infinity, share: 1 },
  ])
})
test('a name that may mean three places counts a third at each', () => {
  const found = rows(battle('one', { candidates: [spot('b'), spot('c', { lon: 13 })] }))
  expect(found.map(({ lon }) => lon)).toEqual([10, 12, 13])
  for (const { share } of found) expect(share).toBeCloseTo(1 / 3)
})
test('claims that place and date it otherwise get their part of it; all parts are 1', () => {
  const found = rows(
    battle('one', {
      claims: [claim('a'), claim('b', { at: spot('b') }), claim('c', { when: '2014-07' }), claim('d')],
    }),
  )
  const where = (lon: number) =>
    found.filter((one) => one.lon === lon).reduce((sum, { share }) => sum + share, 0)
  expect(where(10)).toBeCloseTo(0.75)
  expect(where(12)).toBeCloseTo(0.25)
  const july = found.filter(({ start }) => start === day('2014-07-01'))
  expect(july.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.25)
  expect(july[0]!.end).toBe(day('2014-07-31'))
  expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
})
test('where all claims place it otherwise nothing is left at its own place', () => {
  expect(rows(battle('one', { claims: [claim('a', { at: spot('b') })] })).map(({ lon }) => lon)).toEqual([12])
})
test('a date that cannot be read changes nothing', () => {
  expect(rows(battle('one', { claims: [claim('a', { when: 'once' })] }))).toMatchObject([
    { start: FIRST, share: 1 },
  ])
})
test('it is known from the first publication of any of its sources', () => {
  expect(rows(battle('one', { claims: [claim('b'), claim('a'), claim('x')] }))[0]!.known).toBe(10)
})
test('what lasts holds, or for an event lasted; what the machine dated to a range happened once in it', () => {
  const range = { dated: 'range', start: '2014-01-01', end: null } as const
  const times = rows(
    sampleFeature('base', { ...range, layer: 'base', kind: 'camp' }),
    sampleFeature('siege', { ...range, kind: 'battle' }),
    sampleFeature('guess', { ...range, kind: 'battle', proposed: true }),
  )
  expect(times.map(({ timing }) => timing)).toEqual([HOLDS, LASTED, FADES])
  expect(times.map(({ end }) => end)).toEqual([Infinity, Infinity, day('2014-01-01')])
})
test('what has no date at all never counts', () => {
  expect(rows(battle('one', { start: null, end: null }))[0]!.start).toBe(Infinity)
})

const ring = (lon: number, lat: number, km: number) =>
  circle([lon, lat], km, { steps: 48, units: 'kilometers' }).geometry
test('a presence in a town, drawn as a circle, counts as a point', () => {
  const [town] = rows(battle('one', { located: 'settlement' }, ring(10, 50, 5)))
  expect(town!.place).toBeNull()
  expect(town!.lon).toBeCloseTo(10, 3)
})
test('near a place is as vague as it says, at a point as in a circle', () => {
  const found = rows(
    battle('one', { near: true, radius: 12 }),
    battle('two', { near: true, radius: 12 }, ring(10, 50, 12)),
  )
  expect(found.map(({ place }) => place?.vague)).toEqual([12, 12])
})
test('a district without an outline is its circle; two of other sizes are two places', () => {
  const found = rows(
    battle('one', { located: 'district', place: 'hills', radius: 20 }, ring(10, 50, 20)),
    battle('two', { located: 'district', place: 'hills', radius: 35 }, ring(10, 50, 35)),
    battle('three', { located: 'district', place: 'hills', radius: 20 }, point(10, 50)),
  )
  expect(found.map(({ place }) => [place?.key, place?.vague, place?.outline])).toEqual([
    ['hills district 20', 20, null],
    ['hills district 35', 35, null],
    ['hills district 20', 20, null],
  ])
})
test('an area keeps its outline; countries and regions are wide', () => {
  const shape = square(9, 49, 11, 51)
  const [province, country] = rows(
    battle('one', { located: 'admin1', place: 'p', radius: 75 }, shape),
    battle('two', { located: 'country', place: 'c', radius: 300 }, shape),
  )
  expect(province!.place).toMatchObject({
    key: 'p admin1',
    lon: 10,
    lat: 50,
    vague: 0,
    outline: shape,
    wide: false,
  })
  expect(country!.place).toMatchObject({ key: 'c country', wide: true })
})

test('a weight is the product of its factors, for each actor by its role', () => {
  const feature = battle('one', {
    certainty: 'B',
    status: 'alleged',
    proposed: true,
    actor: 'red',
    actors: ['red', 'stranger', 'blue', 'green'],
    roles: ['perpetrator', 'perpetrator', 'host', 'target'],
    figures: { strength: { low: 10_000, high: 10_000, by: 'Paper' } },
  })
  const portions = portionsOf([feature], actors)
  expect([...portions.actor]).toEqual([0, 1, 2])
  const whole = 2 * 0.8 * 0.6 * 0.5
  const [red, blue, green] = weigh(portions, usualWeights)
  // the figure is the main actor's
  expect(red).toBeCloseTo(whole * 1.5, 12)
  expect(blue).toBeCloseTo(whole * 0.5, 12)
  expect(green).toBe(0)
  expect(weigh(portions, { ...usualWeights, strength: false })[0]).toBeCloseTo(whole, 12)
})
test('denied things, and withdrawals, weigh nothing', () => {
  const portions = portionsOf(
    [battle('one', { status: 'denied' }), battle('two', { kind: 'withdrawal' })],
    actors,
  )
  expect([...weigh(portions, usualWeights)]).toEqual([0, 0])
})
