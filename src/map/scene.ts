/** Features that hold now, or fade → what is drawn. */
import { layerName } from '../model/layer.ts'
import type { MapFeature } from '../model/feature.ts'
import type { Held } from '../time/sift.ts'
import { createAnchors, type AnchorOf } from './anchors.ts'
import { joinMarks, sheetAt, sizeOf, type Joint } from './joints.ts'
import { frameOf, stackAreas, tintArea } from './layers/areas.ts'
import type { DataLayer, Drawn, DrawnFeature, NameTag } from './layers/data-layer.ts'
import { drawHalos } from './layers/halo.ts'
import { dataLayers } from './layers/index.ts'
import { drawLinks, ghostMark, ghostsOf, type Ghost } from './layers/links.ts'
import { gapOf } from './layers/names.ts'
import { placeSource } from './layers/places.ts'
import { hasGround, whoIs } from './layers/presence.ts'
import type { Look } from './look.ts'
import { badgeOf, opacityOf } from './mark.ts'
import { shifted } from './mercator.ts'
import { clearOf, extentAt, type Taken } from './slots.ts'
import { isArea, isFading, stackByPosition, type Stack } from './stack.ts'

export interface Scene {
  /** What each data layer draws, by the layer's name. */
  sources: Map<string, DrawnFeature[]>
  /** Ids of the features behind a drawn thing, by its `key` property. */
  members: Map<string, string[]>
  /** Keys of what fades. */
  fading: Set<string>
}

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
  const ghostMarks = standGhosts(ghosts, look, zoom, taken)
  const areas = stackAreas(held.filter(({ feature }) => isArea(feature)))
  const badges = standBadges(areas, look, zoom, anchorOf, taken)

  const scene: Scene = { sources: new Map(), members: new Map(), fading: new Set() }
  const fading = new Set(held.filter(({ fit }) => fit === 'fading').map(({ feature }) => feature.id))
  const add = (source: string, things: readonly (Drawn & { slot?: number })[]) =>
    scene.sources.set(
      source,
      things.map(({ slot = 0, ...drawn }): DrawnFeature => {
        const key = `${source},${drawn.properties.part},${drawn.key}`
        scene.members.set(key, drawn.ids)
        if (fading.has(drawn.ids[0] ?? '')) scene.fading.add(key)
        const order = Number(drawn.properties['order'] ?? 0) + shareOf(key)
        const properties = { ...drawn.properties, key, slot, order }
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
      ...(layer.id === 'presence' ? areas.flatMap((stack) => nameOfGround(stack, badges, joints, look, zoom)) : []),
    ])
  }
  return scene
}

const idsOf = ({ members }: Stack): string[] => members.map(({ feature }) => feature.id)

const pointAt = (coordinates: [number, number]): Drawn['geometry'] => ({ type: 'Point', coordinates })

const markDrawn = ({ stack, mark, position, slot }: Joint): Drawn & { slot: number } => ({
  key: stack.key,
  geometry: pointAt(position),
  properties: { part: 'mark', ...mark },
  ids: idsOf(stack),
  slot,
})

interface Badge extends Drawn {
  /** Where it is drawn, `[lon, lat]`, degrees. */
  at: [number, number]
  size: [width: number, height: number]
}

/** Badges of areas, each where it covers no mark and no other badge. */
function standBadges(
  areas: readonly Stack[],
  look: Look,
  zoom: number,
  anchorOf: AnchorOf,
  taken: Taken,
): Badge[] {
  const sheet = sheetAt(zoom)
  return areas.flatMap((area) => {
    const members = area.members.filter(({ feature }) => !hasMark(feature))
    const first = members[0]?.feature
    if (!first) return []
    const stack = { ...area, members }
    const badge = badgeOf(stack, look, frameOf(stack))
    const size = sizeOf(badge)
    const anchor = anchorOf(first)
    const [x, y] = [sheet.x(anchor[0]), sheet.y(anchor[1])]
    const [right, down] = clearOf(x, y, size, taken)
    taken.add({ extent: extentAt(x + right, y + down, size) })
    const at = shifted(anchor, [right * sheet.growth, down * sheet.growth], zoom)
    const wide = first.properties.located === 'country' ? 1 : 0
    return {
      key: stack.key,
      geometry: pointAt(at),
      at,
      size,
      properties: { part: 'badge', ...badge, wide },
      ids: idsOf(stack),
    }
  })
}

/** Marks at other places of features, where no other mark stands already. */
function standGhosts(ghosts: readonly Ghost[], look: Look, zoom: number, taken: Taken): Drawn[] {
  const sheet = sheetAt(zoom)
  return ghosts.flatMap((ghost) => {
    const { stack } = ghost
    const mark = ghostMark(ghost, look)
    const extent = extentAt(sheet.x(stack.position[0]), sheet.y(stack.position[1]), sizeOf(mark))
    if (taken.under(extent)) return []
    taken.add({ extent })
    return { key: stack.key, geometry: pointAt(stack.position), properties: { ...mark }, ids: idsOf(stack) }
  })
}

/** Tells where the mark or badge is drawn that a feature counts in. */
function drawnAt(
  joints: readonly Joint[],
  badges: readonly { ids: string[]; at: [number, number] }[],
  zoom: number,
): (id: string) => [number, number] | undefined {
  const places = new Map<string, [number, number]>()
  for (const { ids, at } of badges) for (const id of ids) places.set(id, at)
  for (const joint of joints) for (const id of idsOf(joint.stack)) places.set(id, besideOf(joint, zoom))
  return (id) => places.get(id)
}

const besideOf = ({ position, slot }: Joint, zoom: number): [number, number] =>
  shifted(position, [slot * sheetAt(zoom).growth, 0], zoom)

function nameOfMark(joint: Joint, layer: DataLayer, look: Look, zoom: number): Drawn[] {
  const { stack } = joint
  const tag = zoom < layer.namesFrom || isFading(stack) ? null : layer.nameOf(stack.members, look)
  if (!tag) return []
  const gap = gapOf(sizeOf(joint.mark), sheetAt(zoom).growth)
  return [nameDrawn(stack.key, besideOf(joint, zoom), { ...tag, gap }, stack)]
}

/** Who is on the ground of an area, beside its badge, or beside the arrow there. */
function nameOfGround(
  area: Stack,
  badges: readonly Badge[],
  joints: readonly Joint[],
  look: Look,
  zoom: number,
): Drawn[] {
  const members = area.members.filter(({ feature }) => hasGround(feature))
  if (members.length === 0 || isFading({ members })) return []
  const badge = badges.find(({ key }) => key === area.key)
  const arrow = joints.find(({ stack }) => stack.members.includes(members[0]!))
  const at = badge?.at ?? (arrow ? besideOf(arrow, zoom) : area.position)
  const size = badge?.size ?? (arrow ? sizeOf(arrow.mark) : ([0, 0] as const))
  const gap = gapOf(size, sheetAt(zoom).growth)
  return [nameDrawn(area.key, at, { ...whoIs(members, look), gap }, { ...area, members })]
}

const nameDrawn = (key: string, at: [number, number], tag: NameTag & { gap: number }, stack: Stack): Drawn => ({
  key,
  geometry: pointAt(at),
  ids: idsOf(stack),
  properties: { part: 'name', ...tag, opacity: Math.max(...stack.members.map(opacityOf)) },
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
