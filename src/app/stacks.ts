import { nameOf } from '../map/look.ts'
import type { Theme } from '../map/themes.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import type { StackBy } from './histogram.ts'
import type { MapState } from './state.svelte.ts'

/** What stands on each other in the timeline's bars: layer or bloc, as it is called and coloured. */
export interface Stack {
  id: string
  name: string
  /** `#rrggbb`. */
  colour: string
}

const slots = {
  event: 'eventBar',
  base: 'baseBar',
  presence: 'presenceBar',
} as const satisfies Record<LayerId, keyof Theme>

/** All stacks from below; the last bloc is that of what has no known actor. */
export function stacksOf(by: StackBy, { look, words, manifest, language }: MapState): Stack[] {
  if (by === 'layer')
    return layerKinds.map(({ id }) => ({ id, name: words.layers[id], colour: look.theme[slots[id]] }))
  const blocs = manifest.blocs.map((bloc) => ({
    id: bloc.id,
    name: nameOf(bloc, language),
    colour: look.blocColour(bloc.id),
  }))
  return [...blocs, { id: '', name: words.noActor, colour: look.theme.neutral }]
}
