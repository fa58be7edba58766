import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { sumsOf } from '../../../src/influence/field.ts'
import { hexesIn } from '../../../src/influence/hexagons.ts'
import { createHexGrid } from '../../../src/influence/hexes.ts'
import { portionsOf, type Portions } from '../../../src/influence/portions.ts'
import type { Spread } from '../../../src/influence/spread.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import { anyFeatures, areas, askFor, battle, FIRST, portionsFor } from './sample.ts'

const hexes = hexesIn([8, 48, 14, 52], 4)
const grids: Record<string, (portions: Portions) => Spread> = {
  areas: (portions) => createAreaGrid(areas).spread(portions),
  hexagons: (portions) => createHexGrid(4).spread(portions, 50, hexes),
}
const features = anyFeatures(120, 99)
const on = FIRST + 20
const close = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(0, ...Array.from(a, (one, i) => Math.abs(one - b[i]!)))

test('two actors in one place, by hand', () => {
  const portions = portionsFor([
    battle('one', { actors: ['red', 'blue'], roles: ['perpetrator', 'host'] }),
    battle('two', { actor: 'blue', actors: ['blue'], certainty: 'B' }),
  ])
  const { values } = fieldOn(portions, grids.areas!(portions), askFor(portions), FIRST)
  expect([...values]).toEqual([2, 1 + 1.6, 0, 0, 0, 0].map((one) => expect.closeTo(one, 12)))
})

for (const [name, spreadOf] of Object.entries(grids)) {
  test(`${name}: one more actor never changes another's value`, () => {
    const valueOf = (features: MapFeature[], of: string[]) => {
      const portions = portionsOf(features, of)
      return fieldOn(portions, spreadOf(portions), askFor(portions), on)
    }
    const [two, three] = [valueOf(features, ['red', 'blue']), valueOf(features, ['red', 'blue', 'green'])]
    for (let cell = 0; cell < two.cells; cell++)
      for (const actor of [0, 1]) expect(three.values[cell * 3 + actor]).toBe(two.values[cell * 2 + actor])
    expect(sumsOf(three)[2]).toBeGreaterThan(1)
  })
  test(`${name}: the sum over blocs is the sum over actors, however these are grouped`, () => {
    const portions = portionsFor(features)
    const spread = spreadOf(portions)
    const actors = fieldOn(portions, spread, askFor(portions), on)
    for (const [groupOf, groups] of [
      [[0, 0, 0], 1],
      [[1, 0, 1], 2],
      [[2, 1, 0], 3],
    ] as const) {
      const blocs = fieldOn(
        portions,
        spread,
        askFor(portions, { groupOf: Int32Array.from(groupOf), groups }),
        on,
      )
      for (let cell = 0; cell < spread.cells; cell++) {
        const expected = Array.from({ length: groups }, () => 0)
        for (const [actor, group] of groupOf.entries()) expected[group]! += actors.values[cell * 3 + actor]!
        expect(close(blocs.values.subarray(cell * groups, (cell + 1) * groups), expected)).toBeLessThan(1e-9)
      }
    }
  })
  test(`${name}: the order of the features changes nothing`, () => {
    const [there, back] = [features, features.toReversed()].map((all) => {
      const portions = portionsFor(all)
      return fieldOn(portions, spreadOf(portions), askFor(portions), on)
    })
    expect(close(there!.values, back!.values)).toBeLessThan(1e-9)
    expect(close(there!.wide, back!.wide)).toBeLessThan(1e-9)
  })
  test(`${name}: features that are left out count as if they were not there`, () => {
    const portions = portionsFor(features)
    const counted = Uint8Array.from(features, (_, i) => (i < 60 ? 1 : 0))
    const left = fieldOn(portions, spreadOf(portions), askFor(portions, { counted }), on)
    const half = portionsFor(features.slice(0, 60))
    const alone = fieldOn(half, spreadOf(half), askFor(half), on)
    expect(close(left.values, alone.values)).toBeLessThan(1e-9)
  })
}
