/** Marks of all layers at a zoom level, none on another. */
import type { LayerId } from '../model/layer.ts'
import { pictureSize } from './draw-picture.ts'
import { growthAt } from './growth.ts'
import type { Look } from './look.ts'
import { markOf, type Mark } from './mark.ts'
import { mercatorDegrees, pixelsPerDegree } from './mercator.ts'
import { parseRecipe } from './recipe.ts'
import { createTaken, slotsOf, type Covering, type Taken } from './slots.ts'
import { isFading, joined, type Stack } from './stack.ts'

/** A stack as the mark of one layer. */
export interface Joint {
  layer: LayerId
  stack: Stack
  mark: Mark
  /** Where the mark stands: beside others it is in line with them. `[lon, lat]`, degrees. */
  position: [number, number]
  /** See `DrawnFeature`. */
  slot: number
}

/** The map at a zoom level in the pixels of a mark, which itself grows with the zoom. */
export interface Sheet {
  x: (lon: number) => number
  y: (lat: number) => number
  /** CSS pixels of one of these. */
  growth: number
}

export function sheetAt(zoom: number): Sheet {
  const growth = growthAt(zoom)
  const scale = pixelsPerDegree(zoom) / growth
  return { x: (lon) => lon * scale, y: (lat) => -mercatorDegrees(lat) * scale, growth }
}

/** Width and height of a mark's or badge's picture, pixels. */
export function sizeOf({ icon }: Pick<Mark, 'icon'>): [width: number, height: number] {
  const recipe = parseRecipe(icon)
  return recipe ? pictureSize(recipe) : [1, 1]
}

interface Thing extends Pick<Joint, 'layer' | 'stack'> {
  /** Layers in the order in which they are drawn. */
  nth: number
  x: number
  y: number
  size: [width: number, height: number]
}

/** Marks side by side, at most one of each layer; the first stands where it truly is. */
interface Row extends Covering {
  things: Thing[]
  slots: number[]
}

/**
 * Joins marks of one layer that would lie on each other at this zoom, and puts those of several layers side by side.
 * A joint mark stands where most of its features are, never between places, so that each mark is at a true one. Greedy,
 * the largest first. `taken` is what they cover, for what must stay clear of them.
 */
export function joinMarks(
  groups: readonly { layer: LayerId; stacks: readonly Stack[] }[],
  look: Look,
  zoom: number,
): { joints: Joint[]; taken: Taken } {
  const sheet = sheetAt(zoom)
  // how large a mark is hangs on its layer and number: to make each mark on the way to the last one takes too long
  const sizes = new Map<string, [number, number]>()
  const sizeFor = (stack: Stack, layer: LayerId): [number, number] => {
    const key = `${layer},${stack.members.length}`
    const size = sizes.get(key) ?? sizeOf(markOf(stack, look, layer, zoom))
    sizes.set(key, size)
    return size
  }
  const thing = (stack: Stack, layer: LayerId, nth: number): Thing => {
    const [lon, lat] = stack.position
    return { layer, stack, nth, x: sheet.x(lon), y: sheet.y(lat), size: sizeFor(stack, layer) }
  }
  const things = groups.flatMap(({ layer, stacks }, nth) => stacks.map((stack) => thing(stack, layer, nth)))
  const add = (row: Thing[], one: Thing): Thing[] => {
    const own = row.findIndex(({ layer }) => layer === one.layer)
    const known = row[own]
    if (!known) return [...row, one]
    const stack = joined(known.stack, one.stack)
    return row.with(own, stack === known.stack ? known : thing(stack, one.layer, one.nth))
  }

  const taken = createTaken<Row>()
  const rows = new Set<Row>()
  for (const one of things.toSorted((a, b) => weight(b) - weight(a))) {
    let row = rowOf([one])
    // each row that is joined makes the row wider
    for (let met = taken.under(row.extent); met; met = taken.under(row.extent)) {
      taken.remove(met)
      rows.delete(met)
      const [large, small] = heft(met) >= heft(row) ? [met, row] : [row, met]
      row = rowOf(small.things.reduce(add, large.things))
    }
    taken.add(row)
    rows.add(row)
  }
  const joints = [...rows].flatMap(({ things: marks, slots }) =>
    marks.map(({ layer, stack }, i): Joint => {
      const line = marks[0]?.stack.position[1] ?? stack.position[1]
      const mark = markOf(stack, look, layer, zoom)
      return { layer, stack, mark, position: [stack.position[0], line], slot: slots[i] ?? 0 }
    }),
  )
  const all = createTaken()
  for (const row of rows) all.add(row)
  return { joints, taken: all }
}

const weight = ({ stack }: Thing): number => (isFading(stack) ? 0 : stack.members.length)
const heft = ({ things }: Row): number => things.reduce((sum, one) => sum + weight(one), 0)

function rowOf(given: readonly Thing[]): Row {
  const [first] = given
  const things = [...given]
  const order = things.toSorted((a, b) => a.nth - b.nth)
  const inOrder = slotsOf(order.map(({ x, size }) => ({ x, half: size[0] / 2 })))
  const slots = things.map((one) => inOrder[order.indexOf(one)] ?? 0)
  const lefts = things.map(({ x, size }, i) => x + (slots[i] ?? 0) - size[0] / 2)
  const rights = things.map(({ x, size }, i) => x + (slots[i] ?? 0) + size[0] / 2)
  const high = Math.max(...things.map(({ size }) => size[1])) / 2
  const y = first?.y ?? 0
  return {
    things,
    slots,
    extent: { left: Math.min(...lefts), right: Math.max(...rights), top: y - high, bottom: y + high },
  }
}
