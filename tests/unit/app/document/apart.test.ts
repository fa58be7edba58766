import { expect, test } from 'vitest'
import { apartGroups, neverKnown } from '../../../../src/app/document/apart.ts'
import type { ApartStatement } from '../../../../src/model/reading.ts'
import type { Timed } from '../../../../src/time/sift.ts'

const statement = (start: number, why: ApartStatement['why']): ApartStatement => ({
  source: 'a',
  start,
  end: start + 5,
  text: 'Words',
  why,
})

test('what lacks a place or a date comes first, in the order of the documents; empty reasons are left out', () => {
  const all = [
    statement(0, 'opinion'),
    statement(10, 'no-date'),
    statement(20, 'no-place'),
    statement(30, 'no-date'),
  ]
  expect(apartGroups(all).map(({ why, statements }) => [why, statements.map(({ start }) => start)])).toEqual([
    ['no-place', [20]],
    ['no-date', [10, 30]],
    ['opinion', [0]],
  ])
  expect(apartGroups([])).toEqual([])
})

test('features that no dated source knows, by their first days', () => {
  const timed = (id: string, start: number | null, known: number | null) =>
    ({ feature: { id }, span: { start, end: null, lasts: true }, known }) as unknown as Timed
  const features = [timed('late', 20, null), timed('known', 1, 3), timed('open', null, null)]
  expect(neverKnown(features).map(({ feature }) => feature.id)).toEqual(['open', 'late'])
})
