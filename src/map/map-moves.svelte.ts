/** Moves a map where the page wants it. */
import { untrack } from 'svelte'
import type { MapViewProps } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import { goTo, reveal } from './view.ts'

/** To be called while a component is made; `map` is null until its style stands. */
export function keepMoves(
  view: () => Pick<MapViewProps, 'aim' | 'padding' | 'reducedMotion' | 'selected'>,
  map: () => MapLibreMap | null,
): void {
  // alone: moving the map changes what the selection's signs hang on, and must not bring the map back
  $effect(() => {
    const { selected } = view()
    const on = map()
    if (on && selected) untrack(() => reveal(on, selected, view().padding, view().reducedMotion))
  })
  $effect(() => {
    const { aim } = view()
    const on = map()
    if (on && aim) untrack(() => goTo(on, aim, view().padding, view().reducedMotion))
  })
}
