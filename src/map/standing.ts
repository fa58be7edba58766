/** What stands upright on the map, as boxes that other things keep clear of. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { growthAt } from './growth.ts'
import { labelPoint } from './label-point.ts'
import { boxOf } from './layers/room.ts'
import { isFacing } from './projection.ts'
import { isUpright, type Scene } from './scene.ts'
import type { Box } from './spread.ts'

/** Boxes of the marks and badges of a scene that stand in a part of the map, pixels. O(n). */
export function standingIn(map: MapLibreMap, { sources }: Scene, within: Box): Box[] {
  const growth = growthAt(map.getZoom())
  return [...sources.values()].flat().flatMap((feature): Box[] => {
    if (!isUpright(feature)) return []
    const at = labelPoint(feature.geometry)
    if (!isFacing(map, at)) return []
    const { y, x: spot } = map.project(at)
    const x = spot + feature.properties.slot * growth
    if (x < within.left || x > within.right || y < within.top || y > within.bottom) return []
    const { width, height } = boxOf(feature)
    const [across, along] = [(width / 2) * growth, (height / 2) * growth]
    return [{ left: x - across, top: y - along, right: x + across, bottom: y + along }]
  })
}
