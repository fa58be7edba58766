import { describe, expect, test } from 'vitest'
import {
  bandsOf,
  highestOf,
  lineOf,
  OTHERS,
  peakOf,
  scaleTo,
  shownWeight,
  stackOf,
  totalsOf,
} from '../../../../../src/app/influence/charts/bands.ts'
import { membersOf } from '../../../../../src/app/influence/charts/members.ts'

/** Values of sides on days, a row for each day. */
const table = (...rows: number[][]) => Float64Array.from(rows.flat())
const groups = (bands: { group: number }[]) => bands.map(({ group }) => group)

test('each actor has its own line over time', () => {
  expect([...lineOf(Float64Array.of(1, 0, 3, 2, 5, 0), 2, 1)]).toEqual([0, 2, 0])
})

describe('bands', () => {
  test('the side with most over the whole time comes first, one without any is left out', () => {
    const bands = bandsOf(table([1, 5, 0], [9, 2, 0]), 3)
    expect(groups(bands)).toEqual([0, 1])
    expect(bands.map(({ values }) => [...values])).toEqual([
      [1, 9],
      [5, 2],
    ])
  })
  test('sides beyond the most are one band, and nothing is lost', () => {
    const bands = bandsOf(table([5, 4, 3, 2, 1], [5, 4, 3, 2, 1]), 5, 2)
    expect(groups(bands)).toEqual([0, 1, OTHERS])
    expect([...bands[2]!.values]).toEqual([6, 6])
    expect([...totalsOf(bands)]).toEqual([15, 15])
  })
  test('a single side beyond the most keeps its name', () =>
    expect(groups(bandsOf(table([3, 2, 1]), 3, 2))).toEqual([0, 1, 2]))
  test('without reports there are no bands', () => {
    expect(bandsOf(table([0, 0], [0, 0]), 2)).toEqual([])
    expect([...totalsOf([])]).toEqual([])
  })
  test('bands stand on each other without gaps, and end at the sum', () => {
    const bands = bandsOf(table([1, 2, 4], [3, 0, 5]), 3)
    const stack = stackOf(bands)
    expect([...stack[0]!.low]).toEqual([0, 0])
    for (let i = 1; i < stack.length; i++) expect(stack[i]!.low).toEqual(stack[i - 1]!.high)
    expect(stack.at(-1)!.high).toEqual(totalsOf(bands))
    expect([...totalsOf(bands)]).toEqual([7, 8])
  })
})

test('small charts share one scale: the highest value of any side', () => {
  const bands = bandsOf(table([1, 2], [7, 3]), 2)
  expect(highestOf(bands)).toBe(7)
  expect(highestOf([])).toBe(0)
})
test('the peak is the first of the highest values', () => {
  expect(peakOf([1, 4, 2, 4])).toBe(1)
  expect(peakOf([])).toBe(-1)
})
test.each([
  [704, [0, 200, 400, 600, 800]],
  [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
  [9, [0, 2.5, 5, 7.5, 10]],
  [1, [0, 0.25, 0.5, 0.75, 1]],
  [0, [0, 1]],
])('a scale to %d has round lines and holds it', (most, lines) => expect(scaleTo(most)).toEqual(lines))
test.each([
  [281.4, 281],
  [5.0849, 5.08],
  [0.04567, 0.0457],
])('%d is told as %d', (n, told) => expect(shownWeight(n)).toBe(told))

test('a side is the sum of its members', () => {
  const actors = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect([...membersOf(table([1, 2, 4], [8, 16, 32]), actors, new Set(['a', 'c']))]).toEqual([5, 40])
})
