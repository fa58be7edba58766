import { describe, expect, test } from 'vitest'
import { reachOf, roomIn, symbolPath } from '../../../src/map/symbols.ts'
import { symbols, type MarkSymbol } from '../../../src/model/actor.ts'

type Point = [x: number, y: number]

/** Corners of a symbol of radius 1; those of the circle are many. */
function cornersOf(symbol: MarkSymbol): Point[] {
  if (symbol === 'circle')
    return Array.from({ length: 72 }, (_, i): Point => [
      Math.cos((i * Math.PI) / 36),
      Math.sin((i * Math.PI) / 36),
    ])
  const path = symbolPath(symbol, 0, 0, 1000)
  return path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map((n) => Number(n) / 1000) as Point)
}

function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  let inside = false
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners.at(i - 1)!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

/** Cells of a fine grid that a symbol covers. */
const STEP = 0.05
function cellsOf(symbol: MarkSymbol): Set<string> {
  const corners = cornersOf(symbol)
  const cells = new Set<string>()
  for (let x = -1.5; x <= 1.5; x += STEP)
    for (let y = -1.5; y <= 1.5; y += STEP)
      if (isInside([x + STEP / 2, y + STEP / 2], corners)) cells.add(`${x.toFixed(2)},${y.toFixed(2)}`)
  return cells
}
const cells = new Map(symbols.map((symbol) => [symbol, cellsOf(symbol)]))

describe.each(symbols)('%s', (symbol) => {
  const own = cells.get(symbol)!
  test('has a closed outline', () => {
    expect(symbolPath(symbol, 8, 8, 6)).toMatch(/^M[\d\sALM.-]+Z$/)
  })
  test('is as big as a circle, give or take a fifth', () => {
    const share = own.size / cells.get('circle')!.size
    expect(share).toBeGreaterThan(0.8)
    expect(share).toBeLessThan(1.2)
  })
  test('stays within its reach, which is at most 1.4 radii', () => {
    const most = Math.max(...cornersOf(symbol).flat().map(Math.abs))
    expect(reachOf(symbol)).toBeCloseTo(most, 2)
    expect(most).toBeLessThanOrEqual(1.4)
  })
  test('differs from every other by a tenth of its ground', () => {
    for (const other of symbols)
      if (other !== symbol) {
        const theirs = cells.get(other)!
        const differing =
          [...own].filter((c) => !theirs.has(c)).length + [...theirs].filter((c) => !own.has(c)).length
        expect(differing / own.size, other).toBeGreaterThan(0.1)
      }
  })
  test('has room for a number and an icon: of their box, nearly all lies inside', () => {
    const { drop, side } = roomIn[symbol]
    const corners = cornersOf(symbol)
    let [inside, all] = [0, 0]
    for (let x = -0.5; x <= 0.5; x += 0.05)
      for (let y = -0.5; y <= 0.5; y += 0.05) {
        all++
        if (isInside([x * side, drop + y * side], corners)) inside++
      }
    expect(inside / all).toBeGreaterThan(0.8)
  })
})
