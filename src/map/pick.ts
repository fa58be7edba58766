import type { Map as MapLibreMap, Point } from 'maplibre-gl'
import type { SceneView } from './scene-view.ts'
import { membersOf, type Scene } from './scene.ts'
import { pickableLayers } from './style.ts'
import type { Theme } from './themes.ts'
import type { TimeLayer } from './time-layer/time-layer.ts'

/** How far beside a thing a click still meets it, CSS pixels: fingers are wide. */
export const REACH = 5

export interface Picked {
  /** Ids of features. */
  ids: string[]
  /** Rows of the points' table, the uppermost first. */
  rows: number[]
}

/** What lies under a spot on the canvas: the marks and points there, else the names, else the areas. */
export function pick(
  map: MapLibreMap,
  point: Point,
  scene: Scene,
  { marks, points }: { marks: SceneView; points: TimeLayer },
  theme: Theme,
): Picked {
  const [ids, rows] = [marks.pick(point, REACH), points.pick(point, REACH)]
  return ids.length + rows.length > 0
    ? { ids, rows }
    : { ids: pickOfStyle(map, point, scene, theme), rows: [] }
}

/** Ids of the features whose names or areas MapLibre draws there. */
function pickOfStyle(map: MapLibreMap, point: Point, scene: Scene, theme: Theme): string[] {
  for (const [i, layers] of pickableLayers(theme).entries()) {
    const reach = i === 0 ? REACH : 0
    const box: [[number, number], [number, number]] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]
    const found = map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) })
    const keys = found.map(({ properties }) => String(properties['key']))
    const ids = membersOf(scene, keys)
    if (ids.length > 0) return ids
  }
  return []
}
