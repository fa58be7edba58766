/**
 * All languages at once, completed: for tests. The page takes what it needs of `languages.ts`; imported there, this file
 * would bring all words into it.
 */
import { completed } from './complete.ts'
import { en } from './en.ts'
import { isPartial, languageIds, wordsOf, type LanguageId } from './languages.ts'
import type { PartialWords, Words } from './words.ts'

export { languageIds, type LanguageId } from './languages.ts'

const files = import.meta.glob<Record<string, Words | PartialWords>>(['./??.ts', './???.ts'], { eager: true })

/** As its file says it. */
export const said = (id: LanguageId): Words | PartialWords => wordsOf(files[`./${id}.ts`], id)

/** All words of a language. */
export function wordsIn(id: LanguageId): Words {
  const words = said(id)
  return isPartial(words) ? completed(words, en) : words
}

/** Languages that lack nothing: a test holds them to it. */
export const complete = ['en', 'ar', 'fa'] as const

export const languages = Object.fromEntries(languageIds.map((id) => [id, wordsIn(id)])) as Readonly<
  Record<(typeof complete)[number], Words>
> &
  Readonly<Record<string, Words>>
