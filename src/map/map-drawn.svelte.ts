/** How far a map is drawn: land, borders and marks come first, then the rest. */
import {
  basemapSources,
  firstSources,
  type BasemapFiles,
  type decodeBasemap,
  type FirstShapes,
} from './basemap-data.ts'
import { markLiveMap } from './first-map.ts'
import type { Veil, Veiled } from './layers/veil.ts'
import type { MapLibreMap } from './maplibre.ts'
import type { SceneView } from './scene-view.ts'
import type { Scene } from './scene.ts'
import { setData } from './wire.ts'

interface DrawnAsk {
  /** These three are null until the style stands. */
  map: () => MapLibreMap | null
  marks: () => SceneView | null
  veil: () => Veil | null
  scene: () => Scene
  veiled: () => Veiled | null | undefined
  files: () => BasemapFiles | null
  /** `files`, decoded. */
  shapes: () => ReturnType<typeof decodeBasemap> | null
  /** What the style has from the start. */
  near: FirstShapes | null | undefined
  onlive: () => void
}

/** Draws basemap, marks and veil, and tells how far that is. To be called while a component is made. */
export function keepDrawn({ map, marks, veil, scene, veiled, files, shapes, near, onlive }: DrawnAsk) {
  let isLive = $state(false)
  let isWhole = $state(false)

  $effect(() => {
    const on = map()
    // the style has them already, and they need not be decoded
    if (!on || (near && !isLive)) return
    const all = shapes()
    if (!all) return
    for (const name of isLive ? basemapSources : firstSources)
      if (all[name].features.length > 0) setData(on, name, all[name])
  })
  $effect(() => {
    marks()?.show(scene(), isLive)
  })
  $effect(() => {
    if (isLive) veil()?.show(veiled() ?? null)
  })
  // after marks and basemap, whose data it waits for
  $effect(() => {
    const on = map()
    if (!on || !files() || isLive) return
    return markLiveMap(on, firstSources, () => {
      isLive = true
      onlive()
    })
  })
  $effect(() => {
    const on = map()
    if (!on || !isLive) return
    const done = () => (isWhole = true)
    void on.once('idle', done)
    return () => void on.off('idle', done)
  })

  return {
    /** All of it has been drawn once. */
    get isWhole() {
      return isWhole
    },
  }
}
