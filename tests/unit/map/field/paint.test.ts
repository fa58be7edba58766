import { describe, expect, test } from 'vitest'
import {
  changeIn,
  isPainted,
  PAINT_BYTES,
  paintChange,
  paintField,
  paletteOf,
  patterns,
  rgbOf,
  sampleOf,
  WIDE_SIZE,
  type Paint,
} from '../../../../src/map/field/paint.ts'
import { sizeAt, stepColour } from '../../../../src/map/field/steps.ts'
import { createLook } from '../../../../src/map/look.ts'
import { fieldOf } from './sample.ts'

const colours = { red: '#c40214', green: '#386f3c', blue: '#0477ce' }
const ids = ['red', 'green', 'blue'] as const
const look = createLook(
  {
    blocs: ids.map((id) => ({ id, name: { en: id }, colour: colours[id], symbol: 'circle' })) as never,
    actors: [{ id: 'one', bloc: 'red', name: { en: 'One' }, colour: '#b433ad', symbol: 'circle' }] as never,
  },
  'light',
  'en',
)
const palette = paletteOf(look, ids, null)
const colourAt = (bloc: string, step: number) => [...rgbOf(stepColour(look.blocColour(bloc), step, 'light'))]

function cellOf(paint: Paint, cell: number) {
  const bytes = Array.from(paint.slice(cell * PAINT_BYTES, (cell + 1) * PAINT_BYTES))
  return {
    fill: bytes.slice(0, 3),
    second: bytes.slice(4, 7),
    pattern: bytes[7]! % 8,
    size: Math.floor(bytes[7]! / 8) / 31,
  }
}

const km2 = (cells: number, each = 1000) => new Float64Array(cells).fill(each)

describe('a field', () => {
  test('has the hue of the strongest side, as strong as its density', () => {
    const field = fieldOf([
      [0.3, 0, 0],
      [0, 0.3, 0],
    ])
    const thick = paintField(field, km2(2), palette)
    const thin = paintField(field, km2(2, 100_000), palette)
    expect(cellOf(thick, 0)).toMatchObject({ fill: colourAt('red', 2), pattern: patterns.full })
    expect(cellOf(thick, 1).fill).toEqual(colourAt('green', 2))
    expect(cellOf(thin, 0).fill).toEqual(colourAt('red', 0))
    expect(cellOf(thin, 0).size).toBeCloseTo(sizeAt(0), 1)
  })

  test('has stripes of the second side where it rivals the first', () => {
    const paint = paintField(
      fieldOf([
        [0.9, 0.02, 0],
        [0.6, 0.4, 0],
        [0.4, 0.4, 0.2],
      ]),
      km2(3),
      palette,
    )
    expect(cellOf(paint, 0).pattern).toBe(patterns.full)
    expect(cellOf(paint, 1)).toMatchObject({
      fill: colourAt('red', 3),
      second: colourAt('green', 3),
      pattern: patterns.thin,
    })
    expect(cellOf(paint, 2).pattern).toBe(patterns.wide)
  })

  test('is small and plain where nothing local is known', () => {
    const field = fieldOf([[0.4, 0.4, 0.2]])
    field.wide[0] = 0.95
    expect(cellOf(paintField(field, km2(1), palette), 0).pattern).toBe(patterns.full)
    expect(cellOf(paintField(field, km2(1), palette), 0).size).toBeCloseTo(WIDE_SIZE, 1)
  })

  test('tells nobody from no report', () => {
    const paint = paintField(
      fieldOf(
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
        [1, 0],
      ),
      km2(2),
      palette,
    )
    expect(cellOf(paint, 0)).toMatchObject({ pattern: patterns.nobody, fill: [...rgbOf(look.theme.neutral)] })
    expect([isPainted(paint, 0), isPainted(paint, 1)]).toEqual([true, false])
  })

  test("has an actor's own colour where only that actor counts", () => {
    const paint = paintField(fieldOf([[0.3, 0, 0]]), km2(1), paletteOf(look, ids, 'one'))
    expect(cellOf(paint, 0).fill).toEqual([...rgbOf(stepColour(look.actor('one').colour, 2, 'light'))])
  })
})

describe('a change', () => {
  const before = fieldOf([
    [1, 0.2, 0],
    [0.5, 0.5, 0],
    [1, 0, 0],
  ])
  const now = fieldOf([
    [0.7, 0.3, 0],
    [0.5, 1.2, 0],
    [1.0001, 0, 0],
  ])

  test('has the hue of the side that changed most, whoever is strongest', () => {
    const paint = paintChange(now, before, km2(3), palette)
    // 0.3 and 0.7 for 1,000 km²
    expect(cellOf(paint, 0)).toMatchObject({ fill: colourAt('red', 2), pattern: patterns.loss })
    expect(cellOf(paint, 1)).toMatchObject({ fill: colourAt('green', 3), pattern: patterns.full })
  })

  test('is none where next to nothing changed', () => {
    expect(isPainted(paintChange(now, before, km2(3), palette), 2)).toBe(false)
    expect(changeIn(now, before, 2, 3, 1000)).toEqual([-1, 0])
  })

  test('is told per 1,000 km²', () => {
    const [bloc, change] = changeIn(now, before, 1, 3, 500)
    expect(bloc).toBe(1)
    expect(change).toBeCloseTo(1.4, 5)
  })
})

test('a sample in a legend is painted as a cell is', () => {
  const sample = sampleOf('light', look.blocColour('red'), 0.3, look.blocColour('green'), 1.7)
  const cell = cellOf(paintField(fieldOf([[0.24, 0.06, 0]]), km2(1), palette), 0)
  expect([...rgbOf(sample.fill)]).toEqual(cell.fill)
  expect([...rgbOf(sample.second)]).toEqual(cell.second)
  expect(sample.pattern).toBe(cell.pattern)
  expect(sample.size).toBeCloseTo(cell.size, 1)
})
