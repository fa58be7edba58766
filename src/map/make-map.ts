/** Makes MapLibre maps. */
import type { Basemap } from './basemaps/basemap.ts'
import { guardRequest } from './basemaps/keep.ts'
import { MapLibreMap } from './maplibre.ts'
import { createStyle } from './style.ts'
import type { Theme } from './themes.ts'
import type { Bbox, Padding } from './view.ts'

/** What a map must be told when it is made. */
export interface MapStart {
  basemap: Basemap
  theme: Theme
  /** What to fit, within the padding. */
  bbox: Bbox
  fitPadding: Padding
  reducedMotion: boolean
  cooperative: boolean
  /** MapLibre's own texts, by its keys. */
  locale: Record<string, string>
}

/** A map whose style does not stand yet. `origin` is the host that may be asked besides the page's own. */
export function makeMap(
  container: HTMLElement,
  start: MapStart,
  origin: () => string | null,
): MapLibreMap {
  const made = new MapLibreMap({
    container,
    style: createStyle(start.basemap, start.theme),
    bounds: start.bbox,
    fitBoundsOptions: { padding: start.fitPadding },
    minZoom: 2,
    maxZoom: 12,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: start.reducedMotion ? 0 : 200,
    cooperativeGestures: start.cooperative,
    locale: start.locale,
    attributionControl: false,
    // tests do it
    validateStyle: false,
    transformRequest: (url) => guardRequest(url, origin(), document.baseURI),
  })
  made.touchZoomRotate.disableRotation()
  made.keyboard.disableRotation()
  return made
}
