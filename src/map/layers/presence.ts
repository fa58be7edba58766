import type { Located } from '../../model/place.ts'
import type { Held } from '../../time/sift.ts'
import { legible } from '../colour.ts'
import type { Look } from '../look.ts'
import { opacityOf, statusOf } from '../mark.ts'
import { formatRecipe } from '../recipe.ts'
import { isFading, stackByPlace, stackByPosition, type Stack } from '../stack.ts'
import { drawAreas, isWide } from './areas.ts'
import type { DataLayer, Drawn } from './data-layer.ts'
import { presenceAreas, presenceNames, tints } from './presence-style.ts'

/** CSS pixels of a kilometre at zoom 0 on the equator: 512 px tiles over 40 075 km. */
const PX_PER_KM = 512 / 40_075

/** Presence: tinted ground, discs in towns, badges over whole countries. */
export const presence: DataLayer = {
  id: 'presence',
  areas: presenceAreas,
  names: presenceNames,

  draw: (held, look) => {
    const isTown = ({ feature }: Held) => TOWNS.includes(feature.properties.located)
    const towns = held.filter(isTown)
    const wide = held.filter((one) => !isTown(one) && isWide(one.feature))
    const areas = held.filter((one) => !isTown(one) && !isWide(one.feature))
    // Actors in control and actors present share one striped ground; the fainter kinds lie over each other.
    const part = ({ feature: { properties: p } }: Held) =>
      p.kind === 'control' || p.kind === 'presence' ? p.kind : `${p.kind},${p.actor}`
    return [
      ...drawAreas(wide, look, 'patch').map(asFaint),
      ...stackByPlace(areas, part).flatMap((stack) => ground(stack, look)),
      ...stackByPosition(towns).flatMap((stack) => discs(stack, look)),
      ...stackByPlace(areas, () => 'name')
        .filter((stack) => !isFading(stack))
        .map((stack) => name(stack, look)),
    ]
  },
}

/** Places so small that their ground would vanish on a map of the region: they are drawn as discs of a least size. */
const TOWNS: readonly Located[] = ['site', 'settlement']

/** Sway over a whole country would drown the map: it is tinted as faintly as an event known only to the country. */
const asFaint = (drawn: Drawn): Drawn =>
  drawn.properties.part === 'area' ? { ...drawn, properties: { ...drawn.properties, part: 'faint' } } : drawn

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
    const squeeze = Math.cos((stack.position[1] * Math.PI) / 180)
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
        scale: ((radius * PX_PER_KM) / squeeze) * (1 + 0.12 * i),
      },
    }
  })
}

/** Who is there: at most two names, and how many more. */
function name(stack: Stack, look: Look): Drawn {
  const actors = [...new Set(stack.members.map(({ feature }) => feature.properties.actor))].map((id) =>
    look.actor(id),
  )
  const more = actors.length > 2 ? ` +${actors.length - 2}` : ''
  const colours = coloursOf(stack, look)
  const colour = colours.length === 1 ? (colours[0] ?? look.theme.ink) : look.theme.ink
  return {
    key: stack.key,
    geometry: { type: 'Point', coordinates: stack.position },
    ids: idsOf(stack),
    properties: {
      part: 'name',
      name:
        actors
          .slice(0, 2)
          .map((one) => one.name)
          .join(' · ') + more,
      colour: legible(colour, look.theme.land, 4.5),
      opacity: opacityOfAll(stack),
    },
  }
}
