import { describe, expect, test } from 'vitest'
import { findPlace } from '../../../../src/geoparse/gazetteer/gazetteer.ts'
import { isWide, nearby, surroundingsOf, unitsOf } from '../../../../src/geoparse/resolve/surroundings.ts'
import type { Place } from '../../../../src/model/place.ts'
import { gazetteer } from '../small-world.ts'

const place = (id: string): Place => {
  const found = findPlace(gazetteer, id)
  if (!found) throw new Error(id)
  return found
}
const dallas = place('gn-17')
const around = (...votes: [id: string, weight: number][]) =>
  surroundingsOf(
    votes.map(([id, weight]) => ({ place: place(id), weight })),
    gazetteer,
  )
const moved = (lat: number, lon: number): Place => ({ ...dallas, id: 'elsewhere', lat, lon })

test('a place lies in its country and in the units above it, packed units under the ids of curated ones', () => {
  expect(unitsOf(place('gn-11'), gazetteer).sort()).toEqual(['US', 'united-states', 'us-texas', 'us-tx-277'])
  expect(unitsOf(place('us-texas'), gazetteer)).toEqual(expect.arrayContaining(['us-texas', 'US']))
  expect(unitsOf(place('gn-29'), gazetteer)).toEqual(['SY'])
})

test('votes add up in each unit by their weight', () => {
  const { total, within } = around(['gn-16', 1], ['gn-17', 0.5], ['basra', 0.25])
  expect(total).toBe(1.75)
  expect(within.get('us-texas')).toBe(1.5)
  expect(within.get('US')).toBe(1.5)
  expect(within.get('IQ')).toBe(0.25)
})

test('regions, waters and votes without weight say nothing of where a document is', () => {
  const region: Place = { ...dallas, type: 'region' }
  const water: Place = { ...dallas, type: 'water' }
  const { total, cells } = surroundingsOf(
    [
      { place: region, weight: 1 },
      { place: water, weight: 1 },
      { place: dallas, weight: 0 },
    ],
    gazetteer,
  )
  expect([total, cells.size]).toEqual([0, 0])
})

describe('nearness', () => {
  const there = around(['gn-17', 1])
  test('counts within about 150 km', () => {
    expect(nearby(there, moved(32.5, -97.5), undefined)).toMatchObject({
      weight: 1,
      place: { name: 'Dallas' },
    })
    expect(nearby(there, moved(33.9, -95.9), undefined).weight).toBe(1)
    expect(nearby(there, moved(35.2, -96.8), undefined)).toEqual({ weight: 0, place: null })
    expect(nearby(there, moved(32.8, -93), undefined).weight).toBe(0)
  })
  test('reaches as far in the north, where degrees of longitude are narrow', () => {
    const north = surroundingsOf([{ place: moved(69.5, 20), weight: 1 }], gazetteer)
    expect(nearby(north, { ...moved(69.5, 22.5), id: 'other' }, undefined).weight).toBe(1)
    expect(nearby(north, { ...moved(69.5, 30), id: 'other' }, undefined).weight).toBe(0)
  })
  test('leaves out what the name itself has said, for all who bear it', () => {
    expect(nearby(there, moved(32.5, -97.5), { place: dallas, weight: 1 })).toEqual({
      weight: 0,
      place: null,
    })
  })
  test('names the surest of several', () => {
    const both = surroundingsOf(
      [
        { place: { ...dallas, id: 'a' }, weight: 0.2 },
        { place: { ...dallas, id: 'b' }, weight: 0.9 },
        { place: { ...dallas, id: 'c' }, weight: 0.4 },
      ],
      gazetteer,
    )
    expect(nearby(both, dallas, undefined)).toMatchObject({ place: { id: 'b' } })
    // also where it stands in the next cell
    expect(nearby(both, moved(31.9, -96.8), undefined)).toMatchObject({ place: { id: 'b' } })
    const apart = surroundingsOf(
      [
        { place: moved(31.9, -96.8), weight: 0.2 },
        { place: { ...dallas, id: 'b' }, weight: 0.9 },
      ],
      gazetteer,
    )
    expect(nearby(apart, dallas, undefined)).toMatchObject({ place: { id: 'b' } })
    expect(nearby(both, dallas, undefined).weight).toBeCloseTo(1.5)
  })
  test('wide places give none, but count for their country', () => {
    const { cells, within } = around(['jordan', 1], ['us-texas', 1])
    expect(cells.size).toBe(0)
    expect(within.get('JO')).toBe(1)
    expect([place('jordan'), place('us-texas'), place('basra')].map(isWide)).toEqual([true, true, false])
  })
})
