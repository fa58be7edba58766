import { expect, test } from 'vitest'
import { isArea, joined, stackByPlace, stackByPosition } from '../../../src/map/stack.ts'
import { sampleFeature, sampleHeld, square } from './sample.ts'

const at = (id: string, lon: number, lat: number) =>
  sampleHeld(id, {}, { type: 'Point', coordinates: [lon, lat] })
const idsOf = (stacks: ReturnType<typeof stackByPosition>) =>
  stacks.map(({ members }) => members.map(({ feature }) => feature.id))

test('features at one identical position make one stack, in their order', () => {
  expect(idsOf(stackByPosition([at('a', 10, 50), at('b', 11, 50), at('c', 10, 50)]))).toEqual([
    ['a', 'c'],
    ['b'],
  ])
})

test('positions that differ by more than eleven metres stay apart', () => {
  expect(stackByPosition([at('a', 10, 50), at('b', 10.0002, 50)])).toHaveLength(2)
  expect(stackByPosition([at('a', 10, 50), at('b', 10.000_01, 50)])).toHaveLength(1)
})

test('a place keeps its key whatever stands there', () => {
  const [one] = stackByPosition([at('a', 10, 50)])
  const [other] = stackByPosition([at('b', 10, 50), at('c', 10, 50)])
  expect(one?.key).toBe(other?.key)
})

test('an area stands at a spot inside it', () => {
  const [stack] = stackByPosition([sampleHeld('area', { located: 'admin1' }, square(10, 50, 12, 52))])
  expect(stack?.position[0]).toBeCloseTo(11)
  expect(stack?.position[1]).toBeCloseTo(51, 0)
})

test('areas of one place are one stack for each part', () => {
  const held = ['control', 'presence', 'control'].map((kind, i) =>
    sampleHeld(`p${i}`, { layer: 'presence', kind }, square(0, 0, 1, 1)),
  )
  expect(idsOf(stackByPlace(held, ({ feature }) => feature.properties.kind))).toEqual([['p0', 'p2'], ['p1']])
})

test.each([
  ['a town is a point', sampleFeature('x'), false],
  ['a town with an outline is still a spot', sampleFeature('x', {}, square(0, 0, 1, 1)), false],
  ['a point that stands for a district is an area', sampleFeature('x', { located: 'district' }), true],
  ['a point that stands for a country is an area', sampleFeature('x', { located: 'country' }), true],
  ['a point that stands for a province is an area', sampleFeature('x', { located: 'admin1' }), true],
])('%s', (_, feature, expected) => {
  expect(isArea(feature)).toBe(expected)
})

test('two stacks are one at the place of the first', () => {
  const [one, other] = stackByPosition([at('a', 10, 50), at('b', 11, 50)])
  expect(joined(one!, other!)).toMatchObject({ position: [10, 50], key: one!.key })
  expect(idsOf([joined(one!, other!)])).toEqual([['a', 'b']])
})

test('what fades goes where something holds', () => {
  const [one] = stackByPosition([at('a', 10, 50)])
  const [over] = stackByPosition([{ ...at('b', 10.1, 50), fit: 'fading', glow: 0.5 }])
  expect(idsOf([joined(one!, over!), joined(over!, one!)])).toEqual([['a'], ['a']])
})
