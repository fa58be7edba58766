/** A row that is pointed at or has the focus is lit on the map. */
import type { Highlighted } from '../../map/highlight.ts'
import type { MapState } from '../state.svelte.ts'

/** Milliseconds for which the pointer rests on a row: rows that scroll along under it would have the map drawn anew each. */
const REST = 80

/** To be called while a row is made; `spot` is what is lit. */
export function createPointing(map: Pick<MapState, 'highlighted'>, spot: () => Highlighted | null) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const light = () => void (map.highlighted = spot())
  $effect(() => () => clearTimeout(timer))
  return {
    light,
    enter: () => void (timer = setTimeout(light, REST)),
    leave() {
      clearTimeout(timer)
      map.highlighted = null
    },
  }
}
