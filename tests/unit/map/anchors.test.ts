import { expect, test } from 'vitest'
import { createAnchors } from '../../../src/map/anchors.ts'
import { labelPoint } from '../../../src/map/label-point.ts'
import { sampleFeature, square } from './sample.ts'

const country = sampleFeature('c', { located: 'country', place: 'land' }, square(0, 40, 10, 50))

test('a country’s badge stands on its name', () => {
  expect(
    createAnchors([
      [20, 45],
      [2, 48],
    ])(country),
  ).toEqual([2, 48])
})
test('a country without a name on the map has its badge inside', () => {
  expect(createAnchors([[20, 45]])(country)).toEqual(labelPoint(country.geometry))
})
test('a province’s badge does not go to the country’s name', () => {
  const province = sampleFeature('p', { located: 'admin1' }, square(0, 40, 10, 50))
  expect(createAnchors([[2, 48]])(province)).toEqual(labelPoint(province.geometry))
})
