import { expect, test } from 'vitest'
import { createAnchors } from '../../../src/map/anchors.ts'
import { selectionData } from '../../../src/map/selection.ts'
import { sampleFeature, square } from './sample.ts'

const anchorOf = createAnchors([[2, 48]])
const drawn = (...args: Parameters<typeof sampleFeature>) =>
  selectionData(sampleFeature(...args), anchorOf).features.map(({ properties, geometry }) => ({
    part: properties?.['part'],
    geometry,
  }))
const spot = (place: string, lon: number) => ({
  place,
  placename: place,
  located: 'settlement' as const,
  radius: 5,
  lon,
  lat: 50,
})

test('nothing is selected', () => {
  expect(selectionData(null, anchorOf).features).toEqual([])
})
test('a town shows the circle within which it lies, and a ring round its mark', () => {
  const [ground, ring] = drawn('a', { radius: 10 })
  expect(ground).toMatchObject({ part: 'ground', geometry: { type: 'Polygon' } })
  expect(ring).toEqual({ part: 'spot', geometry: { type: 'Point', coordinates: [10, 50] } })
})
test('a country shows its ground, and a ring round the badge on its name', () => {
  const shape = square(0, 40, 10, 50)
  expect(drawn('a', { located: 'country' }, shape)).toEqual([
    { part: 'ground', geometry: shape },
    { part: 'spot', geometry: { type: 'Point', coordinates: [2, 48] } },
  ])
})
test('other places that it may have are ringed too', () => {
  const claim = { source: 's', by: 'Paper', says: 'so', start: 0, end: 2, stance: 'supports' as const }
  const others = drawn('a', {
    candidates: [spot('b', 12)],
    claims: [{ ...claim, at: spot('c', 14) }],
  }).filter(({ part }) => part === 'other')
  expect(others.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [12, 50] },
    { type: 'Point', coordinates: [14, 50] },
  ])
})
