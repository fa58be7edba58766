import { latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { createEngine, type FrameAsk } from '../../../src/influence/engine.ts'
import { influenceOf, type Influence } from '../../../src/influence/influence.ts'
import { portionsOf } from '../../../src/influence/portions.ts'
import { usualSettings, type By } from '../../../src/influence/settings.ts'
import type { Actor, Bloc } from '../../../src/model/actor.ts'
import { anyFeatures, areas, battle, day, FIRST, published } from './sample.ts'

const ids = ['red', 'blue', 'green']
const actors = ids.map((id) => ({ id, bloc: id === 'blue' ? 'east' : 'west' }) as Actor)
const blocs = [{ id: 'west' }, { id: 'east' }] as Bloc[]
const blocOf = Int32Array.of(0, 1, 0)
const features = anyFeatures(150, 11)
const engineOf = (all = features) =>
  createEngine({ portions: portionsOf(all, ids, published), areas, blocOf, blocs: 2 })

const common = {
  settings: usualSettings,
  basis: 'happened',
  actor: -1,
  counted: null,
  resolution: 5,
  box: [7, 47, 15, 53],
} satisfies Partial<FrameAsk>
const frameOf = (by: By, more: Partial<FrameAsk> = {}): FrameAsk => ({
  ...common,
  by,
  days: [FIRST],
  have: -1,
  box: [...common.box],
  ...more,
})
const wholeOf = (by: By, basis: 'happened' | 'known' = 'happened', only: string[] | null = null): Influence =>
  influenceOf(
    { features, actors, blocs, areas, published },
    { day: FIRST, by, settings: usualSettings, basis, actors: only, resolution: 5 },
  )

for (const by of ['hex', 'admin1'] as const)
  for (const basis of ['happened', 'known'] as const)
    test(`the page draws what the command line prints: ${by}, as ${basis}`, () => {
      const { fields, ground } = engineOf().frame(frameOf(by, { basis }))
      const [{ first, total, dominance, rivals, wide, values }] = fields as [(typeof fields)[0]]
      const numbers = new Map(ground!.ids.map((id, i) => [id, i]))
      const { cells } = wholeOf(by, basis)
      expect(cells.length).toBeGreaterThan(1)
      for (const one of cells) {
        const i = numbers.get(one.cell)!
        expect(blocs[first[i]!]!.id).toBe(one.dominant)
        // fields are drawn with 32 bits
        expect(total[i]! / one.total).toBeCloseTo(1, 5)
        expect(dominance[i]).toBeCloseTo(one.dominance, 5)
        expect(rivals[i]).toBeCloseTo(one.rivals, 4)
        expect(wide[i]).toBeCloseTo(one.wide, 5)
        for (const [b, { id }] of blocs.entries())
          expect(values[i * 2 + b]).toBeCloseTo(one.blocs[id] ?? 0, 4)
      }
      expect(total.filter((one) => one > 0)).toHaveLength(cells.length)
    })

test('an explanation has the value of its cell; actors and parts add up to it', () => {
  const engine = engineOf()
  for (const by of ['hex', 'admin1'] as const)
    for (const one of wholeOf(by).cells.slice(0, 5)) {
      const found = engine.explain({ ...frameOf(by), cell: one.cell, day: FIRST, most: 3 })!
      const sum = found.parts.reduce((all, { value }) => all + value, 0) + found.rest.value
      expect(Math.abs(found.total - one.total)).toBeLessThan(1e-9)
      expect(Math.abs(sum - one.total)).toBeLessThan(1e-9)
      expect(found.parts.length).toBeLessThanOrEqual(3)
      expect(found.parts.length + found.rest.parts).toBeGreaterThanOrEqual(one.features)
      expect(found.wide / found.total).toBeCloseTo(one.wide, 9)
      expect(found.km2).toBeCloseTo((one.total / one.density) * 1000, 6)
      for (const [i, id] of ids.entries()) expect(found.actors[i]).toBeCloseTo(one.actors[id] ?? 0, 9)
    }
})
test('a series has on each day what a frame has on it', () => {
  const engine = engineOf()
  const days = [-200, 0, 50].map((later) => FIRST + later)
  const { ground, fields } = engine.frame(frameOf('admin1', { days }))
  const series = engine.series({ ...frameOf('admin1'), cell: 'west', days, groups: 'blocs' })
  const cell = ground!.ids.indexOf('west')
  for (const [d, field] of fields.entries())
    for (const b of [0, 1]) expect(series[d * 2 + b]).toBeCloseTo(field.values[cell * 2 + b]!, 4)
  const hexes = engine.frame(frameOf('hex', { days }))
  const view = engine.series({ ...frameOf('hex'), cell: null, days, groups: 'blocs' })
  for (const [d, { values }] of hexes.fields.entries()) {
    const west = values.filter((_, i) => i % 2 === 0).reduce((sum, one) => sum + one, 0)
    expect(view[d * 2]! / west).toBeCloseTo(1, 4)
  }
  const home = latLngToCell(50, 10, 5)
  const one = engine.series({ ...frameOf('hex'), cell: home, days, groups: 'actors' })
  const at = hexes.ground!.ids.indexOf(home)
  expect(one[1 * 3] ?? 0).toBeGreaterThan(0)
  expect(one[3]! + one[5]!).toBeCloseTo(hexes.fields[1]!.values[at * 2]!, 4)
  expect([...engine.series({ ...frameOf('hex'), cell: 'nowhere', days: [FIRST], groups: 'blocs' })]).toEqual([
    0, 0,
  ])
})
test('a ground is sent once; another view, or other cells, is a new one', () => {
  const engine = engineOf()
  const first = engine.frame(frameOf('hex'))
  expect(first.ground!.number).toBe(first.number)
  const again = (more: Partial<FrameAsk>, by: By = 'hex') =>
    engine.frame(frameOf(by, { have: first.number, ...more }))
  expect(again({ days: [FIRST + 1] }).ground).toBeNull()
  expect(again({ settings: { halfLife: 30, radius: 80 } }).ground).toBeNull()
  // a chart of the view, or of a province, does not cost the map its ground
  engine.series({ ...frameOf('hex'), cell: null, days: [FIRST], groups: 'blocs' })
  engine.explain({ ...frameOf('admin1'), cell: 'west', day: FIRST, most: 1 })
  expect(again({}).ground).toBeNull()
  expect(again({ box: [8, 48, 12, 52] }).ground!.number).not.toBe(first.number)
  expect(again({}, 'admin1').ground).not.toBeNull()
})
test('two days are two fields of one ground', () => {
  const engine = engineOf()
  const days = [FIRST, FIRST - 300]
  const both = engine.frame(frameOf('admin1', { days })).fields
  for (const [i, on] of days.entries())
    expect(both[i]!.total).toEqual(engineOf().frame(frameOf('admin1', { days: [on] })).fields[0]!.total)
})
test('what is switched off does not count, and counts again once it is on', () => {
  const engine = engineOf([battle('one'), battle('two', { certainty: 'B' })])
  const totalOf = (counted: Uint8Array | null) =>
    engine.frame(frameOf('admin1', { counted })).fields[0]!.total[0]
  expect(totalOf(null)).toBeCloseTo(3.6, 5)
  expect(totalOf(Uint8Array.of(0, 1))).toBeCloseTo(1.6, 5)
  expect(totalOf(Uint8Array.of(1, 0))).toBeCloseTo(2, 5)
  expect(totalOf(Uint8Array.of(0, 0))).toBe(0)
  expect(totalOf(null)).toBeCloseTo(3.6, 5)
})
test('one actor alone is its part of the whole', () => {
  const { cells } = wholeOf('admin1', 'happened', ['green'])
  const { ground, fields } = engineOf().frame(frameOf('admin1', { actor: 2 }))
  for (const { cell, total } of cells)
    expect(fields[0]!.total[ground!.ids.indexOf(cell)]! / total).toBeCloseTo(1, 5)
})
test('half-life and radius turn the numbers as they say', () => {
  const engine = engineOf([battle('one')])
  const later = FIRST + 30
  const most = (halfLife: number, radius: number) =>
    Math.max(
      ...engine.frame(frameOf('hex', { days: [later], settings: { halfLife, radius } })).fields[0]!.total,
    )
  expect(most(30, 50) / most(15, 50)).toBeCloseTo(2, 5)
  expect(most(30, 100)).toBeLessThan(most(30, 50))
})
test('where nobody is strongest nothing is concluded, so nothing can flip', () => {
  const found = engineOf([battle('one')]).sensitivity({ ...frameOf('admin1'), day: day('2014-07-01') })
  expect(found.map(({ base }) => base.first)).toEqual([0, -1])
  expect(found[1]!.flips).toEqual([])
})
