/** Keeps what the style draws in step with the page: highlighted ground, projection, background, selection. */
import { untrack } from 'svelte'
import type { createAnchors } from './anchors.ts'
import type { Basemap } from './basemaps/basemap.ts'
import type { Background } from './basemaps/keep.ts'
import { highlightData, highlightSource, type Lit } from './highlight.ts'
import type { MapControls } from './map-controls.ts'
import type { MapViewProps } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import { setProjection } from './projection.ts'
import { selectionData, selectionSource } from './selection.ts'
import { fill, repaint } from './style.ts'

interface StyleAsk {
  view: () => Pick<MapViewProps, 'look' | 'projection' | 'selected'>
  basemap: () => Basemap
  /** These two are null until the style stands. */
  map: () => MapLibreMap | null
  background: () => Background | null
  /** They stand with the map. */
  controls: () => MapControls | null
  ground: () => Lit['ground']
  anchorOf: () => ReturnType<typeof createAnchors>
}

/** To be called while a component is made. */
export function keepStyle({ view, basemap, map, background, controls, ground, anchorOf }: StyleAsk): void {
  // colours are the background's matter, which paints all anew
  const theme = () => untrack(() => view().look.theme)
  $effect(() => {
    const on = map()
    if (on) fill(on, highlightSource, highlightData(ground()), theme())
  })
  $effect(() => {
    const id = view().projection ?? 'mercator'
    controls()?.showProjection(id)
    const on = map()
    if (on) setProjection(on, id)
  })
  $effect(() => {
    const [on, under] = [map(), background()]
    if (!on || !under) return
    controls()?.credit(basemap())
    repaint(on, under.show(basemap(), view().look.theme), view().look.theme)
  })
  $effect(() => {
    const on = map()
    if (on) fill(on, selectionSource, selectionData(view().selected, anchorOf()), theme())
  })
}
