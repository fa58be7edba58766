import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import type { LabelLists, Topo } from '../../../../src/map/basemap-data.ts'
import { createAnchors } from '../../../../src/map/anchors.ts'
import { timedOf } from '../../../../src/map/first/first-file.ts'
import { atZoom, reaches } from '../../../../src/map/first/draw-first.ts'
import { makeFirstFile } from '../../../../src/map/first/make-first-file.ts'
import { fitted } from '../../../../src/map/fit.ts'
import { createLook } from '../../../../src/map/look.ts'
import { createMarksTable } from '../../../../src/map/marks-table.ts'
import { createScene } from '../../../../src/map/scene.ts'
import type { MapFeature } from '../../../../src/model/feature.ts'
import { layersOnly } from '../../../../src/time/filter.ts'
import { publicationDays, sift, timed } from '../../../../src/time/sift.ts'
import { sampleFeature, square } from '../sample.ts'

const shape = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: square(0, 0, 10, 10) }],
}
const base = topology({ land: shape, borders: { ...shape, features: [] } } as never, 1e4) as unknown as Topo
const labels: LabelLists = {
  countries: [[2, 3, 1, { en: 'A country' }]],
  territories: [],
  seas: [],
  admin1: [],
  places: [],
}
const features: MapFeature[] = [
  sampleFeature('one', { place: 'a' }, { type: 'Point', coordinates: [4, 4] }),
  sampleFeature('two', { place: 'a' }, { type: 'Point', coordinates: [4, 4] }),
  sampleFeature('province', { place: 'p', located: 'region', radius: 60 }, square(5, 5, 7, 7)),
  sampleFeature('country', { place: 'c', located: 'country', radius: 500 }, square(0, 0, 9, 9)),
]
const manifest = { home: [0, 0, 10, 10] as [number, number, number, number], sources: [], records: [] }

/** What stands where, and how. */
function marksOf(all: Parameters<typeof sift>[0], anchors = createAnchors([])) {
  const moment = {
    window: { from: -1e6, to: 1e6 },
    mode: 'window',
    basis: 'happened',
    fade: 0,
  } as const
  const { held } = sift(all, moment, layersOnly(new Set(['event', 'base', 'presence'])))
  const look = createLook({ blocs: [], actors: [] }, 'light', 'en')
  const { table, looks, keys } = createMarksTable(createScene(held, look, 6, anchors))
  return keys.map((key, i) => ({ key, x: table.x[i], y: table.y[i], look: looks[table.look[i]!] }))
}

test('the file of the first picture gives the marks that the layers give, at the same spots in the same order', () => {
  const file = makeFirstFile(features, manifest, { base, labels })
  const published = publicationDays([])
  const whole = marksOf(
    features.map((one) => timed(one, published)),
    createAnchors([[2, 3]]),
  )
  expect(whole.length).toBeGreaterThan(2)
  expect(marksOf(timedOf(file.features!))).toEqual(whole)
})

test('tables of points leave only the land in it', () => {
  const records = [{ file: 'r.csv', source: 's' }] as never
  expect(makeFirstFile(features, { ...manifest, records }, { base, labels }).features).toBeNull()
})

test('it serves the home view, and neither one far away nor one too near', () => {
  const file = makeFirstFile(features, manifest, { base, labels })
  const none = { top: 0, right: 0, bottom: 0, left: 0 }
  const serves = (...bbox: [number, number, number, number]) =>
    reaches(file, fitted(bbox, none, 900, 900)!, 900, 900)
  expect(serves(0, 0, 10, 10)).toBe(true)
  expect(serves(100, 0, 110, 10)).toBe(false)
  expect(serves(4, 4, 4.2, 4.2)).toBe(false)
})

test('widths by zoom are those of the style', () => {
  const width = ['interpolate', ['linear'], ['zoom'], 3, 1, 6, 4, 9, 5]
  expect([0, 3, 4, 6, 7.5, 12].map((zoom) => atZoom(width, zoom))).toEqual([1, 1, 2, 4, 4.5, 5])
  expect(atZoom(2, 5)).toBe(2)
})
