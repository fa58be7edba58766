import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import type { AreasFile } from '../../../src/model/area.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import { areasText, influenceAreas } from '../../../src/pipeline/influence-areas.ts'
import { gazetteer } from '../geoparse/small-gazetteer.ts'
import { sampleFeature, square } from '../map/sample.ts'

const whole = square(44, 32, 46, 33) as Polygon
const outlines = new Map([
  ['babil', square(44, 32, 45, 33) as Polygon],
  ['iraq', whole],
  ['jordan', square(36, 30, 38, 32) as Polygon],
  // a town is no area to add up in, whatever outline it has
  ['baghdad', square(44.3, 32.3, 44.4, 32.4) as Polygon],
])
const dataset = { bbox: [43, 31, 47, 34] } as unknown as Dataset
const features = [
  sampleFeature('country', { located: 'country', place: 'iraq', radius: 300 }, whole),
  sampleFeature('province', { located: 'admin1', place: 'babil', radius: 75 }, outlines.get('babil')),
  sampleFeature('near', { near: true, radius: 20, place: 'x' }, { type: 'Point', coordinates: [46, 32.5] }),
  sampleFeature('town'),
]
const file = influenceAreas(features, { areas: outlines, gazetteer, dataset })

test('a country that lacks provinces is one area, by its names; what the view does not meet is left out', () => {
  expect(file.areas.map(({ id, country, name }) => [id, country, name.en])).toEqual([['iraq', 'IQ', 'Iraq']])
  expect(file.areas[0]!.name).toMatchObject({ ar: 'العراق', tr: 'Irak' })
})
test('each vague place of the features has its shares, exact points have none', () => {
  expect(Object.keys(file.shares).sort()).toEqual(['babil admin1', 'iraq country', 'x settlement 20'])
  expect(file.shares['iraq country']).toEqual([[0, 1]])
  expect(file.shares['babil admin1']).toEqual([[0, 1]])
  // half of the circle lies over the line
  expect(file.shares['x settlement 20']).toEqual([[0, expect.closeTo(0.5, 2)]])
})
test('the text has one area and one place a line, and reads back as it was', () => {
  const { text, file: name } = areasText(file)
  expect(name).toBe('areas.json')
  expect(JSON.parse(text) as AreasFile).toEqual(file)
  expect(text.trimEnd().split('\n')).toHaveLength(7)
})
