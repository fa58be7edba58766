import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyAfter } from '../../../src/app/ticker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ticks come one after the other, and none after it was stopped', () => {
  let ticks = 0
  const stop = everyAfter(400, () => (ticks += 1))
  vi.advanceTimersByTime(399)
  expect(ticks).toBe(0)
  vi.advanceTimersByTime(801)
  expect(ticks).toBe(3)
  stop()
  vi.advanceTimersByTime(4000)
  expect(ticks).toBe(3)
})

test('a tick that comes late is never made up for', () => {
  const at: number[] = []
  everyAfter(400, () => {
    at.push(Date.now())
    // the page was busy, or asleep
    if (at.length === 1) vi.setSystemTime(Date.now() + 5000)
  })
  const begun = Date.now()
  vi.advanceTimersByTime(800)
  expect(at.map((time) => time - begun)).toEqual([400, 5800])
})

test('a tick may stop it', () => {
  let ticks = 0
  const stop = everyAfter(10, () => {
    ticks += 1
    if (ticks === 2) stop()
  })
  vi.advanceTimersByTime(1000)
  expect(ticks).toBe(2)
})
