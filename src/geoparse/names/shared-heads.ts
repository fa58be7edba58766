import type { Token } from '../fold.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { namesAt, type NameAt } from './names-at.ts'
import { functionWords } from './name-words.ts'
import { isName } from './persons.ts'

/** Plural heads that names in a list share, and the word that each name has alone. */
const HEADS: Readonly<Record<string, string>> = {
  counties: 'county',
  provinces: 'province',
  governorates: 'governorate',
  districts: 'district',
  regions: 'region',
  mountains: 'mountains',
  islands: 'island',
  rivers: 'river',
  lakes: 'lake',
  bridges: 'bridge',
  squares: 'square',
  camps: 'camp',
  valleys: 'valley',
  dams: 'dam',
  airports: 'airport',
}
/** Names in one list, at most. */
const MOST = 8

/**
 * Names that share a plural head at the end of their list: "Otoe and Dakota counties" are Otoe County and Dakota County.
 * Gives each name by its first token; the head is no part of it.
 */
export function sharedHeads(tokens: readonly Token[], gazetteer: Gazetteer): Map<number, NameAt> {
  const found = new Map<number, NameAt>()
  for (let h = 2; h < tokens.length; h++) {
    const token = tokens[h]!
    const last = token.key.charCodeAt(token.key.length - 1)
    if (last !== 115 || !Object.hasOwn(HEADS, token.key) || tokens[h - 1]!.gap !== ' ') continue
    // names are looked up with their head as they bear it alone: capitalised
    const alone = HEADS[token.key]!
    const head: Token = { ...token, key: alone, text: alone.charAt(0).toUpperCase() + alone.slice(1) }
    let end = h
    for (let n = 0; n < MOST; n++) {
      const from = nameStart(tokens, end)
      if (from === end) break
      const headed = [...tokens.slice(from, end - 1), { ...tokens[end - 1]!, gap: ' ' }, head]
      // "the Otoe mountains" may be a name of its own, head and all
      const own = end === h && namesAt(tokens, from, gazetteer).some((a) => a.end > h)
      const name = own ? undefined : namesAt(headed, 0, gazetteer).find((a) => a.end === headed.length)
      if (name) found.set(from, { ...name, end })
      // before it: ", " or " and "
      const before = tokens[from - 1]
      if (before?.key === 'and' && tokens[from - 2]) end = from - 1
      else if (before?.gap === ', ') end = from
      else break
    }
  }
  return found
}

/** First token of the capitalised words that end before `end`. */
function nameStart(tokens: readonly Token[], end: number): number {
  let from = end
  while (
    from > 0 &&
    end - from < 4 &&
    isName(tokens[from - 1]) &&
    (from === end || /^[ -]$/.test(tokens[from - 1]!.gap))
  )
    from--
  // "In Otoe and Dakota counties": the word of grammar is no part of the name
  if (functionWords.has(tokens[from]?.key ?? '') && end - from > 1) from++
  // an article in lower case before the name: "al-Sinek"
  if (from > 0 && tokens[from - 1]!.key === 'al' && tokens[from - 1]!.gap !== ' ') from--
  return from
}
