import type { Status } from '../model/feature.ts'
import type { Held } from '../time/sift.ts'
import { inkOn } from './colour.ts'
import type { Look } from './look.ts'
import { formatRecipe, toShares, type BadgeFrame, type MarkFrame, type Recipe } from './recipe.ts'
import { DATED_OPACITY, FADING_OPACITY, POSSIBLE_OPACITY } from './strength.ts'
import { isFading, type Stack } from './stack.ts'

/** How a mark or badge is drawn: see `marks-table.ts`. */
export interface Mark {
  /** Id of the picture. */
  icon: string
  /** Number to write on it, or nothing. */
  count: string
  /** Colour of the number. */
  ink: string
  opacity: number
  /** The lowest is drawn first, under the others. */
  order: number
}

/** What fades goes down in so many steps, so that pictures and states change seldom. */
const FADING_STEPS = 5

/** 0 to 1: how much is left of something. 1 for what holds. */
export const glowOf = ({ fit, glow }: Pick<Held, 'fit' | 'glow'>): number =>
  fit === 'fading' ? (FADING_OPACITY * Math.ceil(glow * FADING_STEPS)) / FADING_STEPS : 1

/** 0 to 1. A feature only possibly in the window is fainter still, one that is over fades. */
export const opacityOf = (held: Held): number =>
  DATED_OPACITY[held.feature.properties.dated] *
  (held.fit === 'possible' ? POSSIBLE_OPACITY : 1) *
  glowOf(held)

/** The most that is left of any of them. */
export const stackGlow = (members: readonly Held[]): number => Math.max(...members.map(glowOf))

const stackOpacity = (members: readonly Held[]): number => Math.max(...members.map(opacityOf))

/** A stack looks confirmed as soon as one of its members is; else as doubtful as its least doubtful member. */
export function statusOf(members: readonly Held[]): Status {
  const ranks: Status[] = ['confirmed', 'alleged', 'disputed', 'denied']
  return (
    ranks.find((status) => members.some(({ feature }) => feature.properties.status === status)) ?? 'confirmed'
  )
}

/** Radius in CSS pixels: grows slowly, so that a capital does not bury its surroundings. */
function radiusOf(count: number): number {
  if (count === 1) return 6
  if (count < 5) return 9
  return count < 15 ? 10.5 : 12
}

/** More than there can be features at one place. */
const UNDER_ALL = 1e6

/** Small ones lie on large ones, and all that holds on all that fades. */
const orderOf = (stack: Stack): number => -stack.members.length - (isFading(stack) ? UNDER_ALL : 0)

/** The mark of a stack: one actor's symbol, a number on the side's symbol, or a ring of the sides' colours. */
export function markOf(stack: Stack, look: Look, frame: MarkFrame): Mark {
  const plate = frame === 'base'
  const { members } = stack
  const fading = isFading(stack)
  const actors = members.map(({ feature }) => look.actor(feature.properties.actor))
  const first = actors[0] ?? look.actor(null)
  const oneSide = actors.every(({ bloc, symbol }) => bloc === first.bloc && symbol === first.symbol)
  const oneColour = actors.every(({ colour }) => colour === first.colour)
  const many = members.length > 1
  const status = statusOf(members)
  const radius = plate ? Math.min(radiusOf(members.length), 7) : radiusOf(members.length)
  const colour = oneColour ? first.colour : look.blocColour(first.bloc)
  const whole = oneSide && !(plate && many)
  const recipe: Recipe = whole
    ? { theme: look.themeId, draw: 'symbol', symbol: first.symbol, colour, status, radius, plate }
    : {
        theme: look.themeId,
        draw: 'ring',
        shares: toShares(actors.map((one) => one.colour)),
        status,
        radius,
        plate,
      }
  return {
    icon: formatRecipe(recipe),
    count: many && !fading ? look.number(members.length) : '',
    ink: !whole ? look.theme.ink : status === 'confirmed' ? inkOn(colour) : colour,
    opacity: stackOpacity(members),
    order: orderOf(stack),
  }
}

/** The badge of an area: hollow, with the number of features known only to it; what fades is not counted. */
export function badgeOf(stack: Stack, look: Look, frame: BadgeFrame): Mark {
  const { members } = stack
  const colours = new Set(members.map(({ feature }) => look.actor(feature.properties.actor).colour))
  const colour = colours.size === 1 ? ([...colours][0] ?? look.theme.neutral) : look.theme.neutral
  const count = isFading(stack) ? '' : look.number(members.length)
  return {
    icon: formatRecipe({
      theme: look.themeId,
      draw: 'badge',
      frame,
      colour,
      width: 20 + (count.length || 1) * 6,
    }),
    count,
    ink: look.theme.muted,
    opacity: isFading(stack) ? 0.75 * stackGlow(members) : Math.max(0.75, stackOpacity(members)),
    order: orderOf(stack),
  }
}
