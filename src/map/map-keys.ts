/** Keys on the map itself; MapLibre has the arrows. */
import type { MapViewProps } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import type { Scene } from './scene.ts'
import { stepAlong, stopsInView, walkKeys, type Stop } from './walk.ts'

interface KeyAsk {
  map: MapLibreMap
  scene: Scene
  view: Pick<MapViewProps, 'padding' | 'rtl'>
  /** Of the mark that is pointed at, or that the keys have come to. */
  key: string | undefined
  /** Tells what cell of influence lies in the middle of the view, and opens it; null where there is none. */
  cell: { tell: () => void; open: () => void } | null
  /** Closes what is spread out; null where nothing is. */
  close: (() => void) | null
  open: (key: string) => void
  goTo: (stop: Stop) => void
}

/** Does what a key on the map's canvas means. */
export function onMapKey(
  event: KeyboardEvent,
  { map, scene, view, key, cell, close, open, goTo }: KeyAsk,
): void {
  if (event.target !== map.getCanvas() || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape' && close) {
    event.stopPropagation()
    close()
  }
  const does = walkKeys[event.key]
  if (does === 'open' && (key !== undefined || cell)) {
    event.preventDefault()
    if (key !== undefined) open(key)
    else cell?.open()
  }
  if (does === 'cell') cell?.tell()
  if (typeof does !== 'number') return
  const stop = stepAlong(stopsInView(map, scene, view.padding, view.rtl), key, does)
  if (stop) goTo(stop)
}
