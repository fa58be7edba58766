/**
 * Spellings made alike for a search, one step further than `geoparse/fold.ts` goes: articles are left out, and what people
 * who hear a name write differently is written in one way. A search may be so generous, since its reader chooses.
 */
import { isArticle, tokenise, type Token } from '../../geoparse/fold.ts'

const ARABIC = /\p{Script=Arabic}/u

/** Arabic and Persian digits as those of other scripts; lengths stay, and with them offsets. */
const withDigits = (text: string): string =>
  /[٠-٩۰-۹]/.test(text) ? text.replace(/[٠-٩۰-۹]/g, (c) => String(c.charCodeAt(0) % 16)) : text

/** An article, also where no hyphen tells: "as sakhr". English words that look like one ("as", "at") are no loss. */
const isDropped = (token: Token): boolean => token.key === 'al' || isArticle({ ...token, gap: '-' })

/** The words of a text that a search goes by; articles are among them only where there is nothing else. */
export function tokensOf(text: string): Token[] {
  const tokens = tokenise(withDigits(text)).filter(({ key }) => key !== '')
  const words = tokens.filter((token) => !isDropped(token))
  return words.length ? words : tokens
}

/** Their folded forms. */
export const wordsOf = (text: string): string[] => tokensOf(text).map(({ key }) => key)

/** An article written in one with its word: alsakhar, assakhar, الصخر. */
const JOINED_ARTICLE = /^(?:[aeu]l|a(?:([sdtnrz])(?=\1)|sh(?=sh)|th(?=th)|dh(?=dh))|ال)(?=.{3})/

/** A folded word without the article that it begins with. */
export const withoutArticle = (word: string): string => word.replace(JOINED_ARTICLE, '')

/**
 * Letters that writers of Latin script choose differently for one sound of Arabic, Persian or Kurdish (ALA-LC, IJMES, BGN/PCGN
 * and newspapers), in this order.
 */
const LATIN_SOUNDS: readonly [RegExp, string][] = [
  [/q|kh|ck/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ou|oo|o/g, 'u'],
  [/ee|[ae][iy]/g, 'i'],
  [/[ey]/g, 'i'],
  [/(?<=[aiu])h$/g, ''],
  [/(.)\1+/g, '$1'],
]
/** Letters of Persian and Kurdish that Arabic lacks, as Arabic writes them, and hamza, which is often left out. */
const ARABIC_SOUNDS: readonly [RegExp, string][] = [
  [/پ/g, 'ب'],
  [/چ/g, 'ج'],
  [/ژ/g, 'ز'],
  [/[گڭ]/g, 'ك'],
  [/ڤ/g, 'ف'],
  [/ڕ/g, 'ر'],
  [/ڵ/g, 'ل'],
  [/[ۆۊ]/g, 'و'],
  [/ێ/g, 'ي'],
  [/ء/g, ''],
]

/** A folded word as it sounds, roughly. */
export function soundOf(word: string): string {
  let sound = word
  const rows = ARABIC.test(word) ? ARABIC_SOUNDS : LATIN_SOUNDS
  for (const [from, to] of rows) sound = sound.replace(from, to)
  return sound === '' ? word : sound
}

/** All forms by which a folded word is found, itself first. */
export function formsOf(word: string): string[] {
  const bare = withoutArticle(word)
  return [...new Set([word, bare, soundOf(word), soundOf(bare)])]
}

/** Longest name, in words, that is also found written as one word: Abukamal, Deirezzor. */
const MOST_JOINED = 3

/** What a name is found by: the forms of its words, and those of all of them in one. */
export function termsOfName(name: string): string[] {
  const words = wordsOf(name)
  const whole = tokenise(withDigits(name)).map(({ key }) => key)
  const joined = whole.length > 1 && words.length <= MOST_JOINED ? [words.join(''), whole.join('')] : []
  return [...new Set([...words, ...joined].flatMap(formsOf))]
}

/** Two names with one key are the same name in two spellings. */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .map((word) => soundOf(withoutArticle(word)))
    .join(' ')
