import { describe, expect, test } from 'vitest'
import { isOn, layerToggled, flagToggled, sideState, toggled } from '../../../../src/app/filters/moves.ts'
import { boundsOf, createLegend, seenNow, valuesIn, type LegendParts } from '../../../../src/app/legend.ts'
import { parseDay } from '../../../../src/model/day.ts'
import { createSieve, dimensions, flags, valuesOf, type Filter } from '../../../../src/time/filter.ts'
import { rawOf } from '../../../../src/time/few.ts'
import type { Moment } from '../../../../src/time/moment.ts'
import { createPoints } from '../../../../src/time/points.ts'
import { sift, timed } from '../../../../src/time/sift.ts'
import { random } from '../../time/random.ts'
import { allLayers, lookups, randomFilter, sampleFeatures, values } from './sample.ts'

const moment: Moment = {
  window: { from: parseDay('2014-06-01')!, to: parseDay('2014-06-30')! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}
const features = sampleFeatures(250, 7).map((feature) => timed(feature))
const stanceOf = (source: string) =>
  ({ s: 'official', t: 'academic', u: 'official', v: 'israeli' })[source] as never
/** The same, as rows of a table. */
const points = createPoints(rawOf(features, stanceOf), { first: 0, last: 1 })
const present = valuesIn(
  features.map(({ feature }) => lookups.traitsOf(feature.properties)),
  values.sideOf,
)
const legendOf = createLegend({ values, present })
const boxes = features.map(({ feature }) => boundsOf(feature.geometry))

/** Every third feature: what a text might find. */
const found = new Set(features.filter((_, i) => i % 3 === 0).map(({ feature }) => feature.properties))
const withText = { ...lookups, found: () => found }

const shownBy = (filter: Filter, from = lookups) =>
  sift(features, moment, createSieve(filter, from)).held.map(({ feature }) => feature.properties)

const entriesOf = (legend: LegendParts) => ({
  side: legend.side,
  actor: legend.side.flatMap(({ actors }) => actors),
  kind: legend.layers.flatMap(({ kinds }) => kinds),
  status: legend.status,
  located: legend.located,
  certainty: legend.certainty,
  stance: legend.stance,
})

describe.each(['features', 'rows of a table', 'features that a text finds'])('of %s', (what) => {
  const text = what === 'features that a text finds'
  const legendBy = (filter: Filter) => {
    const seen =
      what === 'rows of a table'
        ? seenNow([], [], points, moment, null, lookups.traitsOf)
        : seenNow(features, boxes, null, moment, null, lookups.traitsOf, text ? found : null)
    return legendOf(seen, filter)
  }
  const shown = (filter: Filter) => shownBy({ ...filter, text: text ? 'x' : '' }, text ? withText : lookups)

  test('the count of what is switched on is how many of the shown have it, and of what is off how many it adds', () => {
    const next = random(11)
    let [on, off] = [0, 0]
    for (let i = 0; i < 30; i++) {
      const filter = randomFilter(next)
      const before = shown(filter)
      const entries = entriesOf(legendBy(filter))
      for (const dimension of dimensions)
        for (const entry of entries[dimension]) {
          const has = before.filter((one) =>
            valuesOf(dimension, lookups.traitsOf(one), values.sideOf).includes(entry.value),
          )
          if (entry.shown) {
            expect(entry.count, `${dimension} ${entry.value}`).toBe(has.length)
            on += entry.count
          } else {
            const after = shown(toggled(filter, dimension, entry.value, values))
            expect(entry.count, `${dimension} ${entry.value}`).toBe(after.length - before.length)
            off += entry.count
          }
        }
    }
    expect(Math.min(on, off)).toBeGreaterThan(100)
  })

  test('layers and flags tell the same of themselves', () => {
    const next = random(13)
    for (let i = 0; i < 30; i++) {
      const filter = randomFilter(next)
      const before = shown(filter)
      const legend = legendBy(filter)
      for (const { id, count } of legend.layers) {
        const expected = filter.layers.has(id)
          ? before.filter(({ layer }) => layer === id).length
          : shown(layerToggled(filter, id)).length - before.length
        expect(count, id).toBe(expected)
      }
      for (const flag of flags) {
        const asked = filter.only.has(flag) ? filter : flagToggled(filter, flag)
        expect(legend.flags[flag], flag).toBe(shown(asked).length)
      }
    }
  })

  test('the counts of what is switched on add up to all that is shown, where a thing has one value', () => {
    const next = random(17)
    for (let i = 0; i < 40; i++) {
      const filter = randomFilter(next)
      const { length } = shown(filter)
      const entries = entriesOf(legendBy(filter))
      for (const dimension of dimensions) {
        if (dimension === 'stance') continue
        const sum = entries[dimension].reduce((n, entry) => n + (entry.shown ? entry.count : 0), 0)
        expect(sum, dimension).toBe(length)
      }
    }
  })
})

test('a side is as its actors are, and what its switch does is seen', () => {
  const next = random(19)
  for (let i = 0; i < 100; i++) {
    const filter = randomFilter(next)
    for (const side of values.all.side) {
      const state = sideState(side, filter, values)
      const actors = values.all.actor.filter((actor) => values.sideOf(actor || null) === side)
      const on = actors.filter((actor) => isOn('actor', actor, filter, values)).length
      expect(state).toBe(on === 0 ? 'none' : on === actors.length ? 'all' : 'some')
      const after = toggled(filter, 'side', side, values)
      expect(sideState(side, after, values)).toBe(state === 'all' ? 'none' : 'all')
      for (const other of values.all.side)
        if (other !== side) expect(sideState(other, after, values)).toBe(sideState(other, filter, values))
    }
  }
  expect(allLayers).toHaveLength(3)
})
