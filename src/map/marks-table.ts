/** Marks and badges of a scene as a table of points, for the layer of our own that draws them. */
import { mercatorX, mercatorY } from '../model/mercator.ts'
import type { Moment } from '../time/moment.ts'
import type { PointLook, PointTable } from '../time/point-table.ts'
import { labelPoint } from './label-point.ts'
import type { DrawnFeature } from './layers/data-layer.ts'
import { parseRecipe } from './recipe.ts'
import type { Scene } from './scene.ts'
import type { MarkLook } from './time-layer/mark-look.ts'

/** Looks by what they are made of, so that a look that comes again is the same one. */
export interface KnownLooks {
  looks: MarkLook[]
  /** Number of a look in `looks`. */
  numbers: Map<string, number>
}

export interface MarksTable extends KnownLooks {
  /** The lowest first; its rows hold at `ALWAYS`. */
  table: PointTable
  /** Key in the scene of each row. */
  keys: string[]
}

/** The moment at which all rows hold: the scene has chosen already. */
export const ALWAYS: Moment = {
  window: { from: 0, to: 0 },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}

/** More looks than these are not kept from one table to the next: their pictures take room. */
const MOST_KEPT = 400

/** `layer` and the rest say nothing here: only that each row holds. */
const HOLDS: PointLook = {
  layer: 'event',
  kind: '',
  actor: null,
  status: 'confirmed',
  located: 'site',
  certainty: 'A',
  stances: '',
  disputed: false,
  several: false,
  dated: 'day',
  lasts: true,
}

/**
 * The upright things of a scene in the order in which they are drawn: what fades under what holds, layer by layer,
 * badges under marks, large marks under small ones. `before` gives looks that keep their numbers, so that their pictures
 * need not be drawn again; where nothing new is seen, `looks` is the same array.
 */
export function createMarksTable({ sources, fading }: Scene, before?: KnownLooks): MarksTable {
  const kept = before && before.looks.length <= MOST_KEPT ? before : { looks: [], numbers: new Map() }
  const known: KnownLooks = { looks: kept.looks, numbers: kept.numbers }
  const things = [...sources.values()].flatMap((features) => [
    ...inOrder(features, 'badge'),
    ...inOrder(features, 'mark'),
  ])
  const isFading = ({ properties }: DrawnFeature) => fading.has(properties.key)
  const rows = [...things.filter(isFading), ...things.filter((one) => !isFading(one))]
  const numbers = rows.map((one) => numberOf(one, known, kept))
  const points = rows.map(({ geometry }) => labelPoint(geometry))
  const [first = [0, 0]] = points
  const origin: [number, number] = [mercatorX(first[0]), mercatorY(first[1])]
  const { length } = rows
  const table: PointTable = {
    length,
    shorts: 0,
    longest: 0,
    origin,
    x: Float32Array.from(points, ([lon]) => mercatorX(lon) - origin[0]),
    y: Float32Array.from(points, ([, lat]) => mercatorY(lat) - origin[1]),
    start: new Uint16Array(length),
    end: new Uint16Array(length).fill(FOREVER),
    known: new Uint16Array(length).fill(FOREVER),
    epoch: -1,
    forever: FOREVER,
    look: Uint16Array.from(numbers),
    row: Uint32Array.from(rows, (_, i) => i),
    looks: known.looks.map(() => HOLDS),
  }
  return { ...known, table, keys: rows.map(({ properties }) => properties.key) }
}

const FOREVER = 0xffff

const inOrder = (features: readonly DrawnFeature[], part: string): DrawnFeature[] =>
  features
    .filter(({ properties }) => properties.part === part)
    .sort((a, b) => Number(a.properties['order']) - Number(b.properties['order']))

/** Number of a thing's look; a new one goes into copies, because tables before this one may still be drawn. */
function numberOf({ properties }: DrawnFeature, known: KnownLooks, kept: KnownLooks): number {
  const { icon, count, ink, opacity, slot } = properties
  const key = JSON.stringify([icon, count, ink, opacity, slot])
  const number = known.numbers.get(key)
  if (number !== undefined) return number
  const picture = parseRecipe(String(icon))
  if (!picture) throw new Error(`not a picture: ${String(icon)}`)
  if (known.looks === kept.looks) {
    known.looks = [...kept.looks]
    known.numbers = new Map(kept.numbers)
  }
  known.numbers.set(key, known.looks.length)
  known.looks.push({
    picture,
    ...(count === '' ? {} : { count: String(count), ink: String(ink) }),
    opacity: Number(opacity),
    lasts: true,
    visible: true,
    shift: slot,
  })
  return known.looks.length - 1
}
