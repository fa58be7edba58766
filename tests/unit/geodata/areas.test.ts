import { readFileSync } from 'node:fs'
import { area } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'

const file = new URL('../../../geodata/gazetteer/areas.geojson', import.meta.url)
const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
  features: Feature<Polygon | MultiPolygon>[]
}
const km2 = (id: string) => area(features.find((one) => one.id === id)!) / 1e6

test('every area has ground in it', () => {
  expect(features.filter((one) => !(area(one) > 1e5)).map(({ id }) => id)).toEqual([])
})

describe('outlines are as large as the land', () => {
  // square kilometres of land and inland water, CIA World Factbook; Bahrain has grown by a fifth since the coast was drawn
  test.each([
    ['bahrain', 760, 0.25],
    ['egypt', 1_001_450, 0.1],
    ['iran', 1_648_195, 0.1],
    ['iraq', 438_317, 0.1],
    ['kuwait', 17_818, 0.1],
    ['lebanon', 10_400, 0.1],
    ['qatar', 11_586, 0.1],
    ['south-sinai', 31_272, 0.1],
    ['syria', 187_437, 0.1],
    ['turkey', 783_562, 0.1],
  ])('%s', (id, expected, tolerance) => {
    expect(Math.abs(km2(id) / expected - 1)).toBeLessThan(tolerance)
  })

  test('a region is as large as the provinces that make it up', () => {
    expect(km2('south-lebanon') + km2('nabatieh-governorate')).toBeCloseTo(km2('southern-lebanon'), -2)
  })
})
