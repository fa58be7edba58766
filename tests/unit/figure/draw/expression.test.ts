import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../src/figure/draw/expression.ts'
import { partsOf } from '../../../../src/figure/draw/parts.ts'
import { basemaps } from '../../../../src/map/basemaps.ts'
import { createStyle } from '../../../../src/map/style.ts'
import { themes } from '../../../../src/map/themes.ts'

const at = (zoom: number, properties: object = {}, state = {}) => ({
  zoom,
  properties: properties as Record<string, unknown>,
  state,
})

describe('values of the style', () => {
  test.each([
    ['text', at(5), 'text'],
    [[3.5, 2.2], at(5), [3.5, 2.2]],
    [['get', 'name'], at(5, { name: 'a' }), 'a'],
    [['number', ['feature-state', 'opacity'], 0], at(5), 0],
    [['number', ['feature-state', 'opacity'], 0], at(5, {}, { opacity: 0.4 }), 0.4],
    [['interpolate', ['linear'], ['zoom'], 4, 1, 6, 3], at(5), 2],
    [['interpolate', ['linear'], ['zoom'], 4, 1, 6, 3], at(2), 1],
    [['interpolate', ['linear'], ['zoom'], 4, 1, 6, 3], at(9), 3],
    [['interpolate', ['exponential', 2], ['zoom'], 0, 1, 16, 65536], at(5), 32],
    [['step', ['get', 'rank'], 'a', 5, 'b', 7, 'c'], at(5, { rank: 6 }), 'b'],
    [['match', ['get', 'kind'], ['x', 'y'], 1, 2], at(5, { kind: 'y' }), 1],
    [['case', ['==', ['get', 'hollow'], 1], 0.35, 1], at(5, { hollow: 0 }), 1],
    [['all', ['<=', 3, ['zoom']], ['in', ['get', 'k'], ['literal', ['a']]]], at(3, { k: 'a' }), true],
    [['*', 2, ['max', 3, 4]], at(3), 8],
  ])('%j', (expression, subject, expected) => {
    const value = evaluate(expression, subject)
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 6)
    else expect(value).toEqual(expected)
  })

  test('an unknown kind is a fault, so that no layer is drawn wrong in silence', () => {
    expect(() => evaluate(['sqrt', 4], at(5))).toThrow('unknown expression: sqrt')
  })
})

describe('the live map’s style', () => {
  const layers = createStyle(basemaps.embedded, themes.light).layers
  const parts = partsOf(layers)

  test('has only values that are known', () => {
    const properties = { kind: 'presence', rank: 1, part: 'area', icon: '', scale: 1, least: 1, gap: 1 }
    const used = Object.values(parts).flat()
    for (const layer of used)
      for (const value of [
        'filter' in layer ? layer.filter : true,
        ...Object.values(layer.paint ?? {}),
        ...Object.values(('layout' in layer && layer.layout) || {}),
      ])
        expect(() => evaluate(value, at(6, properties))).not.toThrow()
  })

  test('is drawn whole, but for what the reader points at and for boxes that nobody sees', () => {
    const left = layers.filter(
      (layer) =>
        !Object.values(parts)
          .flat()
          .includes(layer as never),
    )
    const ids = left.map(({ id }) => id).filter((id) => !/^(?:over|highlight|selection)-/.test(id))
    expect(ids).toEqual(['room'])
  })
})
