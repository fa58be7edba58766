/** What is lit on the map: from outside, and under the pointer. */
import type { PointTable } from '../time/point-table.ts'
import { litByFeature, litByKey, nothingLit, ringRound, type Highlighted, type Lit } from './highlight.ts'
import { rowSpot } from './members.ts'
import type { Picked } from './pick.ts'
import type { Scene } from './scene.ts'
import type { MarkLook } from './time-layer/mark-look.ts'

/** `table` and `looks` are those of the points, null and empty where there are none. */
export function litNow(
  scene: Scene,
  highlighted: Highlighted | null | undefined,
  hovered: Picked | null,
  table: PointTable | null,
  looks: readonly MarkLook[],
): Lit[] {
  const outside = highlighted ? litByFeature(scene, highlighted) : nothingLit
  const [key, row] = [hovered?.keys[0], hovered?.rows[0]]
  if (key !== undefined) return [outside, litByKey(scene, key)]
  if (row === undefined || !table) return [outside]
  const picture = looks[table.look[row] ?? 0]?.picture ?? null
  return [outside, { ring: ringRound(picture, rowSpot(table, row)), ground: null }]
}
