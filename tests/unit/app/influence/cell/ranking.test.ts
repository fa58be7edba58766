import { expect, test } from 'vitest'
import { contestOf } from '../../../../../src/app/influence/cell/contest.ts'
import { rankedSides, strongest, tenths } from '../../../../../src/app/influence/cell/ranking.ts'

const actors = [
  { id: 'a', bloc: 'red' },
  { id: 'b', bloc: 'blue' },
  { id: 'c', bloc: 'red' },
  { id: 'd', bloc: 'grey' },
  { id: 'e', bloc: 'blue' },
]
const blocs = [{ id: 'grey' }, { id: 'red' }, { id: 'blue' }]
const sides = rankedSides([1, 6, 4, 0, 1e-12], actors, blocs)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

test('sides stand by weight, actors under theirs; whoever weighs nothing is not listed', () => {
  expect(sides.map(({ id, value, actors: own }) => [id, value, own.map((one) => one.id)])).toEqual([
    ['blue', 6, ['b']],
    ['red', 5, ['c', 'a']],
  ])
})
test('an actor is known by its number, which its line over time goes by', () => {
  expect(sides[1]!.actors.map(({ number }) => number)).toEqual([2, 0])
})
test('shares of sides add up to the whole, those of actors to their side', () => {
  expect(sides.map(({ share }) => share)).toEqual([545, 455])
  for (const { share, actors: own } of sides) expect(sum(own.map((one) => one.share))).toBe(share)
})
test('only the strongest actors are shown, but every side', () => {
  expect(strongest(sides, 1).map(({ id, actors: own }) => [id, own.length])).toEqual([
    ['blue', 1],
    ['red', 0],
  ])
  expect(strongest(sides, 9)).toEqual(sides)
})
test.each([
  [
    [1, 1, 1],
    [334, 333, 333],
  ],
  [
    [2, 1],
    [667, 333],
  ],
  [
    [1000, 0.001],
    [1000, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [[], []],
])('shares of %j', (values, shares) => {
  expect(tenths(values)).toEqual(shares)
})
test('shares of many add up to 100 %', () => {
  expect(sum(tenths(Array.from({ length: 317 }, (_, i) => 1 / (i + 1))))).toBe(1000)
})
test.each([
  [1, 1, 'alone'],
  [1.2, 0.95, 'ahead'],
  [1.9, 0.6, 'contested'],
  [2, 0.5, 'contested'],
  [4.1, 0.3, 'equals'],
])('%d rivals, the strongest with %d: %s', (rivals, dominance, contest) => {
  expect(contestOf(rivals, dominance)).toBe(contest)
})
test('whoever has more than all others is far ahead, however many share the rest', () => {
  expect(contestOf(2.27, 0.75)).toBe('ahead')
})
