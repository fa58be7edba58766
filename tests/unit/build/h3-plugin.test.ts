import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as whole from 'h3-js'
import { afterAll, describe, expect, test } from 'vitest'
import { thinnedH3 } from '../../../src/build/h3-plugin.ts'

const file = join(
  dirname(createRequire(import.meta.url).resolve('h3-js/package.json')),
  'dist/browser/h3-js.es.js',
)
const code = readFileSync(file, 'utf8')
const thinned = thinnedH3(code) ?? ''
const folder = mkdtempSync(join(tmpdir(), 'h3-'))
// its map is not there
writeFileSync(join(folder, 'h3.mjs'), thinned.replace(/^\/\/# sourceMappingURL.*$/m, ''))
const thin = (await import(pathToFileURL(join(folder, 'h3.mjs')).href)) as typeof whole
afterAll(() => rmSync(folder, { recursive: true }))

describe('H3 without what is never called', () => {
  test('is well below two thirds of the whole', () => {
    expect(thinned.length).toBeGreaterThan(0)
    expect(thinned.length).toBeLessThan(code.length * 0.66)
  })
  const places = [
    [33.3, 44.4],
    [-33.9, 151.2],
    [64.1, -21.9],
    [0, 179.9],
    // a pentagon
    whole.cellToLatLng(whole.getPentagons(5)[3]!),
  ] as const
  test.each(places)('gives what the whole gives at %s, %s', (lat, lon) => {
    for (const resolution of [1, 4, 5, 8]) {
      const cell = whole.latLngToCell(lat, lon, resolution)
      expect(thin.latLngToCell(lat, lon, resolution)).toBe(cell)
      expect(thin.cellToLatLng(cell)).toEqual(whole.cellToLatLng(cell))
      expect(thin.cellToBoundary(cell, true)).toEqual(whole.cellToBoundary(cell, true))
      expect(thin.gridDisk(cell, 3)).toEqual(whole.gridDisk(cell, 3))
      expect(thin.cellArea(cell, 'km2')).toBe(whole.cellArea(cell, 'km2'))
    }
  })
  test('fills a polygon with a hole alike', () => {
    const rings = [
      [
        [43, 33],
        [45, 33],
        [45, 35],
        [43, 35],
        [43, 33],
      ],
      [
        [43.8, 33.8],
        [44.2, 33.8],
        [44.2, 34.2],
        [43.8, 33.8],
      ],
    ]
    expect(thin.polygonToCells(rings, 6, true)).toEqual(whole.polygonToCells(rings, 6, true))
    expect(thin.getHexagonAreaAvg(5, 'km2')).toBe(whole.getHexagonAreaAvg(5, 'km2'))
    expect(thin.getHexagonEdgeLengthAvg(5, 'km')).toBe(whole.getHexagonEdgeLengthAvg(5, 'km'))
  })
  test('is left alone where it is written otherwise', () => {
    expect(thinnedH3('export const latLngToCell = () => null')).toBeNull()
    expect(thinnedH3(code.replace("['gridDisk',", "['disk',"))).toBeNull()
  })
})
