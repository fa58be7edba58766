/** MapLibre, told where its worker is: bundlers do not find it by themselves. */
import { prewarm, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(new URL(workerUrl, import.meta.url).href)

export { AttributionControl, Map as MapLibreMap, NavigationControl } from 'maplibre-gl'

/** Starts MapLibre's worker before there is a map: its script is half a megabyte, and no tile is cut without it. */
export const warmUp = (): void => prewarm()

/** True where the browser can draw the map at all. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // Browsers keep few contexts alive at a time: give this one back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
