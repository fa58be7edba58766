import { expect, test } from 'vitest'
import { barsPath, histogram, periodsPerBar } from '../../../src/app/histogram.ts'
import { createScale } from '../../../src/app/scale.ts'
import { parseDay } from '../../../src/model/day.ts'
import { timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'

const year = { start: parseDay('2014-01-01') ?? NaN, end: parseDay('2014-12-31') ?? NaN }
const months = createScale(year, 'month')
const one = (start: string | null, end: string | null, dated: 'day' | 'month' | 'year' | 'range') =>
  timed(sampleFeature('x', { start, end, dated }))
const bars = (...features: ReturnType<typeof one>[]) => histogram(features, months, 1)

test('a day counts in its month', () => {
  expect(bars(one('2014-03-05', '2014-03-05', 'day'))[2]).toBe(1)
})
test('a year is spread over its months', () => {
  for (const bar of bars(one('2014-01-01', '2014-12-31', 'year'))) expect(bar).toBeCloseTo(1 / 12)
})
test('what lasts counts where it begins', () => {
  expect(bars(one('2014-03-05', '2014-10-01', 'range'))).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})
test.each([
  ['began before the axis', one('2010-01-01', null, 'range')],
  ['began at an unknown time', one(null, '2014-05-01', 'range')],
  ['begins after the axis', one('2015-01-01', '2015-01-01', 'day')],
])('what %s is left out', (_, feature) => {
  expect(Math.max(...bars(feature))).toBe(0)
})
test('several months may share a bar', () => {
  expect(histogram([one('2014-12-05', '2014-12-05', 'day')], months, 5)).toEqual([0, 0, 1])
})
test('narrow axes have fewer bars', () => {
  expect(periodsPerBar(months, 1000)).toBe(1)
  expect(periodsPerBar(months, 16)).toBe(3)
})
test('empty bars draw nothing', () => {
  expect(barsPath([0, 0], 1)).toBe('')
  expect(barsPath([0, 1], 1)).toBe('M0.50000 1V0.0000H0.89000V1Z')
})
