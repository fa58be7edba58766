import { expect, test } from 'vitest'
import { slots, slotsOf } from '../../../src/map/slots.ts'

const mark = (x: number) => ({ part: 'mark', x })

test('what stands alone stays where it is', () => {
  expect(slotsOf([mark(123)])).toEqual([0])
})
test('two at one position move apart alike', () => {
  expect(slotsOf([mark(10), mark(10)])).toEqual([-12, 12])
})
test('badges need more room than marks', () => {
  expect(slotsOf([mark(0), { part: 'badge', x: 0 }])).toEqual([-15, 15])
})
test('the order from west to east stays, and what already is aside moves less', () => {
  const [east = 0, west = 0] = slotsOf([mark(16), mark(0)])
  expect(16 + east).toBeGreaterThan(0 + west)
  expect(Math.abs(east)).toBeLessThan(11)
})
test('every slot is one that MapLibre has been told of', () => {
  for (let count = 1; count < 9; count++) {
    const row = slotsOf(Array.from({ length: count }, (_, i) => mark(i * 1.7)))
    for (const slot of row) expect(slots).toContain(slot + 0)
  }
})
