import type { Token } from '../fold.ts'
import type { Lexicon } from '../gazetteer/lexicon.ts'
import {
  directions,
  headsBefore,
  institutions,
  notPlaceHeads,
  particles,
  titles,
  wordySurnames,
} from './name-words.ts'

/** Which tokens are parts of persons' names, and the surnames that the text introduced with a full name. */
export interface Persons {
  /** 1 at each token of a full name. */
  marks: Uint8Array
  surnames: ReadonlySet<string>
}

/** True where a word is written as a name: Lyon, McDonald, O'Neill, but not USA. */
export function isName(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { text } = token
  const first = text.charCodeAt(0)
  // most words are lower-case ASCII: told without a pattern
  if (first >= 97 && first <= 122) return false
  const second = text.charCodeAt(1)
  if (first >= 65 && first <= 90 && second >= 97 && second <= 122) return true
  return /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}
const isInitial = (token: Token): boolean => token.text.length === 1 && /^\p{Lu}$/u.test(token.text)
/** Words of one name: a space, or the period of an initial or title, or a hyphen between them. */
const joined = (token: Token): boolean =>
  token.gap === ' ' ||
  /^[-‐‑]$/u.test(token.gap) ||
  (/^\. ?$/.test(token.gap) && (token.text.length === 1 || (token.text.length < 5 && titles.has(token.key))))

/**
 * Finds persons by their full names: a title or a given name, and a capitalised name after it ("Gen. Jordan Smith").
 * `placeEnd` gives the token after the longest name of a well-known place at a token (the token itself where there is
 * none), since "Austin Police" and "Santa Clara" are no persons. Surnames are kept, so that "Smith said" later on is known
 * for a person too.
 */
export function findPersons(
  tokens: readonly Token[],
  { given, common }: Lexicon,
  placeEnd: (from: number) => number,
): Persons {
  const marks = new Uint8Array(tokens.length)
  const surnames = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!isName(token)) continue
    const titled = titles.has(token.key) && joined(token)
    let first = titled ? i + 1 : i
    if (titled) while (tokens[first] && titles.has(tokens[first]!.key) && joined(tokens[first]!)) first++
    if (titled && !isName(tokens[first]) && !(tokens[first] && isInitial(tokens[first]!))) continue
    const end = nameEnd(tokens, first)
    const length = end - first
    const head = tokens[first]!
    const isGiven = given.has(head.key)
    if (titled) {
      if (length < 1 || institutions.has(head.key) || (common.has(head.key) && length === 1)) continue
      // "President Washington" is one, "Premier League" and "General Santos City" are none
      if (length === 1 && !isGiven && placeEnd(first) > first && !token.gap.startsWith('.')) continue
    } else {
      if (length < 2 || !isGiven) continue
      const second = tokens[first + 1]!
      if (
        !isInitial(second) &&
        (institutions.has(second.key) || notPlaceHeads.has(second.key) || headsBefore.has(second.key))
      )
        continue
      // "Florence Fair", "Victoria Beach": a place's name and an ordinary word
      if (
        common.has(second.key) &&
        !given.has(second.key) &&
        !wordySurnames.has(second.key) &&
        (placeEnd(first) > first || common.has(head.key))
      )
        continue
      if (placeEnd(first) > first + 1) continue
      if (directions.has(head.key)) continue
    }
    for (let k = first; k < end; k++) marks[k] = 1
    const last = tokens[end - 1]!
    if (last.key.length > 2 && (titled || length > 1)) surnames.add(last.key)
    i = end - 1
  }
  return { marks, surnames }
}

/** The end of a run of capitalised words, initials and particles from `first`; at most five words. */
function nameEnd(tokens: readonly Token[], first: number): number {
  let end = first
  for (let k = first; k < tokens.length && k < first + 6; k++) {
    const token = tokens[k]!
    if (isName(token) || isInitial(token)) {
      if (k > first && (institutions.has(token.key) || notPlaceHeads.has(token.key) || titles.has(token.key)))
        break
      end = k + 1
    } else if (!(particles.has(token.key) && k > first)) break
    if (!joined(token)) break
  }
  return end
}
