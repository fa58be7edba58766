import type { Kind, Token } from './date-kinds.ts'
import { tellingKinds } from './date-kinds.ts'
import { dateWords } from './date-words.ts'
import { nameTables } from './month-names.ts'

/** What a word of the tables means. */
interface Entry {
  kind: Kind
  value: number
  to: number
  capital: boolean
  pair: boolean
}

const MAX_WORDS = 4

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
/** Arabic little words that are written as part of the next word, and what they are to a date. */
const GLUED: readonly [letters: string, kinds: readonly Kind[]][] = [
  ['ال', ['the']],
  ['وال', ['and', 'the']],
  ['بال', ['in', 'the']],
  ['لل', ['of', 'the']],
  ['و', ['and']],
  ['ف', []],
  ['ب', ['in']],
  ['ل', ['of']],
]

const entries = new Map<string, Entry>()
/** First words of names of several words. */
const firstWords = new Set<string>()
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
  if (key.includes(' ')) firstWords.add(key.slice(0, key.indexOf(' ')))
}

const PLAIN = /^[A-Za-z]+$/

/** Folds a word or words of the tables, so that spellings of one word compare equal. */
function fold(words: string): string {
  const s = words.toLowerCase().replace(/[-‐‑\s]+/g, ' ')
  return /[^ -~]/.test(s)
    ? s.replace(/[ً-ٰٟـ\u200c‘’ʿʾ`']/g, '').replace(/[أإٱىیکةەۀ]/g, (c) => LETTERS[c] ?? c)
    : s.replaceAll("'", '')
}

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const SIGN = 3

function charClass(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
    if (code >= 48 && code <= 57) return DIGIT
    return code === 32 || (code >= 9 && code <= 13) ? SPACE : SIGN
  }
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return DIGIT
  if (code === 0x200c) return LETTER
  // Latin signs, general punctuation, Arabic comma, semicolon, question mark, percent, full stop
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xa0 ? SPACE : SIGN
  if (code >= 0x2000 && code <= 0x206f) return code <= 0x200b ? SPACE : SIGN
  if (code >= 0x60c && code <= 0x61f) return SIGN
  if ((code >= 0x66a && code <= 0x66d) || code === 0x6d4 || code === 0xfeff) return SIGN
  return LETTER
}

const APOSTROPHE = /['’‘ʿʾ`]/
const DASHES = '-‐‑–—−'
const CURRENCY = '$€£¥₺₪#№§+=_@'

/**
 * Splits a text into runs of words, numbers and signs that can belong to one date, in one pass. Words that belong to no
 * date divide the runs, as do full stops and blank lines; a run without a telling word is left out.
 */
export function dateRuns(text: string): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  let telling = false
  let at = 0
  // a dash without blanks behind a word of no date binds what follows to it: F-16, anti-March
  let bound = false
  const push = (kind: Kind, start: number, end: number, value = 0, to = value) => {
    const twin = run.at(-2)
    // one month in two names, as the Arabic press writes it: آذار/مارس
    if (kind === 'month' && twin?.kind === 'month' && twin.value === value && run.at(-1)?.kind === 'slash') {
      run.pop()
      twin.end = end
      return
    }
    if (tellingKinds.has(kind)) telling = true
    run.push({ kind, start, end, value, to, found: null })
  }
  const close = () => {
    if (telling) runs.push(run)
    if (run.length) run = []
    telling = false
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const type = charClass(code)
    if (type === SPACE) {
      if (code === 10 && /^\n[^\S\n]*\n/.test(text.slice(at, at + 80))) close()
      at++
      continue
    }
    const glued = bound
    bound = false
    if (type === LETTER) {
      const end = wordEnd(text, at)
      const next = glued ? null : readWord(text, at, end, push)
      if (next === null) {
        close()
        at = end
        bound = DASHES.includes(text[at] ?? ' ')
        if (bound) at++
      } else at = next
    } else if (type === DIGIT) {
      const before = text[at - 1] ?? ' '
      const number = readNumber(text, at)
      const fits = !glued && !CURRENCY.includes(before) && !(before === '.' && isDigitAt(text, at - 2))
      if (number.kind && fits) push(number.kind, at, number.end, number.value)
      else close()
      at = number.end
    } else {
      const sign = text[at] ?? ''
      if (APOSTROPHE.test(sign)) {
        const short = /^.(?:(\d0)s|(\d\d))(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 5))
        if (short?.[1]) push('decade', at, at + 4, shortYear(Number(short[1])))
        else if (short) push('shortYear', at, at + 3, shortYear(Number(short[2])))
        else close()
        at += short ? (short[0]?.length ?? 1) : 1
        continue
      }
      if (run.length && DASHES.includes(sign)) push('dash', at, at + 1, sign === '-' ? 0 : 1)
      else if (run.length && sign === '/') push('slash', at, at + 1)
      else if (run.length && (sign === ',' || sign === '،')) push('comma', at, at + 1)
      else if (sign !== '\u200e' && sign !== '\u200f') close()
      at++
    }
  }
  close()
  return runs
}

/** "'14" is 2014, "'68" 1968. */
const shortYear = (n: number): number => (n < 40 ? 2000 + n : 1900 + n)

const isDigitAt = (text: string, at: number): boolean => charClass(text.charCodeAt(at)) === DIGIT

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && charClass(text.charCodeAt(at)) === LETTER) at++
  return at
}

type Push = (kind: Kind, start: number, end: number, value?: number, to?: number) => void

