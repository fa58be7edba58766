import { expect, test } from 'vitest'
import { nextRest, restOfKey, settled } from '../../../../src/app/shell/sheet.ts'

const heights = { low: 150, half: 300, full: 600 }

test.each([
  [160, 0, 'low'],
  [240, 0, 'half'],
  [500, 0, 'full'],
  // a quick hand throws it further than it has pulled
  [240, -1, 'low'],
  [320, 2, 'full'],
  [590, -1.5, 'half'],
  [10, -9, 'low'],
  [900, 9, 'full'],
] as const)('let go at %d px with %d px a millisecond it rests at %s', (height, speed, rest) => {
  expect(settled(height, speed, heights)).toBe(rest)
})

test('presses lift it and bring it down from the top', () => {
  expect([nextRest('low'), nextRest('half'), nextRest('full')]).toEqual(['half', 'full', 'low'])
})

test.each([
  ['ArrowUp', 'low', 'half'],
  ['ArrowUp', 'full', 'full'],
  ['ArrowDown', 'full', 'half'],
  ['ArrowDown', 'low', 'low'],
  ['Home', 'full', 'low'],
  ['End', 'low', 'full'],
  ['Enter', 'half', null],
] as const)('%s at %s leads to %s', (key, from, to) => {
  expect(restOfKey(key, from)).toBe(to)
})
