import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAreaGrid } from '../../../src/influence/areas.ts'
import { fieldOn } from '../../../src/influence/day-field.ts'
import { sumsOf } from '../../../src/influence/field.ts'
import { createHexGrid } from '../../../src/influence/hexes.ts'
import { influenceOf } from '../../../src/influence/influence.ts'
import { portionsOf } from '../../../src/influence/portions.ts'
import { usualSettings } from '../../../src/influence/settings.ts'
import type { Spread } from '../../../src/influence/spread.ts'
import { theatreHexes } from '../../../src/influence/theatre.ts'
import type { AreasFile } from '../../../src/model/area.ts'
import type { Manifest } from '../../../src/model/dataset.ts'
import type { LayerFile } from '../../../src/model/feature.ts'
import { publicationDays } from '../../../src/time/sift.ts'
import { askFor, day } from './sample.ts'

const read = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(`../../../geodata/layers/${file}`, import.meta.url), 'utf8')) as T
const { actors, blocs, sources } = read<Manifest>('manifest.json')
const features = ['events', 'bases', 'presence'].flatMap(
  (name) => read<LayerFile>(`${name}.geojson`).features,
)
const areas = read<AreasFile>('areas.json')
const portions = portionsOf(
  features,
  actors.map(({ id }) => id),
)
const { radius } = usualSettings
const [grid, areaGrid] = [createHexGrid(5), createAreaGrid(areas)]
const hexes = grid.spread(portions, radius, theatreHexes(portions, radius, grid, areaGrid))
const admin1 = areaGrid.spread(portions)

test('how each place lies in the areas is known', () => {
  const { places } = portions
  expect(places.length).toBeGreaterThan(50)
  expect(places.map(({ key }) => key).filter((key) => !(key in areas.shares))).toEqual([])
})
for (const iso of ['2014-06-30', '2014-12-31', '2017-12-31', '2019-11-30', '2022-08-31'])
  test(`hexagons and areas agree in total within 1 %: ${iso}`, () => {
    const totalOf = (spread: Spread) =>
      sumsOf(fieldOn(portions, spread, askFor(portions, { halfLife: 180 }), day(iso))).reduce(
        (a, b) => a + b,
        0,
      )
    const total = totalOf(admin1)
    expect(total).toBeGreaterThan(100)
    expect(Math.abs(totalOf(hexes) / total - 1)).toBeLessThan(0.01)
  })
test('cells and what lies elsewhere are all there is, and the same data give the same numbers', () => {
  const whole = () =>
    influenceOf(
      { features, actors, blocs, areas, published: publicationDays(sources) },
      {
        day: day('2017-12-31'),
        by: 'admin1',
        settings: usualSettings,
        basis: 'happened',
        actors: null,
        resolution: 5,
      },
    )
  const found = whole()
  expect(found.cells.reduce((sum, { total }) => sum + total, 0) + found.elsewhere).toBeCloseTo(found.total, 9)
  expect(found).toEqual(whole())
})
