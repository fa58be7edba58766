/** What is switched off, in pieces that can be taken back one by one. */
import { layerKinds, type LayerId } from '../../model/layer.ts'
import { dimensions, flags, type Dimension, type Filter, type Flag } from '../../time/filter.ts'
import { flagToggled, layerToggled, switchedOn, type Values } from './moves.ts'

/** `without` one value, `only` a few, `many` that are hidden; or a flag, or a text. */
export type Active =
  | { type: 'without'; dimension: Dimension | 'layer'; values: [string] }
  | { type: 'only' | 'many'; dimension: Dimension; values: string[] }
  | { type: 'flag'; flag: Flag }
  | { type: 'text'; text: string }

/** So many values are named one by one. */
const FEW = 3

/** All that a filter switches off, in the order of the legend. */
export function activeOf(filter: Filter, { all }: Values): Active[] {
  const { layers, hidden, only, text } = filter
  const list: Active[] = []
  if (text !== '') list.push({ type: 'text', text })
  for (const { id } of layerKinds)
    if (!layers.has(id)) list.push({ type: 'without', dimension: 'layer', values: [id] })
  for (const dimension of dimensions) {
    const off = all[dimension].filter((value) => hidden[dimension].has(value))
    const on = all[dimension].filter((value) => !hidden[dimension].has(value))
    if (off.length === 0) continue
    if (on.length > 0 && on.length <= FEW && on.length < off.length)
      list.push({ type: 'only', dimension, values: on })
    else if (off.length <= FEW)
      for (const value of off) list.push({ type: 'without', dimension, values: [value] })
    else list.push({ type: 'many', dimension, values: off })
  }
  for (const flag of flags) if (only.has(flag)) list.push({ type: 'flag', flag })
  return list
}

/** The filter without one piece. */
export function takenBack(filter: Filter, piece: Active, { all }: Values): Filter {
  if (piece.type === 'text') return { ...filter, text: '' }
  if (piece.type === 'flag') return flagToggled(filter, piece.flag)
  if (piece.dimension === 'layer') return layerToggled(filter, piece.values[0] as LayerId)
  return switchedOn(filter, piece.dimension, piece.type === 'only' ? all[piece.dimension] : piece.values)
}
