/** Which features are few enough to be drawn as stacked marks, and which are so many that they are rows of a table. */
import type { PointLook, RawPoints } from './point-table.ts'
import { createRawPoints } from './point-table.ts'
import { createLooks } from './records.ts'
import type { Timed } from './sift.ts'
import { readTraits, type StanceOf } from './traits.ts'

/** Most point features that are drawn as marks; more are drawn one by one. */
export const FEW = 2000

/**
 * Known to a place and a time that one point can stand for: neither drawn as an area nor standing for one, and not at
 * several places or dates, as where claims differ.
 */
const isPoint = ({ feature: { geometry, properties }, others }: Timed): boolean =>
  geometry.type === 'Point' &&
  ['site', 'settlement'].includes(properties.located) &&
  !others &&
  !properties.candidates &&
  properties.claims.every(({ at }) => !at)

/** The number of point features, and, where they are more than `most`, the features apart from them. */
export function pointsOf(
  features: readonly Timed[],
  most: number = FEW,
): { few: Timed[]; many: Timed[]; points: number } {
  const points = features.filter(isPoint)
  return points.length > most
    ? { few: features.filter((one) => !isPoint(one)), many: points, points: points.length }
    : { few: [...features], many: [], points: points.length }
}

/** Point features as columns; the row of each is its number in the list. */
export function rawOf(features: readonly Timed[], stanceOf: StanceOf): RawPoints {
  const raw = createRawPoints(features.length)
  raw.length = features.length
  const addLook = createLooks(raw.looks)
  features.forEach(({ feature: { geometry, properties }, span, known }, i) => {
    const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : []
    const look: PointLook = {
      ...readTraits(properties, stanceOf),
      dated: properties.dated,
      lasts: span.lasts,
    }
    raw.lon[i] = lon
    raw.lat[i] = lat
    raw.start[i] = span.start ?? -Infinity
    raw.end[i] = span.end ?? Infinity
    raw.known[i] = known ?? Infinity
    raw.look[i] = addLook(look)
    raw.row[i] = i
  })
  return raw
}
