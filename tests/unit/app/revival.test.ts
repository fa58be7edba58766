import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRevival } from '../../../src/app/revival.svelte.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a map whose context comes back is made anew however often', () => {
  const revival = createRevival(() => true, true)
  for (let i = 1; i <= 20; i++) {
    revival.lost(true)
    expect([revival.made, revival.isOver]).toEqual([i, false])
  }
})

test('one that does not come back is made anew three times in a minute, then given up until the reader asks', () => {
  const revival = createRevival(() => true, true)
  for (let i = 0; i < 3; i++) revival.lost(false)
  expect([revival.made, revival.isOver]).toEqual([3, false])
  revival.lost(false)
  expect([revival.made, revival.isOver]).toEqual([3, true])
  expect(revival.again()).toBe(true)
  expect([revival.made, revival.isOver]).toEqual([4, false])
})

test('where the browser gives none, it is asked again each second, three times', () => {
  let can = false
  const revival = createRevival(() => can, true)
  revival.lost(false)
  expect(revival.made).toBe(0)
  vi.advanceTimersByTime(1000)
  expect([revival.made, revival.isOver]).toEqual([0, false])
  can = true
  vi.advanceTimersByTime(1000)
  expect([revival.made, revival.isOver]).toEqual([1, false])
})
