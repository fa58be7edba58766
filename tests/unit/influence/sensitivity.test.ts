import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { sensitivityOf, variantsOf } from '../../../src/influence/sensitivity.ts'
import { knobs, usualSettings } from '../../../src/influence/settings.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import { areas, base, battle, FIRST, point, portionsFor } from './sample.ts'

const by = (actor: string, feature: MapFeature): MapFeature => ({
  ...feature,
  properties: { ...feature.properties, actor, actors: [actor], roles: ['participant'] },
})
const many = (n: number, make: (i: number) => MapFeature) => Array.from({ length: n }, (_, i) => make(i))
const of = (features: MapFeature[], on = FIRST) =>
  sensitivityOf(portionsFor(features), createAreaGrid(areas), on, {
    settings: usualSettings,
    basis: 'happened',
    groupOf: Int32Array.of(0, 1, 2),
    groups: 3,
    counted: null,
  })[0]!
const flips = (features: MapFeature[], on?: number) => of(features, on).flips.map(({ variant }) => variant)

test('one alone stays strongest whatever is turned', () => {
  const alone = of(many(5, (i) => battle(`${i}`)))
  expect(alone.base).toMatchObject({ first: 0, dominance: 1 })
  expect(alone.flips).toEqual([])
  expect(alone.tried).toBe(variantsOf(usualSettings).length)
})
test('a base of today against battles of a year ago hangs on the half-life', () => {
  // 360 days ago, two half-lives: 9 × 2 / 4 = 4.5 against 5; with twice the half-life 9
  const features = [
    by('blue', base('base', '2014-01-01', null)),
    ...many(9, (i) => battle(`${i}`, { start: '2013-06-15', end: '2013-06-15' })),
  ]
  const found = of(features)
  expect(found.base.first).toBe(1)
  const flip = found.flips.find(({ variant }) => variant === 'half-life-double')
  expect(flip).toMatchObject({ first: 0 })
  expect(flip!.dominance).toBeCloseTo(9 / 14, 2)
  expect(found.flips.map(({ variant }) => variant)).not.toContain('half-life-half')
})
test('events against a base hang on what events weigh', () => {
  const features = [by('blue', base('base', '2014-01-01', null)), battle('1'), battle('2')]
  expect(flips(features)).toContain('weights-events-double')
  expect(flips(features)).toContain('weights-bases-half')
  expect(flips(features)).not.toContain('weights-events-half')
})
test('what happens just over the line hangs on the radius', () => {
  const features = [
    battle('inside'),
    ...many(6, (i) => by('blue', battle(`over ${i}`, {}, point(11.05, 50)))),
  ]
  expect(flips(features)).toEqual(['radius-half', 'radius', 'radius-double'])
})
test('each variant has a name of its own, and none leaves what may be set', () => {
  for (const halfLife of [knobs.halfLife.least, 180, knobs.halfLife.most]) {
    const variants = variantsOf({ halfLife, radius: 50 })
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length)
    for (const one of variants) {
      expect(one.halfLife).toBeGreaterThanOrEqual(knobs.halfLife.least)
      expect(one.halfLife).toBeLessThanOrEqual(knobs.halfLife.most)
    }
  }
})
