import type { LayerId } from '../../model/layer.ts'

/**
 * How surely a word tells of something that took place: a finite verb of action most, the noun of an action less, a word
 * that as often tells of a state, a plan or an opinion least.
 */
export type Form = 'verb' | 'noun' | 'loose'

/** Words that tell what a sentence speaks of. `example` is a sentence that the row must win: it is the row's test. */
export interface KindWord {
  layer: LayerId
  kind: string
  form: Form
  pattern: RegExp
  example: string
}

/**
 * Makes a row. `words` is a pattern in lower case that must stand between the borders of words of a sentence in lower
 * case; an empty group `()` at the end of a branch says that a name with a capital must follow.
 */
export function row(layer: LayerId, kind: string, form: Form, words: string, example: string): KindWord {
  return { layer, kind, form, pattern: compile(words), example }
}

/** Latin letters in lower case. Ranges, for `\p{L}` makes these long patterns three times as slow. */
const LETTERS = 'a-z\u00df-\u024f'

function compile(words: string): RegExp {
  const latin = words
    .replaceAll('[\\p{L}', `[${LETTERS}`)
    .replaceAll('\\p{L}', `[${LETTERS}]`)
    .replaceAll('\\p{N}', '0-9')
  return new RegExp(`(?<![${LETTERS}0-9])(?:${latin})(?![${LETTERS}0-9])`, 'g')
}

/** Forces, in the plural as well: what is sent, posted or withdrawn. */
export const FORCES =
  '(?:troops?|forces?|soldiers?|fighters?|militants?|militia(?:s|men)?|advis[eo]rs?|units?|brigades?|divisions?|battalions?|regiments?|personnel|commandos?|gunmen|marines|reinforcements|armou?r|tanks|warships?|ships|warplanes|jets|aircraft|carriers?|peacekeepers|mercenaries|contractors|volunteers|convoys?|police|guards)'
/** Weapons that reach far. */
export const WEAPONS = '(?:missiles?|rockets?|shells?|mortars?|drones?|projectiles|grenades?|bombs?)'
/** Those whom one receives or hosts. */
export const DIGNITARIES =
  '(?:presidents?|(?:prime )?ministers?|premiers?|delegations?|ambassadors?|envoys?|commanders?|generals?|leaders?|secretar(?:y|ies)|kings?|princes?|emirs?|officials?|counterparts?|heads?|chiefs?|clerics?|visitors?|guests?|lawmakers|negotiators|mediators)'
