import type { Status } from '../model/feature.ts'
import type { Held } from '../time/sift.ts'
import { inkOf } from './draw-mark.ts'
import { radiusOf } from './growth.ts'
import type { Look } from './look.ts'
import {
  exactnesses,
  formatRecipe,
  toShares,
  type BadgeFrame,
  type Exact,
  type MarkFrame,
  type Recipe,
  type Upright,
} from './recipe.ts'
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

/** How exact a feature's spot is. */
function exactOf({ feature: { properties: p } }: Held): Exact {
  if (p.candidates?.length) return 'candidate'
  if (p.near) return 'near'
  if (p.located === 'site') return 'site'
  return p.located === 'settlement' ? 'settlement' : 'near'
}

/** A stack is as exact as the most exact of its members. */
function exactOfAll(members: readonly Held[]): Exact {
  const found = new Set(members.map(exactOf))
  return exactnesses.find((exact) => found.has(exact)) ?? 'settlement'
}

/** The strongest first: the ground of several kinds of presence at one spot is drawn as the strongest. */
const strongest = ['control', 'presence', 'deployment', 'influence']

/** Kind that a mark shows: a single thing's, and the strongest of several kinds of presence. */
function kindOf(members: readonly Held[], frame: MarkFrame): string | undefined {
  const kinds = new Set(members.map(({ feature }) => feature.properties.kind))
  if (frame === 'presence') return strongest.find((kind) => kinds.has(kind)) ?? [...kinds][0]
  return members.length === 1 ? [...kinds][0] : undefined
}

/** Below this zoom marks are plain and small: an icon would be a blot. */
export const ICONS_FROM = 4.5

/** Radius of a plain mark of one thing, CSS pixels at zoom 6. */
const PLAIN_RADIUS = 6

/** Size beside that of an event's mark: plates are wider than their radius, and presence has its ground round it. */
const SHARES: Record<MarkFrame, number> = { event: 1, base: 0.72, presence: 1.15 }

/** More than there can be features at one place. */
const UNDER_ALL = 1e6

/** Small ones lie on large ones, and all that holds on all that fades. */
const orderOf = (stack: Stack): number => -stack.members.length - (isFading(stack) ? UNDER_ALL : 0)

/**
 * The mark of a stack: one actor's symbol with the kind's icon, a number on the side's symbol, or a ring of the sides'
 * colours. Below `ICONS_FROM` without icons.
 */
export function markOf(stack: Stack, look: Look, frame: MarkFrame, zoom = Infinity): Mark {
  const { members } = stack
  const actors = members.map(({ feature }) => look.actor(feature.properties.actor))
  const first = actors[0] ?? look.actor(null)
  const oneSide = actors.every(({ bloc, symbol }) => bloc === first.bloc && symbol === first.symbol)
  const oneColour = actors.every(({ colour }) => colour === first.colour)
  const many = members.length > 1
  const plain = !many && zoom < ICONS_FROM
  const colour = oneColour ? first.colour : look.blocColour(first.bloc)
  const kind = plain && frame !== 'presence' ? undefined : kindOf(members, frame)
  const upright: Upright = {
    frame,
    status: statusOf(members),
    radius: plain ? PLAIN_RADIUS : Math.round(radiusOf(members.length) * SHARES[frame] * 10) / 10,
    ...(kind === undefined ? {} : { kind }),
    exact: exactOfAll(members),
    ...(isContested(members) ? { contested: true } : {}),
  }
  const theme = look.themeId
  const recipe: Recipe =
    oneSide && !(frame === 'base' && many)
      ? { theme, draw: 'symbol', symbol: first.symbol, colour, ...upright }
      : oneSide
        ? { theme, draw: 'ring', shares: [[colour, 12]], symbol: first.symbol, ...upright }
        : { theme, draw: 'ring', shares: toShares(actors.map((one) => one.colour)), ...upright }
  const count = many && !isFading(stack) ? look.number(members.length) : ''
  return {
    icon: formatRecipe(recipe),
    count,
    // asked only for numbers: each contrast costs, and a step of the window makes all marks anew
    ink: count !== '' && recipe.draw === 'symbol' ? inkOf(recipe, look.theme) : look.theme.ink,
    opacity: stackOpacity(members),
    order: orderOf(stack),
  }
}

const isContested = (members: readonly Held[]): boolean =>
  members.some(({ feature }) => feature.properties.status === 'disputed')

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
