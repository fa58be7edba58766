/** How the points of a table look in a theme. */
import type { PointLook } from '../../time/point-table.ts'
import type { Look } from '../look.ts'
import type { Recipe } from '../recipe.ts'
import { DATED_OPACITY } from '../strength.ts'

export interface MarkLook {
  picture: Recipe
  /** Written on the picture. */
  count?: string
  /** `#rrggbb` of the count. */
  ink?: string
  /** 0 to 1, of what certainly holds. */
  opacity: number
  /** See `Span`. */
  lasts: boolean
  visible: boolean
  /** CSS pixels by which it stands to the right of its position. */
  shift?: number
}

/** CSS pixels: small and without icons, because there may be a million of them. */
export const RADIUS = 6

/** One look for each of the table's: the symbols and colours that single marks have. `shows`: true for what is not switched off. */
export function markLooks(
  { looks }: { looks: readonly PointLook[] },
  look: Look,
  shows: (one: PointLook) => boolean,
): MarkLook[] {
  return looks.map((one) => {
    const { layer, actor, status, dated, lasts } = one
    const { symbol, colour } = look.actor(actor)
    return {
      picture: { theme: look.themeId, draw: 'symbol', symbol, colour, status, frame: layer, radius: RADIUS },
      opacity: DATED_OPACITY[dated],
      lasts,
      visible: shows(one),
    }
  })
}
