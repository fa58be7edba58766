import { expect, test } from 'vitest'
import { areasFile, areasIn, type Outlined } from '../../../src/influence/overlaps.ts'
import { placeKey, type VaguePlace } from '../../../src/influence/feature-places.ts'
import { square } from '../map/sample.ts'

const outlined = (
  id: string,
  type: Outlined['type'],
  country: string,
  ...box: [number, number, number, number]
): Outlined => ({ id, name: { en: id }, country, type, geometry: square(...box) as Outlined['geometry'] })
const all = [
  outlined('whole', 'country', 'AA', 0, 0, 4, 2),
  outlined('left', 'admin1', 'AA', 0, 0, 2, 2),
  outlined('right', 'admin1', 'AA', 2, 0, 4, 2),
  outlined('plain', 'country', 'BB', 4, 0, 8, 2),
  outlined('only', 'admin1', 'BB', 4, 0, 5, 2),
  outlined('far', 'country', 'CC', 50, 0, 52, 2),
]
const vague = (more: Partial<VaguePlace>): VaguePlace => ({
  key: placeKey('x', 'district', more.vague ?? 0),
  lon: 2,
  lat: 1,
  vague: 0,
  outline: null,
  wide: false,
  ...more,
})
const areas = areasIn(all, [-1, -1, 9, 3])

test('a country is its first-level areas where all are there, else the country; what is out of view is left out', () => {
  expect(areas.map(({ id }) => id)).toEqual(['left', 'right', 'plain'])
  // two degrees by two at the equator
  expect(areas[0]!.km2 / 222.4 ** 2).toBeCloseTo(1, 2)
})
test('an area lies in itself alone', () => {
  const key = placeKey('left', 'admin1', 0)
  expect(areasFile(areas, [vague({ key, outline: areas[0]!.geometry })]).shares).toEqual({ [key]: [[0, 1]] })
})
test('a country that its areas fill lies in each by its size, one without any in none', () => {
  const [whole, far] = ['whole', 'far'].map((id) =>
    vague({ key: placeKey(id, 'country', 0), outline: square(0, 0, 1, 1) as never }),
  )
  const { shares } = areasFile(
    areas,
    [whole!, far!],
    new Map([
      ['whole', 'AA'],
      ['far', 'CC'],
    ]),
  )
  expect(shares).toEqual({
    [whole!.key]: [
      [0, 0.5],
      [1, 0.5],
    ],
    [far!.key]: [],
  })
})
test('an area that is none of the cells lies in them by overlap', () => {
  const key = placeKey('middle', 'region', 0)
  const { shares } = areasFile(areas, [vague({ key, outline: square(1, 0, 5, 2) as never })])
  expect(shares[key]!.map(([area]) => area)).toEqual([0, 1, 2])
  for (const [i, [, share]] of shares[key]!.entries()) expect(share).toBeCloseTo([0.25, 0.5, 0.25][i]!, 3)
})
test('a circle lies half on either side of the line through it, and shares are 1 or less', () => {
  const file = areasFile(areas, [vague({ vague: 30 }), vague({ key: 'edge', lat: 0, lon: 1, vague: 30 })])
  expect(file.shares['x district 30']).toEqual([
    [0, expect.closeTo(0.5, 3)],
    [1, expect.closeTo(0.5, 3)],
  ])
  // half of it is in no area at all
  expect(file.shares.edge).toEqual([[0, expect.closeTo(0.5, 2)]])
})
test('a place far from all areas has no share, and says so', () => {
  expect(areasFile(areas, [vague({ key: 'far', lon: 90, vague: 10 })]).shares).toEqual({ far: [] })
})
