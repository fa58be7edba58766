import type { MarkSymbol } from '../model/actor.ts'
import type { Status } from '../model/feature.ts'
import type { LayerId } from '../model/layer.ts'
import type { ThemeId } from './themes.ts'

/**
 * What a picture on the map shows. Its JSON is the picture's id in MapLibre, so that pictures are drawn when the map
 * first asks for them and never kept in step by hand. Colours `#rrggbb`, lengths in CSS pixels.
 */
export type Recipe = { theme: ThemeId } & (
  | ({ draw: 'symbol'; symbol: MarkSymbol; colour: string } & Upright)
  | ({ draw: 'ring'; shares: Share[]; symbol?: MarkSymbol } & Upright)
  | { draw: 'badge'; frame: BadgeFrame; colour: string; width: number }
  | { draw: 'hatch'; colours: string[]; solid: boolean }
  | { draw: 'town'; capital: boolean }
  | { draw: 'veil' }
)

/** What stands on a spot: an event, a base on its plate, presence on its ground. */
export type MarkFrame = LayerId

/** How exact the spot is: a site, a settlement, somewhere near it, one of several places. The most exact first. */
export const exactnesses = ['site', 'settlement', 'near', 'candidate'] as const
export type Exact = (typeof exactnesses)[number]

/** What all marks say beside their side. What is left out is not shown: points in great numbers are plain. */
export interface Upright {
  frame: MarkFrame
  status: Status
  radius: number
  /** Kind in its layer: the icon of an event or a base, the ground of presence. */
  kind?: string
  exact?: Exact
  /** True where a source disputes the thing, or one of the things. */
  contested?: true
}

/** Badges of areas differ by layer: events have a dashed lozenge, bases a dashed plate, presence a soft patch, several layers a plain line. */
export type BadgeFrame = 'lozenge' | 'plate' | 'patch' | 'mixed'

/** Part of a ring: a colour and how many twelfths it takes. */
export type Share = [colour: string, twelfths: number]

export const formatRecipe = (recipe: Recipe): string => JSON.stringify(recipe)

/** Reads an id back; null for ids that are not ours. */
export function parseRecipe(id: string): Recipe | null {
  try {
    const recipe = JSON.parse(id) as Recipe
    return typeof recipe === 'object' && 'draw' in recipe ? recipe : null
  } catch {
    return null
  }
}

/**
 * Shares of a ring in twelfths, largest first, so that many mixtures share few pictures. Each colour has at least one
 * twelfth, so the sum may differ from twelve; past twelve colours the rest is left out.
 */
export function toShares(colours: readonly string[]): Share[] {
  const counts = new Map<string, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 12)
  return ranked.map(([colour, n]) => [colour, Math.max(1, Math.round((n / colours.length) * 12))])
}
