import { distanceKm } from '../model/distance.ts'
import type { Place } from '../model/place.ts'
import { isArabicScript, isArticle, type Token } from './fold.ts'
import type { Gazetteer, Spelling } from './gazetteer.ts'
import { addWord, emptyHash } from './name-hash.ts'
import { administrative } from './name-words.ts'
import { findInPack, packedPlace, type PackHit } from './pack.ts'

/** A name of the gazetteer that stands at a token, with all places that bear it. */
export interface NameAt {
  /** Token after the last one of the name. */
  end: number
  /** Characters of the first token that are no part of the name: glued Arabic prepositions. */
  skip: number
  places: Place[]
  /** True where a curated row bears the name, not only the world's list of towns. */
  curated: boolean
  demonym: boolean
  afterTown: boolean
  /** The spelling ends with the period of an abbreviation. */
  period: boolean
  common: boolean
  given: boolean
  /** True where no place has it as its main name. */
  alternate: boolean
}

/** Prepositions that Arabic writes as one word with the name: wa-, fa-, bi-, li-, ka-. Persian writers often join dar, in. */
const GLUED = ['و', 'ف', 'ب', 'ل', 'ك']
/** Longest name of a town, in words. */
const LONGEST = 5
/** Of many towns of one name the most populous are candidates. */
const MOST = 24
/** Within this many km of a curated place of its name and country, a town of the world's list is that place. */
const SAME_KM = 50

/** All names of the gazetteer that start at token `i`, the longest first. */
export function namesAt(tokens: readonly Token[], i: number, gazetteer: Gazetteer): NameAt[] {
  const first = tokens[i]
  if (!first) return []
  const arabic = isArabicScript(first.text)
  if (!arabic && !mayStart(tokens, i)) return []
  for (const [key, skip] of arabic ? unglued(first.key) : [[first.key, 0] as const]) {
    const word = (k: number) => (k === i ? key : (tokens[k]?.key ?? ''))
    const names = [...curatedNames(tokens, i, word, skip, gazetteer)]
    addWorldNames(names, tokens, i, word, skip, gazetteer)
    if (names.length) return names.sort((a, b) => b.end - a.end)
  }
  return []
}

/** Capitalised, or a number ("6th of October City"), or an article before such a word. */
function mayStart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const c = token.text.charCodeAt(0)
  if (c >= 97 && c <= 122) return isArticle(token) && /^[\p{Lu}\p{N}]/u.test(tokens[i + 1]?.text ?? '')
  return /^[\p{Lu}\p{N}]/u.test(token.text)
}

/** The word itself, then without glued prepositions: والبصرة → البصرة, للبصرة → البصرة. */
function unglued(key: string): (readonly [key: string, skip: number])[] {
  const out: (readonly [string, number])[] = [[key, 0]]
  if (key.length > 4 && GLUED.includes(key[0] ?? '')) {
    out.push([key.slice(1), 1])
    if (key.startsWith('لل')) out.push([`ال${key.slice(2)}`, 1])
    if (GLUED.includes(key[1] ?? '') && key.length > 5) out.push([key.slice(2), 2])
  } else if (key.length > 4 && key.startsWith('در')) {
    out.push([key.slice(2), 2])
  }
  return out
}

type Word = (k: number) => string

function* curatedNames(
  tokens: readonly Token[],
  i: number,
  word: Word,
  skip: number,
  { trie }: Gazetteer,
): Generator<NameAt> {
  let node = trie.next.get(word(i))
  for (let end = i + 1; node; end++) {
    const fitting = node.values.length && linked(tokens, i, end) ? node.values.filter((s) => fits(tokens, i, end, s)) : []
    const plain = fitting.filter((s) => !s.demonym)
    const spellings = plain.length ? plain : fitting
    const [one] = spellings
    if (one)
      yield {
        end,
        skip,
        places: [...new Set(spellings.map((s) => s.place))],
        curated: true,
        demonym: one.demonym,
        afterTown: spellings.every((s) => s.afterTown),
        period: one.name.endsWith('.'),
        common: false,
        given: false,
        alternate: false,
      }
    if (end >= tokens.length) return
    node = node.next.get(word(end))
  }
}

/** Adds the names of the world's towns: to a curated name of the same words as further candidates, else as names of their own. */
function addWorldNames(
  names: NameAt[],
  tokens: readonly Token[],
  i: number,
  word: Word,
  skip: number,
  { world }: Gazetteer,
): void {
  if (!world) return
  let hash = emptyHash
  for (let end = i + 1; end <= Math.min(tokens.length, i + LONGEST); end++) {
    hash = addWord(hash, word(end - 1))
    if (!linked(tokens, i, end)) return
    if (end - i > 1 && !isCapital(tokens[end - 1]!)) continue
    const hits = findInPack(world, hash)
    if (!hits.length || !isCapital(nameStart(tokens, i, end))) continue
    const same = names.find((n) => n.end === end)
    if (same?.demonym === true) continue
    if (same) {
      if (!same.afterTown) same.places.push(...others(hits.filter((h) => !h.alternate), same.places))
      continue
    }
    const main = hits.filter((h) => !h.alternate)
    names.push({
      end,
      skip,
      places: others(main.length ? main : hits, []),
      curated: false,
      demonym: false,
      afterTown: false,
      period: false,
      common: hits.some((h) => h.common),
      given: hits.some((h) => h.given),
      alternate: !main.length,
    })
  }

  function others(hits: readonly PackHit[], known: readonly Place[]): Place[] {
    const big = [...hits]
      .sort((a, b) => world!.population[b.index]! - world!.population[a.index]! || a.index - b.index)
      .slice(0, MOST)
    return big
      .map((h) => packedPlace(world!, h.index))
      .filter((p) => !known.some((k) => k.country === p.country && distanceKm(k, p) < Math.max(SAME_KM, k.radiusKm)))
  }
}

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (/^[\p{Lu}\p{N}]/u.test(token.text) || isArabicScript(token.text))

/** The word after a leading article. */
function nameStart(tokens: readonly Token[], i: number, end: number): Token | undefined {
  return isArticle(tokens[i]!) && end - i > 1 ? tokens[i + 1] : tokens[i]
}

/** True where nothing but what joins words of a name stands between the tokens `[from, to)`. */
function linked(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to - 1; k++) {
    const token = tokens[k]!
    if (!/^(?:[ \u00A0\-‐‑–'’]|\. ?|\r?\n|\u200C)$/u.test(token.gap)) return false
    // the period of an initial or abbreviation (U.S., St. Louis) does not end a sentence
    if (token.gap.startsWith('.') && token.text.length > (token.gap === '.' ? 2 : 3)) return false
  }
  return true
}

function fits(tokens: readonly Token[], from: number, to: number, spelling: Spelling): boolean {
  const name = nameStart(tokens, from, to)
  if (isArabicScript(name?.text ?? '')) return true
  // "Basra province": prose counts the head to the name only where it is capitalised
  const last = tokens[to - 1]!
  if (to - from > 1 && administrative.has(last.key) && !isCapital(last)) return false
  if (spelling.exact || (spelling.afterTown && !spelling.name.endsWith('.'))) {
    for (let k = from; k < to; k++) if (tokens[k]!.text !== tokens[k]!.text.toUpperCase()) return false
    return true
  }
  return /^[\p{Lu}\p{N}]/u.test(name?.text ?? '')
}
