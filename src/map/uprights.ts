/** What stands upright on the map: marks, badges, and hollow marks at other places of a feature. */
import type { AnchorOf } from './anchors.ts'
import { sheetAt, sizeOf, type Joint } from './joints.ts'
import { frameOf } from './layers/areas.ts'
import type { Drawn } from './layers/data-layer.ts'
import { ghostMark, isApart, type Ghost, type PlaceOf } from './layers/links.ts'
import type { Look } from './look.ts'
import { badgeOf } from './mark.ts'
import { shifted } from './mercator.ts'
import { clearOf, extentAt, type Taken } from './slots.ts'
import type { Stack } from './stack.ts'

export const idsOf = ({ members }: Stack): string[] => members.map(({ feature }) => feature.id)

export const pointAt = (coordinates: [number, number]): Drawn['geometry'] => ({ type: 'Point', coordinates })

export const markDrawn = ({ stack, mark, position, slot }: Joint): Drawn & { slot: number } => ({
  key: stack.key,
  geometry: pointAt(position),
  properties: { part: 'mark', ...mark },
  ids: idsOf(stack),
  slot,
})

export interface Badge extends Drawn {
  /** Where it is drawn, `[lon, lat]`, degrees. */
  at: [number, number]
  size: [width: number, height: number]
}

/** Badges of areas, each where it covers no mark and no other badge. */
export function standBadges(
  areas: readonly Stack[],
  look: Look,
  zoom: number,
  anchorOf: AnchorOf,
  taken: Taken,
): Badge[] {
  const sheet = sheetAt(zoom)
  return areas.flatMap((stack) => {
    const first = stack.members[0]?.feature
    if (!first) return []
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
export function standGhosts(
  ghosts: readonly Ghost[],
  look: Look,
  zoom: number,
  taken: Taken,
  placeOf: PlaceOf,
): Drawn[] {
  const sheet = sheetAt(zoom)
  return ghosts.flatMap((ghost) => {
    const { stack } = ghost
    const mark = ghostMark(ghost, look)
    const extent = extentAt(sheet.x(stack.position[0]), sheet.y(stack.position[1]), sizeOf(mark))
    if (taken.under(extent) || !isApart(ghost, zoom, placeOf)) return []
    taken.add({ extent })
    return { key: stack.key, geometry: pointAt(stack.position), properties: { ...mark }, ids: idsOf(stack) }
  })
}

/** Tells where the mark or badge is drawn that a feature counts in. */
export function drawnAt(
  joints: readonly Joint[],
  badges: readonly { ids: string[]; at: [number, number] }[],
  zoom: number,
): PlaceOf {
  const places = new Map<string, [number, number]>()
  for (const { ids, at } of badges) for (const id of ids) places.set(id, at)
  for (const joint of joints) for (const id of idsOf(joint.stack)) places.set(id, besideOf(joint, zoom))
  return (id) => places.get(id)
}

export const besideOf = ({ position, slot }: Joint, zoom: number): [number, number] =>
  shifted(position, [slot * sheetAt(zoom).growth, 0], zoom)
