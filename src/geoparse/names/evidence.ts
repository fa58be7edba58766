import type { Token } from '../fold.ts'
import type { Lexicon } from '../gazetteer/lexicon.ts'
import {
  arabicLocatives,
  calendar,
  directions,
  functionWords,
  headsOf,
  institutions,
  locatives,
  notPlaceHeads,
  particles,
  peoples,
  personNouns,
  titles,
} from './name-words.ts'
import type { NameAt } from './names-at.ts'
import { isName } from './persons.ts'

/** What the words beside a name say for and against its being a place, as points; a name needs `ENOUGH`. */
export const ENOUGH = 1

/** Inhabitants and the points of a town of that size: a city is named without ado, a village hardly ever. */
const SIZES: readonly (readonly [population: number, points: number])[] = [
  [1_000_000, 3],
  [200_000, 2.5],
  [50_000, 2],
  [15_000, 1.5],
  [5_000, 1],
  [1_000, 0],
  [0, -0.5],
]
const IN = 2
const LOCATIVE = 1
const OF_HEAD = 3
const DIRECTION = 1.5
const ADDRESS = 4
const DATELINE = 3
const INSTITUTION = 0
const COMMON_WORD = -2.5
const GIVEN_NAME = -1.5
const SENTENCE_START = -0.5
const GLUED_BEFORE = -3
const GLUED_AFTER = -2
const SHORT = -1.5
const SPEAKS = -1
const MANY_WORDS = 1
const ACRONYM = -4
const ALTERNATE = -1.5
/** Points of size from which a town is known by its name alone. */
const KNOWN = 2
const NEVER = -99
const ARABIC_LOCATIVE = 3

const SPEECH = new Set(
  'said says told added explained recalled argued writes wrote joked laughed smiled thinks believes'.split(
    ' ',
  ),
)

/**
 * Points of a name that only the world's list of towns holds. Its size, the words before and after it, and whether it is
 * also an ordinary word or a given name; each constant above is one such reason.
 */
export function evidence(tokens: readonly Token[], from: number, name: NameAt, lexicon: Lexicon): number {
  const { end: to } = name
  const before = tokens[from - 1]
  const last = tokens[to - 1]!
  const after = tokens[to]
  if (to - from === 1 && (calendar.has(last.key) || peoples.has(last.key) || particles.has(last.key)))
    return NEVER
  let points = size(name)
  // capitals among other words are an acronym; in a line of capitals they are a name
  if (to - from === 1 && isAcronym(tokens, from)) points += ACRONYM
  if (to - from > 1) points += MANY_WORDS
  if (name.common) points += COMMON_WORD
  // nobody's name goes on with "Police"
  const institution = after && last.gap === ' ' && isName(after) && institutions.has(after.key)
  if (name.given && !institution) points += GIVEN_NAME
  if (name.alternate) points += ALTERNATE
  if (to - from === 1 && last.text.length < 4) points += SHORT
  if (isStart(tokens, from)) points += SENTENCE_START
  else if (before!.gap === ' ' && isName(before) && !isPlainWord(tokens, from - 1)) {
    if (directions.has(before!.key)) points += DIRECTION
    else if (titles.has(before!.key)) points += GLUED_BEFORE
    else if (!lexicon.common.has(before!.key)) points += GLUED_BEFORE
    else points += GLUED_BEFORE / 2
  }
  if (before && /^ $|^\s*\n\s*$/.test(before.gap)) {
    if (before.key === 'in' || before.key === 'near') points += IN
    else if (locatives.has(before.key)) points += LOCATIVE
    else if (before.key === 'of' && headsOf.has(tokens[from - 2]?.key ?? '')) points += OF_HEAD
    else if (directions.has(before.key) && !isName(before)) points += DIRECTION
  }
  if (after && last.gap === ' ') {
    if (isName(after)) {
      if (notPlaceHeads.has(after.key)) points += GLUED_AFTER
      else if (institutions.has(after.key)) points += INSTITUTION
      else if (titles.has(after.key)) points += INSTITUTION
      else points += lexicon.common.has(after.key) ? GLUED_AFTER / 2 : GLUED_AFTER
    } else if (SPEECH.has(after.key)) points += SPEAKS
    else if (personNouns.has(after.key)) points += GLUED_AFTER
  }
  // "St. Patrick's" is a church, a school or a day
  if (isSaint(tokens[from]!) && size(name) < KNOWN && /^['’]s/.test(last.gap)) points += GLUED_BEFORE
  return points
}

/** A capital that says nothing: of a word of grammar at the start of a sentence, or of a day. */
const isPlainWord = (tokens: readonly Token[], i: number): boolean =>
  calendar.has(tokens[i]!.key) || (functionWords.has(tokens[i]!.key) && isStart(tokens, i))

const isSaint = (token: Token): boolean => token.key === 'st' || token.key === 'saint'
const isCapitals = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 1 && /^\p{Lu}+$/u.test(token.text)
const isAcronym = (tokens: readonly Token[], i: number): boolean =>
  isCapitals(tokens[i]) &&
  tokens[i]!.text.length < 7 &&
  !isCapitals(tokens[i - 1]) &&
  !isCapitals(tokens[i + 1]) &&
  !isStart(tokens, i)

/** Arabic script has no capitals: a town of the world's list needs a word before it that says place, or a big name. */
export function arabicEvidence(tokens: readonly Token[], from: number, name: NameAt): number {
  // "the city of X": city is no name, though Medina is called so
  if (name.end - from === 1 && arabicLocatives.has(tokens[from]!.key)) return NEVER
  const located = arabicLocatives.has(tokens[from - 1]?.key ?? '') && tokens[from - 1]!.gap === ' '
  if (name.curated) return name.common && !located ? ENOUGH - 1 : ENOUGH + 1
  return size(name) - 2 + (located ? ARABIC_LOCATIVE / 2 : 0) + (name.end - from > 1 ? MANY_WORDS : 0)
}

/** Points for "X, Country" and for a dateline: "X (Agency) –" or "X, Country –" at the start of a paragraph. */
export const addressPoints = (contained: boolean): number => (contained ? ADDRESS : 0)
export const datelinePoints = (text: string, token: Token): number =>
  /^\s*(?:\([\p{Lu}\p{L}. ]{2,30}\)\s*)?[–—-]{1,2}\s/u.test(text.slice(token.end, token.end + 40))
    ? DATELINE
    : 0

function size({ places }: NameAt): number {
  const largest = Math.max(...places.map((p) => p.population ?? 0))
  const points = SIZES.find(([n]) => largest >= n)?.[1] ?? 0
  return points
}

/** True at the start of the text, of a sentence, a quotation or a line. */
export function isStart(tokens: readonly Token[], i: number): boolean {
  const gap = tokens[i - 1]?.gap
  if (gap === undefined) return true
  if (!/[!?:“"\n]|\. |\.$|‘/.test(gap)) return false
  // the period of an initial, of "St." or of a title ends no sentence
  const { text, key } = tokens[i - 1]!
  return !(gap === '. ' && /^\p{Lu}/u.test(text) && (text.length <= 2 || titles.has(key)))
}
