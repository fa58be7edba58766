/**
 * The languages of the page: each file beside this one that is named by a BCP 47 language of two or three letters, and
 * exports its words under that name. Only the one that is read is loaded, with English beside it where it is partial.
 */
import { dirOf } from '../../model/direction.ts'
import { completed } from './complete.ts'
import type { PartialWords, Words } from './words.ts'

/** BCP 47 language: the name of its file. */
export type LanguageId = string

type File = Record<string, Words | PartialWords>

const files = import.meta.glob<File>(['./??.ts', './???.ts'])

const idOf = (path: string): LanguageId => path.slice('./'.length, -'.ts'.length)

const loaders = new Map(Object.entries(files).map(([path, load]) => [idOf(path), load]))

export const languageIds: readonly LanguageId[] = [...loaders.keys()].sort()

/** The words of a file of a language. Throws where it does not export them under its own name. */
export function wordsOf(file: File | undefined, id: LanguageId): Words | PartialWords {
  const words = file?.[id]
  if (!words) throw new Error(`words/${id}.ts exports no "${id}"`)
  return words
}

const load = async (id: LanguageId): Promise<Words | PartialWords> => wordsOf(await loaders.get(id)?.(), id)

/** True for words that English has to complete. */
export const isPartial = (words: Words | PartialWords): words is PartialWords => 'partial' in words

/** All words of a language of `languageIds`. Rejects where its file does not come. */
export async function loadWords(id: LanguageId): Promise<Words> {
  const words = await load(id)
  return isPartial(words) ? completed(words, (await load('en')) as Words) : words
}

/**
 * Direction and digits of a language before its words have come: they follow from its script and from where most speak
 * it. Where the browser does not know the digits of a language written in Arabic letters, those of Arabic stand in.
 */
export function earlyFacts(id: LanguageId): { dir: 'ltr' | 'rtl'; numbers: Intl.NumberFormat } {
  const likely = new Intl.Locale(id).maximize()
  const others = likely.script === 'Arab' ? ['ar-EG'] : []
  return {
    dir: dirOf(id),
    numbers: new Intl.NumberFormat([`${likely.language}-${likely.region}`, ...others]),
  }
}

/** What a language calls itself. Only where the browser does not know are its words loaded for it. */
export async function ownName(id: LanguageId): Promise<string> {
  const [known] = Intl.DisplayNames.supportedLocalesOf(id)
  const name = known && new Intl.DisplayNames([known], { type: 'language' }).of(id)
  return name ?? (await load(id)).name
}
