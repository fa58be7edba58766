/** What is listed as features: points of the table are loaded. */
import type { MapFeature } from '../../model/feature.ts'
import type { Fit } from '../../time/moment.ts'
import type { Exported } from './csv.ts'
import type { Listed } from './listing.ts'

/** Most points that are loaded for a file. */
export const MOST_LOADED = 5000

/** Points that a file of these items would load. */
export const pointsToLoad = (items: readonly Listed[]): number =>
  Math.min(
    MOST_LOADED,
    items.reduce<number>((sum, one) => sum + (typeof one === 'number' ? 1 : 0), 0),
  )

/**
 * The features of items in their order. Of more than `most` points the first are taken; `leftOut` counts those that were not,
 * and those that did not come.
 */
export async function gather(
  items: readonly Listed[],
  point: (row: number) => Promise<MapFeature | null>,
  fitOf: (row: number) => Fit | null,
  most: number = MOST_LOADED,
): Promise<{ rows: Exported[]; leftOut: number }> {
  let points = 0
  const found = await Promise.all(
    items.map(async (one): Promise<Exported | null> => {
      if (typeof one !== 'number') return { feature: one.feature, fit: one.fit === 'fading' ? null : one.fit }
      points += 1
      if (points > most) return null
      const feature = await point(one)
      return feature && { feature, fit: fitOf(one) }
    }),
  )
  const rows = found.filter((one) => one !== null)
  return { rows, leftOut: items.length - rows.length }
}
