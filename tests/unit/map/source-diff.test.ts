import { expect, test } from 'vitest'
import type { DrawnFeature } from '../../../src/map/layers/data-layer.ts'
import { changeTo, createHolding } from '../../../src/map/source-diff.ts'

const thing = (key: string, more: Record<string, string | number> = {}, lon = 10): DrawnFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, 50] },
  properties: { part: 'area', key, slot: 0, order: 0, ...more },
})
const added = (diff: ReturnType<typeof changeTo>['diff']) =>
  diff?.add?.map(({ properties }) => properties?.['key'])

test('only what is new, gone or changed is handed over', () => {
  const holding = createHolding()
  expect(added(changeTo(holding, [thing('a'), thing('b'), thing('c')], false).diff)).toEqual(['a', 'b', 'c'])
  const { diff } = changeTo(holding, [thing('a'), thing('b', { colour: 'red' }), thing('d')], false)
  expect(added(diff)).toEqual(['b', 'd'])
  expect(diff?.remove).toEqual(['c'])
  expect(changeTo(holding, [thing('a'), thing('b', { colour: 'red' }), thing('d')], false).diff).toBeNull()
})

test('a thing that moves is handed over again', () => {
  const holding = createHolding()
  changeTo(holding, [thing('a')], false)
  expect(added(changeTo(holding, [thing('a', {}, 11)], false).diff)).toEqual(['a'])
})

test('a line is handed over again when either end moves', () => {
  const line = (...coordinates: number[][]): DrawnFeature => ({
    ...thing('a'),
    geometry: { type: 'LineString', coordinates },
  })
  const holding = createHolding()
  changeTo(holding, [line([0, 0], [1, 1], [2, 0])], false)
  expect(changeTo(holding, [line([0, 0], [1, 1], [2, 0])], false).diff).toBeNull()
  expect(added(changeTo(holding, [line([0, 0], [1, 1], [3, 0])], false).diff)).toEqual(['a'])
})

test('strength is a state, told when it changes', () => {
  const holding = createHolding()
  expect([...changeTo(holding, [thing('a', { opacity: 0.5 })], false).states]).toEqual([['a', 0.5]])
  const { diff, states } = changeTo(holding, [thing('a', { opacity: 0.2 })], false)
  expect(diff).toBeNull()
  expect([...states]).toEqual([['a', 0.2]])
  expect(changeTo(holding, [thing('a', { opacity: 0.2 })], false).states.size).toBe(0)
})

test('what is kept is hidden, comes back without being handed over, and goes in the end', () => {
  const holding = createHolding()
  const ground = thing('a', { opacity: 0.5 })
  changeTo(holding, [ground], true)
  const hidden = changeTo(holding, [], true)
  expect(hidden.diff).toBeNull()
  expect([...hidden.states]).toEqual([['a', 0]])
  const back = changeTo(holding, [ground], true)
  expect(back.diff).toBeNull()
  expect([...back.states]).toEqual([['a', 0.5]])
  changeTo(holding, [], true)
  expect(changeTo(holding, [], false).diff?.remove).toEqual(['a'])
  expect([...changeTo(holding, [ground], false).states]).toEqual([['a', 0.5]])
})

test('no more than some are kept hidden', () => {
  const holding = createHolding()
  const many = Array.from({ length: 500 }, (_, i) => thing(`a${i}`, { opacity: 1 }))
  changeTo(holding, many, true)
  expect(changeTo(holding, [], true).diff?.remove).toHaveLength(500)
})
