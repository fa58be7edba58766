/** Words that tell names of places from other capitalised words. All folded. */
export interface Lexicon {
  /** Given names of persons. */
  given: ReadonlySet<string>
  /** Ordinary English words. */
  common: ReadonlySet<string>
}

export const emptyLexicon: Lexicon = { given: new Set(), common: new Set() }

/** Reads the two lists, one folded word a line. */
export function parseLexicon(givenNames: string, commonWords: string): Lexicon {
  const words = (list: string) => new Set(list.split(/\r?\n/).filter(Boolean))
  return { given: words(givenNames), common: words(commonWords) }
}
