/** Numbers of features by layer, with the single records of tables among them. */
import { layerKinds, type LayerId } from '../../model/layer.ts'
import type { Moment } from '../../time/moment.ts'
import type { Filtered } from '../../time/filter.ts'
import { countPoints } from '../../time/points.ts'
import type { Timed } from '../../time/sift.ts'
import { countOf, type Count, type Row } from './counts.ts'
import type { PointsOf } from './years.ts'

/** All of time. */
const ever: Moment = {
  window: { from: -Infinity, to: Infinity },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}

/** Records by layer: all that count, and those of them that hold at a moment and pass a filter. */
export function recordsOf(
  { points, counts }: PointsOf,
  moment: Moment,
  shows: (one: Filtered) => boolean,
): Record<LayerId, Count> {
  const all = countPoints(points, ever, counts)
  const now = countPoints(points, moment, (one) => counts(one) && shows(one))
  return Object.fromEntries(
    layerKinds.map(({ id }) => [
      id,
      { all: all[id].certain + all[id].possible, now: now[id].certain + now[id].possible },
    ]),
  ) as Record<LayerId, Count>
}

/** One row for each layer that has any, in the order of the model. */
export function layerRows(
  features: readonly Timed[],
  now: ReadonlySet<string>,
  records: Record<LayerId, Count> | null = null,
): (Row & { id: LayerId })[] {
  return layerKinds.flatMap(({ id }) => {
    const few = countOf(
      features.filter(({ feature }) => feature.properties.layer === id),
      now,
    )
    const many = records?.[id] ?? { all: 0, now: 0 }
    return few.all + many.all > 0 ? { id, all: few.all + many.all, now: few.now + many.now } : []
  })
}

/** What rows with no feature in common add up to. */
export const sumOf = (rows: readonly Count[]): Count => ({
  all: rows.reduce((n, { all }) => n + all, 0),
  now: rows.reduce((n, { now }) => n + now, 0),
})
