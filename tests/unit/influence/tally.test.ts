import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { emptyField, fillField } from '../../../src/influence/field.ts'
import { portionsOf } from '../../../src/influence/portions.ts'
import { createTally, type TallyAsk } from '../../../src/influence/tally.ts'
import { random } from '../time/random.ts'
import {
  actors,
  anyFeatures,
  areas,
  askFor,
  base,
  battle,
  day,
  FIRST,
  portionsFor,
  published,
} from './sample.ts'

const grid = createAreaGrid(areas)

test('one battle: 2 on its day, 1 after one half-life, by hand', () => {
  const portions = portionsFor([battle('one')])
  const tally = createTally(portions, grid.spread(portions), askFor(portions))
  expect([...tally.on(FIRST - 1)]).toEqual([0])
  expect(tally.on(FIRST)[0]).toBeCloseTo(2, 12)
  expect(tally.on(FIRST + 100)[0]).toBeCloseTo(1, 12)
})
test('a base stays 5 while it stands, and is nothing the day after', () => {
  const portions = portionsFor([base('one', '2014-01-01', '2014-03-31')])
  const tally = createTally(portions, grid.spread(portions), askFor(portions))
  expect(
    ['2013-12-31', '2014-01-01', '2014-03-31', '2014-04-01'].map((iso) => tally.on(day(iso))[0]),
  ).toEqual([0, 5, 5, 0])
})
test('as it was known, nothing counts before it was published, and then with its own days', () => {
  const portions = portionsOf([battle('one')], actors, new Map([['s', FIRST + 50]]))
  const tally = createTally(portions, grid.spread(portions), askFor(portions, { basis: 'known' }))
  expect(tally.on(FIRST + 49)[0]).toBe(0)
  expect(tally.on(FIRST + 50)[0]).toBeCloseTo(2 * 0.5 ** 0.5, 12)
  expect(tally.on(FIRST + 100)[0]).toBeCloseTo(1, 12)
})

/** Seeded walks over days: small steps, long ones, back, the same day again. */
function walk(next: () => number, steps: number): number[] {
  let at = FIRST - 500
  return Array.from({ length: steps }, () => {
    const kind = next()
    if (kind < 0.5) at += Math.floor(next() * 5)
    else if (kind < 0.7) at += Math.floor(next() * 200)
    else if (kind < 0.85) at -= Math.floor(next() * 30)
    else at = FIRST - 600 + Math.floor(next() * 1600)
    return at
  })
}

test('whatever days are asked in whatever order, each is as if it were reckoned alone', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const next = random(seed)
    const features = anyFeatures(60, seed)
    const portions = portionsOf(features, actors, published)
    const spread = grid.spread(portions)
    const ask: TallyAsk = askFor(portions, {
      halfLife: [7, 100, 2000][seed % 3]!,
      basis: seed % 2 ? 'happened' : 'known',
      counted: seed % 4 ? null : Uint8Array.from(features, () => (next() < 0.7 ? 1 : 0)),
      groupOf: seed % 5 ? Int32Array.of(0, 1, 2) : Int32Array.of(0, -1, 2),
    })
    const tally = createTally(portions, spread, ask)
    const field = emptyField(spread.cells, ask.groups)
    for (const on of walk(next, 40)) {
      fillField(field, spread, tally, tally.on(on))
      const fresh = createTally(portions, spread, ask)
      const again = fillField(emptyField(spread.cells, ask.groups), spread, fresh, fresh.on(on))
      const alone = fieldOn(portions, spread, ask, on)
      for (const other of [again, alone])
        for (const key of ['values', 'wide'] as const)
          for (const [i, value] of field[key].entries())
            if (Math.abs(value - other[key][i]!) > 1e-9)
              expect.fail(`seed ${seed}, day ${on}, ${key} ${i}: ${value}, alone ${other[key][i]}`)
    }
    expect(field.values.length).toBe(6)
  }
})
