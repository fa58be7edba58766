import { expect, test } from 'vitest'
import { chipsOf, edgePlaces, groundInView, type WidePlace } from '../../../src/map/edge.ts'
import type { Bbox } from '../../../src/map/view.ts'

const box = { left: 300, top: 10, right: 1000, bottom: 600 }
const free = { topLeft: [0, 0], topRight: [0, 0], bottomLeft: [0, 0], bottomRight: [0, 0] } as const
const corners = (over: Partial<Record<keyof typeof free, [number, number]>> = {}) => ({
  ...(structuredClone(free) as unknown as Record<keyof typeof free, [number, number]>),
  ...over,
})
const chip = (x: number, y: number) => ({ x, y, width: 100, height: 28 })

test('a chip stands where the edge is nearest to its badge, and points to it', () => {
  const [east, north] = edgePlaces([chip(1400, 300), chip(600, -200)], box, corners())
  expect(east).toMatchObject({ x: 950, y: 300 })
  expect(Math.cos(east!.angle)).toBeGreaterThan(0.99)
  expect(north).toMatchObject({ x: 600, y: 24 })
  expect(Math.sin(north!.angle)).toBeLessThan(-0.99)
})

test('chips on one edge lie side by side, in the order of their badges', () => {
  const placed = edgePlaces([chip(1400, 300), chip(1500, 305), chip(1300, 290)], box, corners())
  const ys = placed.map((one) => one!.y)
  expect(ys[2]).toBeLessThan(ys[0]!)
  expect(ys[0]).toBeLessThan(ys[1]!)
  const sorted = ys.toSorted((a, b) => a - b)
  for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(28)
})

test('chips keep clear of the controls in a corner and of each other round it', () => {
  const taken = corners({ bottomRight: [60, 150] })
  const [low, bottom] = edgePlaces([chip(1400, 590), chip(990, 800)], box, taken)
  expect(low!.y + 14).toBeLessThanOrEqual(450)
  expect(bottom!.x + 50).toBeLessThanOrEqual(940)
  const [side, top] = edgePlaces([chip(1400, 5), chip(995, -300)], box, corners())
  expect(side!.y - 14).toBeGreaterThanOrEqual(top!.y + 14)
})

test('what finds no room on its edge gets no place, the first ones do', () => {
  const small = { ...box, top: 300, bottom: 400 }
  const placed = edgePlaces([chip(1400, 350), chip(1400, 351), chip(1400, 352)], small, corners())
  expect(placed[0]).not.toBeNull()
  expect(placed.at(-1)).toBeNull()
})

test('a chip keeps clear of what stands on the map, and goes where all of its edge is taken', () => {
  const badge = { left: 560, top: 15, right: 640, bottom: 35 }
  const [aside] = edgePlaces([chip(600, -200)], box, corners(), [badge])
  expect(Math.abs(aside!.x - 600)).toBeGreaterThanOrEqual(90)
  expect(aside!.y).toBe(24)
  expect(Math.sin(aside!.angle)).toBeLessThan(-0.8)
  const further = { left: 560, top: 100, right: 640, bottom: 120 }
  expect(edgePlaces([chip(600, -200)], box, corners(), [further])[0]!.x).toBe(600)
  const row = Array.from({ length: 10 }, (_, i) => ({ ...badge, left: 300 + i * 70, right: 330 + i * 70 }))
  expect(edgePlaces([chip(600, -200)], box, corners(), row)).toEqual([null])
  const [one, other] = edgePlaces([chip(600, -200), chip(610, -200)], box, corners(), [badge])
  expect(Math.abs(one!.x - other!.x)).toBeGreaterThanOrEqual(100)
})

const square = (west: number, south: number, side: number): WidePlace => ({
  place: `${west}`,
  name: '',
  ids: ['a'],
  at: [west + side / 2, south + side / 2],
  radius: 100,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
})

test('a place whose ground is in view while its badge is not gets a chip', () => {
  const view: Bbox = [10, 10, 20, 20]
  const reaching = square(15, 15, 40)
  const round = square(0, 0, 40)
  const away = square(30, 30, 10)
  const seen = square(12, 12, 2)
  const isSeen = ([lon, lat]: [number, number]) => lon > 10 && lon < 20 && lat > 10 && lat < 20
  const large = { left: 0, top: 0, right: 1280, bottom: 800 }
  expect(chipsOf([reaching, away, seen], view, isSeen, large)).toEqual([reaching])
  expect(groundInView(round, view)).toBe(true)
})

test('a small map bears few chips, the largest', () => {
  const view: Bbox = [10, 10, 20, 20]
  const places = Array.from({ length: 9 }, (_, i) => square(15, 15, 40 + i))
  const chips = (right: number, bottom: number) =>
    chipsOf(places, view, () => false, { left: 0, top: 0, right, bottom })
  expect(chips(480, 320)).toEqual(places.slice(0, 1))
  expect(chips(640, 400)).toEqual(places.slice(0, 2))
  expect(chips(1280, 800)).toHaveLength(6)
})

test('a place without a shape counts as the circle of its radius', () => {
  const point = (lon: number, radius: number) =>
    groundInView(
      { place: '', at: [lon, 15], radius, geometry: { type: 'Point', coordinates: [lon, 15] } },
      [10, 10, 20, 20],
    )
  expect(point(21, 300)).toBe(true)
  expect(point(25, 300)).toBe(false)
})
