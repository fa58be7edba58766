/** Features that hold now, or fade → what is drawn. */
import { layerName } from '../model/layer.ts'
import type { MapFeature } from '../model/feature.ts'
import type { Held } from '../time/sift.ts'
import { createAnchors, type AnchorOf } from './anchors.ts'
import { joinMarks } from './joints.ts'
import { stackAreas, tintArea } from './layers/areas.ts'
import type { Drawn, DrawnFeature } from './layers/data-layer.ts'
import { drawHalos } from './layers/halo.ts'
import { dataLayers } from './layers/index.ts'
import { drawLinks, ghostsOf } from './layers/links.ts'
import { placeSource } from './layers/places.ts'
import { hasGround } from './layers/presence.ts'
import type { Look } from './look.ts'
import { isArea, stackByPosition, type Stack } from './stack.ts'
import { nameOfGround, nameOfMark } from './tags.ts'
import { drawnAt, markDrawn, standBadges, standGhosts } from './uprights.ts'

export interface Scene {
  /** What each data layer draws, by the layer's name. */
  sources: Map<string, DrawnFeature[]>
  /** Ids of the features behind a drawn thing, by its `key` property. */
  members: Map<string, string[]>
  /** Keys of what fades. */
  fading: Set<string>
}

/** The zoom for which a scene is made: in steps, so that marks are not joined anew with every frame of a zoom. */
export const halfSteps = (exact: number): number => Math.round(exact * 2) / 2

/** No basemap, no names of countries. */
const atLabelPoints = createAnchors([])

/** True for what a mark stands for: a spot, or troops sent to an area, whose arrow says so. */
const hasMark = (feature: MapFeature): boolean =>
  !isArea(feature) || (hasGround(feature) && feature.properties.kind === 'deployment')

/**
 * What to draw at a zoom level: marks that would lie on each other there are joined or moved aside. `held` may hold what
 * fades too. Each feature that holds counts in one mark or badge.
 */
export function createScene(
  held: readonly Held[],
  look: Look,
  zoom: number,
  anchorOf: AnchorOf = atLabelPoints,
): Scene {
  const spots = held.filter(({ feature }) => hasMark(feature))
  const groups = dataLayers.map(({ id }) => ({
    layer: id,
    stacks: stackByPosition(spots.filter(({ feature }) => feature.properties.layer === id)),
  }))
  const { joints, taken } = joinMarks(groups, look, zoom)
  const ghosts = ghostsOf(held)
  const ghostMarks = standGhosts(ghosts, look, zoom, taken, drawnAt(joints, [], zoom))
  const areas = stackAreas(held.filter(({ feature }) => isArea(feature)))
  const counted = areas.map((area) => without(area, hasMark)).filter(({ members }) => members.length > 0)
  const badges = standBadges(counted, look, zoom, anchorOf, taken)

  const scene: Scene = { sources: new Map(), members: new Map(), fading: new Set() }
  const fading = new Set(held.filter(({ fit }) => fit === 'fading').map(({ feature }) => feature.id))
  const add = (source: string, things: readonly (Drawn & { slot?: number })[]) =>
    scene.sources.set(
      source,
      things.map((drawn): DrawnFeature => {
        const key = `${source},${drawn.properties.part},${drawn.key}`
        scene.members.set(key, drawn.ids)
        if (fading.has(drawn.ids[0] ?? '')) scene.fading.add(key)
        const order = Number(drawn.properties['order'] ?? 0) + shareOf(key)
        const properties = { ...drawn.properties, key, slot: drawn.slot ?? 0, order }
        return { type: 'Feature', geometry: drawn.geometry, properties }
      }),
    )
  add(placeSource, [
    ...areas.flatMap((stack) => tintArea(stack, look)),
    ...drawHalos(held, look, zoom),
    ...drawLinks(ghosts, look, zoom, drawnAt(joints, badges, zoom)),
    ...badges,
    ...ghostMarks,
  ])
  for (const layer of dataLayers) {
    const own = held.filter(({ feature }) => feature.properties.layer === layer.id)
    const marks = joints.filter((joint) => joint.layer === layer.id)
    add(layerName(layer.id), [
      ...layer.ground(own, look),
      ...marks.map(markDrawn),
      ...marks.flatMap((joint) => nameOfMark(joint, layer, look, zoom)),
      ...(layer.id === 'presence'
        ? areas.flatMap((stack) => nameOfGround(stack, badges, joints, look, zoom))
        : []),
    ])
  }
  return scene
}

const without = (stack: Stack, is: (feature: MapFeature) => boolean): Stack => ({
  ...stack,
  members: stack.members.filter(({ feature }) => !is(feature)),
})

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
