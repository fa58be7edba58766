/** The state of a map that no page shows, for figures. */
import type { Loaded } from '../load.ts'
import type { Options } from '../options.ts'
import type { Speech } from '../speech.ts'
import { createState, type MapState } from '../state.svelte.ts'

export function stateAlone(loaded: Loaded, options: Options, speech: Speech): MapState {
  let map!: MapState
  // kept as long as the document: what follows from what would else be worked out at each look
  $effect.root(() => {
    map = createState(loaded, options, speech)
  })
  return map
}
