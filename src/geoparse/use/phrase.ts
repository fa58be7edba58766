import type { Token } from '../fold.ts'

/** A set of words. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Folded word at `i`; empty outside the text. */
export const keyAt = (tokens: readonly Token[], i: number): string => tokens[i]?.key ?? ''

/** True for a word that begins with a capital. */
export function isCapital(token: Token | undefined): token is Token {
  if (!token) return false
  const first = token.text.charCodeAt(0)
  // most words are ASCII: told without a pattern
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text)
}

/**
 * What stands between the words `i` and `i + 1`: white space of any kind as one space; a line break as `\n`, unless it only
 * wraps a line (behind a word in lower case). The period of initials ("U.S.") is left out. `\n` outside the text.
 */
export function gapAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i]
  if (!token || i === tokens.length - 1) return '\n'
  const { gap } = token
  // by far the most frequent
  if (gap === ' ') return gap
  const initials = token.text.length === 1 && tokens[i - 1]?.gap === '.' && gap.startsWith('.')
  const bare = initials ? gap.slice(1) : gap
  if (!/[^\S ]|\s\s/.test(bare)) return bare
  const wrapped = !/\n\s*\n/.test(bare) && /^\p{Ll}/u.test(token.text)
  return bare.replace(/\s+/g, (space) => (space.includes('\n') && !wrapped ? '\n' : ' '))
}

/** Words that titles leave in lower case. */
const MINOR = wordSet('a an the and but or nor of in on at to for by as via vs from with into over de la al')

/** True where no word of the phrase around `i` but the minor ones begins in lower case, as in a title. */
export function isHeadline(tokens: readonly Token[], i: number): boolean {
  const isLower = (k: number) => /^\p{Ll}/u.test(tokens[k]?.text ?? '') && !MINOR.has(keyAt(tokens, k))
  const ends = (k: number) => /[.!?\n]/.test(gapAt(tokens, k))
  for (let k = i - 1; k >= Math.max(0, i - 6) && !ends(k); k--) if (isLower(k)) return false
  for (let k = i; k < Math.min(i + 6, tokens.length); k++) {
    if (isLower(k)) return false
    if (ends(k)) break
  }
  return true
}
