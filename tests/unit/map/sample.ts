import type { FeatureProperties, MapFeature } from '../../../src/model/feature.ts'
import { timed, type Held } from '../../../src/time/sift.ts'

/** A feature with everything in it, of which a test says only what it is about. */
export function sampleFeature(
  id: string,
  properties: Partial<FeatureProperties> = {},
  geometry: MapFeature['geometry'] = { type: 'Point', coordinates: [10, 50] },
): MapFeature {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      layer: 'event',
      name: `name of ${id}`,
      kind: 'strike',
      actor: 'red',
      actors: ['red'],
      roles: ['perpetrator'],
      when: '2014-06-10',
      start: '2014-06-10',
      end: '2014-06-10',
      dated: 'day',
      place: 'town',
      placename: 'Town',
      located: 'settlement',
      radius: 5,
      status: 'confirmed',
      certainty: 'B',
      claims: [{ source: 's', by: 'Paper', says: 'so', start: 0, end: 2, stance: 'supports' }],
      figures: null,
      proposed: false,
      ...properties,
    },
  }
}

/** The same as something that certainly holds in the window. */
export const sampleHeld = (...args: Parameters<typeof sampleFeature>): Held => ({
  ...timed(sampleFeature(...args)),
  fit: 'certain',
  glow: 1,
})

/** A square with the given corners. */
export const square = (west: number, south: number, east: number, north: number): MapFeature['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})
