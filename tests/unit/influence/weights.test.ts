import { expect, test } from 'vitest'
import {
  certaintyWeights,
  kindWeights,
  layerOfKind,
  proposedWeight,
  roleWeights,
  statusWeights,
  strengthFactor,
  usualWeights,
} from '../../../src/influence/weights.ts'
import { certainties, statuses } from '../../../src/model/feature.ts'
import { layerKinds, roles } from '../../../src/model/layer.ts'

const tables: Record<string, [table: object, ids: readonly string[]]> = {
  kind: [kindWeights, layerKinds.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}.${kind}`))],
  role: [roleWeights, roles],
  certainty: [certaintyWeights, Object.keys(certainties)],
  status: [statusWeights, statuses],
}

for (const [name, [table, ids]] of Object.entries(tables))
  test(`every ${name} has a weight and a reason, and nothing else has`, () => {
    expect(Object.keys(table).sort()).toEqual([...ids].sort())
    for (const { weight, why } of Object.values(table) as { weight: number; why: string }[]) {
      expect(weight).toBeGreaterThanOrEqual(0)
      expect(why.length).toBeGreaterThan(3)
    }
  })
test('weights as numbers stand in the order of the tables', () => {
  const battle = Object.keys(kindWeights).indexOf('event.battle')
  expect(usualWeights.kinds[battle]).toBe(kindWeights['event.battle']!.weight)
  expect(usualWeights.proposed).toBe(proposedWeight.weight)
  expect(layerOfKind('presence.control')).toBe('presence')
})
test('a better grade, and a plainer status, never counts less', () => {
  for (const table of [certaintyWeights, statusWeights]) {
    const weights = Object.values(table).map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  }
})
test('a thousand people are 1; ten times more or fewer half a step, within bounds', () => {
  expect(strengthFactor(1000, 1000)).toBe(1)
  expect(strengthFactor(10_000, 10_000)).toBeCloseTo(1.5)
  expect(strengthFactor(100, 100)).toBeCloseTo(0.5)
  expect(strengthFactor(1, 1)).toBe(0.5)
  expect(strengthFactor(10_000_000, null)).toBe(2)
})
test('between two bounds the geometric mean counts; one bound alone counts as it is; none is 1', () => {
  expect(strengthFactor(100, 10_000)).toBeCloseTo(1)
  expect(strengthFactor(null, 10_000)).toBeCloseTo(1.5)
  expect(strengthFactor(null, null)).toBe(1)
  expect(strengthFactor(0, 0)).toBe(1)
})
