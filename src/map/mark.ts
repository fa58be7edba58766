import type { Status } from '../model/feature.ts'
import type { Dated } from '../model/edtf.ts'
import type { Held } from '../time/sift.ts'
import { inkOn } from './colour.ts'
import type { Look } from './look.ts'
import { formatRecipe, toShares, type BadgeFrame, type Recipe } from './recipe.ts'
import type { Stack } from './stack.ts'

/** What the style layers read from a mark's GeoJSON properties. */
export interface Mark {
  /** Id of the picture. */
  icon: string
  /** Number to write on it, or nothing. */
  count: string
  /** Colour of the number. */
  ink: string
  /** Shape, for the number's place. */
  shape: string
  opacity: number
  /** Draws large marks under small ones. */
  order: number
}

/** The less exact the date, the fainter the mark. */
const DATED_OPACITY: Record<Dated, number> = { day: 1, range: 1, month: 0.85, season: 0.7, year: 0.6 }
const POSSIBLE_OPACITY = 0.6

/** 0 to 1. A feature only possibly in the window is fainter still. */
export const opacityOf = ({ feature, fit }: Held): number =>
  DATED_OPACITY[feature.properties.dated] * (fit === 'possible' ? POSSIBLE_OPACITY : 1)

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

/** The mark of a stack: one actor's symbol, a number on the side's symbol, or a ring of the sides' colours. */
export function markOf({ members }: Stack, look: Look, plate: boolean): Mark {
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
    count: many ? look.number(members.length) : '',
    ink: !whole ? look.theme.ink : status === 'confirmed' ? inkOn(colour) : colour,
    shape: whole ? first.symbol : 'circle',
    opacity: stackOpacity(members),
    order: -members.length,
  }
}

/** The badge of an area: hollow, with the number of features known only to it. */
export function badgeOf({ members }: Stack, look: Look, frame: BadgeFrame): Mark {
  const colours = new Set(members.map(({ feature }) => look.actor(feature.properties.actor).colour))
  const colour = colours.size === 1 ? ([...colours][0] ?? look.theme.neutral) : look.theme.neutral
  const count = look.number(members.length)
  return {
    icon: formatRecipe({ theme: look.themeId, draw: 'badge', frame, colour, width: 20 + count.length * 6 }),
    count,
    ink: look.theme.muted,
    shape: 'badge',
    opacity: Math.max(0.75, stackOpacity(members)),
    order: -members.length,
  }
}
