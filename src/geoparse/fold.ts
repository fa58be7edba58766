/**
 * Spelling made comparable. Two spellings of one name fold to the same string: case, diacritics, apostrophes,
 * Arabic vowel signs and letter variants, and the assimilated Arabic article (as-Sakhar, el-Sakhar → al sakhar).
 */

/** Latin forms of the Arabic article, assimilated to the letter that follows. */
const ARTICLES = new Set(['al', 'el', 'ad', 'as', 'an', 'ar', 'ash', 'at', 'az', 'adh', 'ath', 'ul', 'il'])
/** Those that are no English word, so that they count as an article without a hyphen too ("al Tanf"). */
const PLAIN_ARTICLES = new Set(['al', 'el', 'ul'])

const ARABIC = /\p{Script=Arabic}/u
const ARABIC_LETTERS: readonly [RegExp, string][] = [
  [/[أإآٱ]/g, 'ا'],
  [/[ىیي]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ةۀەه]/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
]
const LATIN_LETTERS: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }

/** A word of the text. Offsets are UTF-16 code units, end exclusive. */
export interface Token {
  text: string
  start: number
  end: number
  /** Folded form; `al` for every form of the article. */
  key: string
  /** What stands between this token and the next one. */
  gap: string
}

// an apostrophe inside a word belongs to it (Shi'a, Ba'athist), a possessive 's does not
const WORD = /[\p{L}\p{M}\p{N}]+(?:[ʿʾʼ'’‘`][\p{L}\p{M}]+)*/gu
const POSSESSIVE = /['’]s$/iu

/** Folds one word. */
function foldWord(word: string): string {
  let s = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
  s = s.replace(/[ʿʾʼ'’‘`.]/g, '').replace(/[ıłøđßæœ]/g, (c) => LATIN_LETTERS[c] ?? c)
  if (ARABIC.test(s)) for (const [from, to] of ARABIC_LETTERS) s = s.replace(from, to)
  return s
}

/** Splits a text into words with their offsets, in one pass. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const m of text.matchAll(WORD)) {
    const word = POSSESSIVE.test(m[0]) ? m[0].slice(0, -2) : m[0]
    const start = m.index
    const last = tokens.at(-1)
    if (last) last.gap = text.slice(last.end, start)
    tokens.push({ text: word, start, end: start + word.length, key: foldWord(word), gap: '' })
  }
  for (const token of tokens) if (isArticle(token)) token.key = 'al'
  return tokens
}

/** True for a form of the Arabic article that is bound to the next word. */
export function isArticle(token: Token): boolean {
  if (!ARTICLES.has(token.key)) return false
  if (/^[-‐‑–'’]$/u.test(token.gap)) return true
  return PLAIN_ARTICLES.has(token.key) && token.gap === ' '
}

/** Folds a whole name into the words that the trie holds: `Jurf as-Sakhr` → `['jurf','al','sakhr']`. */
export function foldName(name: string): string[] {
  return tokenise(name).map((t) => t.key)
}

/** True where the text is written in the Arabic script. */
export const isArabicScript = (text: string): boolean => ARABIC.test(text)
