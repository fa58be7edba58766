import { isSafeLink } from '../../model/check/links.ts'
import type { Source } from '../../model/source.ts'
import type { DateWords } from '../dates.ts'
import type { Words } from '../words/words.ts'

/** The address where it is a web page's, `http:` or `https:`; null for anything else, such as `javascript:`. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || !isSafeLink(url) || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}

/** Publisher, date and stance of a source in one line. */
export function sourceLine(source: Source, words: Words, dates: DateWords): string {
  const published = source.published === null ? words.undatedSource : dates.when(source.published)
  const author = source.author === null ? [] : [source.author]
  return [...author, source.publisher, published, words.stances[source.stance]].join(' · ')
}
