import { describe, expect, test } from 'vitest'
import { between, bandOf, scaled } from '../../../../src/figure/draw/convex.ts'
import { cutLine, cutRing } from '../../../../src/figure/draw/cut.ts'
import { createSheet } from '../../../../src/figure/draw/sheet.ts'
import { thin, writePath } from '../../../../src/figure/draw/thin.ts'
import { fitted } from '../../../../src/map/fit.ts'
import { square } from '../../map/sample.ts'

const box = [0, 0, 100, 100] as const

describe('cutting', () => {
  test('what lies inside stays as it is', () => {
    const ring = Float64Array.of(1, 1, 9, 1, 9, 9, 1, 1)
    expect(cutRing(ring, box)).toBe(ring)
    expect(cutLine(ring, box)).toEqual([ring])
  })

  test('a ring round the box becomes the box, one beside it nothing', () => {
    const round = cutRing(Float64Array.of(-50, -50, 150, -50, 150, 150, -50, 150, -50, -50), box)!
    expect(new Set(round)).toEqual(new Set([0, 100]))
    expect([round[0], round[1]]).toEqual([round.at(-2), round.at(-1)])
    expect(cutRing(Float64Array.of(200, 0, 300, 0, 300, 50, 200, 0), box)).toBeNull()
  })

  test('a line that leaves and comes again is two', () => {
    const parts = cutLine(Float64Array.of(50, 50, 150, 50, 150, 60, 50, 60), box)
    expect(parts.map((part) => [...part])).toEqual([
      [50, 50, 100, 50],
      [100, 60, 50, 60],
    ])
  })

  test('a line that only passes through is what lies in the box', () => {
    expect(cutLine(Float64Array.of(-50, 50, 150, 50), box).map((part) => [...part])).toEqual([
      [0, 50, 100, 50],
    ])
    expect(cutLine(Float64Array.of(-50, 150, 150, 150), box)).toEqual([])
  })
})

describe('thinning', () => {
  test('points that say nothing go, corners stay', () => {
    const line = Float64Array.of(0, 0, 5, 0.1, 10, 0, 10, 5, 10, 10)
    expect([...thin(line, 0.25)]).toEqual([0, 0, 10, 0, 10, 10])
  })

  test('a ring keeps its shape', () => {
    const ring = Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10, 0, 0)
    expect(thin(ring, 0.25)).toEqual(ring)
  })
})

describe('paths', () => {
  test('go in steps of tenths, without what need not be said', () => {
    expect(writePath([0.04, 10.26, 0.54, 10.3, -1, 10.3], true)).toBe('M0 10.3l.5 0-1.5 0z')
    expect(writePath([1, 1, 1.01, 1.01], false)).toBe('')
  })

  test('do not drift: each step is taken from where the line was written', () => {
    const points = Array.from({ length: 40 }, (_, i) => i * 0.14)
    const steps = writePath(points, false)
      .split('l')[1]!
      .match(/-?\d*\.?\d+/g)!
      .map(Number)
    const across = steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0)
    expect(across).toBeCloseTo(points.at(-2)!, 1)
  })
})

describe('a sheet', () => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 }
  const sheetOf = (bbox: [number, number, number, number]) =>
    createSheet(fitted(bbox, none, 400, 400, -4)!, 400, 400)

  test('has nothing of what lies elsewhere', () => {
    const sheet = sheetOf([0, 0, 10, 10])
    expect(sheet.ground(square(40, 0, 50, 10))).toBe('')
    expect(sheet.ground(square(2, 2, 4, 4))).toMatch(/^M.*z$/)
    expect(sheet.line(square(2, 2, 4, 4))).not.toMatch(/z$/)
  })

  test('draws what lies on both sides of the antimeridian', () => {
    const sheet = sheetOf([170, -10, 190, 10])
    expect(sheet.ground(square(172, 0, 175, 5))).not.toBe('')
    expect(sheet.ground(square(-178, 0, -175, 5))).not.toBe('')
  })

  test('moves a rim inwards, whichever way it turns', () => {
    const sheet = sheetOf([0, 0, 10, 10])
    const shape = square(2, 2, 8, 8) as { type: 'Polygon'; coordinates: number[][][] }
    const turned = { ...shape, coordinates: [shape.coordinates[0]!.toReversed()] }
    const left = (path: string) => Number(/^M([\d.]+)/.exec(path)?.[1])
    expect(left(sheet.rim(shape, 4))).toBeGreaterThan(left(sheet.ground(shape)))
    expect(left(sheet.rim(turned, 4))).toBeGreaterThan(left(sheet.ground(turned)))
  })
})

describe('parts of tiles', () => {
  const tile = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const

  test('a stripe is what lies between two straights', () => {
    const stripe = between(tile, [5, 5], [1, 0], -1, 2)
    expect(stripe.map(([x]) => x).toSorted((a, b) => a - b)).toEqual([4, 4, 7, 7])
    expect(between(tile, [5, 5], [1, 0], 6, 8)).toEqual([])
  })

  test('a tile shrinks to its middle', () => {
    expect(scaled(tile, [5, 5], 0.5)[0]).toEqual([2.5, 2.5])
  })

  test('half of a dot, and a band across it, are closed', () => {
    expect(bandOf([50, 50], 10, null, [1, 0])).toMatch(/^M50 40A.*60 50A.*50 60Z$/)
    expect(bandOf([50, 50], 10, 3, [1, 0])).toMatch(/^M47 .*Z$/)
  })
})
