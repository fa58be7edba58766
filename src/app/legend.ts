/** What the legend lists: what is on the screen, and what of the dataset is switched off. */
import type { Geometry } from 'geojson'
import type { Bbox } from '../map/view.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import {
  dimensions,
  hidersOf,
  kindKey,
  valuesOf,
  type Criterion,
  type Dimension,
  type Filter,
  type Filtered,
  type Flag,
  type SideOf,
} from '../time/filter.ts'
import type { Moment } from '../time/moment.ts'
import { countLooks } from '../time/point-table.ts'
import type { Points } from '../time/points.ts'
import { fitOf, type Timed } from '../time/sift.ts'
import type { Traits, TraitsOf } from '../time/traits.ts'
import { actorsOf, isOn, sideState, type Values } from './filters/moves.ts'

/** Things that every filter but a text treats alike. */
export interface Seen {
  one: Traits
  /** How many of them are on the screen. */
  count: number
  /** How many of these the text finds; all where there is none. */
  found: number
}

/**
 * A value that can be switched off. Its count is how many of what is shown have it or, where it is switched off, how
 * many would come if it were switched on.
 */
export interface Entry {
  value: string
  count: number
  shown: boolean
}

export interface SideEntry extends Entry {
  /** Some of its actors are switched off. */
  partly: boolean
  actors: Entry[]
}

export interface LegendParts {
  side: SideEntry[]
  status: Entry[]
  located: Entry[]
  certainty: Entry[]
  stance: Entry[]
  layers: { id: LayerId; count: number; kinds: Entry[] }[]
  /** How many of what is shown have it. */
  flags: Record<Flag, number>
}

type Box = readonly [west: number, south: number, east: number, north: number]

const WORLD: Box = [-180, -90, 180, 90]

/** Bounds of a geometry, degrees. */
export function boundsOf(geometry: Geometry): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity]
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [lon, lat] = part as unknown[]
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const inner of part) visit(inner)
      return
    }
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates)
  return box
}

/** True where two bounds meet. */
export const overlaps = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/**
 * What holds at a moment and lies in the view (null: anywhere), switched off or not. `boxes` are the bounds of the
 * features, in their order; `found` is what a text finds, null where there is none. Looks at every point that may hold:
 * for when the reader rests, not for each frame.
 */
export function seenNow(
  features: readonly Timed[],
  boxes: readonly Box[],
  points: Pick<Points, 'table'> | null,
  moment: Moment,
  view: Box | null,
  traitsOf: TraitsOf,
  found: ReadonlySet<Filtered> | null = null,
): Seen[] {
  const seen = new Map<Traits, Seen>()
  const add = (thing: Filtered, count: number) => {
    const one = traitsOf(thing)
    let here = seen.get(one)
    if (!here) seen.set(one, (here = { one, count: 0, found: 0 }))
    here.count += count
    if (!found || found.has(thing)) here.found += count
  }
  for (const [i, one] of features.entries())
    if ((!view || overlaps(boxes[i] ?? WORLD, view)) && fitOf(one, moment)) add(one.feature.properties, 1)
  if (points) {
    const counts = countLooks(points.table, moment, view ?? WORLD)
    for (const [i, one] of points.table.looks.entries()) if (counts[i]) add(one, counts[i])
  }
  return [...seen.values()]
}

type ByDimension<T> = Record<Dimension, T>

const byDimension = <T>(make: (dimension: Dimension) => T): ByDimension<T> =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, make(dimension)])) as ByDimension<T>

/** All values that things of a dataset have. */
export function valuesIn(things: Iterable<Traits>, sideOf: SideOf): ByDimension<Set<string>> {
  const found = byDimension(() => new Set<string>())
  for (const one of things)
    for (const dimension of dimensions)
      for (const value of valuesOf(dimension, one, sideOf)) found[dimension].add(value)
  return found
}

/** Criteria that one switch changes: that of a side switches its actors too, and that of an actor its side. */
const TREE: readonly Criterion[] = ['side', 'actor']
const switchOf = (dimension: Dimension): readonly Criterion[] =>
  TREE.includes(dimension) ? TREE : [dimension]

interface Counted extends Pick<LegendParts, 'flags'> {
  /** As `Entry.count`; 0 where another switch hides all of them. */
  counts: ByDimension<Map<string, number>>
  layers: Map<LayerId, number>
}

function countValues(seen: readonly Seen[], filter: Filter, values: Values): Counted {
  const counts = byDimension(() => new Map<string, number>())
  const flags = { disputed: 0, several: 0 }
  const layers = new Map<LayerId, number>()
  const switches = byDimension(switchOf)
  for (const { one, found } of seen) {
    const hiders = hidersOf(one, filter, values.sideOf)
    const shown = hiders.length === 0
    for (const dimension of dimensions) {
      const own = switches[dimension]
      const comes = !shown && hiders.every((hider) => own.includes(hider))
      for (const value of valuesOf(dimension, one, values.sideOf)) {
        // one of several stances may be switched off and the thing still be shown
        const counted = shown ? isCounted(dimension, value, filter) : comes
        counts[dimension].set(value, (counts[dimension].get(value) ?? 0) + (counted ? found : 0))
      }
    }
    if (hiders.every((hider) => hider === 'layer'))
      layers.set(one.layer, (layers.get(one.layer) ?? 0) + found)
    if (!shown) continue
    if (one.disputed) flags.disputed += found
    if (one.several) flags.several += found
  }
  return { counts, flags, layers }
}

const isCounted = (dimension: Dimension, value: string, { hidden }: Filter): boolean =>
  dimension !== 'stance' || !hidden.stance.has(value)

/**
 * The legend's entries, in the order of `values`, which never changes. A value is listed where something on the screen
 * has it, or where it is switched off and the dataset has it (`present`). Its count leaves out what another switch hides.
 */
export function legendOf(
  seen: readonly Seen[],
  filter: Filter,
  values: Values,
  present: ByDimension<ReadonlySet<string>>,
): LegendParts {
  const { counts, flags, layers } = countValues(seen, filter, values)
  const entriesOf = (dimension: Dimension, among: readonly string[]): Entry[] =>
    among.flatMap((value) => {
      const count = counts[dimension].get(value)
      if (count === undefined && !present[dimension].has(value)) return []
      const shown = isOn(dimension, value, filter, values)
      return count !== undefined || !shown ? [{ value, count: count ?? 0, shown }] : []
    })
  const entries = (dimension: Dimension) => entriesOf(dimension, values.all[dimension])
  const kinds = entries('kind')
  return {
    side: entries('side').map((entry) => ({
      ...entry,
      partly: sideState(entry.value, filter, values) === 'some',
      actors: entriesOf('actor', actorsOf(entry.value, values)),
    })),
    status: entries('status'),
    located: entries('located'),
    certainty: entries('certainty'),
    stance: entries('stance'),
    layers: layerKinds.map(({ id, kinds: all }) => {
      const own = new Set<string>(all.map((kind) => kindKey(id, kind)))
      return { id, count: layers.get(id) ?? 0, kinds: kinds.filter(({ value }) => own.has(value)) }
    }),
    flags,
  }
}
