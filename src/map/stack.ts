import type { MapFeature } from '../model/feature.ts'
import type { Located } from '../model/place.ts'
import type { Held } from '../time/sift.ts'
import { labelPoint } from './label-point.ts'

/** Features at one place, or so near each other that their marks would cover each other, drawn as one mark. */
export interface Stack {
  /** The same for the same place at each step, whatever stands there. */
  key: string
  /** `[lon, lat]`, degrees. */
  position: [number, number]
  /** At least one, in the order given. What fades is among them only where nothing holds. */
  members: Held[]
}

/** True where nothing there holds any more. */
export const isFading = ({ members }: Pick<Stack, 'members'>): boolean => members[0]?.fit === 'fading'

/** Places so small that a mark may stand for them. */
const SPOTS: readonly Located[] = ['site', 'settlement']

/** True where the feature is known only to an area: a sharp dot there would lie, whatever shape the data give it. */
export const isArea = ({ properties: { located } }: MapFeature): boolean => !SPOTS.includes(located)

/** Decimals of a degree at which two positions are one place: 11 m. */
const DECIMALS = 4

/** Groups features with the same position; an area's is its label point. Order of first appearance. */
export function stackByPosition(held: readonly Held[]): Stack[] {
  return stack(held, ({ feature }) => {
    const [lon, lat] = labelPoint(feature.geometry)
    return `${lon.toFixed(DECIMALS)},${lat.toFixed(DECIMALS)}`
  })
}

/** Pixels between two marks below which one hides the other. */
export const TOO_NEAR = 20

/** Two stacks as one, at the place of the first; what fades beside what holds goes. */
export function joined(one: Stack, other: Stack): Stack {
  if (isFading(one) !== isFading(other)) return isFading(one) ? other : one
  return { ...one, members: [...one.members, ...other.members] }
}

/** Groups features by place and `part`, for areas that are tinted once however many features lie in them. */
export function stackByPlace(held: readonly Held[], part: (one: Held) => string): Stack[] {
  return stack(held, (one) => `${one.feature.properties.place},${part(one)}`)
}

function stack(held: readonly Held[], keyOf: (one: Held) => string): Stack[] {
  const stacks = new Map<string, Stack>()
  for (const one of held) {
    const key = keyOf(one)
    const known = stacks.get(key)
    if (known) known.members.push(one)
    else stacks.set(key, { key, position: labelPoint(one.feature.geometry), members: [one] })
  }
  for (const one of stacks.values()) one.members = standing(one.members)
  return [...stacks.values()]
}

/** Those that hold, or all where none does. */
function standing(members: Held[]): Held[] {
  const holding = members.filter(({ fit }) => fit !== 'fading')
  return holding.length > 0 ? holding : members
}
