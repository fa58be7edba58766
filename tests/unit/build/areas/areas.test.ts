import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { walkFaces } from '../../../../src/build/areas/walk-faces.ts'
import { ringArea } from '../../../../src/build/basemap/rings.ts'
import { decodeAreas } from '../../../../src/map/area-file.ts'
import { createCoverageMap } from '../../../../src/time/coverage.ts'

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const sizes = (faces: ReturnType<typeof walkFaces>) => faces.map(([outer = []]) => ringArea(outer))

test('a line from edge to edge makes two faces of one', () => {
  const outline = [
    [0, 0],
    [4, 0],
    [6, 0],
    [6, 2],
    [4, 2],
    [0, 2],
    [0, 0],
  ]
  const faces = walkFaces([
    outline,
    [
      [4, 0],
      [4, 2],
    ],
  ])
  expect(sizes(faces)).toEqual([4, 8])
})
test('what ends loosely encloses nothing, and what runs along an edge counts once', () => {
  const faces = walkFaces([
    box(0, 0, 4, 4),
    [
      [0, 0],
      [2, 2],
    ],
    [
      [4, 4],
      [0, 4],
    ],
  ])
  expect(sizes(faces)).toEqual([16])
})
test('what lies in a face without touching it is a hole of it', () => {
  const faces = walkFaces([box(0, 0, 4, 4), box(1, 1, 2, 2)])
  expect(sizes(faces)).toEqual([1, 16])
  expect(faces.map((rings) => rings.length)).toEqual([1, 2])
})

const file = readFileSync(new URL('../../../../public/basemap/areas.json', import.meta.url))
const areas = decodeAreas(JSON.parse(file.toString()))

test('the file that is shipped is small', () => {
  expect(gzipSync(file, { level: 9 }).length).toBeLessThan(60_000)
})
test('its areas lie side by side: each finds itself at its own spot', () => {
  const { areaAt } = createCoverageMap(areas)
  const lost = areas.filter(({ id, properties: { at } }) => areaAt(...at) !== id)
  // thinning may lay the narrowest strips over each other
  expect(lost.length).toBeLessThan(areas.length / 50)
})
test('countries with lines between provinces are cut, the others whole', () => {
  const { areaAt } = createCoverageMap(areas)
  const count = (country: string) => areas.filter(({ properties }) => properties.country === country).length
  expect(count('IQ')).toBe(18)
  expect(count('FR')).toBe(1)
  // Baghdad and Basra, Tehran and Tabriz
  expect(areaAt(44.4, 33.3)).not.toBe(areaAt(47.8, 30.5))
  for (const [lon, lat] of [
    [51.4, 35.7],
    [46.3, 38.1],
  ] as const)
    expect(areas[areaAt(lon, lat)]?.properties.country).toBe('IR')
})
