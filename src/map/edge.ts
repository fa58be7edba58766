/** What is known only to a country or a part of the world whose badge lies outside the view: chips at the view's edge. */
import { KM_PER_DEGREE } from '../model/distance.ts'
import type { Position } from 'geojson'
import type { MapFeature } from '../model/feature.ts'
import type { Located } from '../model/place.ts'
import { isInside } from './inside.ts'
import { labelPoint } from './label-point.ts'
import type { Scene } from './scene.ts'
import type { Box, Xy } from './spread.ts'
import type { Bbox } from './view.ts'

/** More chips than these would frame the map; a small map bears one for so many square pixels. */
const MOST_CHIPS = 6
const PIXELS_OF_CHIP = 110_000

/** How many chips a map of this size bears, at least one. */
const mostChips = ({ left, right, top, bottom }: Box): number =>
  Math.min(MOST_CHIPS, Math.max(1, Math.round(((right - left) * (bottom - top)) / PIXELS_OF_CHIP)))

const WIDE: readonly Located[] = ['country', 'region']

/** A wide place of the scene: all that is known only to it. */
export interface WidePlace {
  /** Gazetteer id. */
  place: string
  name: string
  ids: string[]
  /** Where its badge stands, `[lon, lat]`, degrees. */
  at: [number, number]
  geometry: MapFeature['geometry']
  /** Kilometres. */
  radius: number
}

/** Wide places that have a badge, those with the most features first. `nameOf`: what the map calls a place, by its name. */
export function widePlaces(
  scene: Scene,
  featureOf: (id: string) => MapFeature | undefined,
  nameOf = (name: string) => name,
): WidePlace[] {
  const places = new Map<string, WidePlace>()
  for (const features of scene.sources.values())
    for (const { properties, geometry } of features) {
      if (properties.part !== 'badge' || scene.fading.has(properties.key)) continue
      const ids = scene.members.get(properties.key) ?? []
      const first = featureOf(ids[0] ?? '')
      if (!first || !WIDE.includes(first.properties.located)) continue
      const { place, placename, radius } = first.properties
      const known = places.get(place)
      if (known) known.ids.push(...ids.filter((id) => !known.ids.includes(id)))
      else
        places.set(place, {
          place,
          name: nameOf(placename),
          ids: [...ids],
          at: labelPoint(geometry),
          geometry: first.geometry,
          radius,
        })
    }
  return [...places.values()].sort((a, b) => b.ids.length - a.ids.length)
}

/** True where some of the place's ground lies in the view; of a place without a shape, of the circle round it. */
export function groundInView({ geometry, radius, at }: Omit<WidePlace, 'ids' | 'name'>, view: Bbox): boolean {
  if (geometry.type === 'Point') {
    const high = radius / KM_PER_DEGREE
    const wide = high / Math.max(0.2, Math.cos((at[1] * Math.PI) / 180))
    return overlap([at[0] - wide, at[1] - high, at[0] + wide, at[1] + high], view)
  }
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const middle: Position = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2]
  return parts.some(
    ([ring = []]) =>
      overlap(bboxOf(ring), view) &&
      (ring.some(([lon = 0, lat = 0]) => lon > view[0] && lon < view[2] && lat > view[1] && lat < view[3]) ||
        isInside(middle, ring)),
  )
}

const overlap = (a: Bbox, b: Bbox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Boxes round rings: they are asked for after each move. */
const boxes = new WeakMap<Position[], Bbox>()

function bboxOf(ring: Position[]): Bbox {
  const known = boxes.get(ring)
  if (known) return known
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of ring) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  boxes.set(ring, box)
  return box
}

/** A chip to be placed: where its badge would stand, pixels of the map, and its size. */
export interface EdgeThing extends Xy {
  width: number
  height: number
}

/** The middle of a chip, and which way its badge lies: radians clockwise from the right. */
export interface EdgePlace extends Xy {
  angle: number
}

/** What controls take of the corners of the visible map, pixels: across, and along its height. */
export type Corners = Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', [number, number]>

/** Between two chips. */
const GAP = 6

/**
 * Places chips on the edge of the box, each at the spot nearest to its badge; those that would lie on each other, on a
 * corner's controls or on what stands on the map (`taken`) move along the edge. Null for those that find no room; the
 * first ones come first.
 */
export function edgePlaces(
  things: readonly EdgeThing[],
  box: Box,
  corners: Corners,
  taken: readonly Box[] = [],
): (EdgePlace | null)[] {
  const tallest = Math.max(0, ...things.map(({ height }) => height))
  const placed: (EdgePlace | null)[] = things.map(() => null)
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const own = things.map((thing, i) => ({ thing, i })).filter(({ thing }) => sideOf(thing, box) === side)
    const upright = side === 'left' || side === 'right'
    const lane = laneOf(side, box, corners, tallest + GAP)
    const size = ({ width, height }: EdgeThing) => (upright ? height : width)
    const deep = ({ width, height }: EdgeThing) => (upright ? width : height)
    const wanted = own.map(({ thing }) => ({
      at: upright ? thing.y : thing.x,
      size: size(thing),
      closed: taken.flatMap((one) => shadowOf(one, side, box, deep(thing))),
    }))
    for (const [n, along] of inLane(wanted, lane).entries()) {
      const { thing, i } = own[n]!
      if (along === null) continue
      const x = upright ? (side === 'left' ? box.left + thing.width / 2 : box.right - thing.width / 2) : along
      const y = upright ? along : side === 'top' ? box.top + thing.height / 2 : box.bottom - thing.height / 2
      placed[i] = { x, y, angle: Math.atan2(thing.y - y, thing.x - x) }
    }
  }
  return placed
}

