/** MapLibre, told where its worker is. */
import { prewarm, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { mapWorkerAddress } from './worker-address.ts'

setWorkerUrl(mapWorkerAddress)

export { AttributionControl, Map as MapLibreMap, NavigationControl } from 'maplibre-gl'

/**
 * True where MapLibre may start its worker. In a frame in a sandbox without `allow-same-origin`, which has no origin, it
 * starts one from a `data:` address only, which the page's policy forbids. One file that holds all starts it out of a text,
 * as its own policy allows.
 */
export const mayWork = (): boolean => globalThis.origin !== 'null' || mapWorkerAddress.startsWith('blob:')

/** Starts MapLibre's worker before there is a map: its script is half a megabyte, and no tile is cut without it. */
export function warmUp(): void {
  if (mayWork()) prewarm()
}

/** True where the browser can draw the map at all, and may. */
export function canDraw(): boolean {
  if (!mayWork()) return false
  const context = document.createElement('canvas').getContext('webgl2')
  // Browsers keep few contexts alive at a time: give this one back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
