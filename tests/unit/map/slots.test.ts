import { expect, test } from 'vitest'
import { clearOf, rowOf, slots, slotsOf } from '../../../src/map/slots.ts'

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

const row = (left: number, right: number, y = 0) => ({ left, right, y })

test('a row of badges moves off a mark that it would cover, the shorter way', () => {
  expect(clearOf(row(-45, 45), [row(33, 55)], [-30, 0, 30])).toEqual([-42, -12, 18])
  expect(clearOf(row(-15, 15), [row(-22, -9)], [0])).toEqual([6])
})
test('a row of badges stays where nothing is covered, or where it would have to go too far', () => {
  expect(clearOf(row(-15, 15), [row(10, 40, 30)], [0])).toEqual([0])
  expect(clearOf(row(-15, 15), [row(-90, 90)], [0])).toEqual([0])
})
test('a row covers its marks and badges where they are drawn', () => {
  expect(rowOf([mark(100), { part: 'badge', x: 100 }], [-15, 15], 7)).toEqual(row(74, 130, 7))
})
