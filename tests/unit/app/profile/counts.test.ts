import { expect, test } from 'vitest'
import { inTime, tallyBy } from '../../../../src/app/profile/counts.ts'
import { endsOf } from '../../../../src/app/profile/ends.ts'
import { layerRows, sumOf } from '../../../../src/app/profile/layer-rows.ts'
import { dated } from './sample.ts'

const features = [
  dated('a', '2014', { place: 'x' }),
  dated('b', '2013', { place: 'y' }),
  dated('c', '2012', { place: 'y', layer: 'base' }),
]

test('values are counted in all and in what is shown now, the most frequent first', () => {
  const rows = tallyBy(features, new Set(['a', 'b']), ({ properties }) => [properties.place])
  expect(rows).toEqual([
    { id: 'y', all: 2, now: 1 },
    { id: 'x', all: 1, now: 1 },
  ])
})
test('a value that a feature has twice counts once', () => {
  expect(tallyBy([features[0]!], new Set(), () => ['p', 'p'])).toEqual([{ id: 'p', all: 1, now: 0 }])
})
test('layers without features have no row, and the rows add up', () => {
  const rows = layerRows(features, new Set(['c']))
  expect(rows).toEqual([
    { id: 'event', all: 2, now: 0 },
    { id: 'base', all: 1, now: 1 },
  ])
  expect(sumOf(rows)).toEqual({ all: 3, now: 1 })
})
test('the list runs from an open beginning to the last day; an open end comes last', () => {
  const list = [dated('d', '2014/..'), dated('c', '2014'), dated('b', '../2015'), dated('a', '2013')]
  expect(inTime(list).map(({ feature }) => feature.id)).toEqual(['b', 'a', 'c', 'd'])
})

test('first and last date come from the outermost ends, open ones counted apart', () => {
  const { first, last } = endsOf([
    dated('a', '2014-06/2017-07'),
    dated('b', '2015/..'),
    dated('c', '../2016'),
  ])
  expect(first).toEqual({ when: '2014-06', open: 1 })
  expect(last).toEqual({ when: '2017-07', open: 1 })
})
test('of dates that reach equally far a certain one is told, then the more exact one', () => {
  const list = [dated('a', '2014?'), dated('b', '2014'), dated('c', '2014-01')]
  expect(endsOf(list).first.when).toBe('2014-01')
  expect(endsOf(list).last.when).toBe('2014')
})
test('without any known date there is none to tell', () => {
  expect(endsOf([])).toEqual({ first: { when: null, open: 0 }, last: { when: null, open: 0 } })
})
