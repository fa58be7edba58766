import { tellingKinds, type Kind, type Token } from './kinds.ts'
import { readNumber, shortYear } from './numbers.ts'
import { entries, fold, foldWord, LONGEST, secondWords, type Entry } from './vocabulary.ts'

const MAX_WORDS = 4
/** "until today" is until now. */
const UP_TO: ReadonlySet<Kind> = new Set<Kind>(['until', 'to', 'dash'])
/** Words of the longest run. */
const LONG_RUN = 48

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

/** ' ` ’ ‘ ʿ ʾ */
const isApostrophe = (code: number): boolean =>
  code === 39 || code === 96 || code === 0x2018 || code === 0x2019 || code === 0x2bf || code === 0x2be
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
    // no date is that long; a list of years may be
    if (run.length >= LONG_RUN) close()
    const twin = run.at(-2)
    // one month in two names, as the Arabic press writes it: آذار/مارس
    if (kind === 'month' && twin?.kind === 'month' && twin.value === value && run.at(-1)?.kind === 'slash') {
      run.pop()
      twin.end = end
      return
    }
    if (tellingKinds.has(kind)) telling = true
    const now = kind === 'deictic' && value === 0 && UP_TO.has(run.at(-1)?.kind ?? 'other')
    run.push({ kind: now ? 'present' : kind, start, end, value, to, found: null })
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
      // 964-2014-2017 is no range of years
      const chained = run.at(-1)?.end === at && run.at(-1)?.kind === 'dash' && run.at(-2)?.kind === 'number'
      const fits =
        !glued && !chained && !CURRENCY.includes(before) && !(before === '.' && isDigitAt(text, at - 2))
      if (number.kind && fits) push(number.kind, at, number.end, number.value)
      else close()
      at = number.end
    } else {
      const sign = text[at] ?? ''
      if (isApostrophe(code)) {
        const short = /^.(?:(\d0)s|(\d\d))(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 5))
        if (short?.[1]) push('decade', at, at + 4, shortYear(Number(short[1])))
        else if (short) push('shortYear', at, at + 3, shortYear(Number(short[2])))
        else close()
        at += short ? (short[0]?.length ?? 1) : 1
        continue
      }
      if (run.length && DASHES.includes(sign)) push('dash', at, at + 1, sign === '-' ? 0 : 1)
      else if (run.length && sign === '/') push('slash', at, at + 1)
      else if (run.length && sign === '&') push('and', at, at + 1)
      else if (run.length && (sign === ',' || sign === '،')) push('comma', at, at + 1)
      else if (sign !== '\u200e' && sign !== '\u200f') close()
      at++
    }
  }
  close()
  return runs
}

const isDigitAt = (text: string, at: number): boolean => charClass(text.charCodeAt(at)) === DIGIT

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && charClass(text.charCodeAt(at)) === LETTER) at++
  return at
}

type Push = (kind: Kind, start: number, end: number, value?: number, to?: number) => void

/** Reads a word, or a name of several words, and returns where to go on; null where it belongs to no date. */
function readWord(text: string, start: number, end: number, push: Push): number | null {
  if (end - start > LONGEST) return null
  if (end - start === 1 && text[start] === 'Q' && /^[1-4](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) {
    push('quarterName', start, end + 1, Number(text[end]))
    return end + 1
  }
  const key = foldWord(text, start, end)
  const seconds = secondWords.get(key)
  if (seconds || isApostrophe(text.charCodeAt(end))) {
    const long = readWords(text, start, end, seconds)
    if (long) return place(text, start, long.end, long.entry, push)
  }
  const entry = entries.get(key)
  if (entry) return place(text, start, end, entry, push)
  if (text.charCodeAt(start) < 0x600) return null
  // Kurdish and Persian ties behind a name, Arabic little words before it
  const tied = key.endsWith('ي') ? entries.get(key.slice(0, -1)) : undefined
  if (tied) return place(text, start, end, tied, push)
  for (const [letters, glued] of GLUED) {
    if (!key.startsWith(letters)) continue
    const from = start + letters.length
    const rest = fold(text.slice(from, end))
    const inner = readWords(text, from, end, secondWords.get(rest)) ?? {
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
function readWords(
  text: string,
  start: number,
  firstEnd: number,
  seconds: ReadonlySet<string> | undefined,
): { entry: Entry; end: number } | null {
  if (!isApostrophe(text.charCodeAt(firstEnd))) {
    const from = firstEnd + 1
    if (!seconds?.has(foldWord(text, from, wordEnd(text, from)))) return null
  }
  const ends: number[] = []
  let end = firstEnd
  for (let n = 0; n < MAX_WORDS; n++) {
    if (isApostrophe(text.charCodeAt(end)) && charClass(text.charCodeAt(end + 1)) === LETTER) {
      const ending = wordEnd(text, end + 1)
      // a possessive is no part of the name: "last week's" is no "last weeks"
      if (text.slice(end + 1, ending) === 's') break
      end = ending
      if (n === 0) ends.push(end)
    }
    if (n) ends.push(end)
    const gap = /^(?: |\n|-)/.test(text.slice(end, end + 1)) ? end + 1 : end
    if (gap === end || charClass(text.charCodeAt(gap)) !== LETTER) break
    end = wordEnd(text, gap)
  }
  for (const last of ends.toReversed()) {
    const entry = entries.get(fold(text.slice(start, last)))
    if (entry && last > firstEnd) return { entry, end: last }
  }
  return null
}

const ABBREVIATED: ReadonlySet<Kind> = new Set<Kind>(['shortMonth', 'boundWeekday', 'around', 'commonEra'])

/** Adds a word's token, unless it lacks its capital letter; returns where to go on. */
function place(text: string, start: number, end: number, entry: Entry, push: Push): number | null {
  if (entry.capital && text[start] === text[start]?.toLowerCase() && text.charCodeAt(start) < 0x600)
    return null
  if (entry.pair) push('count', start, start, 2)
  push(entry.kind, start, end, entry.value, entry.to)
  // the point of an abbreviation ends no sentence; a possessive ending is no part of the date
  if (ABBREVIATED.has(entry.kind) && text[end] === '.') return end + 1
  const ending = isApostrophe(text.charCodeAt(end)) ? wordEnd(text, end + 1) : end
  return ending > end + 1 ? ending : end
}
