import { expect, test } from 'vitest'
import { getHexagonEdgeLengthAvg } from 'h3-js'
import { resolutionAt, resolutions } from '../../../src/influence/resolution.ts'

/** CSS pixels of a hexagon's width. */
function pixels(resolution: number, zoom: number, lat: number): number {
  const kmPerPixel = (40075.017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
  return (Math.sqrt(3) * getHexagonEdgeLengthAvg(resolution, 'km')) / kmPerPixel
}

test('hexagons are at least fourteen pixels wide, and the next finer ones would not be', () => {
  for (let zoom = 0; zoom <= 14; zoom += 0.25)
    for (const lat of [0, 33, 60]) {
      const resolution = resolutionAt(zoom, lat)
      if (resolution > 1) expect(pixels(resolution, zoom, lat), `${zoom} ${lat}`).toBeGreaterThanOrEqual(14)
      if (resolution < 6) expect(pixels(resolution + 1, zoom, lat), `${zoom} ${lat}`).toBeLessThan(14)
    }
})
test('coming nearer never makes them coarser, and all sizes are used', () => {
  const seen = Array.from({ length: 60 }, (_, i) => resolutionAt(i / 4, 33))
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(new Set(seen)).toEqual(new Set(resolutions))
})
test('where points reach far, hexagons are no finer than a part of that', () => {
  expect([0, 50, 100, 300].map((radius) => resolutionAt(12, 33, radius))).toEqual([6, 6, 6, 5])
})
