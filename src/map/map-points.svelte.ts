/** Gives the layer of points its table, how they look, and the moment. */
import type { MapPoints } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import type { MarkLook } from './time-layer/mark-look.ts'
import type { TimeLayer } from './time-layer/time-layer.ts'

interface PointsAsk {
  /** These two are null until the style stands. */
  map: () => MapLibreMap | null
  layer: () => TimeLayer | null
  points: () => MapPoints | null | undefined
  table: () => MapPoints['table'] | null
  shows: () => MapPoints['shows'] | null
  looks: () => readonly MarkLook[]
}

/** To be called while a component is made. */
export function keepPoints({ map, layer, points, table, shows, looks }: PointsAsk): void {
  $effect(() => {
    const on = map()
    layer()?.setPoints(table())
    // a layer of our own makes MapLibre set all of its state anew, drawn or not
    if (on?.getLayer('points')) on.setLayoutProperty('points', 'visibility', table() ? 'visible' : 'none')
  })
  $effect(() => {
    if (table() && shows()) layer()?.setLooks(looks())
  })
  // alone, so that a step of the window touches nothing else
  $effect(() => {
    const some = points()
    if (some) layer()?.setMoment(some.moment)
  })
}
