import { describe, expect, test } from 'vitest'
import { numberDrop, symbolPath } from '../../../src/map/symbols.ts'
import { symbols } from '../../../src/model/actor.ts'

describe.each(symbols)('%s', (symbol) => {
  test('has a closed outline of its own', () => {
    const path = symbolPath(symbol, 8, 8, 6)
    expect(path).toMatch(/^M[\d\sALM.-]+Z$/)
    expect(symbols.filter((other) => symbolPath(other, 8, 8, 6) === path)).toEqual([symbol])
  })
  test('stays within 1.4 radii of its centre', () => {
    const path = symbolPath(symbol, 0, 0, 10)
    const numbers = path.replace(/A\S+ \S+ \d \d \d/g, 'L').match(/-?\d+(\.\d+)?/g) ?? []
    for (const number of numbers) expect(Math.abs(Number(number))).toBeLessThanOrEqual(16)
  })
  test('says where its number stands', () => {
    expect(numberDrop[symbol]).toBeTypeOf('number')
  })
})
