/** What switches do to a filter. An actor belongs to a side, and the two are switched as a tree. */
import {
  dimensions,
  flags,
  valuesOf,
  type Dimension,
  type Filter,
  type Filtered,
  type Flag,
  type Lookups,
  type SideOf,
} from '../../time/filter.ts'
import type { LayerId } from '../../model/layer.ts'

/** All values of each dimension of a dataset, and the sides of its actors. */
export interface Values {
  all: Record<Dimension, readonly string[]>
  sideOf: SideOf
}

/** Actors of a side, as values of a filter. */
export const actorsOf = (side: string, { all, sideOf }: Values): string[] =>
  all.actor.filter((actor) => sideOf(actor || null) === side)

/** `all`: the side and all of its actors are switched on; `some`: not all; `none`: nothing of it is shown. */
export function sideState(side: string, { hidden }: Filter, values: Values): 'all' | 'some' | 'none' {
  if (hidden.side.has(side)) return 'none'
  if (hidden.actor.size === 0) return 'all'
  const actors = actorsOf(side, values)
  const off = actors.filter((actor) => hidden.actor.has(actor)).length
  return off === 0 ? 'all' : off < actors.length ? 'some' : 'none'
}

/** True where a value is switched on; a side by all that is in it, an actor with its side. */
export function isOn(dimension: Dimension, value: string, filter: Filter, values: Values): boolean {
  if (dimension === 'side') return sideState(value, filter, values) !== 'none'
  if (dimension === 'actor' && filter.hidden.side.has(values.sideOf(value || null))) return false
  return !filter.hidden[dimension].has(value)
}

const put = (filter: Filter, hidden: Partial<Record<Dimension, ReadonlySet<string>>>): Filter => ({
  ...filter,
  hidden: { ...filter.hidden, ...hidden },
})

const without = (set: ReadonlySet<string>, values: readonly string[]): Set<string> => {
  const rest = new Set(set)
  for (const value of values) rest.delete(value)
  return rest
}

/** Switches a value on or off. A side that is switched on, or was only partly, is switched on with all of its actors. */
export function toggled(filter: Filter, dimension: Dimension, value: string, values: Values): Filter {
  const { hidden } = filter
  if (dimension === 'side') {
    if (sideState(value, filter, values) === 'all')
      return put(filter, { side: new Set([...hidden.side, value]) })
    return put(filter, {
      side: without(hidden.side, [value]),
      actor: without(hidden.actor, actorsOf(value, values)),
    })
  }
  const side = dimension === 'actor' ? values.sideOf(value || null) : ''
  if (dimension === 'actor' && hidden.side.has(side)) {
    // of a side that is off it alone comes back
    const others = actorsOf(side, values).filter((actor) => actor !== value)
    const off = new Set([...without(hidden.actor, [value]), ...others])
    return put(filter, { side: without(hidden.side, [side]), actor: off })
  }
  return put(filter, {
    [dimension]: hidden[dimension].has(value)
      ? without(hidden[dimension], [value])
      : new Set([...hidden[dimension], value]),
  })
}

/** Leaves only one value of a dimension switched on; of sides and actors only one in the whole tree. */
export function onlyOne(filter: Filter, dimension: Dimension, value: string, { all }: Values): Filter {
  const others = new Set(all[dimension].filter((one) => one !== value))
  if (dimension === 'side') return put(filter, { side: others, actor: new Set() })
  if (dimension === 'actor') return put(filter, { side: new Set(), actor: others })
  return put(filter, { [dimension]: others })
}

/** Switches values on. */
export function switchedOn(filter: Filter, dimension: Dimension, values: readonly string[]): Filter {
  return put(filter, { [dimension]: without(filter.hidden[dimension], values) })
}

/** Switches a layer on or off. */
export function layerToggled(filter: Filter, id: LayerId): Filter {
  const layers = new Set(filter.layers)
  if (!layers.delete(id)) layers.add(id)
  return { ...filter, layers }
}

/** Asks for a flag, or no longer. */
export function flagToggled(filter: Filter, flag: Flag): Filter {
  const only = new Set(filter.only)
  if (!only.delete(flag)) only.add(flag)
  return { ...filter, only }
}

/** The filter without what hides a thing. */
export function uncovered(filter: Filter, one: Filtered, { sideOf, traitsOf, found }: Lookups): Filter {
  const traits = traitsOf(one)
  let next: Filter = { ...filter, layers: new Set([...filter.layers, one.layer]) }
  for (const dimension of dimensions) {
    const values = valuesOf(dimension, traits, sideOf)
    if (values.every((value) => next.hidden[dimension].has(value))) next = switchedOn(next, dimension, values)
  }
  for (const flag of flags) if (next.only.has(flag) && !traits[flag]) next = flagToggled(next, flag)
  const unfound = next.text !== '' && found(next.text)?.has(one) === false
  return unfound ? { ...next, text: '' } : next
}
