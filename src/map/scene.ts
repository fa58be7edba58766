/** Features that hold now, or fade → what is drawn. */
import { layerName } from '../model/layer.ts'
import type { Held } from '../time/sift.ts'
import type { DrawnFeature } from './layers/data-layer.ts'
import { dataLayers } from './layers/index.ts'
import type { Look } from './look.ts'
import { labelPoint } from './label-point.ts'
import { mercatorDegrees, pixelsPerDegree } from './mercator.ts'
import { createNearby } from './nearby.ts'
import { clearOf, createTaken, rowOf, slotsOf } from './slots.ts'
import { TOO_NEAR } from './stack.ts'

export interface Scene {
  /** What each data layer draws, by the layer's name. */
  sources: Map<string, DrawnFeature[]>
  /** Ids of the features behind a drawn thing, by its `key` property. */
  members: Map<string, string[]>
  /** Keys of what fades. */
  fading: Set<string>
}

/**
 * What to draw at a zoom level: marks that would lie on each other there are joined or moved aside. `held` may hold what
 * fades too.
 */
export function createScene(held: readonly Held[], look: Look, zoom: number): Scene {
  const scene: Scene = { sources: new Map(), members: new Map(), fading: new Set() }
  const fading = new Set(held.filter(({ fit }) => fit === 'fading').map(({ feature }) => feature.id))
  for (const layer of dataLayers) {
    const own = held.filter(({ feature }) => feature.properties.layer === layer.id)
    const name = layerName(layer.id)
    const features = layer.draw(own, look, zoom).map((drawn): DrawnFeature => {
      const key = `${name},${drawn.properties.part},${drawn.key}`
      scene.members.set(key, drawn.ids)
      if (fading.has(drawn.ids[0] ?? '')) scene.fading.add(key)
      const order = Number(drawn.properties['order'] ?? 0) + shareOf(key)
      const properties = { ...drawn.properties, key, slot: 0, order }
      return { type: 'Feature', geometry: drawn.geometry, properties }
    })
    scene.sources.set(name, features)
  }
  makeRoom([...scene.sources.values()].flat(), zoom)
  return scene
}

/**
 * A number from 0 to 1 that is the same for the same text: what overlaps lies in one order, whichever came first
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}

/** Ids of the features behind drawn things; of those that fade only where nothing else is there. */
export function membersOf(scene: Scene, keys: readonly string[]): string[] {
  const holding = keys.filter((key) => !scene.fading.has(key))
  const ids = (holding.length > 0 ? holding : keys).flatMap((key) => scene.members.get(key) ?? [])
  return [...new Set(ids)]
}

const UPRIGHT = ['mark', 'badge']

/** True for what stands upright on its spot: marks and badges. */
export const isUpright = ({ properties: { part } }: DrawnFeature): boolean => UPRIGHT.includes(part)

/**
 * Moves marks and badges of several layers that lie on each other apart, side by side, and then rows of badges off the
 * rows of marks near by.
 */
function makeRoom(features: readonly DrawnFeature[], zoom: number): void {
  const groups: { at: [number, number]; row: DrawnFeature[] }[] = []
  const nearby = createNearby<DrawnFeature[]>(TOO_NEAR, zoom)
  for (const feature of features) {
    if (!isUpright(feature)) continue
    const at = labelPoint(feature.geometry)
    const near = nearby.find(at)
    if (near) near.push(feature)
    else {
      const row = [feature]
      groups.push({ at, row })
      nearby.add(at, row)
    }
  }
  const rows = groups.map(({ at: [, lat], row }) => {
    const things = row.map(({ geometry, properties }) => ({
      part: properties.part,
      x: labelPoint(geometry)[0] * pixelsPerDegree(zoom),
    }))
    const places = slotsOf(things)
    const y = -mercatorDegrees(lat) * pixelsPerDegree(zoom)
    return { row, things, places, stays: things.some(({ part }) => part === 'mark'), y }
  })
  const taken = createTaken()
  for (const { things, places, stays, y } of rows) if (stays) taken.add(rowOf(things, places, y))
  for (const one of rows) {
    if (!one.stays) {
      const extent = rowOf(one.things, one.places, one.y)
      one.places = clearOf(extent, taken.near(extent), one.places)
      taken.add(rowOf(one.things, one.places, one.y))
    }
    for (const [i, feature] of one.row.entries()) feature.properties.slot = one.places[i] ?? 0
  }
}
