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

const APOSTROPHES = "ʿʾʼ'’‘`"
const LETTER = /[\p{L}\p{M}\p{N}]/u

/** A mark goes on with a word and begins none: the one behind an emoji belongs to no name. */
const MARK = /\p{M}/u

/** Code units below this are looked up: Latin, Greek, Cyrillic, Hebrew, Arabic and most others that have capitals. */
const LOOKED_UP = 0x3000
/** Kind of a UTF-16 code unit: 0 none, 1 a lower-case ASCII letter, 2 another letter or digit, 3 a mark. */
const KIND = Uint8Array.from({ length: LOOKED_UP }, (_, code) =>
  code >= 97 && code <= 122 ? 1 : slowKind(code),
)

function slowKind(code: number): number {
  const c = String.fromCharCode(code)
  return MARK.test(c) ? 3 : LETTER.test(c) ? 2 : 0
}

function kindOf(code: number): number {
  if (code < LOOKED_UP) return KIND[code]!
  // halves of a pair are looked at together, in letterAt; the end of the text is NaN
  return Number.isNaN(code) || (code >= 0xd800 && code <= 0xdfff) ? 0 : slowKind(code)
}

/** Folds one word. */
function foldWord(word: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII needs no Unicode tables
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase().replace(/['`.]/g, '')
  let s = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
  s = s.replace(/[ʿʾʼ'’‘`.]/g, '').replace(/[ıłøđßæœ]/g, (c) => LATIN_LETTERS[c] ?? c)
  if (ARABIC.test(s)) for (const [from, to] of ARABIC_LETTERS) s = s.replace(from, to)
  return s
}

/**
 * Splits a text into words with their offsets, in one pass. A word is a run of letters, marks and digits; an apostrophe
 * between two of them belongs to it (Shi'a, Ba'athist), a possessive 's does not.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  // a text repeats its words: each is folded once
  const folded = new Map<string, string>()
  const n = text.length
  let gapStart = 0
  for (let i = 0; i < n;) {
    const width = letterAt(text, i)
    if (!width || kindOf(text.charCodeAt(i)) === 3) {
      i++
      continue
    }
    const start = i
    let plain = true
    for (;;) {
      const kind = kindOf(text.charCodeAt(i))
      const step = kind ? 1 : letterAt(text, i)
      if (step) {
        plain &&= kind === 1
        i += step
      } else if (i + 1 < n && APOSTROPHES.includes(text[i]!) && isLetterUnit(text, i + 1)) {
        plain = false
        i++
      } else break
    }
    let end = i
    if (!plain && end - start > 2 && (text[end - 1] === 's' || text[end - 1] === 'S')) {
      const before = text[end - 2]!
      if (before === "'" || before === '’') end -= 2
    }
    const word = text.slice(start, end)
    let key = plain ? word : folded.get(word)
    if (key === undefined) folded.set(word, (key = foldWord(word)))
    const last = tokens[tokens.length - 1]
    if (last)
      last.gap =
        start - gapStart === 1 && text.charCodeAt(gapStart) === 32 ? ' ' : text.slice(gapStart, start)
    tokens.push({ text: word, start, end, key, gap: '' })
    gapStart = end
  }
  for (const token of tokens) if (token.key.length < 4 && isArticle(token)) token.key = 'al'
  return tokens
}

/** Code units of the letter, mark or digit at `i`; 0 where there is none. */
function letterAt(text: string, i: number): 0 | 1 | 2 {
  const code = text.charCodeAt(i)
  if (kindOf(code)) return 1
  // false at the end of the text too, where the code is NaN
  if (!(code >= 0xd800 && code <= 0xdbff)) return 0
  return LETTER.test(String.fromCodePoint(text.codePointAt(i)!)) ? 2 : 0
}

/** After an apostrophe only a letter or mark continues the word, not a digit. */
function isLetterUnit(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return kindOf(code) !== 0 && !(code >= 48 && code <= 57)
}

/** True for a form of the Arabic article that is bound to the next word. */
export function isArticle(token: Token): boolean {
  if (token.key.length > 3 || !ARTICLES.has(token.key)) return false
  if (/^[-‐‑–'’]$/u.test(token.gap)) return true
  return PLAIN_ARTICLES.has(token.key) && token.gap === ' '
}

/** Folds a whole name into the words that the trie holds: `Jurf as-Sakhr` → `['jurf','al','sakhr']`. */
export function foldName(name: string): string[] {
  // most names are ASCII letters and blanks
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) {
    const words = name.toLowerCase().split(' ')
    for (let i = 0; i < words.length - 1; i++) if (PLAIN_ARTICLES.has(words[i]!)) words[i] = 'al'
    return words
  }
  return tokenise(name).map((t) => t.key)
}

/** True where the text is written in the Arabic script. */
export function isArabicScript(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x600) return ARABIC.test(text)
  return false
}
