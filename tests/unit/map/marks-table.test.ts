import { expect, test } from 'vitest'
import { createLook } from '../../../src/map/look.ts'
import { ALWAYS, createMarksTable } from '../../../src/map/marks-table.ts'
import { createScene } from '../../../src/map/scene.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import { fitOf, positionOf } from '../../../src/time/point-table.ts'
import type { Held } from '../../../src/time/sift.ts'
import { sampleHeld, square } from './sample.ts'

const look = createLook({ blocs: [], actors: [] }, 'light', 'en')
const scene = (...held: Held[]) => createScene(held, look, 6)
const at = (lon: number): MapFeature['geometry'] => ({ type: 'Point', coordinates: [lon, 50] })
const events = (n: number, lon: number) =>
  Array.from({ length: n }, (_, i) => sampleHeld(`${lon}-${i}`, {}, at(lon)))
const fading = (held: Held): Held => ({ ...held, fit: 'fading', glow: 0.5 })

test('marks and badges are rows, grounds are not', () => {
  const drawn = scene(
    sampleHeld('a', {}, at(10)),
    sampleHeld('c', { located: 'country', place: 'land' }, square(30, 40, 34, 44)),
  )
  const { table, keys } = createMarksTable(drawn)
  expect(keys.map((key) => drawn.members.get(key))).toEqual([['c'], ['a']])
  expect(table.length).toBe(2)
})

test('each row stands where its feature is and always holds', () => {
  const { table } = createMarksTable(scene(...events(1, 10), ...events(1, 20)))
  const places = [0, 1].map((row) => positionOf(table, row))
  expect(places.map(([lon]) => lon).sort((a, b) => a - b)).toEqual([
    expect.closeTo(10, 4),
    expect.closeTo(20, 4),
  ])
  for (const [, lat] of places) expect(lat).toBeCloseTo(50, 4)
  expect([0, 1].map((row) => fitOf(table, row, ALWAYS))).toEqual(['certain', 'certain'])
})

test('small marks lie on large ones, bases under events, and what fades under all', () => {
  const drawn = scene(
    ...events(1, 10),
    ...events(3, 20),
    sampleHeld('base', { layer: 'base', kind: 'camp' }, at(30)),
    fading(sampleHeld('over', {}, at(40))),
  )
  const { keys } = createMarksTable(drawn)
  expect(keys.map((key) => drawn.members.get(key)?.[0])).toEqual(['over', 'base', '20-0', '10-0'])
})

test('things that look alike share a look, and what differs in anything has its own', () => {
  const { looks, table } = createMarksTable(
    scene(...events(1, 10), ...events(1, 20), ...events(2, 30), sampleHeld('m', { dated: 'month' }, at(40))),
  )
  expect(looks).toHaveLength(3)
  expect(new Set(table.look).size).toBe(3)
  expect(table.looks).toHaveLength(looks.length)
  expect(looks.map(({ count }) => count).filter(Boolean)).toEqual(['2'])
})

test('neighbours of two layers are shifted apart', () => {
  const { looks } = createMarksTable(
    scene(sampleHeld('a', {}, at(10)), sampleHeld('b', { layer: 'base', kind: 'camp' }, at(10))),
  )
  const [base = 0, event = 0] = looks.map(({ shift }) => shift)
  expect(base).toBeLessThan(0)
  expect(event).toBeGreaterThan(0)
  expect(event - base).toBeGreaterThan(20)
})

test('a look that comes again keeps its number', () => {
  const first = createMarksTable(scene(...events(2, 10)))
  const second = createMarksTable(scene(...events(3, 20)), first)
  const third = createMarksTable(scene(...events(2, 30)), second)
  expect(second.looks[0]).toBe(first.looks[0])
  expect(first.looks).toHaveLength(1)
  expect(third.looks).toBe(second.looks)
  expect([...third.table.look]).toEqual([0])
})

test('an empty scene is an empty table', () => {
  expect(createMarksTable(scene()).table.length).toBe(0)
})
