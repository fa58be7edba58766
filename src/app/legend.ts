/** What the legend lists: what is on the screen, and what of the dataset is switched off. */
import type { Geometry } from 'geojson'
import type { Bbox } from '../map/view.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import {
  createSieve,
  dimensions,
  kindKey,
  valueOf,
  type Dimension,
  type Filter,
  type Filtered,
  type SideOf,
} from '../time/filter.ts'
import type { Moment } from '../time/moment.ts'
import { countLooks } from '../time/point-table.ts'
import type { Points } from '../time/points.ts'
import { fitOf, type Timed } from '../time/sift.ts'

/** Things that every filter treats alike, and how many of them are on the screen. */
export interface Seen {
  one: Filtered
  count: number
}

/** A value that can be switched off, and how many things on the screen are so, whether it is switched off or not. */
export interface Entry {
  value: string
  count: number
  shown: boolean
}

export interface LegendParts {
  side: Entry[]
  status: Entry[]
  located: Entry[]
  layers: { id: LayerId; count: number; kinds: Entry[] }[]
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

const overlaps = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/**
 * What holds at a moment and lies in the view (null: anywhere), switched off or not. `boxes` are the bounds of the
 * features, in their order. Looks at every point that may hold: for when the reader rests, not for each frame.
 */
export function seenNow(
  features: readonly Timed[],
  boxes: readonly Box[],
  points: Pick<Points, 'table'> | null,
  moment: Moment,
  view: Box | null,
): Seen[] {
  const seen: Seen[] = []
  for (const [i, one] of features.entries())
    if ((!view || overlaps(boxes[i] ?? WORLD, view)) && fitOf(one, moment))
      seen.push({ one: one.feature.properties, count: 1 })
  if (!points) return seen
  const counts = countLooks(points.table, moment, view ?? WORLD)
  for (const [i, one] of points.table.looks.entries()) if (counts[i]) seen.push({ one, count: counts[i] })
  return seen
}

/** All values that things of a dataset have. */
export function valuesIn(things: Iterable<Filtered>, sideOf: SideOf): Record<Dimension, Set<string>> {
  const found = {
    side: new Set<string>(),
    kind: new Set<string>(),
    status: new Set<string>(),
    located: new Set<string>(),
  }
  for (const one of things)
    for (const dimension of dimensions) found[dimension].add(valueOf(dimension, one, sideOf))
  return found
}

/**
 * The legend's entries, in the order of `order`, which never changes. A value is listed where something on the screen
 * has it, or where it is switched off and the dataset has it (`present`). Its count leaves out what another switch hides.
 */
export function legendOf(
  seen: readonly Seen[],
  filter: Filter,
  sideOf: SideOf,
  order: Record<Dimension, readonly string[]>,
  present: Record<Dimension, ReadonlySet<string>>,
): LegendParts {
  const entries = (dimension: Dimension): Entry[] => {
    const others = { ...filter, hidden: { ...filter.hidden, [dimension]: new Set() } }
    const { shows } = createSieve(others, sideOf)
    const counts = new Map<string, number>()
    for (const { one, count } of seen) {
      const value = valueOf(dimension, one, sideOf)
      // 0 keeps its place where another switch hides all of them
      counts.set(value, (counts.get(value) ?? 0) + (shows(one) ? count : 0))
    }
    return order[dimension].flatMap((value) => {
      const off = filter.hidden[dimension].has(value)
      const listed = counts.has(value) || (off && present[dimension].has(value))
      return listed ? { value, count: counts.get(value) ?? 0, shown: !off } : []
    })
  }
  const { lets } = createSieve(filter, sideOf)
  const kinds = entries('kind')
  return {
    side: entries('side'),
    status: entries('status'),
    located: entries('located'),
    layers: layerKinds.map(({ id, kinds: all }) => {
      const own = new Set<string>(all.map((kind) => kindKey(id, kind)))
      return {
        id,
        count: seen.reduce((sum, { one, count }) => sum + (one.layer === id && lets(one) ? count : 0), 0),
        kinds: kinds.filter(({ value }) => own.has(value)),
      }
    }),
  }
}
