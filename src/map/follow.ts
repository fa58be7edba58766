/** What stands over the map and moves with it. */
import type { Map as MapLibreMap } from 'maplibre-gl'

const EVENTS = ['move', 'resize', 'projectiontransition'] as const

/**
 * Calls back now and with each frame in which the map moves, before it is drawn. The callback writes positions and
 * nothing else: it must neither ask for layout nor change what is shown. Returns what ends it.
 */
export function follow(map: MapLibreMap, place: () => void): () => void {
  place()
  for (const name of EVENTS) map.on(name, place)
  return () => {
    for (const name of EVENTS) map.off(name, place)
  }
}
