/** Tells when the map is there to look at, as marks in the browser's timeline (User Timing, W3C). */
import type { Map as MapLibreMap } from 'maplibre-gl'

/** Land, borders and marks are on the screen: in the first picture, or where there was none in the map itself. */
export const FIRST_MAP = 'influence-map:first-map'
/** The map has drawn them. */
export const LIVE_MAP = 'influence-map:live-map'

/**
 * Marks the first frame in which all of these sources are cut and drawn, and tells of it after that frame. To be called
 * once they have their data; those that the style lacks are not waited for. Returns what calls it off.
 */
export function markLiveMap(map: MapLibreMap, sources: readonly string[], ondrawn: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (!sources.every((name) => !map.getSource(name) || map.isSourceLoaded(name))) return
    map.off('render', look)
    if (performance.getEntriesByName(FIRST_MAP).length === 0) performance.mark(FIRST_MAP)
    if (performance.getEntriesByName(LIVE_MAP).length === 0) performance.mark(LIVE_MAP)
    timer = setTimeout(ondrawn)
  }
  map.on('render', look)
  map.triggerRepaint()
  return () => {
    clearTimeout(timer)
    map.off('render', look)
  }
}
