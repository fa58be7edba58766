import { distanceKm } from '../../model/distance.ts'
import type { Place } from '../../model/place.ts'
import { isArabicScript, isArticle, type Token } from '../fold.ts'
import type { Gazetteer, Spelling } from '../gazetteer/gazetteer.ts'
import { addWord, emptyHash } from '../gazetteer/name-hash.ts'
import { administrative } from './name-words.ts'
import { findInPack, packedPlace, type Pack, type PackHit } from '../gazetteer/pack.ts'

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
  /** Made of ordinary words. */
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
  if (!isArabicScript(first.text)) {
    if (!mayStart(tokens, i)) return []
    const names = allNames(tokens, i, first.key, 0, gazetteer)
    // a name that the gazetteer lists without the article is meant with it too
    return !names.length && first.key === 'al' && isArticle(first)
      ? namesAt(tokens, i + 1, gazetteer).filter((n) => n.curated && !n.demonym && !n.afterTown)
      : names
  }
  for (const [key, skip] of unglued(first.key)) {
    const names = allNames(tokens, i, key, skip, gazetteer)
    if (names.length) return names
  }
  return []
}

function allNames(
  tokens: readonly Token[],
  i: number,
  key: string,
  skip: number,
  gazetteer: Gazetteer,
): NameAt[] {
  const names = curatedNames(tokens, i, key, skip, gazetteer)
  names.push(...glossedNames(tokens, i, key, skip, gazetteer))
  if (gazetteer.world) addWorldNames(names, tokens, i, key, skip, gazetteer.world)
  return names.length > 1 ? names.sort((a, b) => b.end - a.end) : names
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

function curatedNames(
  tokens: readonly Token[],
  i: number,
  key: string,
  skip: number,
  gazetteer: Gazetteer,
): NameAt[] {
  const names: NameAt[] = []
  const trie = isArabicScript(key) ? gazetteer.arabicTrie() : gazetteer.trie
  let node = trie.next.get(key)
  for (let end = i + 1; node; end++) {
    const name =
      node.values.length && linked(tokens, i, end) ? curatedName(node.values, tokens, i, end, skip) : null
    if (name) names.push(name)
    if (end >= tokens.length) break
    node = node.next.get(tokens[end]!.key)
  }
  return names
}

/** Words of a gloss, at most. */
const GLOSS = 4

/** Curated names that a translation in brackets splits: "Tahrir (Liberation) Square". */
function glossedNames(
  tokens: readonly Token[],
  i: number,
  key: string,
  skip: number,
  gazetteer: Gazetteer,
): NameAt[] {
  for (let open = i; open < Math.min(tokens.length, i + 3); open++) {
    if (tokens[open]!.gap === ' ') continue
    if (tokens[open]!.gap !== ' (') return []
    let close = open + 1
    while (close < open + GLOSS && tokens[close] && tokens[close]!.gap === ' ') close++
    if (tokens[close]?.gap !== ') ') return []
    const plain = [
      ...tokens.slice(i, open),
      { ...tokens[open]!, gap: ' ' },
      ...tokens.slice(close + 1, close + 3),
    ]
    return curatedNames(plain, 0, key, skip, gazetteer)
      .filter((n) => n.end > open - i + 1)
      .map((n) => ({ ...n, end: n.end + i + close - open }))
  }
  return []
}

function curatedName(
  values: readonly Spelling[],
  tokens: readonly Token[],
  i: number,
  end: number,
  skip: number,
): NameAt | null {
  const fitting = values.filter((s) => fits(tokens, i, end, s))
  const plain = fitting.filter((s) => !s.demonym)
  const spellings = plain.length ? plain : fitting
  const [one] = spellings
  if (!one) return null
  return {
    end,
    skip,
    places: [...new Set(spellings.map((s) => s.place))],
    curated: true,
    demonym: one.demonym,
    afterTown: spellings.every((s) => s.afterTown),
    period: one.name.endsWith('.'),
    common: spellings.every((s) => s.ordinary),
    given: false,
    alternate: false,
  }
}

/** Adds the names of the world's towns: to a curated name of the same words as further candidates, else as names of their own. */
function addWorldNames(
  names: NameAt[],
  tokens: readonly Token[],
  i: number,
  key: string,
  skip: number,
  world: Pack,
): void {
  let hash = emptyHash
  for (let end = i + 1; end <= Math.min(tokens.length, i + LONGEST); end++) {
    hash = addWord(hash, end === i + 1 ? key : tokens[end - 1]!.key)
    if (end - i > 1 && (!linked(tokens, end - 2, end) || !followsName(tokens[end - 1]!))) return
    if (end - i > 1 && !isCapital(tokens[end - 1]!)) continue
    const hits = findInPack(world, hash)
    if (!hits.length || !isCapital(nameStart(tokens, i, end))) continue
    const main = hits.filter((h) => !h.alternate)
    const same = names.find((n) => n.end === end)
    if (same) {
      if (!same.afterTown && !same.demonym) same.places.push(...townsOf(world, main, same.places))
      continue
    }
    names.push({
      end,
      skip,
      places: townsOf(world, main.length ? main : hits, []),
      curated: false,
      demonym: false,
      afterTown: false,
      period: false,
      common: hits.some((h) => h.common),
      given: hits.some((h) => h.given),
      alternate: !main.length,
    })
  }
}

/** The places of the most populous hits, those left out that a curated row stands for. */
function townsOf(world: Pack, hits: readonly PackHit[], known: readonly Place[]): Place[] {
  const big =
    hits.length > 1
      ? [...hits]
          .sort((a, b) => world.population[b.index]! - world.population[a.index]! || a.index - b.index)
          .slice(0, MOST)
      : hits
  const places = big.map((h) => packedPlace(world, h.index))
  if (!known.length) return places
  return places.filter(
    (p) => !known.some((k) => k.country === p.country && distanceKm(k, p) < Math.max(SAME_KM, k.radiusKm)),
  )
}

/** Names of towns go on with capitalised words and small ones: Rio de Janeiro, Stratford-upon-Avon. */
const followsName = (token: Token): boolean => isCapital(token) || token.text.length < 6

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined &&
  // lower-case ASCII, as most words are, is told without a pattern
  !(token.text.charCodeAt(0) >= 97 && token.text.charCodeAt(0) <= 122) &&
  (/^[\p{Lu}\p{N}]/u.test(token.text) || isArabicScript(token.text))

/** The word after a leading article. */
function nameStart(tokens: readonly Token[], i: number, end: number): Token | undefined {
  return isArticle(tokens[i]!) && end - i > 1 ? tokens[i + 1] : tokens[i]
}

/** True where nothing but what joins words of a name stands between the tokens `[from, to)`. */
function linked(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to - 1; k++) {
    const token = tokens[k]!
    if (token.gap === ' ') continue
    if (!/^(?:[\u00A0\-‐‑–'’]|\. ?|\r?\n|\u200C)$/u.test(token.gap)) return false
    // the period of an initial or abbreviation (U.S., St. Louis) does not end a sentence
    if (token.gap.startsWith('.') && token.text.length > (token.gap === '.' ? 2 : 3)) return false
  }
  return true
}

function fits(tokens: readonly Token[], from: number, to: number, spelling: Spelling): boolean {
  const name = nameStart(tokens, from, to)
  if (isArabicScript(name?.text ?? '')) return true
  // "X province": prose counts the head to the name only where it is capitalised
  const last = tokens[to - 1]!
  if (to - from > 1 && administrative.has(last.key) && !isCapital(last)) return false
  if (spelling.exact || (spelling.afterTown && !spelling.name.endsWith('.'))) {
    for (let k = from; k < to; k++) if (tokens[k]!.text !== tokens[k]!.text.toUpperCase()) return false
    return true
  }
  return /^[\p{Lu}\p{N}]/u.test(name?.text ?? '')
}
