import { expect, test } from 'vitest'
import { inReadingOrder, stepAlong } from '../../../src/map/walk.ts'

const stops = [
  { key: 'low', x: 10, y: 300 },
  { key: 'right', x: 90, y: 12 },
  { key: 'left', x: 20, y: 30 },
]
const keys = (rtl: boolean) => inReadingOrder(stops, rtl).map(({ key }) => key)

test('marks are read line by line, each from its start', () => {
  expect(keys(false)).toEqual(['left', 'right', 'low'])
  expect(keys(true)).toEqual(['right', 'left', 'low'])
})

test('steps go round, and begin at the first or the last', () => {
  const order = inReadingOrder(stops, false)
  expect(stepAlong(order, undefined, 1)?.key).toBe('left')
  expect(stepAlong(order, undefined, -1)?.key).toBe('low')
  expect(stepAlong(order, 'low', 1)?.key).toBe('left')
  expect(stepAlong(order, 'gone', 1)?.key).toBe('left')
  expect(stepAlong([], 'low', 1)).toBeUndefined()
})
