/** Makes MapLibre maps: when the page stands, or before, while its data are still coming. */
import type { FirstShapes } from './basemap-data.ts'
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

/** A map whose style does not stand yet, with land and borders where they are known. `origin` is the host that may be asked besides the page's own. */
export function makeMap(
  container: HTMLElement,
  start: MapStart,
  origin: () => string | null,
  near: Partial<FirstShapes> = {},
): MapLibreMap {
  const made = new MapLibreMap({
    container,
    style: createStyle(start.basemap, start.theme, near),
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
    transformRequest: (url) => guardRequest(url, origin(), document.baseURI),
  })
  made.touchZoomRotate.disableRotation()
  made.keyboard.disableRotation()
  return made
}

/** A map made before the page that shows it. */
export interface EarlyMap {
  readonly map: MapLibreMap
  /**
   * Hands the map over: it moves into the container and fits what it is told now. Null where it has been taken before.
   */
  take: (container: HTMLElement, start: MapStart, origin: () => string | null) => MapLibreMap | null
  /** Calls back once the style stands: at once where it does. */
  onstyle: (act: () => void) => void
  /** Gives it back, where it has not been taken. */
  remove: () => void
}

/** Makes a map out of sight in an element, of this size, CSS pixels, with land and borders where they are known. */
export function startEarlyMap(
  target: HTMLElement,
  start: MapStart,
  near: Partial<FirstShapes>,
  [width, height]: readonly [number, number],
): EarlyMap {
  const holder = document.createElement('div')
  Object.assign(holder.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${width}px`,
    height: `${height}px`,
    visibility: 'hidden',
  })
  holder.inert = true
  target.append(holder)
  let ask: () => string | null = () => null
  const map = makeMap(holder, start, () => ask(), near)
  let isStyled = false
  let isTaken = false
  let waiting: (() => void) | null = null
  void map.once('style.load', () => {
    isStyled = true
    waiting?.()
  })
  return {
    map,
    take(container, { bbox, fitPadding }, origin) {
      if (isTaken) return null
      isTaken = true
      ask = origin
      holder.inert = false
      Object.assign(holder.style, { position: 'absolute', inset: '0', width: '', height: '', visibility: '' })
      container.append(holder)
      map.resize()
      map.fitBounds(bbox, { padding: fitPadding, animate: false })
      return map
    },
    onstyle(act) {
      if (isStyled) act()
      else waiting = act
    },
    remove() {
      if (isTaken) return
      isTaken = true
      map.remove()
      holder.remove()
    },
  }
}
