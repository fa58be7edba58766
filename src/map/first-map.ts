/** Tells when the map is first there to look at, as a mark in the browser's timeline (User Timing, W3C). */
import type { Map as MapLibreMap } from 'maplibre-gl'

export const FIRST_MAP = 'influence-map:first-map'

/**
 * Marks the first frame in which all of these sources are cut and drawn, and tells of it after that frame. To be called
 * once they have their data; those that the style lacks are not waited for. Returns what calls it off.
 */
export function markFirstMap(map: MapLibreMap, sources: readonly string[], ondrawn: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (!sources.every((name) => !map.getSource(name) || map.isSourceLoaded(name))) return
    map.off('render', look)
    performance.mark(FIRST_MAP)
    timer = setTimeout(ondrawn)
  }
  map.on('render', look)
  map.triggerRepaint()
  return () => {
    clearTimeout(timer)
    map.off('render', look)
  }
}