/** The stretch of a side that a box closes to what reaches so deep into the view; none where it lies further in. */
function shadowOf(one: Box, side: Side, box: Box, deep: number): [number, number][] {
  const reaches = {
    top: one.top < box.top + deep && one.bottom > box.top,
    bottom: one.bottom > box.bottom - deep && one.top < box.bottom,
    left: one.left < box.left + deep && one.right > box.left,
    right: one.right > box.right - deep && one.left < box.right,
  }
  if (!reaches[side]) return []
  return [side === 'left' || side === 'right' ? [one.top, one.bottom] : [one.left, one.right]]
}

type Side = 'top' | 'bottom' | 'left' | 'right'

/** The side over which a spot lies farthest; spots in the box lie at the one nearest to them. */
function sideOf({ x, y }: Xy, { left, top, right, bottom }: Box): Side {
  const over: [Side, number][] = [
    ['top', top - y],
    ['bottom', y - bottom],
    ['left', left - x],
    ['right', x - right],
  ]
  return over.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** The part of a side that is free. Sides leave the rows of top and bottom chips to those. */
function laneOf(side: Side, box: Box, corners: Corners, row: number): [number, number] {
  const { topLeft, topRight, bottomLeft, bottomRight } = corners
  if (side === 'top') return [box.left + topLeft[0], box.right - topRight[0]]
  if (side === 'bottom') return [box.left + bottomLeft[0], box.right - bottomRight[0]]
  const [above, below] = side === 'left' ? [topLeft, bottomLeft] : [topRight, bottomRight]
  return [box.top + Math.max(above[1], row), box.bottom - Math.max(below[1], row)]
}

interface Wanted {
  at: number
  size: number
  /** Stretches of the lane that it must keep clear of. */
  closed: readonly [number, number][]
}

/** Middles of things in a lane, near where each wants to be, none on another; null for those that find no room. */
function inLane(wanted: readonly Wanted[], [low, high]: readonly [number, number]): (number | null)[] {
  const places: (number | null)[] = wanted.map(() => null)
  let room = high - low
  // in the order given: the largest come first
  const fitting = wanted.flatMap(({ size }, i) => {
    if (size > room) return []
    room -= size + GAP
    return i
  })
  const order = fitting.toSorted((a, b) => wanted[a]!.at - wanted[b]!.at)
  let from = low
  for (const i of order) {
    const { at, size } = wanted[i]!
    const middle = Math.max(at, from + size / 2)
    places[i] = middle
    from = middle + size / 2 + GAP
  }
  let to = high
  for (const i of order.toReversed()) {
    const { size } = wanted[i]!
    const middle = Math.min(places[i]!, to - size / 2)
    places[i] = middle
    to = middle - size / 2 - GAP
  }
  return order.every((i) => isClear(places[i]!, wanted[i]!))
    ? places
    : amongClosed(wanted, fitting, [low, high])
}

const isClear = (middle: number, { size, closed }: Wanted): boolean =>
  closed.every(([from, to]) => middle + size / 2 <= from || middle - size / 2 >= to)

/** The same where stretches are closed: one after the other, each at the spot nearest to where it wants to be. */
function amongClosed(
  wanted: readonly Wanted[],
  fitting: readonly number[],
  [low, high]: readonly [number, number],
): (number | null)[] {
  const places: (number | null)[] = wanted.map(() => null)
  const placed: [number, number][] = []
  for (const i of fitting) {
    const { at, size, closed } = wanted[i]!
    const all = [...closed, ...placed]
    const half = size / 2
    const spots = [at, low + half, high - half, ...all.flatMap(([from, to]) => [from - half, to + half])]
    const free = spots.filter(
      (spot) => spot - half >= low && spot + half <= high && isClear(spot, { at, size, closed: all }),
    )
    if (free.length === 0) continue
    const best = free.reduce((one, other) => (Math.abs(other - at) < Math.abs(one - at) ? other : one))
    places[i] = best
    placed.push([best - half - GAP, best + half + GAP])
  }
  return places
}

/** Wide places that get a chip now: in view with their ground, out of it with their badge. The largest first. */
export const chipsOf = (
  places: readonly WidePlace[],
  view: Bbox,
  isBadgeSeen: (at: [number, number]) => boolean,
  box: Box,
): WidePlace[] =>
  places.filter((place) => !isBadgeSeen(place.at) && groundInView(place, view)).slice(0, mostChips(box))
