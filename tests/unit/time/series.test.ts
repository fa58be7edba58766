import { expect, test } from 'vitest'
import { addSeries, closeSeries, createSeries, put, upTo } from '../../../src/time/series.ts'
import { random } from './random.ts'

test.each([0, 1, 9, 50, 51, 400])('what %d entries sum up to agrees with a plain count', (length) => {
  const next = random(length)
  const slots = Array.from({ length }, () => Math.floor(next() * 50))
  const series = createSeries(50)
  for (const slot of slots) put(series, slot)
  closeSeries(series)
  const [steps, sums] = [new Float64Array(50), new Float64Array(50)]
  addSeries(series, steps, sums)
  let stepped = 0
  for (let slot = 0; slot < 50; slot++) {
    const plain = slots.filter((one) => one <= slot).length
    expect(upTo(series, slot)).toBe(plain)
    stepped += steps[slot]!
    expect(stepped + sums[slot]!).toBe(plain)
  }
})

test('memory grows with the entries, and no further than the slots', () => {
  const series = createSeries(1000)
  const size = () => (series.list?.length ?? 0) + (series.sums?.length ?? 0)
  for (let i = 0; i < 10; i++) put(series, 999 - i)
  expect(size()).toBeLessThanOrEqual(20)
  for (let i = 0; i < 5000; i++) put(series, i % 1000)
  expect(size()).toBe(1000)
})
