import { describe, expect, test } from 'vitest'
import { activeOf, takenBack } from '../../../../src/app/filters/active.ts'
import { isOn, onlyOne, sideState, toggled, uncovered } from '../../../../src/app/filters/moves.ts'
import { createSieve, type Filter, type Filtered } from '../../../../src/time/filter.ts'
import { random } from '../../time/random.ts'
import { everything, lookups, randomFilter, sampleFeatures, values } from './sample.ts'

const onActors = (filter: Filter) => values.all.actor.filter((actor) => isOn('actor', actor, filter, values))

describe('sides and actors are a tree', () => {
  test('an actor of a side that is off comes back alone', () => {
    const off = toggled(everything, 'side', 'reds', values)
    expect(onActors(off)).toEqual(['blue', 'navy', 'lone', ''])
    const back = toggled(off, 'actor', 'red', values)
    expect(onActors(back)).toEqual(['red', 'blue', 'navy', 'lone', ''])
    expect(sideState('reds', back, values)).toBe('some')
  })
  test('a side that was only partly on is switched on with all of its actors', () => {
    const partly = toggled(everything, 'actor', 'red', values)
    expect(onActors(toggled(partly, 'side', 'reds', values))).toEqual(onActors(everything))
  })
  test('a side whose actors are all off is off', () => {
    const none = toggled(everything, 'actor', 'lone', values)
    expect(isOn('side', 'lones', none, values)).toBe(false)
  })
  test('only one actor, or one side with all that is in it', () => {
    const off = toggled(toggled(everything, 'side', 'reds', values), 'actor', 'navy', values)
    expect(onActors(onlyOne(off, 'actor', 'red', values))).toEqual(['red'])
    expect(onActors(onlyOne(off, 'side', 'blues', values))).toEqual(['blue', 'navy'])
  })
})

test('whatever hides a feature, uncovering it shows it; what does not hide it stays', () => {
  const next = random(23)
  const features = sampleFeatures(60, 29).map(({ properties }) => properties)
  for (let i = 0; i < 80; i++) {
    const one = features[i % features.length]!
    const filter = { ...randomFilter(next), text: i % 2 ? 'x' : '' }
    // the text finds some of them
    const found = { ...lookups, found: () => new Set<Filtered>(features.filter((_, at) => at % 3 === 0)) }
    const after = uncovered(filter, one, found)
    expect(createSieve(after, found).shows(one)).toBe(true)
    if (createSieve(filter, found).shows(one)) expect(after).toEqual(filter)
  }
})

describe('what is switched off is told in pieces', () => {
  test('a few by what is left out, a few by what is left, many by their number', () => {
    const hide = (kinds: readonly string[]): Filter => ({
      ...everything,
      hidden: { ...everything.hidden, kind: new Set(kinds) },
    })
    const kinds = values.all.kind
    expect(activeOf(everything, values)).toEqual([])
    expect(activeOf(hide(kinds.slice(0, 2)), values)).toEqual([
      { type: 'without', dimension: 'kind', values: [kinds[0]] },
      { type: 'without', dimension: 'kind', values: [kinds[1]] },
    ])
    expect(activeOf(hide(kinds.slice(2)), values)).toEqual([
      { type: 'only', dimension: 'kind', values: kinds.slice(0, 2) },
    ])
    expect(activeOf(hide(kinds.slice(0, 9)), values)).toMatchObject([{ type: 'many', dimension: 'kind' }])
  })
  test('and taken back one by one nothing is left', () => {
    const next = random(31)
    for (let i = 0; i < 60; i++) {
      let filter: Filter = { ...randomFilter(next), text: i % 2 ? 'x' : '' }
      for (let left = activeOf(filter, values); left.length > 0; left = activeOf(filter, values)) {
        filter = takenBack(filter, left[0]!, values)
        expect(activeOf(filter, values).length).toBeLessThan(left.length)
      }
      expect(filter).toEqual(everything)
    }
  })
})
