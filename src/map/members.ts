/** What one thing of a spread is: a feature, or a point of a table, as its own mark. */
import { latOf, lonOf } from '../model/mercator.ts'
import type { LayerId } from '../model/layer.ts'
import type { PointTable } from '../time/point-table.ts'
import type { Held } from '../time/sift.ts'
import { labelPoint } from './label-point.ts'
import type { Look } from './look.ts'
import { markOf } from './mark.ts'
import { parseRecipe, type MarkFrame, type Recipe } from './recipe.ts'
import type { MarkLook } from './time-layer/mark-look.ts'

export interface Member {
  /** Id of the feature, or null for a point. */
  id: string | null
  /** Row of the point in its table, or null for a feature. */
  row: number | null
  picture: Recipe | null
  /** 0 to 1. */
  opacity: number
  /** Where it truly is, `[lon, lat]`, degrees. */
  at: [number, number]
}

const FRAMES: Record<LayerId, MarkFrame> = { event: 'event', base: 'base', presence: 'presence' }

/** A feature as it is drawn where it stands alone. */
export function featureMember(held: Held, look: Look): Member {
  const { feature } = held
  const at = labelPoint(feature.geometry)
  const { icon, opacity } = markOf(
    { key: '', position: at, members: [held] },
    look,
    FRAMES[feature.properties.layer],
  )
  return { id: feature.id, row: null, picture: parseRecipe(icon), opacity, at }
}

/** `[lon, lat]` of a row, degrees. */
export const rowSpot = ({ x, y, origin }: PointTable, row: number): [number, number] => [
  lonOf((x[row] ?? 0) + origin[0]),
  latOf((y[row] ?? 0) + origin[1]),
]

/** A row of the table. `looks` are those of the table. */
export function rowMember(row: number, table: PointTable, looks: readonly MarkLook[]): Member {
  const look = looks[table.look[row] ?? 0]
  return {
    id: null,
    row,
    picture: look?.picture ?? null,
    opacity: look?.opacity ?? 1,
    at: rowSpot(table, row),
  }
}
