/** The moments that a figure shows. */
import type { Moment } from '../../time/moment.ts'
import type { MapState } from '../state.svelte.ts'
import type { FigureAsk, FigureKind } from './ask.ts'
import { kindOf } from './ask.ts'
import { framesOf } from './frames.ts'

export interface Moments {
  kind: FigureKind
  /** Of each map; of a film, of each picture. */
  moments: readonly Moment[]
}

/** The map compares influence with another day. */
export const differs = ({ influence }: Pick<MapState, 'influence'>): boolean =>
  influence.by !== null && influence.compare !== null && influence.contrast === 'difference'

export function momentsOf(map: MapState, ask: FigureAsk): Moments {
  const kind = kindOf(ask, differs(map))
  const { moment } = map
  const at = (windows: readonly Moment['window'][]) => windows.map((window) => ({ ...moment, window }))
  if (kind === 'film') return { kind, moments: at(framesOf(moment.window, ask.range, map.whole, map.step)) }
  return { kind, moments: kind === 'dates' ? at(ask.dates) : [moment] }
}
