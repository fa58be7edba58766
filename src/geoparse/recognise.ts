import { isArabicScript, isArticle, tokenise, type Token } from './fold.ts'
import type { Gazetteer, Spelling } from './gazetteer.ts'
import type { Toponym } from './mention.ts'
import { longest } from './trie.ts'
import { classifyUse } from './use.ts'

/** Kinds of place that a name may head: "the town of Qarah" is a toponym even where no gazetteer holds Qarah. */
const HEAD_OF = /^(town|city|village|district|province|governorate|camp|port)$/
const HEAD_AFTER = /^(province|governorate|district|county)$/
/** Prepositions that Arabic writes as one word with the name: wa-, fa-, bi-, li-, ka-. */
const GLUED = ['و', 'ف', 'ب', 'ل', 'ك']

/** True for a city whose name stands for a government too; the gazetteer tells, in `seat` of a country's row. */
export type StandsForGovernment = (placeId: string) => boolean

/**
 * Finds toponyms in a text: the longest name of the gazetteer at each position, in any spelling and script, and names
 * that a head word proves to be places ("the village of …") though the gazetteer lacks them. Cost is linear in the text.
 */
export function recognise(
  text: string,
  gazetteer: Gazetteer,
  standsForGovernment: StandsForGovernment,
  tokens: readonly Token[] = tokenise(text),
): Toponym[] {
  const toponyms: Toponym[] = []
  for (let i = 0; i < tokens.length;) {
    const hit = matchAt(tokens, i, gazetteer) ?? unknownAt(tokens, i)
    if (!hit) {
      i++
      continue
    }
    const government = hit.candidates.some(
      (s) => s.place.type === 'country' || standsForGovernment(s.place.id),
    )
    const start = (tokens[i]?.start ?? 0) + hit.skip
    const end = endWithPeriod(text, tokens, hit.end)
    toponyms.push({
      start,
      end,
      text: text.slice(start, end),
      use: classifyUse(tokens, i, hit.end, government),
      candidates: [...new Set(hit.candidates.map((s) => s.place))],
    })
    i = hit.end
  }
  return toponyms
}

type Hit = { candidates: Spelling[]; end: number; skip: number }

function matchAt(tokens: readonly Token[], i: number, { trie }: Gazetteer): Hit | null {
  const first = tokens[i]
  if (!first) return null
  const accept = (values: Spelling[], end: number) => values.filter((s) => fits(tokens, i, end, s))
  for (const [key, skip] of isArabicScript(first.text) ? unglued(first.key) : [[first.key, 0] as const]) {
    const best = longest(trie, i, (k) => (k === i ? key : tokens[k]?.key), accept)
    if (best) return { candidates: best.values, end: best.end, skip }
  }
  return null
}

/** The word itself, then without glued prepositions: والبصرة → البصرة, للبصرة → البصرة. */
function unglued(key: string): (readonly [key: string, skip: number])[] {
  const out: (readonly [string, number])[] = [[key, 0]]
  if (key.length > 4 && GLUED.includes(key[0] ?? '')) {
    out.push([key.slice(1), 1])
    if (key.startsWith('لل')) out.push([`ال${key.slice(2)}`, 1])
    if (GLUED.includes(key[1] ?? '') && key.length > 5) out.push([key.slice(2), 2])
  }
  return out
}

function fits(tokens: readonly Token[], from: number, to: number, spelling: Spelling): boolean {
  for (let k = from; k < to - 1; k++) {
    const token = tokens[k]
    if (!token || !/^(?:[ \u00A0\-‐‑–'’]|\.|\n|\u200C)$/u.test(token.gap)) return false
    if (token.gap === '.' && token.text.length > 2) return false
  }
  const words = tokens.slice(from, to)
  const name = isArticle(words[0] ?? missing) && words.length > 1 ? words.slice(1) : words
  if (isArabicScript(name[0]?.text ?? '')) return true
  if (spelling.exact) return words.every((w) => w.text === w.text.toUpperCase())
  return /^[\p{Lu}\p{N}]/u.test(name[0]?.text ?? '')
}
const missing: Token = { text: '', start: 0, end: 0, key: '', gap: '' }

/** "village of Xxx", "Xxx Province" with a name that the gazetteer lacks: kept, so that it is listed as unresolved. */
function unknownAt(tokens: readonly Token[], i: number): Hit | null {
  const token = tokens[i]
  if (!token || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text)) return null
  const head = tokens[i - 1]?.key === 'of' ? tokens[i - 2] : undefined
  let end = i + 1
  while (tokens[end - 1]?.gap === ' ' && /^\p{Lu}\p{Ll}{2,}/u.test(tokens[end]?.text ?? '')) end++
  const named = head && HEAD_OF.test(head.key) && tokens[i - 1]?.gap === ' '
  const headed = HEAD_AFTER.test(tokens[end]?.key ?? '') && tokens[end - 1]?.gap === ' ' && i > 0
  return named || (headed && !/^(The|This|That|Each|Every)$/.test(token.text))
    ? { candidates: [], end, skip: 0 }
    : null
}

/** "U.S." ends with its period. */
function endWithPeriod(text: string, tokens: readonly Token[], end: number): number {
  const last = tokens[end - 1]
  if (!last) return 0
  const initials = last.text.length === 1 && tokens[end - 2]?.gap === '.' && text[last.end] === '.'
  return initials ? last.end + 1 : last.end
}