/** Reads a word, or a name of several words, and returns where to go on; null where it belongs to no date. */
function readWord(text: string, start: number, end: number, push: Push): number | null {
  const word = text.slice(start, end)
  if (word === 'Q' && /^[1-4](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) {
    push('quarterName', start, end + 1, Number(text[end]))
    return end + 1
  }
  const key = PLAIN.test(word) ? word.toLowerCase() : fold(word)
  if (firstWords.has(key) || APOSTROPHE.test(text[end] ?? '')) {
    const long = readWords(text, start, end)
    if (long) return place(text, start, long.end, long.entry, push)
  }
  const entry = entries.get(key)
  if (entry) return place(text, start, end, entry, push)
  if (word.charCodeAt(0) < 0x600) return null
  // Kurdish and Persian ties behind a name, Arabic little words before it
  const tied = key.endsWith('ي') ? entries.get(key.slice(0, -1)) : undefined
  if (tied) return place(text, start, end, tied, push)
  for (const [letters, glued] of GLUED) {
    if (!key.startsWith(letters)) continue
    const from = start + letters.length
    const rest = fold(text.slice(from, end))
    const inner = (firstWords.has(rest) ? readWords(text, from, end) : null) ?? {
      entry: entries.get(rest),
      end,
    }
    if (!inner.entry) continue
    for (const kind of glued) push(kind, start, from)
    return place(text, from, inner.end, inner.entry, push)
  }
  return null
}

/** The longest name of several words that begins here; apostrophes within count as part of a word. */
function readWords(text: string, start: number, firstEnd: number): { entry: Entry; end: number } | null {
  const ends: number[] = []
  let end = firstEnd
  for (let n = 0; n < MAX_WORDS; n++) {
    if (APOSTROPHE.test(text[end] ?? '') && charClass(text.charCodeAt(end + 1)) === LETTER) {
      end = wordEnd(text, end + 1)
      if (n === 0) ends.push(end)
    }
    if (n) ends.push(end)
    const gap = /^(?: |\n|-)/.test(text.slice(end, end + 1)) ? end + 1 : end
    if (gap === end || charClass(text.charCodeAt(gap)) !== LETTER) break
    end = wordEnd(text, gap)
  }
  for (const last of ends.reverse()) {
    const entry = entries.get(fold(text.slice(start, last)))
    if (entry && last > firstEnd) return { entry, end: last }
  }
  return null
}

const ABBREVIATED: ReadonlySet<Kind> = new Set<Kind>(['shortMonth', 'boundWeekday', 'around', 'commonEra'])

/** Adds a word's token, unless it lacks its capital letter; returns where to go on. */
function place(text: string, start: number, end: number, entry: Entry, push: Push): number | null {
  if (entry.capital && text[start] === text[start]?.toLowerCase() && text.charCodeAt(start) < 0x600) return null
  if (entry.pair) push('count', start, start, 2)
  push(entry.kind, start, end, entry.value, entry.to)
  // the point of an abbreviation ends no sentence; a possessive ending is no part of the date
  if (ABBREVIATED.has(entry.kind) && text[end] === '.') return end + 1
  const ending = APOSTROPHE.test(text[end] ?? '') ? wordEnd(text, end + 1) : end
  return ending > end + 1 ? ending : end
}

const ARABIC_DIGITS = /[٠-٩۰-۹]/g
const TIME =
  /^\d{1,2}(?:[:.]\d{2}(?::\d{2})?)?\s?[ap]\.?m(?![\p{L}\p{N}])\.?|^\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:GMT|UTC|local time))?/iu

/** Reads a number and says what it can be to a date; kind null where it belongs to none. */
function readNumber(text: string, at: number): { kind: Kind | null; value: number; end: number } {
  const s = text.slice(at, at + 32).replace(ARABIC_DIGITS, (c) => String(c.charCodeAt(0) & 15))
  const found = (kind: Kind | null, length: number, value = 0) => ({ kind, value, end: at + length })
  const length = (pattern: RegExp) => pattern.exec(s)?.[0].length ?? 0
  const iso = length(
    /^\d{4}(?:-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?|\/\d{1,2}\/\d{1,2})(?![\d/-])/,
  )
  if (iso) return found('iso', iso)
  const numeric = length(/^\d{1,2}([./-])\d{1,2}\1\d{4}(?![\d/-])/)
  if (numeric) return found('numeric', numeric)
  const time = length(TIME)
  if (time) return found('time', time)
  const thousands = /^\d{1,3}(?:,\d{3})+(?![\d])/.exec(s)?.[0]
  if (thousands) return found('number', thousands.length, Number(thousands.replaceAll(',', '')))
  const dotted = length(/^\d+(?:[.:]\d+)+/)
  if (dotted) return found(null, dotted)
  const decade = length(/^\d{3}0['’]?s(?![\p{L}\p{N}])/u)
  if (decade) return found('decade', decade, Number(s.slice(0, 4)))
  const digits = length(/^\d+/)
  const value = Number(s.slice(0, digits))
  // Kurdish ties (13ê Adarê, ١٣ی ئازار) bind a day to its month
  const ordinal = length(/^\d{1,2}(?:st|nd|rd|th|y?ê|an|ی|ي|ەی)(?![\p{L}\p{N}])/u)
  if (ordinal) return found(value <= 31 && value > 0 ? 'ordinalDay' : 'number', ordinal, value)
  if (/^(?:[A-Za-z%°]|-(?:year|month|day|week|man|member|page)-)/.test(s.slice(digits))) return found(null, digits)
  if (digits === 4 && value >= 1000 && value < 2100) return found('year', digits, value)
  if (digits <= 2 && value >= 1 && value <= 31) return found('day', digits, value)
  return digits <= 4 ? found('number', digits, value) : found(null, digits)
}
