import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/model/claim.ts'
import { parseDay } from '../../../src/model/day.ts'
import type { FeatureProperties } from '../../../src/model/feature.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import type { Stance } from '../../../src/model/source.ts'
import {
  createSieve,
  exactnesses,
  kindKey,
  kindKeys,
  nothingHidden,
  openFilter,
  type Filter,
  type Hidden,
} from '../../../src/time/filter.ts'
import { sift, timed } from '../../../src/time/sift.ts'
import { createTraitsOf, type Filtered } from '../../../src/time/traits.ts'
import { sampleFeature } from '../map/sample.ts'

const all = new Set<LayerId>(layerKinds.map(({ id }) => id))
const without = (hidden: Partial<Hidden>): Filter => ({
  ...openFilter(all),
  hidden: { ...nothingHidden, ...hidden },
})
const stances = new Map<string, Stance>([
  ['s', 'official'],
  ['t', 'academic'],
])
const lookups = {
  sideOf: (actor: string | null) => (actor === null ? '' : `${actor}s`),
  traitsOf: createTraitsOf((source) => stances.get(source)),
  found: () => null,
}
const passes = (one: Filtered, filter: Filter) => createSieve(filter, lookups).shows(one)
const claim = (more: Partial<Claim> = {}): Claim => ({
  source: 's',
  by: 'Paper',
  says: 'so',
  start: 0,
  end: 2,
  stance: 'supports',
  ...more,
})
const near = sampleFeature('n', { near: true }).properties
const strike = sampleFeature('s').properties
const nobody = sampleFeature('b', { layer: 'base', kind: 'camp', actor: null, status: 'alleged' }).properties

describe('a feature passes', () => {
  test('where nothing is switched off', () => {
    expect([near, strike, nobody].every((one) => passes(one, without({})))).toBe(true)
  })
  test.each<[string, Partial<Hidden>, boolean[]]>([
    ['its side', { side: new Set(['reds']) }, [false, false, true]],
    ['what has no known side', { side: new Set(['']) }, [true, true, false]],
    ['its actor', { actor: new Set(['red']) }, [false, false, true]],
    ['nobody', { actor: new Set(['']) }, [true, true, false]],
    ['its certainty', { certainty: new Set(['A', 'B']) }, [false, false, false]],
    ['another certainty', { certainty: new Set(['A', 'C', 'D']) }, [true, true, true]],
    ['the stance of its only source', { stance: new Set(['official']) }, [false, false, false]],
    ['its kind', { kind: new Set(['event.strike']) }, [false, false, true]],
    [
      'the same kind of another layer',
      { kind: new Set(['presence.strike', 'base.strike']) },
      [true, true, true],
    ],
    ['its status', { status: new Set(['alleged']) }, [true, true, false]],
    ['what is near a place only', { located: new Set(['near']) }, [false, true, true]],
    [
      'what is known to the town, which is not near it',
      { located: new Set(['settlement']) },
      [true, false, false],
    ],
  ])('unless switched off is %s', (_, hidden, expected) => {
    expect([near, strike, nobody].map((one) => passes(one, without(hidden)))).toEqual(expected)
  })
  test('unless its layer is switched off', () => {
    const filter = openFilter(new Set<LayerId>(['event']))
    expect([passes(strike, filter), passes(nobody, filter)]).toEqual([true, false])
    expect(createSieve(filter, lookups).lets(nobody)).toBe(true)
  })
  test('as long as one of the stances of its sources is switched on', () => {
    const both = sampleFeature('x', { claims: [claim(), claim({ source: 't' })] }).properties
    expect(passes(both, without({ stance: new Set(['official']) }))).toBe(true)
    expect(passes(both, without({ stance: new Set(['official', 'academic']) }))).toBe(false)
    const unknown = sampleFeature('y', { claims: [claim({ source: 'u' })] }).properties
    expect(passes(unknown, without({ stance: new Set(['other']) }))).toBe(false)
  })
})

describe('only disputed', () => {
  const only: Filter = { ...openFilter(all), only: new Set(['disputed']) }
  test.each<[string, Partial<FeatureProperties>, boolean]>([
    ['what all sources support', {}, false],
    ['what is alleged', { status: 'alleged' }, false],
    ['a status that says so', { status: 'disputed' }, true],
    ['what is denied', { status: 'denied' }, true],
    ['a claim against it', { claims: [claim(), claim({ stance: 'denies' })] }, true],
    ['a claim that gives another date', { claims: [claim(), claim({ when: '2015' })] }, true],
    ['a claim that gives another place', { claims: [claim({ at: { name: 'x' } as never })] }, true],
  ])('shows %s: %j', (_, properties, expected) => {
    expect(passes(sampleFeature('x', properties).properties, only)).toBe(expected)
  })
})

test('only with two or more sources counts documents, not claims', () => {
  const only: Filter = { ...openFilter(all), only: new Set(['several']) }
  const of = (...claims: Claim[]) => passes(sampleFeature('x', { claims }).properties, only)
  expect([of(claim()), of(claim(), claim({ says: 'and so' })), of(claim(), claim({ source: 't' }))]).toEqual([
    false,
    false,
    true,
  ])
})

test('a text shows what it finds, and nothing that stands for many', () => {
  const look = lookups.traitsOf(nobody)
  const found = { ...lookups, found: (text: string) => (text === 'so' ? new Set<Filtered>([strike]) : null) }
  const { shows, alike } = createSieve({ ...openFilter(all), text: 'so' }, found)
  expect([strike, nobody, { ...look }].map(shows)).toEqual([true, false, false])
  // what it finds is asked one by one, before things are counted together
  expect(alike({ ...look })).toBe(true)
  // a text without words finds no less than all
  expect(createSieve({ ...openFilter(all), text: '!' }, found).shows(nobody)).toBe(true)
})

test('what is switched off is held and counted nowhere; the total stays the total', () => {
  const features = [
    timed(sampleFeature('strike')),
    timed(sampleFeature('battle', { kind: 'battle' })),
    timed(sampleFeature('camp', { layer: 'base', kind: 'camp', actor: 'blue' })),
  ]
  const window = { from: parseDay('2014-01-01')!, to: parseDay('2014-12-31')! }
  const sieve = createSieve(without({ kind: new Set(['event.strike']), side: new Set(['blues']) }), lookups)
  const { held, shown, inWindow, total } = sift(
    features,
    { window, mode: 'window', basis: 'happened', fade: 0 },
    sieve,
  )
  expect(held.map(({ feature }) => feature.id)).toEqual(['battle'])
  expect({ shown, total, inWindow }).toEqual({
    shown: 1,
    total: 3,
    inWindow: { event: 1, base: 0, presence: 0 },
  })
})

test('every kind of the model has a key of its own, and every exactness its place', () => {
  const kinds = layerKinds.flatMap(({ kinds: list }) => list)
  expect(new Set(kindKeys).size).toBe(kinds.length)
  expect(kindKeys).toContain(kindKey('presence', 'deployment'))
  expect(exactnesses.slice(0, 3)).toEqual(['site', 'settlement', 'near'])
})
