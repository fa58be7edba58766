/** Names beside marks and badges. */
import { sheetAt, sizeOf, type Joint } from './joints.ts'
import type { DataLayer, Drawn, NameTag } from './layers/data-layer.ts'
import { gapOf } from './layers/names.ts'
import { hasGround, whoIs } from './layers/presence.ts'
import type { Look } from './look.ts'
import { opacityOf } from './mark.ts'
import { isFading, type Stack } from './stack.ts'
import { besideOf, idsOf, pointAt, type Badge } from './uprights.ts'

/** Name of a mark, where its layer names marks at this zoom. */
export function nameOfMark(joint: Joint, layer: DataLayer, look: Look, zoom: number): Drawn[] {
  const { stack } = joint
  const tag = zoom < layer.namesFrom || isFading(stack) ? null : layer.nameOf(stack.members, look)
  if (!tag) return []
  const gap = gapOf(sizeOf(joint.mark), sheetAt(zoom).growth)
  return [nameDrawn(stack.key, besideOf(joint, zoom), { ...tag, gap }, stack)]
}

/** Who is on the ground of an area, beside its badge, or beside the arrow there. */
export function nameOfGround(
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

const nameDrawn = (
  key: string,
  at: [number, number],
  tag: NameTag & { gap: number },
  stack: Stack,
): Drawn => ({
  key,
  geometry: pointAt(at),
  ids: idsOf(stack),
  properties: { part: 'name', ...tag, opacity: Math.max(...stack.members.map(opacityOf)) },
})
