/** The language that one mounted map speaks, and how it changes. */
import type { Manifest } from '../model/dataset.ts'
import type { LanguageId } from './words/languages.ts'
import type { Words } from './words/words.ts'

export interface Spoken {
  language: LanguageId
  words: Words
}

/** Told to the map's state, which is made anew in each language. */
export interface Speech extends Spoken {
  /** The language that the reader gets who has chosen none. */
  own: LanguageId
  /** Shows the page as it is in another language; null: in the reader's own. Rejects where its words do not come. */
  speak: (lang: LanguageId | null) => Promise<void>
  /** Ids of background maps of other hosts that the reader has agreed to since the page was opened. */
  agreed: Set<string>
}

/** Title and abstract of a dataset in a language, where it has them, else in its own. */
export const textsOf = (
  manifest: Pick<Manifest, 'title' | 'abstract' | 'translations'>,
  language: LanguageId,
): { title: string; abstract: string } =>
  Object.hasOwn(manifest.translations, language) ? (manifest.translations[language] ?? manifest) : manifest
