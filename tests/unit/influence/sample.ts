/** Small worlds in which influence can be added up by hand. */
import { portionsOf, weigh, type Portions } from '../../../src/influence/portions.ts'
import type { TallyAsk } from '../../../src/influence/tally.ts'
import { usualWeights } from '../../../src/influence/weights.ts'
import type { AreasFile, InfluenceArea } from '../../../src/model/area.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import type { FeatureProperties, MapFeature } from '../../../src/model/feature.ts'
import { sampleFeature, square } from '../map/sample.ts'
import { random } from '../time/random.ts'

export const day = (iso: string): number => parseDay(iso) ?? NaN
/** Day of the features of `sampleFeature`. */
export const FIRST = day('2014-06-10')
export const actors = ['red', 'blue', 'green']

export const point = (lon: number, lat: number): MapFeature['geometry'] => ({
  type: 'Point',
  coordinates: [lon, lat],
})

/** A battle (weight 2) at a point, told by several sources. */
export const battle = (
  id: string,
  properties: Partial<FeatureProperties> = {},
  geometry?: MapFeature['geometry'],
): MapFeature => sampleFeature(id, { kind: 'battle', certainty: 'A', ...properties }, geometry)

/** A base (weight 5) that stands between two days; null: open. */
export const base = (id: string, start: string | null, end: string | null): MapFeature =>
  sampleFeature(id, {
    layer: 'base',
    kind: 'base',
    certainty: 'A',
    roles: ['participant'],
    dated: 'range',
    start,
    end,
  })

const area = (id: string, west: number): InfluenceArea => ({
  id,
  name: { en: id },
  country: null,
  km2: 10_000,
  geometry: square(west, 49, west + 2, 51) as InfluenceArea['geometry'],
})

/** Two squares side by side, of two degrees each; the point of `sampleFeature` is the middle of the first. */
export const areas: AreasFile = {
  version: 1,
  areas: [area('west', 9), area('east', 11)],
  shares: {
    'both country': [
      [0, 0.5],
      [1, 0.5],
    ],
    'edge district 20': [
      [0, 0.25],
      [1, 0.75],
    ],
  },
}

export const portionsFor = (features: readonly MapFeature[], of: readonly string[] = actors): Portions =>
  portionsOf(features, of)

/** Adds up each actor by itself, as things happened, with a half-life of 100 days. */
export const askFor = (portions: Portions, more: Partial<TallyAsk> = {}): TallyAsk => ({
  halfLife: 100,
  basis: 'happened',
  weights: weigh(portions, usualWeights),
  groupOf: Int32Array.from(portions.actors, (_, i) => i),
  groups: portions.actors.length,
  counted: null,
  ...more,
})

/** Seeded features of all layers, dates and places round the two squares. */
export function anyFeatures(n: number, seed: number): MapFeature[] {
  const next = random(seed)
  const pick = <T>(...of: T[]): T => of[Math.floor(next() * of.length)]!
  const isoOf = (days: number) => formatDay(FIRST + days)
  return Array.from({ length: n }, (_, i) => {
    const begin = Math.floor(next() * 900) - 450
    const start = next() < 0.1 ? null : isoOf(begin)
    const dated = pick('day', 'month', 'range') as FeatureProperties['dated']
    const layer = dated === 'range' ? pick('event', 'base', 'presence') : 'event'
    const end =
      next() < 0.1 ? null : dated === 'day' && start ? start : isoOf(begin + Math.floor(next() * 200))
    const by = pick(['red'], ['blue'], ['red', 'green'], ['blue', 'red', 'green'])
    const wide = next() < 0.1
    return sampleFeature(
      `feature ${i}`,
      {
        layer: layer as FeatureProperties['layer'],
        kind:
          layer === 'event' ? pick('battle', 'protest', 'withdrawal') : layer === 'base' ? 'camp' : 'control',
        dated,
        start,
        end,
        actor: by[0]!,
        actors: by,
        roles: by.map(() => pick('perpetrator', 'participant', 'target', 'host')),
        certainty: pick('A', 'B', 'C', 'D'),
        status: pick('confirmed', 'alleged', 'disputed'),
        proposed: next() < 0.2,
        claims: [
          {
            source: pick('early', 'late', 'undated'),
            by: 'Paper',
            says: 'so',
            start: 0,
            end: 2,
            stance: 'supports',
          },
        ],
        ...(wide ? { located: 'country' as const, place: 'both' } : {}),
      },
      wide ? square(9, 49, 13, 51) : point(9 + next() * 4, 49 + next() * 2),
    )
  })
}

export const published = new Map([
  ['early', FIRST - 100],
  ['late', FIRST + 300],
])
