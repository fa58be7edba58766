/** A version of the data in words. */
import { versionOf } from '../../model/version.ts'
import { parseDay } from '../../model/day.ts'
import type { DateWords } from '../dates.ts'
import type { Words } from '../words/words.ts'
import type { Version, VersionNews } from './find-version.ts'

/** What a reader is told whose link asks for a version that is not here; without a full stop. */
export const missingText = ({ asked }: VersionNews, { version }: Words): string =>
  version.missing(isolated(versionOf(asked)))

/** What a reader is told whose address asks for another version of the data than the newest. */
export function versionText(news: VersionNews, words: Words, dates: DateWords): string {
  const { kind, shown, newest } = news
  const { version } = words
  if (kind === 'gone') return `${missingText(news, words)}. ${version.instead(nameOf(newest, dates))}`
  const [older, newer] = [nameOf(shown, dates), nameOf(newest, dates)]
  if (older !== newer) return version.older(older, newer)
  return version.older(withHash(older, shown), withHash(newer, newest))
}

/** `16 February 2023 (1.0.0)`; without the release where the dataset has none. */
function nameOf({ generated, release }: Version, dates: DateWords): string {
  const day = parseDay(generated.slice(0, 'YYYY-MM-DD'.length))
  const date = day === null ? isolated(generated) : dates.period({ from: day, to: day })
  return release === null ? date : `${date} (${isolated(release)})`
}

const withHash = (name: string, { data }: Version): string => `${name} ${isolated(versionOf(data))}`

/** Left to right among words that may run the other way (Unicode isolates). */
const isolated = (text: string): string => `\u2066${text}\u2069`
