import { expect, test } from 'vitest'
import { bboxOf, dotsOf } from '../../../../src/app/debug/dots.ts'
import type { GeoparseAnswer } from '../../../../src/app/geoparse-service.ts'
import { geoparse } from '../../../../src/geoparse/geoparse.ts'
import { gazetteer } from '../../geoparse/small-gazetteer.ts'

const answerTo = (text: string): GeoparseAnswer => ({
  mentions: geoparse(text, gazetteer),
  places: Object.fromEntries(gazetteer.places),
  dates: [],
  proposals: [],
  issues: [],
})
const answer = answerTo('From Erbil to Qarya in Babil, and back to Erbil.')

test('a dot for each place that won, with its first mention’s number, and a ring for each that did not', () => {
  const dots = dotsOf(answer, null)
  const winners = dots.filter((d) => d.part === 'winner')
  expect(winners.map((d) => [d.place, d.label])).toEqual([
    ['erbil', '1'],
    ['qarya-iq', '2'],
    ['babil', '3'],
  ])
  expect(dots.filter((d) => d.part === 'candidate').map((d) => d.place)).toEqual(['qarya-ir'])
  expect(dots.some((d) => d.chosen)).toBe(false)
})

test('a selected mention chooses its winner and its candidates', () => {
  const chosen = (i: number) => dotsOf(answer, i).filter((d) => d.chosen)
  expect(chosen(1).map((d) => d.place)).toEqual(['qarya-iq', 'qarya-ir'])
  expect(chosen(3).map((d) => d.place)).toEqual(['erbil'])
})

test('the box is round the winners', () => {
  expect(bboxOf(dotsOf(answer, null))).toEqual([44.01, 32.5, 44.6, 36.19])
  expect(bboxOf(dotsOf(answerTo('Nowhere.'), null))).toBeNull()
})
