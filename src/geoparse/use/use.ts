import { isArabicScript, type Token } from '../fold.ts'
import type { Use } from '../mention.ts'
import { isInsideOrganisation, isInsidePerson } from './inside-names.ts'
import { gapAt, isCapital, isHeadline, keyAt, wordSet } from './phrase.ts'
import { useRows, type Preposition, type UseSlot } from './words.ts'

/**
 * How a toponym is used at tokens `[from, to)`: part of another name, a government, or the place itself.
 * `government` says whether the place can stand for one (countries and seats of government). Reads a dozen words beside
 * it at most. The categories are those of Gritta et al., "A Pragmatic Guide to Geoparsing Evaluation" (2020); that the few
 * words that govern the name tell most is shown in Gritta et al., "Vancouver Welcomes You!" (2017); the patterns (who acts,
 * who is acted upon, where) go back to Markert and Nissim, "Metonymy Resolution at SemEval I" (2007).
 */
export function classifyUse(tokens: readonly Token[], from: number, to: number, government: boolean): Use {
  if (isInsideOrganisation(tokens, from, to) || isInsidePerson(tokens, from)) return 'associative'
  // a government that nothing puts on the ground acts: in news most names of countries without a sign do
  return government ? (governmentUse(tokens, from, to) ?? 'metonym') : 'literal'
}

type GovernmentUse = Exclude<Use, 'associative'>
const slots = new Map<UseSlot, Map<string, GovernmentUse>>()
for (const row of useRows) {
  const slot = slots.get(row.slot) ?? new Map<string, GovernmentUse>()
  for (const word of row.words) slot.set(word, row.use)
  slots.set(row.slot, slot)
}
const use = (slot: UseSlot, word: string): GovernmentUse | undefined => slots.get(slot)?.get(word)

/** How many words before a preposition the word may stand that governs it. */
const reaches: readonly (readonly [Preposition, number])[] = [
  ['as', 1],
  ['of', 1],
  ['in', 2],
  ['between', 3],
  ['over', 3],
  ['at', 4],
  ['on', 4],
  ['for', 6],
  ['from', 6],
  ['with', 6],
  ['against', 8],
  ['to', 8],
  ['toward', 8],
]
const prepositions = new Map<string, { slot: Preposition; reach: number }>(
  reaches.map(([slot, reach]) => [slot, { slot, reach }]),
)
prepositions.set('towards', prepositions.get('toward')!).set('into', prepositions.get('in')!)
/** Words that may stand between a preposition or verb and the name. */
const FILLERS = wordSet(
  'the both much all most neighboring neighbouring nearby modern present current contemporary whole entire even also not only just its their his her our my',
)
const AUXILIARIES = wordSet(
  'is are was were be been being has have had will would can could may might must should shall again largely now also once soon still later already',
)
/** Words that end a noun phrase. */
const PHRASE_ENDS = wordSet(
  `of in to for from with by on at as over against into about between under after before during since until among amid
  toward towards through within inside outside near across via like than and or but if because not so then also
  is are was were be been have has had will would can could may might must should do does did
  that which who whom whose when where while`,
)
/** Words that open another clause or phrase. */
const CLAUSE = wordSet('that which who if when while because in on for to with')
const SITES = wordSet(
  'city town place country land battlefield battleground home hub theatre theater arena region wasteland haven bridge gateway springboard corridor buffer crossroads',
)
const ADJECTIVE = /(?:al|ic|ous|ive|ary|ern|government)$/
const HYPHEN = /^[-‐‑–/]$/u
const STOP = /[.;:!?()[\]{}—–\n]|, /u
/** Arabic, Persian and Kurdish words for in, inside, from, through, near, soil of, to, north, south, east, west of. */
const ARABIC_LOCATIVE = /^و?(?:في|در|له|داخل|من|از|عبر|قرب|نزديك|خاك|الي|نحو|صوب|شمال|جنوب|شرق|غرب)$/

