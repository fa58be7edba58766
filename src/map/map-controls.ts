/** MapLibre's own buttons and lines, in the corner away from the page's start. */
import type { Basemap } from './basemaps/basemap.ts'
import type { MapViewProps } from './map-view.ts'
import { AttributionControl, NavigationControl, type MapLibreMap } from './maplibre.ts'
import { createGlobeButton, type GlobeButton, type ProjectionId } from './projection.ts'
import { foldAttribution } from './wire.ts'

export interface MapControls {
  /** Tells whose work the background is. */
  credit: (basemap: Basemap) => void
  showProjection: (id: ProjectionId) => void
}

type ControlsView = Pick<
  MapViewProps,
  'basemap' | 'foldAttribution' | 'onproject' | 'rtl' | 'words' | 'zoomButtons'
>

/** Adds them to a map in `container`. */
export function addControls(map: MapLibreMap, container: HTMLElement, view: ControlsView): MapControls {
  const corner = view.rtl ? 'bottom-left' : 'bottom-right'
  /** Whose work a background is, and what its boundaries do not say. */
  const credits = ({ attribution: whose }: Basemap) =>
    whose && view.words?.borders ? `${whose} · <bdi>${view.words.borders}</bdi>` : whose
  const attribution = new AttributionControl({
    compact: true,
    customAttribution: credits(view.basemap),
  })
  map.addControl(attribution, corner)
  if (view.foldAttribution) foldAttribution(container)
  if (view.zoomButtons) map.addControl(new NavigationControl({ showCompass: false }), corner)
  if (view.words) map.getCanvas().setAttribute('aria-description', view.words.keys)
  let globe: GlobeButton | null = null
  if (view.zoomButtons && view.words) {
    globe = createGlobeButton(view.words.globe, (id) => view.onproject?.(id))
    map.addControl(globe, corner)
  }
  return {
    credit: (basemap) => void (attribution.options.customAttribution = credits(basemap)),
    showProjection: (id) => globe?.show(id),
  }
}
