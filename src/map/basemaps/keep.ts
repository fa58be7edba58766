/** The background of one map while it lives. */
import type { ErrorEvent, Map as MapLibreMap, RequestParameters } from 'maplibre-gl'
import type { Theme } from '../themes.ts'
import type { Basemap } from './basemap.ts'
import { BasemapFault, basemapFault } from './fault.ts'
import { FOREIGN, mayRequest } from './place.ts'
import { swapBasemap } from './swap.ts'

export interface Background {
  /** Draws it in place of the one before, which stays where MapLibre does not take the new one. Returns the one drawn. */
  show: (basemap: Basemap, theme: Theme) => Basemap
  remove: () => void
}

/**
 * Watches over the background of a map whose style stands. `first` is in that style already. `onfault` is told when the one
 * drawn fails: parts of it may be missing then.
 */
export function keepBasemap(
  map: MapLibreMap,
  first: Basemap,
  onfault: (fault: BasemapFault) => void,
): Background {
  let drawn = first
  const note = (event: ErrorEvent) => {
    if (drawn.origin !== undefined && isOf(event, drawn.origin)) onfault(basemapFault(event.error))
    else console.error(event.error)
  }
  map.on('error', note)
  return {
    show(basemap, theme) {
      if (basemap === drawn) return drawn
      map.off('error', note)
      try {
        swapBasemap(map, drawn, basemap, theme)
        drawn = basemap
      } catch (error) {
        onfault(basemapFault(error))
      } finally {
        map.on('error', note)
      }
      return drawn
    },
    remove() {
      map.off('error', note)
      drawn.drop?.()
    },
  }
}

/** True for an error of the background's own sources, or of a file of its host, such as its pictures. */
function isOf(event: ErrorEvent & { sourceId?: string }, origin: string): boolean {
  const error: unknown = event.error
  if (error instanceof BasemapFault) return true
  if (event.sourceId?.startsWith(FOREIGN)) return true
  const url = error instanceof Error && 'url' in error ? String(error.url) : ''
  return url !== '' && URL.canParse(url) && new URL(url).origin === origin
}

/** For MapLibre: lets only such requests pass as the reader has agreed to; the others fail with the fault `elsewhere`. */
export function guardRequest(url: string, origin: string | null, page: string): RequestParameters {
  if (!mayRequest(url, origin, page)) throw new BasemapFault('elsewhere', new URL(url).host)
  return { url }
}
