import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { portionsOf } from '../../../src/influence/portions.ts'
import { joinPortions, portionsOfTable } from '../../../src/influence/table-portions.ts'
import { rawOf } from '../../../src/time/few.ts'
import { createPointTable } from '../../../src/time/point-table.ts'
import { timed } from '../../../src/time/sift.ts'
import { actors, anyFeatures, areas, askFor, FIRST, published } from './sample.ts'

/** Points with their main actor alone: rows know no others. */
const points = anyFeatures(200, 21)
  .filter(({ geometry }) => geometry.type === 'Point')
  .map((feature) => {
    const [actor] = feature.properties.actors
    const role = feature.properties.layer === 'event' ? ('perpetrator' as const) : ('participant' as const)
    return {
      ...feature,
      properties: { ...feature.properties, actors: [actor!], roles: [role], proposed: false },
    }
  })
const tableOf = (features: typeof points) =>
  createPointTable(
    rawOf(
      features.map((feature) => timed(feature, published)),
      () => 'other',
    ),
  )
const grid = createAreaGrid(areas)
const days = [-300, 0, 40, 600].map((later) => FIRST + later)

test('rows of a table weigh what the same points do as features', () => {
  const [rows, features] = [portionsOfTable(tableOf(points), actors), portionsOf(points, actors, published)]
  expect(rows.length).toBe(features.length)
  for (const basis of ['happened', 'known'] as const)
    for (const on of days) {
      const [a, b] = [rows, features].map((portions) =>
        fieldOn(portions, grid.spread(portions), askFor(portions, { basis }), on),
      )
      for (const [i, value] of a!.values.entries()) expect(Math.abs(value - b!.values[i]!)).toBeLessThan(1e-9)
    }
})
test('rows behind features add to these, and each can be left out by its number', () => {
  const [few, many] = [points.slice(0, 20), points.slice(20)]
  const joined = joinPortions(
    portionsOf(few, actors, published),
    portionsOfTable(tableOf(many), actors),
    few.length,
  )
  const all = portionsOf(points, actors, published)
  const valuesOf = (portions: typeof all, counted: Uint8Array | null = null) => [
    ...fieldOn(portions, grid.spread(portions), askFor(portions, { counted }), FIRST).values,
  ]
  const close = (values: number[]) => values.map((one) => expect.closeTo(one, 9))
  expect(valuesOf(joined)).toEqual(close(valuesOf(all)))
  const onlyFew = Uint8Array.from(points, (_, i) => (i < few.length ? 1 : 0))
  expect(valuesOf(joined, onlyFew)).toEqual(close(valuesOf(portionsOf(few, actors, published))))
})
test('actors that are not in the list count for nobody', () => {
  const portions = portionsOfTable(tableOf(points), ['red'])
  expect(portions.actor.every((one) => one === 0)).toBe(true)
  expect(portions.actor.length).toBe(points.filter(({ properties }) => properties.actor === 'red').length)
})
