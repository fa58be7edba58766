import type { MapFeature } from '../../model/feature.ts'
import type { Held } from '../../time/sift.ts'
import { legible } from '../colour.ts'
import type { Look } from '../look.ts'
import { opacityOf, statusOf } from '../mark.ts'
import { pixelsPerKm } from '../mercator.ts'
import { formatRecipe } from '../recipe.ts'
import { isArea, stackByPlace, stackByPosition, type Stack } from '../stack.ts'
import { isWide } from './areas.ts'
import type { DataLayer, Drawn, NameTag } from './data-layer.ts'
import { presenceAreas, presenceNames, tints } from './presence-style.ts'

/** Presence: tinted ground, discs and marks in towns; whole countries have badges only. */
export const presence: DataLayer = {
  id: 'presence',
  areas: presenceAreas,
  names: presenceNames,

  ground: (held, look) => {
    const towns = held.filter(({ feature }) => !isArea(feature))
    const areas = held.filter(({ feature }) => hasGround(feature))
    // Actors in control and actors present share one striped ground; the fainter kinds lie over each other.
    const part = ({ feature: { properties: p } }: Held) =>
      p.kind === 'control' || p.kind === 'presence' ? p.kind : `${p.kind},${p.actor}`
    return [
      ...stackByPlace(areas, part).flatMap((stack) => ground(stack, look)),
      ...stackByPosition(towns).flatMap((stack) => discs(stack, look)),
    ]
  },

  // a mark that stands for an area, as an arrow does, has the area's name
  namesFrom: 8.5,
  nameOf: (members, look) =>
    members.every(({ feature }) => hasGround(feature)) ? null : whoIs(members, look),
}

/** True for presence in an area small enough to be painted as ground. */
export const hasGround = (feature: MapFeature): boolean =>
  feature.properties.layer === 'presence' && isArea(feature) && !isWide(feature)

const idsOf = (stack: Stack): string[] => stack.members.map(({ feature }) => feature.id)
const opacityOfAll = (stack: Stack): number => Math.max(...stack.members.map(opacityOf))

const hollowOf = (members: readonly Held[]): number => (statusOf(members) === 'confirmed' ? 0 : 1)

function coloursOf(stack: Stack, look: Look): string[] {
  return [...new Set(stack.members.map(({ feature }) => look.actor(feature.properties.actor).colour))].sort()
}

function ground(stack: Stack, look: Look): Drawn[] {
  const first = stack.members[0]?.feature
  // An area without a shape: its name alone says who is there.
  if (!first || first.geometry.type === 'Point') return []
  const { kind } = first.properties
  const colours = coloursOf(stack, look)
  const opacity = opacityOfAll(stack)
  const hatched = kind === 'presence' || (kind === 'control' && colours.length > 1)
  const hollow = hollowOf(stack.members)
  const common = {
    kind,
    opacity,
    hollow,
    colour: colours.length === 1 ? (colours[0] ?? '') : look.theme.neutral,
  }
  const icon = formatRecipe({ theme: look.themeId, draw: 'hatch', colours, solid: kind === 'control' })
  const properties = hatched
    ? { part: 'hatch', ...common, icon }
    : { part: 'area', ...common, fill: tints[kind]?.fill ?? 0.1 }
  return [{ key: stack.key, geometry: first.geometry, ids: idsOf(stack), properties }]
}

/** Presence in a town: soft discs, each actor's a little larger than the last, so that none hides another. */
function discs(stack: Stack, look: Look): Drawn[] {
  return stack.members.map((one, i) => {
    const { kind, actor, radius } = one.feature.properties
    return {
      key: `${stack.key},${i}`,
      geometry: { type: 'Point', coordinates: stack.position },
      ids: [one.feature.id],
      properties: {
        part: 'disc',
        kind,
        hollow: hollowOf([one]),
        colour: look.actor(actor).colour,
        opacity: opacityOf(one) / Math.sqrt(stack.members.length),
        order: -i,
        least: 10 + 4 * i,
        scale: radius * pixelsPerKm(stack.position[1], 0) * (1 + 0.12 * i),
      },
    }
  })
}

/** Who is there: at most two names, and how many more. */
export function whoIs(members: readonly Held[], look: Look): NameTag {
  const ids = [...new Set(members.map(({ feature }) => feature.properties.actor))]
  const names = ids.map((id) => look.actor(id).name)
  const more = names.length > 2 ? ` +${look.number(names.length - 2)}` : ''
  const colours = new Set(ids.map((id) => look.actor(id).colour))
  const colour = colours.size === 1 ? ([...colours][0] ?? look.theme.ink) : look.theme.ink
  return {
    name: names.slice(0, 2).join(' · ') + more,
    colour: legible(colour, look.theme.land, 4.5),
    rank: -members.length,
  }
}
