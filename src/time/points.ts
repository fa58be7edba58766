/** Many point features as a page holds them: columns to draw and find them by, and counts for every window. */
import type { LayerId } from '../model/layer.ts'
import type { PointTable } from './point-table.ts'
import type { Tally } from './tally.ts'

/** What is counted together: points of one layer and actor. */
export interface PointGroup {
  layer: LayerId
  /** Actor id, or null. */
  actor: string | null
}

export interface Points {
  table: PointTable
  /** One group of the tallies for each. */
  groups: PointGroup[]
  /** By the days of the things themselves. */
  happened: Tally
  /** By the days on which they became known; what no dated document tells of is in none. */
  known: Tally
}
