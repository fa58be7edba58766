import { expect, test } from 'vitest'
import { pixelsApart } from '../../../src/map/mercator.ts'
import { arcOf, ringOf } from '../../../src/map/ring.ts'

/** Kilometres between two spots (haversine). */
function kmApart(a: readonly number[], b: readonly number[]): number {
  const [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]] = [a, b].map((spot) =>
    spot.map((degrees) => (degrees * Math.PI) / 180),
  ) as [number[], number[]]
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

test.each([
  [0, 5],
  [33, 12],
  [60, 50],
])('a ring at %i° is closed and %i km from its middle all round', (lat, km) => {
  const ring = ringOf([44, lat], km)
  expect(ring.at(-1)).toEqual(ring[0])
  for (const spot of ring) expect(kmApart(spot, [44, lat]) / km).toBeCloseTo(1, 1)
})

test('an arc leads from spot to spot and swings to the north, whichever end comes first', () => {
  for (const [from, to] of [
    [
      [10, 50],
      [12, 50],
    ],
    [
      [12, 50],
      [10, 50],
    ],
  ] as const) {
    const arc = arcOf(from as [number, number], to as [number, number])
    expect(pixelsApart(arc[0] as [number, number], from as [number, number], 6)).toBeLessThan(0.01)
    expect(pixelsApart(arc.at(-1) as [number, number], to as [number, number], 6)).toBeLessThan(0.01)
    expect(arc[Math.floor(arc.length / 2)]?.[1]).toBeGreaterThan(50.05)
  }
})
