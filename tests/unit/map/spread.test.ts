import { expect, test } from 'vitest'
import { MOST_SPREAD, spreadIn, spreadMiddle, spreadPlaces, SPREAD_APART } from '../../../src/map/spread.ts'

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

test.each([2, 3, 7, 10, 11, 25, 60])('%i places lie on no other and not on the mark', (count) => {
  const places = spreadPlaces(count)
  expect(places).toHaveLength(count)
  for (const [i, one] of places.entries()) {
    expect(Math.hypot(one.x, one.y)).toBeGreaterThan(SPREAD_APART)
    for (const other of places.slice(i + 1))
      expect(apart(one, other)).toBeGreaterThanOrEqual(SPREAD_APART - 1.5)
  }
})

test('neighbours in the order of the keys lie side by side', () => {
  const places = spreadPlaces(40)
  for (let i = 1; i < places.length; i++)
    expect(apart(places[i - 1]!, places[i]!)).toBeLessThan(SPREAD_APART * 1.4)
})

test('a large view shows sixty and says how many more there are', () => {
  const box = { left: 0, top: 0, right: 1000, bottom: 700 }
  expect(spreadIn(60, box).more).toBe(0)
  const { places, more } = spreadIn(100, box)
  expect(places).toHaveLength(MOST_SPREAD)
  expect(places.length - 1 + more).toBe(100)
})

test('a low view shows as many as it holds', () => {
  const box = { left: 0, top: 0, right: 640, bottom: 200 }
  const { places, more } = spreadIn(60, box)
  expect(places.length).toBeGreaterThan(10)
  expect(places.length - 1 + more).toBe(60)
  const middle = spreadMiddle({ x: 5, y: 190 }, places, box)
  for (const { x, y } of places) {
    expect(middle.x + x).toBeGreaterThanOrEqual(SPREAD_APART / 2 - 0.01)
    expect(middle.y + y).toBeGreaterThanOrEqual(SPREAD_APART / 2 - 0.01)
    expect(middle.y + y).toBeLessThanOrEqual(200 - SPREAD_APART / 2 + 0.01)
  }
})

test('where there is room the spread stands round its spot', () => {
  const box = { left: 300, top: 0, right: 1000, bottom: 700 }
  expect(spreadMiddle({ x: 640, y: 300 }, spreadPlaces(8), box)).toEqual({ x: 640, y: 300 })
})
