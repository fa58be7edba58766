/** What the first picture is drawn from: one small file, made of the layers and the basemap when the page is built. */
import type { Day } from '../../model/day.ts'
import type { FeatureProperties, MapFeature } from '../../model/feature.ts'
import type { Spot } from '../../model/place.ts'
import type { Timed } from '../../time/sift.ts'
import type { Topo } from '../basemap-data.ts'
import type { Bbox } from '../view.ts'

/** A feature without all that is not drawn: its label point for its shape, its days for its date. */
export interface FirstFeature extends Pick<
  FeatureProperties,
  | 'layer'
  | 'kind'
  | 'actor'
  | 'dated'
  | 'place'
  | 'located'
  | 'radius'
  | 'near'
  | 'candidates'
  | 'status'
  | 'certainty'
> {
  /** `[lon, lat]`, degrees. */
  at: [number, number]
  /** First and last possible day; null = open. */
  days: [Day | null, Day | null]
  lasts?: true
  known: Day | null
  others?: Timed['others']
  /** Where some of its sources have it. */
  claimed?: Spot[]
}

export interface FirstFile {
  /** Where land and borders are as fine as `least` says; beyond they are coarse. */
  room: Bbox
  /** Degrees of longitude by which a line may be off. */
  least: number
  /** Land and borders. */
  base: Topo
  /** Null where points are so many that a table holds them. */
  features: FirstFeature[] | null
}

/** The features as the map's scene takes them, with nothing where the file says nothing. */
export const timedOf = (features: readonly FirstFeature[]): Timed[] =>
  features.map(
    ({ at, days: [start, end], lasts = false, known, others, claimed = [], ...properties }, i) => ({
      feature: {
        type: 'Feature',
        id: String(i),
        geometry: { type: 'Point', coordinates: at },
        properties: {
          ...properties,
          name: '',
          placename: '',
          actors: [],
          roles: [],
          when: '',
          start: null,
          end: null,
          claims: claimed.map((spot) => ({ at: spot })) as MapFeature['properties']['claims'],
          figures: null,
          proposed: false,
        },
      },
      span: { start, end, lasts },
      known,
      ...(others ? { others } : {}),
    }),
  )
