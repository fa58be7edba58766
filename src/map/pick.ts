import type { Map as MapLibreMap, Point } from 'maplibre-gl'
import type { Scene } from './scene.ts'
import { pickableLayers } from './style.ts'
import type { Theme } from './themes.ts'

/** Half the side of the square that answers, CSS pixels: fingers are wide. */
const REACH = 5

/** Ids of the features under a spot on the canvas: those of the marks there, else those of the areas. */
export function pick(map: MapLibreMap, point: Point, scene: Scene, theme: Theme): string[] {
  for (const [i, layers] of pickableLayers(theme).entries()) {
    const reach = i === 0 ? REACH : 0
    const box: [[number, number], [number, number]] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]
    const found = map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) })
    const ids = found.flatMap(({ properties }) => scene.members.get(String(properties['key'])) ?? [])
    if (ids.length > 0) return [...new Set(ids)]
  }
  return []
}