/** What the words beside the name of a country or seat of government tell; null where they tell nothing. */
export function governmentUse(tokens: readonly Token[], from: number, to: number): GovernmentUse | null {
  // Arabic bi- and, now and then, Persian dar ("in") are written as one word with the name; no country begins so
  if (isArabicScript(tokens[from]?.text ?? ''))
    return ARABIC_LOCATIVE.test(keyAt(tokens, from - 1)) || /^(?:بال|در)/.test(keyAt(tokens, from))
      ? 'literal'
      : null
  const gap = gapAt(tokens, to - 1)
  if (/^['’](?:s|[\])”"])*? /u.test(gap)) return ownedUse(tokens, to)
  return (
    modifiedUse(tokens, from, to, gap) ??
    (isDateline(tokens, from, to, gap) ? 'literal' : null) ??
    governedUse(tokens, listStart(tokens, from, to), to) ??
    subjectUse(tokens, to, gap)
  )
}

/** "X's western border", "X's Kurds": the telling nouns of the phrase; an organ of state anywhere in it wins. */
function ownedUse(tokens: readonly Token[], to: number): GovernmentUse | null {
  let found: 'literal' | null = null
  let last: Token | undefined
  let joined = false
  for (let k = to; k < Math.min(to + 7, tokens.length); k++) {
    const key = keyAt(tokens, k)
    if (k > to && PHRASE_ENDS.has(key) && key !== 'and') break
    joined ||= key === 'and'
    // an anti-government rally is no act of the government
    const opposed = HYPHEN.test(gapAt(tokens, k - 1)) && /^(?:anti|pro|non)$/.test(keyAt(tokens, k - 1))
    const telling = opposed ? undefined : use('owned', key)
    if (telling === 'metonym') return telling
    if (telling || (k === to && key === 'al')) found = 'literal'
    if (!joined) last = tokens[k]
    const gap = gapAt(tokens, k)
    if (/[.;:!?()[\]—–\n]/u.test(gap) || (gap.includes(',') && (found || !ADJECTIVE.test(key)))) break
  }
  // a plural that is a name: a people or a group, not a government
  const named = /^\p{Lu}.*[^s]s$/u.test(last?.text ?? '') && !isHeadline(tokens, to)
  return found ?? (named ? 'literal' : null)
}

/** "the X border", "X-backed": the nouns right behind it. */
function modifiedUse(tokens: readonly Token[], from: number, to: number, gap: string): GovernmentUse | null {
  if (gap !== ' ' && !HYPHEN.test(gap)) return null
  // "X-Y border": the other half says what both are; "X Y": two names, or a title
  const pair = isCapital(tokens[to])
  if (gap === ' ' && keyAt(tokens, to) === 'and' && isCapital(tokens[to + 1]))
    return gapAt(tokens, to + 1) === ' ' && use('modified', keyAt(tokens, to + 2)) === 'literal'
      ? 'literal'
      : null
  const start = pair && gap !== ' ' ? to + 1 : to
  for (let k = start; k < start + (pair && gap === ' ' ? 1 : 3); k++) {
    const key = keyAt(tokens, k)
    if (PHRASE_ENDS.has(key)) return null
    const found = use('modified', key) ?? (HYPHEN.test(gap) ? use('compounded', key) : undefined)
    if (found === 'metonym' || (found && (k === start || ADJECTIVE.test(keyAt(tokens, k - 1))))) return found
    if (!/^[ -]$/.test(gapAt(tokens, k))) break
  }
  // "an X report", "X-made": the name says whose it is, and what stands before governs the noun
  const bound = !pair && (HYPHEN.test(gap) || /^(?:an?|another|every)$/.test(keyAt(tokens, from - 1)))
  return bound ? 'metonym' : null
}

/** What governs the list that starts at `first` from before: a preposition, a verb or a noun. */
function governedUse(tokens: readonly Token[], first: number, to: number): GovernmentUse | null {
  let i = first - 1
  const gap = gapAt(tokens, i)
  const marred = use('marred', keyAt(tokens, i))
  if (marred && (gap === ' ' || HYPHEN.test(gap))) return marred
  if (!/^,? ?["“‘'[(]?$/u.test(gap)) return null
  while (gapAt(tokens, i) === ' ' && FILLERS.has(keyAt(tokens, i))) i--
  if (!/^,? ?["“‘'[(]?$/u.test(gapAt(tokens, i))) return null
  const word = keyAt(tokens, i)
  // "countries such as X", "capitals, namely X"
  const example =
    word === 'as' && keyAt(tokens, i - 1) === 'such' ? 2 : /^(?:like|namely|including)$/.test(word) ? 1 : 0
  if (example) return use('named', keyAt(tokens, i - example)) ?? null
  if (gap.startsWith(',')) return null
  // "from X to Y" is a way or a span of ground, whatever comes from there
  if (word === 'from' && reachesTo(tokens, to)) return 'literal'
  const preposition = prepositions.get(word)
  if (preposition) {
    const furthest = Math.max(0, i - preposition.reach)
    for (let k = i - 1; k >= furthest && !STOP.test(gapAt(tokens, k)); k--) {
      const found = use(preposition.slot, keyAt(tokens, k))
      if (found) return found
    }
  }
  if (use('given', word) && keyAt(tokens, to) === 'to') return 'literal'
  return use('preposition', word) ?? use('object', word) ?? use('named', word) ?? null
}

/** True where "to Y" follows, at once or behind the rest of a list. */
function reachesTo(tokens: readonly Token[], to: number): boolean {
  for (let k = to; k < to + 6; k++) {
    if (keyAt(tokens, k) === 'to') return isCapital(tokens[k + 1]) || keyAt(tokens, k + 1) === 'the'
    if (gapAt(tokens, k - 1) !== ', ' && gapAt(tokens, k - 1) !== ' ') return false
    if (!isCapital(tokens[k]) && keyAt(tokens, k) !== 'and') return false
  }
  return false
}

/** What it does or what is done to it: "X announced", "X erupted", "X was occupied", "X is a city", "X saw a war". */
function subjectUse(tokens: readonly Token[], to: number, gap: string): GovernmentUse | null {
  if (gap !== ' ') return null
  let k = to
  while (k < to + 4 && (AUXILIARIES.has(keyAt(tokens, k)) || /..ly$/.test(keyAt(tokens, k)))) k++
  if (k > to && use('patient', keyAt(tokens, k))) return 'literal'
  const found = use('subject', keyAt(tokens, k))
  if (found) return found
  if (use('undergone', keyAt(tokens, to)))
    for (let n = to + 1; n < to + 7 && !STOP.test(gapAt(tokens, n - 1)) && !CLAUSE.has(keyAt(tokens, n)); n++)
      if (use('owned', keyAt(tokens, n)) === 'literal') return 'literal'
  if (/^(?:an?|the|my|our|your|his|her)$/.test(keyAt(tokens, k)))
    for (let n = k + 1; n < k + 4; n++) if (SITES.has(keyAt(tokens, n))) return 'literal'
  return null
}

/** The first word of the list that the name continues: "in X, Y and Z", "from X, Y". */
function listStart(tokens: readonly Token[], from: number, to: number): number {
  let first = from
  for (let n = 0; n < 8; n++) {
    let k = first - 1
    if (keyAt(tokens, k) === 'the') k--
    if (/^(?:and|or|nor)$/.test(keyAt(tokens, k))) k--
    else if (keyAt(tokens, k) === 'as' && keyAt(tokens, k - 1) === 'well') k -= 3
    else if (gapAt(tokens, k) !== ', ' || (first === from && !isListed(tokens, to))) return first
    if (!isCapital(tokens[k]) || !/^,? $/.test(gapAt(tokens, k))) return first
    const longest = k - 5
    while (k > longest && /^[ -]$/.test(gapAt(tokens, k - 1)) && isNameWord(tokens, k - 1)) k--
    first = k
  }
  return first
}

const isNameWord = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) && !PHRASE_ENDS.has(keyAt(tokens, i))

/** True where a comma before the name joins it to what stands before it; before a verb it opens a new clause. */
function isListed(tokens: readonly Token[], to: number): boolean {
  const [gap, next] = [gapAt(tokens, to - 1), keyAt(tokens, to)]
  return gap === ' ' ? PHRASE_ENDS.has(next) && !AUXILIARIES.has(next) : !/^['’\-‐‑–]/u.test(gap)
}

/** "XVILLE (Agency) –", "XVILLE: ", "Xville – " at the start of a report: where it was written. */
function isDateline(tokens: readonly Token[], from: number, to: number, gap: string): boolean {
  const starts = /[.!?\n]/.test(gapAt(tokens, from - 1))
  if (gap === ' (') return gapAt(tokens, to).startsWith(')') && (starts || isCapital(tokens[from - 1]))
  return starts && /^ ?[:–—] /u.test(gap)
}
