import { describe, expect, test } from 'vitest'
import { clearOf, createTaken, extentAt, slots, slotsOf } from '../../../src/map/slots.ts'

const mark = (x: number) => ({ half: 12, x })
const badge = (x: number) => ({ half: 15, x })

describe('a row', () => {
  test('what stands alone stays where it is', () => {
    expect(slotsOf([mark(123)])).toEqual([0])
  })
  test('two at one position move apart alike', () => {
    expect(slotsOf([mark(10), mark(10)])).toEqual([-12, 12])
  })
  test('wide things need more room', () => {
    expect(slotsOf([badge(0), badge(0)])).toEqual([-15, 15])
  })
  test('the order from west to east stays, and what already is aside moves less', () => {
    const [east = 0, west = 0] = slotsOf([mark(16), mark(0)])
    expect(16 + east).toBeGreaterThan(0 + west)
    expect(Math.abs(east)).toBeLessThan(11)
  })
  test('what stands at nearly one spot keeps the order given', () => {
    const [first = 0, second = 0] = slotsOf([mark(1), mark(0)])
    expect(first).toBeLessThan(second)
  })
  test('every slot is one that MapLibre has been told of', () => {
    for (let count = 1; count < 9; count++) {
      const row = slotsOf(Array.from({ length: count }, (_, i) => mark(i * 1.7)))
      for (const slot of row) expect(slots).toContain(slot + 0)
    }
  })
})

describe('room', () => {
  const size = [30, 18] as const
  const takenBy = (...spots: [number, number][]) => {
    const taken = createTaken()
    for (const [x, y] of spots) taken.add({ extent: extentAt(x, y, [24, 24]) })
    return taken
  }
  test('a badge stays where nothing is covered', () => {
    expect(clearOf(0, 0, size, takenBy([40, 0], [0, 60]))).toEqual([0, 0])
  })
  test('a badge moves off the mark that it would cover, no further than it must', () => {
    const taken = takenBy([0, 0])
    const [right, down] = clearOf(0, 0, size, taken)
    expect(taken.under(extentAt(right, down, size))).toBeUndefined()
    expect(Math.hypot(right, down)).toBeLessThan(30)
  })
  test('a badge stays where all round it is taken', () => {
    const crowd = Array.from({ length: 400 }, (_, i): [number, number] => [
      ((i % 20) - 10) * 20,
      (Math.floor(i / 20) - 10) * 20,
    ])
    expect(clearOf(0, 0, size, takenBy(...crowd))).toEqual([0, 0])
  })
  test('what is taken away leaves room', () => {
    const taken = createTaken()
    const thing = { extent: extentAt(0, 0, [24, 200]) }
    taken.add(thing)
    expect(taken.under(extentAt(0, 90, size))).toBe(thing)
    taken.remove(thing)
    expect(taken.under(extentAt(0, 90, size))).toBeUndefined()
  })
})
