/** How well something answers a search: which of its names was meant, and what of it is marked. */
import { formsOf, nameKey, tokensOf, wordsOf } from './spelling.ts'

/** The better the lower. */
export const tiers = { exact: 0, begins: 1, name: 2, text: 3, typo: 4, within: 5 } as const
export type Tier = (typeof tiers)[keyof typeof tiers]

/** Part of a text, UTF-16 offsets, end exclusive. */
export type Mark = readonly [start: number, end: number]

/** A search, read once. */
export interface Asked {
  words: string[]
  /** The words in one. */
  plain: string
  /** As they sound. */
  key: string
}

export function readAsked(text: string): Asked {
  const words = wordsOf(text)
  return { words, plain: words.join(' '), key: nameKey(text) }
}

/** A name as far as comparing needs it. */
export interface ReadName {
  plain: string
  key: string
}

export const readName = (name: string): ReadName => ({ plain: wordsOf(name).join(' '), key: nameKey(name) })

/** Whether a name is, or begins with, what was asked for; null where it does neither. */
export function tierOf({ plain, key }: ReadName, asked: Asked): 0 | 1 | null {
  if (plain === asked.plain || key === asked.key) return tiers.exact
  return plain.startsWith(asked.plain) || key.startsWith(asked.key) ? tiers.begins : null
}

/** What of a text was found: by the terms of the index that matched, and for words half typed only so far. */
export function marksOf(text: string, terms: ReadonlySet<string>, asked: Asked): Mark[] {
  const typed = asked.words.flatMap(formsOf).toSorted((a, b) => b.length - a.length)
  return tokensOf(text).flatMap(({ text: word, key, start, end }): Mark[] => {
    const forms = formsOf(key)
    if (!forms.some((form) => terms.has(form))) return []
    const begun = word.length === key.length ? typed.find((one) => key.startsWith(one)) : undefined
    return [[start, begun === undefined ? end : start + begun.length]]
  })
}
