import { expect, test } from 'vitest'
import { neighboursOf, othersAt } from '../../../../src/app/details/around.ts'
import { timed } from '../../../../src/time/sift.ts'
import type { FeatureProperties } from '../../../../src/model/feature.ts'
import { sampleFeature } from '../../map/sample.ts'

const at = (id: string, start: string | null, more: Partial<FeatureProperties> = {}) =>
  timed(sampleFeature(id, { start, end: start, ...more }))

const first = at('first', '2014-01-01')
const second = at('second', '2014-05-01')
const sameDay = at('second-b', '2014-05-01')
const last = at('last', '2015-01-01')
const base = at('base', '2014-03-01', { layer: 'base' })
const other = at('other', '2014-03-01', { actor: 'blue', place: 'elsewhere' })
const all = [last, sameDay, base, other, second, first]
const ids = (list: readonly { feature: { id: string } }[]) => list.map(({ feature }) => feature.id)

test('before and after one stand those of its layer and actor, whatever the order of the files', () => {
  expect(neighboursOf(second.feature, all)).toEqual({ earlier: first, later: sameDay })
  expect(neighboursOf(sameDay.feature, all)).toEqual({ earlier: second, later: last })
})
test('the first has none before it, the last none after', () => {
  expect(neighboursOf(first.feature, all).earlier).toBeNull()
  expect(neighboursOf(last.feature, all).later).toBeNull()
})
test('a feature of a table has no row to stand in', () => {
  expect(neighboursOf(sampleFeature('point'), all)).toEqual({ earlier: null, later: null })
})
test('what began nobody knows when comes first', () => {
  const open = at('open', null)
  expect(neighboursOf(first.feature, [...all, open]).earlier).toBe(open)
})

test('others at the place: those on the map first, else by time, without the feature itself', () => {
  expect(ids(othersAt(second.feature, all, new Set(['last'])))).toEqual(['last', 'first', 'base', 'second-b'])
})
