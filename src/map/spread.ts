/** How what stands at one spot is spread out round it. All lengths are CSS pixels, y grows downwards. */
import { labelPoint } from './label-point.ts'
import { pixelsApart } from './mercator.ts'
import type { DrawnFeature } from './layers/data-layer.ts'
import type { Scene } from './scene.ts'
import { TOO_NEAR } from './stack.ts'

/** A mark stands for a spot; what stands for an area does not. */
const isMark = ({ properties: { part } }: DrawnFeature): boolean => part === 'mark'

/** More than these stand nowhere round a spot: the last place then leads to all of them. */
export const MOST_SPREAD = 60

/** From the middle of one to that of the next. */
export const SPREAD_APART = 31

/** As many as a circle takes before it grows too wide for its lines to be followed. */
const ON_CIRCLE = 10

/** Least radius: what is spread out must stay clear of the mark in the middle. */
const LEAST_RADIUS = 38

export interface Xy {
  x: number
  y: number
}

/** A box in pixels from the map's left upper corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where an open spread stands: which layers' marks at which true spot it shows. */
export interface SpreadAt {
  /** Names of data layers; empty where only points of the table stand there. */
  layers: readonly string[]
  /** `[lon, lat]`, degrees. */
  at: [number, number]
  /** Pixels by which the mark itself stands aside of its spot. */
  slot: number
  /** Zoom at which it was opened. */
  zoom: number
  /** Points of the table take part. */
  rows: boolean
}

/**
 * Middles of `count` places round the origin, the first one up, clockwise: a circle for a few, for more a spiral whose
 * turns lie as far apart as its neighbours (Archimedes').
 */
export function spreadPlaces(count: number): Xy[] {
  if (count <= ON_CIRCLE) {
    const radius = Math.max(LEAST_RADIUS, SPREAD_APART / 2 / Math.sin(Math.PI / Math.max(count, 2)))
    return Array.from({ length: count }, (_, i) => onCircle(radius, (i / count) * 2 * Math.PI))
  }
  const places: Xy[] = []
  let angle = 0
  for (let i = 0; i < count; i++) {
    const radius = LEAST_RADIUS + (SPREAD_APART * angle) / (2 * Math.PI)
    places.push(onCircle(radius, angle))
    // the chord to the next place, a little wider for the turn growing
    angle += 2 * Math.asin(SPREAD_APART / 2 / radius)
  }
  return places
}

const onCircle = (radius: number, angle: number): Xy => ({
  x: Math.sin(angle) * radius,
  y: -Math.cos(angle) * radius,
})

/** How far the places reach from the origin to each side, `half` round each of them included. */
function extentOf(places: readonly Xy[], half: number): Box {
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  return {
    left: Math.min(0, ...xs) - half,
    right: Math.max(0, ...xs) + half,
    top: Math.min(0, ...ys) - half,
    bottom: Math.max(0, ...ys) + half,
  }
}

/**
 * How many of `count` things get a place, and where: as many as the box holds, at most `MOST_SPREAD`. Where some get
 * none, the last place is for all of them (`more` tells how many).
 */
export function spreadIn(count: number, box: Box): { places: Xy[]; more: number } {
  const fits = (places: readonly Xy[]) => {
    const { left, right, top, bottom } = extentOf(places, SPREAD_APART / 2)
    return right - left <= box.right - box.left && bottom - top <= box.bottom - box.top
  }
  let places = spreadPlaces(Math.min(count, MOST_SPREAD))
  // four always stand: less would tell nothing, and no map is that low
  while (places.length > 4 && !fits(places)) places = spreadPlaces(places.length - 1)
  return { places, more: places.length < count ? count - places.length + 1 : 0 }
}

/** The spot nearest to `middle` round which all places lie in the box. */
export function spreadMiddle(middle: Xy, places: readonly Xy[], box: Box): Xy {
  const { left, right, top, bottom } = extentOf(places, SPREAD_APART / 2)
  const into = (value: number, low: number, high: number) =>
    low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high)
  return {
    x: into(middle.x, box.left - left, box.right - right),
    y: into(middle.y, box.top - top, box.bottom - bottom),
  }
}

/**
 * Ids of the features that stand at an open spread now: those of its layers' marks at its spot or so near that they
 * would hide it. Another mark may have taken the place of the one it was opened on.
 */
export function spreadIds(scene: Scene, { layers, at, zoom }: SpreadAt): string[] {
  const ids = layers.flatMap((layer) =>
    (scene.sources.get(layer) ?? [])
      .filter(
        (one) =>
          isMark(one) &&
          !scene.fading.has(one.properties.key) &&
          pixelsApart(labelPoint(one.geometry), at, zoom) < TOO_NEAR,
      )
      .flatMap(({ properties }) => scene.members.get(properties.key) ?? []),
  )
  return [...new Set(ids)]
}

/** The spread that a click on a mark opens: that of the thing with this key. Null for what is no mark of several. */
export function spreadOn(scene: Scene, key: string, zoom: number): SpreadAt | null {
  if (scene.fading.has(key) || (scene.members.get(key)?.length ?? 0) < 2) return null
  for (const [layer, features] of scene.sources) {
    const one = features.find(({ properties }) => properties.key === key)
    if (one)
      return isMark(one)
        ? { layers: [layer], at: labelPoint(one.geometry), slot: one.properties.slot, zoom, rows: false }
        : null
  }
  return null
}
