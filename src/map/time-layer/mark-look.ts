/** How the points of a table look in a theme. */
import type { LayerId } from '../../model/layer.ts'
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

/** CSS pixels; as that of a single feature's mark. */
export const RADIUS = 6

/** One look for each of the table's: the symbols and colours that single marks have, in the layers switched on. */
export function markLooks(
  { looks }: { looks: readonly PointLook[] },
  look: Look,
  layers: ReadonlySet<LayerId>,
): MarkLook[] {
  return looks.map(({ layer, actor, status, dated, lasts }) => {
    const { symbol, colour } = look.actor(actor)
    const plate = layer === 'base'
    return {
      picture: { theme: look.themeId, draw: 'symbol', symbol, colour, status, radius: RADIUS, plate },
      opacity: DATED_OPACITY[dated],
      lasts,
      visible: layers.has(layer),
    }
  })
}
