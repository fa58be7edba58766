/** What the legend lists: what is on the screen, and what of the dataset is switched off. */
import type { Geometry } from 'geojson'
import type { Bbox } from '../map/view.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import {
  dimensions,
  flags,
  kindKey,
  valuesOf,
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
import { isOn, sideState, type Values } from './filters/moves.ts'

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

/** Bits of what hides a thing: one for each dimension, then its layer, then the flags. */
const bitOf = (dimension: Dimension): number => 1 << dimensions.indexOf(dimension)
const LAYER = 1 << dimensions.length
const FLAGS = flags.map((_, i) => LAYER << (i + 1))

/** Bits that the switch of a value clears: that of a side switches its actors too, and that of an actor its side. */
const TREE = bitOf('side') | bitOf('actor')
const clearedBy = (dimension: Dimension): number => (bitOf(dimension) & TREE ? TREE : bitOf(dimension))

/** What a legend must know of a dataset. */
export interface LegendBase {
  /** All values, in an order that never changes. */
  values: Values
  /** Those that something in the dataset has. */
  present: ByDimension<ReadonlySet<string>>
}

/**
 * A function that gives the legend's entries. A value is listed where something on the screen has it, or where it is
 * switched off and the dataset has it. Its count leaves out what another switch hides. Traits are turned into numbers
 * once, since there may be thousands of them.
 */
export function createLegend({ values, present }: LegendBase) {
  const { all, sideOf } = values
  const numbers = dimensions.map((dimension) => new Map(all[dimension].map((value, i) => [value, i])))
  const codes = new Map<Traits, number[][]>()
  /** Numbers of the values of a thing, by dimension. */
  const codeOf = (one: Traits): number[][] => {
    let code = codes.get(one)
    if (!code) {
      code = dimensions.map((dimension, d) =>
        valuesOf(dimension, one, sideOf).flatMap((value) => numbers[d]!.get(value) ?? []),
      )
      codes.set(one, code)
    }
    return code
  }
  return (seen: readonly Seen[], filter: Filter): LegendParts =>
    partsOf(countAll(seen, filter, values, codeOf), filter, { values, present })
}

interface Counted extends Pick<LegendParts, 'flags'> {
  /** As `Entry.count`, by dimension and number of the value; −1 where nothing on the screen has it. */
  counts: Int32Array[]
  layers: Map<LayerId, number>
}

function countAll(
  seen: readonly Seen[],
  filter: Filter,
  values: Values,
  codeOf: (one: Traits) => number[][],
): Counted {
  const { all } = values
  const counts = dimensions.map((dimension) => new Int32Array(all[dimension].length).fill(-1))
  const off = dimensions.map((dimension) =>
    Uint8Array.from(all[dimension], (value) => Number(filter.hidden[dimension].has(value))),
  )
  const cleared = dimensions.map(clearedBy)
  // of a side that is on in part its number is that of what is shown of it
  const partly = Uint8Array.from(all.side, (side) => Number(sideState(side, filter, values) === 'some'))
  const asked = flags.map((flag) => filter.only.has(flag))
  const sums = flags.map(() => 0)
  const layers = new Map<LayerId, number>()
  for (const { one, found } of seen) {
    const code = codeOf(one)
    let hiders = filter.layers.has(one.layer) ? 0 : LAYER
    for (const [f, flag] of flags.entries()) if (asked[f] && !one[flag]) hiders |= FLAGS[f]!
    for (let d = 0; d < code.length; d++) if (areAll(code[d]!, off[d]!)) hiders |= 1 << d
    for (let d = 0; d < code.length; d++) {
      const comes = hiders !== 0 && (hiders & ~cleared[d]!) === 0
      for (const n of code[d]!) {
        // one of several stances may be switched off and the thing still be shown
        const counted = hiders === 0 ? off[d]![n] === 0 : comes && !(d === 0 && partly[n])
        counts[d]![n] = Math.max(counts[d]![n]!, 0) + (counted ? found : 0)
      }
    }
    if ((hiders & ~LAYER) === 0) layers.set(one.layer, (layers.get(one.layer) ?? 0) + found)
    if (hiders === 0) for (const [f, flag] of flags.entries()) if (one[flag]) sums[f]! += found
  }
  return { counts, layers, flags: { disputed: sums[0] ?? 0, several: sums[1] ?? 0 } }
}

/** True where all of some numbers are marked; of none, false. */
function areAll(numbers: readonly number[], marked: Uint8Array): boolean {
  for (const n of numbers) if (marked[n] === 0) return false
  return numbers.length > 0
}

function partsOf(
  { counts, layers, flags }: Counted,
  filter: Filter,
  { values, present }: LegendBase,
): LegendParts {
  const { all, sideOf } = values
  const entries = (dimension: Dimension): Entry[] =>
    all[dimension].flatMap((value, i) => {
      const count = counts[dimensions.indexOf(dimension)]![i]!
      if (count < 0 && !present[dimension].has(value)) return []
      const shown = isOn(dimension, value, filter, values)
      return count >= 0 || !shown ? [{ value, count: Math.max(count, 0), shown }] : []
    })
  const kinds = entries('kind')
  const actors = entries('actor')
  return {
    side: entries('side').map((entry) => ({
      ...entry,
      partly: sideState(entry.value, filter, values) === 'some',
      actors: actors.filter(({ value }) => sideOf(value || null) === entry.value),
    })),
    status: entries('status'),
    located: entries('located'),
    certainty: entries('certainty'),
    stance: entries('stance'),
    layers: layerKinds.map(({ id, kinds: own }) => {
      const keys = new Set<string>(own.map((kind) => kindKey(id, kind)))
      return { id, count: layers.get(id) ?? 0, kinds: kinds.filter(({ value }) => keys.has(value)) }
    }),
    flags,
  }
}
