import type { Kind } from './kinds.ts'
import { dateWords } from './words.ts'
import { nameTables } from './month-names.ts'

/** What a word of the tables means. */
export interface Entry {
  kind: Kind
  value: number
  /** Upper end of a vague count, else `value`. */
  to: number
  /** Read with a capital letter only. */
  capital: boolean
  /** The word is a pair of the unit. */
  pair: boolean
}

/** Arabic letter variants made one; آ stays, for آب (August) is not اب (father). */
const LETTERS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ۀ: 'ه',
}
/** Words of the tables, folded. Several words are divided by single blanks. */
export const entries = new Map<string, Entry>()
/** First words of names of several words, and the second words that follow them. */
export const secondWords = new Map<string, Set<string>>()
for (const { kind, names, capital = false, endings = [''] } of nameTables)
  names.forEach((spellings, i) => {
    const value = kind === 'season' ? 21 + i : kind.endsWith('eekday') ? i : i + 1
    for (const name of spellings.split('|'))
      for (const ending of endings) add(name + ending, { kind, value, to: value, capital, pair: false })
  })
for (const { kind, words, value = 0, to = value, capital = false, pair = false } of dateWords)
  for (const word of words) add(word, { kind, value, to, capital, pair })

function add(name: string, entry: Entry): void {
  if (name === '-') return
  const key = fold(name)
  if (!entries.has(key)) entries.set(key, entry)
  const [first = '', second] = key.split(' ')
  if (second !== undefined) secondWords.set(first, (secondWords.get(first) ?? new Set<string>()).add(second))
}

/** Longest name of one word in the tables, in letters. */
export const LONGEST = 16

/** Folds one word, quickly where it has plain letters only. */
export function foldWord(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return fold(word)
  return word.toLowerCase()
}

/** Folds a word or words of the tables, so that spellings of one word compare equal. */
export function fold(words: string): string {
  const s = words.toLowerCase().replace(/[-‐‑\s]+/g, ' ')
  return /[^ -~]/.test(s)
    ? s
        .replace(/[\u0640\u064b-\u065f\u0670\u200c‘’ʿʾ`']/g, '')
        .replace(/[أإٱىیکةەۀ]/g, (c) => LETTERS[c] ?? c)
    : s.replaceAll("'", '')
}
