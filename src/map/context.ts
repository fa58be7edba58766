/**
 * Graphics contexts get lost: drivers fall over, and browsers keep 16 in a process and take the oldest's away. MapLibre
 * then throws its style away, and with it whatever is changed until the context is back; a map made anew from what the
 * page wants loses nothing.
 */
import type { Map as MapLibreMap } from 'maplibre-gl'

/** Milliseconds after which a context that has not come back may be asked for anew. */
const PATIENCE = 1000

export const isContextLost = (map: MapLibreMap): boolean =>
  map.getCanvas().getContext('webgl2')?.isContextLost() ?? false

/**
 * Calls `onlost` when the map loses its context, or has lost it already, and then `onagain` when another map may be made:
 * with true once the browser has given the context back, with false where it has not in a second. Returns what stops it.
 */
export function watchContext(
  map: MapLibreMap,
  onlost: () => void,
  onagain: (isBack: boolean) => void,
): () => void {
  const canvas = map.getCanvas()
  const watch = new AbortController()
  const { signal } = watch
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (isBack: boolean) => {
    watch.abort()
    clearTimeout(timer)
    // MapLibre, which heard of it first, is done with its own
    onagain(isBack)
  }
  const lost = () => {
    onlost()
    timer = setTimeout(() => again(false), PATIENCE)
    canvas.addEventListener('webglcontextrestored', () => again(true), { signal })
  }
  if (isContextLost(map)) lost()
  else canvas.addEventListener('webglcontextlost', lost, { signal, once: true })
  return () => {
    watch.abort()
    clearTimeout(timer)
  }
}
