import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import {
  createSieve,
  exactnesses,
  kindKey,
  kindKeys,
  nothingHidden,
  passes,
  type Filter,
  type Hidden,
} from '../../../src/time/filter.ts'
import { sift, timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'

const all = new Set<LayerId>(layerKinds.map(({ id }) => id))
const without = (hidden: Partial<Hidden>): Filter => ({
  layers: all,
  hidden: { ...nothingHidden, ...hidden },
})
const sideOf = (actor: string | null) => (actor === null ? '' : `${actor}s`)
const near = sampleFeature('n', { near: true }).properties
const strike = sampleFeature('s').properties
const nobody = sampleFeature('b', { layer: 'base', kind: 'camp', actor: null, status: 'alleged' }).properties

describe('a feature passes', () => {
  test('where nothing is switched off', () => {
    expect([near, strike, nobody].every((one) => passes(one, without({}), sideOf))).toBe(true)
  })
  test.each<[string, Partial<Hidden>, boolean[]]>([
    ['its side', { side: new Set(['reds']) }, [false, false, true]],
    ['what has no known side', { side: new Set(['']) }, [true, true, false]],
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
    expect([near, strike, nobody].map((one) => passes(one, without(hidden), sideOf))).toEqual(expected)
  })
  test('unless its layer is switched off', () => {
    const filter = { layers: new Set<LayerId>(['event']), hidden: nothingHidden }
    expect([passes(strike, filter, sideOf), passes(nobody, filter, sideOf)]).toEqual([true, false])
    expect(passes(nobody, filter, sideOf, false)).toBe(true)
  })
})

test('what is switched off is held and counted nowhere; the total stays the total', () => {
  const features = [
    timed(sampleFeature('strike')),
    timed(sampleFeature('battle', { kind: 'battle' })),
    timed(sampleFeature('camp', { layer: 'base', kind: 'camp', actor: 'blue' })),
  ]
  const window = { from: parseDay('2014-01-01')!, to: parseDay('2014-12-31')! }
  const sieve = createSieve(without({ kind: new Set(['event.strike']), side: new Set(['blues']) }), sideOf)
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
