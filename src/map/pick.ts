import type { Map as MapLibreMap, Point } from 'maplibre-gl'
import type { SceneView } from './scene-view.ts'
import { membersOf, type Scene } from './scene.ts'
import { pickableLayers } from './style.ts'
import type { Theme } from './themes.ts'
import type { TimeLayer } from './time-layer/time-layer.ts'

/** How far beside a thing a click still meets it, CSS pixels: fingers are wide. */
export const REACH = 5

export interface Picked {
  /** Keys of the scene's things, the uppermost first. */
  keys: string[]
  /** Ids of features. */
  ids: string[]
  /** Rows of the points' table, the uppermost first. */
  rows: number[]
  /** Number of the cell of influence, where nothing stands on it. */
  cell?: number
}

/** True where anything lies. */
export const isPicked = ({ ids, rows, cell }: Picked): boolean =>
  ids.length + rows.length > 0 || cell !== undefined

/**
 * What lies under a spot on the canvas: the marks and points there, else the names, else the cell, else the areas. `cellAt`
 * gives −1 for none.
 */
export function pick(
  map: MapLibreMap,
  point: Point,
  scene: Scene,
  { marks, points }: { marks: SceneView; points: TimeLayer },
  theme: Theme,
  cellAt: (point: Point) => number,
): Picked {
  // a mark that is hit itself comes before those that are only near
  const hit = marks.pick(point, 0)
  const keys = hit.length > 0 ? hit : marks.pick(point, REACH)
  const rows = points.pick(point, REACH)
  if (keys.length + rows.length > 0) return { keys, ids: membersOf(scene, keys), rows }
  const [names, areas] = pickableLayers(theme)
  const named = keysOfStyle(map, point, scene, names, REACH)
  const cell = named.length > 0 ? -1 : cellAt(point)
  if (cell >= 0) return { keys: [], ids: [], rows: [], cell }
  const under = named.length > 0 ? named : keysOfStyle(map, point, scene, areas, 0)
  return { keys: under, ids: membersOf(scene, under), rows: [] }
}

/** Keys of what MapLibre draws there in these layers, so many pixels around. */
function keysOfStyle(
  map: MapLibreMap,
  point: Point,
  scene: Scene,
  layers: readonly string[],
  reach: number,
): string[] {
  const box: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ]
  const found = map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) })
  // grounds that are hidden only are still there
  const keys = found
    .map(({ properties }) => String(properties['key']))
    .filter((key) => scene.members.has(key))
  return [...new Set(keys)]
}
