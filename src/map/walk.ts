/** Marks one after the other, for the keyboard. */
import { labelPoint } from './label-point.ts'
import { isFacing } from './projection.ts'
import type { Scene } from './scene.ts'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Padding } from './view.ts'

/** Keys on the map: to the next mark, to the one before, what opens it, and what tells of the cell in the middle. */
export const walkKeys: Partial<Record<string, 1 | -1 | 'open' | 'cell'>> = {
  n: 1,
  p: -1,
  c: 'cell',
  Enter: 'open',
  ' ': 'open',
}

/** Marks on one line of this many pixels are read along it. */
const LINE = 40

/** Something upright in view, and where it stands on the map, pixels. */
export interface Stop {
  key: string
  x: number
  y: number
}

/** What stands in the part of the map that panels leave free, line by line from the top, each from its start. */
export function stopsInView(map: MapLibreMap, scene: Scene, padding: Padding, rtl: boolean): Stop[] {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const stops = [...scene.sources.values()].flat().flatMap(({ geometry, properties }): Stop[] => {
    if (properties.part !== 'mark' && properties.part !== 'badge') return []
    const at = labelPoint(geometry)
    if (!isFacing(map, at)) return []
    const { x, y } = map.project(at)
    const seen =
      x > padding.left && x < width - padding.right && y > padding.top && y < height - padding.bottom
    return seen ? [{ key: properties.key, x: x + properties.slot, y }] : []
  })
  return inReadingOrder(stops, rtl)
}

/** Line by line from the top. */
export const inReadingOrder = (stops: readonly Stop[], rtl: boolean): Stop[] =>
  stops.toSorted((a, b) => Math.floor(a.y / LINE) - Math.floor(b.y / LINE) || (rtl ? b.x - a.x : a.x - b.x))

/** The stop a step away from the one with this key, round about; from none, the first or the last. */
export function stepAlong(stops: readonly Stop[], from: string | undefined, step: 1 | -1): Stop | undefined {
  const at = stops.findIndex(({ key }) => key === from)
  if (at < 0) return step > 0 ? stops[0] : stops.at(-1)
  return stops[(at + step + stops.length) % stops.length]
}
