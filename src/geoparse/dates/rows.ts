import { kinds, type Found, type Kind, type Token } from './kinds.ts'
import { dateKind, periodOf } from './arithmetic.ts'

/** The day of publication, as far as it is known: first and last possible day since 1970-01-01, inclusive. */
export interface Publication {
  /** As given. */
  text: string
  start: number
  end: number
}

/** What a row may look at beside the words that it matched. */
export interface Context {
  text: string
  published: Publication | null
  /**
   * The nearest date before the matched words, in the same sentence or the one before; null where there is none, or
   * where it does not fit (asked first, for counting sentences is slow).
   */
  previous: (fits?: (anchor: Anchored) => boolean) => Anchored | null
  /** The words before tell of what is to come. */
  ahead: boolean
}

/** A date of the text that others may be counted from. */
export interface Anchored {
  start: number
  end: number
  text: string
  when: string
  certainYear: boolean
}

/** The words that a row matched. */
export interface Matched {
  /** True where the named word is there. */
  has: (name: string) => boolean
  /** The named word's token; throws where the pattern does not oblige it to be there. */
  token: (name: string) => Token
  /** The named date. */
  date: (name: string) => Found
  /** The named word's number; NaN where it is not there. */
  value: (name: string) => number
  /** The text of the named word. */
  text: (name: string) => string
  start: number
  end: number
}

/** What a row may answer: `why` is the row's name, and `countedFrom` what that adds, where it says no more. */
export type Read = (Omit<Found, 'why'> & { why?: string; countedFrom?: string }) | string | null

/** Words that look like a date and are none. */
export const NO_DATE: Read = { when: null }

/**
 * A date for a row that reads it in a wider way: it stands where the row matches, and needs no further word. What it
 * was counted from stays said.
 */
export function again(date: Found): Omit<Found, 'why'> & { why?: string } {
  const { start: _start, end: _end, bare: _bare, why, ...rest } = date
  return COUNTED.test(why) ? { ...rest, why } : rest
}

/** What a date keeps of the one it was counted from. */
export function fromAnchor({ certainYear, ...anchor }: Anchored) {
  return { countedFrom: `"${anchor.text}"`, certainYear, anchor }
}

/** True where the month of publication is known. */
export const isCertainMonth = ({ start, end }: Publication): boolean => periodOf('month', start).end >= end

/** Says in a reason what a date was counted from. */
export const counted = (name: string, from: string): string => `${name}, counted from ${from}`
const COUNTED = /, counted from /

/**
 * A way to write a date. Pattern: kinds of words divided by blanks, `|` between alternatives, `name:` before what `read`
 * asks for, `?` `*` and parentheses as in regular expressions, `!kind` for "not followed by".
 */
export interface Row<Example> {
  name: string
  pattern: string
  /** EDTF or more; null where it is no date after all; NO_DATE where no other row may read these words either. */
  read: (m: Matched, context: Context) => Read
  example: Example
}

/** A list of rows made ready for use. */
export interface RowSet {
  /** Finds where any row matches, so that most texts are passed by with one search. */
  any: RegExp
  rows: readonly { name: string; pattern: RegExp; read: Row<unknown>['read'] }[]
}

const CODES = new Map<string, string>(kinds.map((kind, i) => [kind, String.fromCharCode(0x4e00 + i)]))

/** Kinds that patterns take together. */
const GROUPS: Record<string, readonly Kind[]> = {
  aDay: ['day', 'ordinalDay'],
  date: ['dayDate', 'monthDate', 'seasonDate', 'yearDate', 'rangeDate'],
  yearless: ['yearlessDay', 'yearlessMonth', 'yearlessSeason'],
  ofIt: ['of', 'min'],
  anyMonth: ['month', 'shortMonth'],
  fromIt: ['from', 'min', 'since'],
  sinceIt: ['since', 'mundhu'],
  beforeIt: ['before', 'qabl'],
  untilIt: ['to', 'until', 'dash'],
  several: ['count', 'article', 'day', 'number', 'vague'],
  unit: ['hourUnit', 'dayUnit', 'weekUnit', 'monthUnit', 'yearUnit', 'decadeUnit', 'centuryUnit'],
  calendarUnit: ['weekUnit', 'monthUnit', 'yearUnit', 'centuryUnit'],
  aWeekday: ['weekday', 'boundWeekday'],
  partOfDay: ['daytime', 'night'],
  little: ['the', 'of', 'min', 'in', 'on', 'yearUnit', 'monthUnit', 'least', 'asEarly'],
}

const codeOf = (kind: string): string => {
  const group = GROUPS[kind]
  const code = group ? group.map((k) => CODES.get(k)).join('') : CODES.get(kind)
  if (code === undefined) throw new Error(`unknown kind in a date pattern: "${kind}"`)
  return code
}

/** Makes rows ready: their patterns become regular expressions over one letter for each word. */
export function rowSet(rows: readonly Row<unknown>[]): RowSet {
  const sources = rows.map((row) => patternSource(row.pattern))
  return {
    any: new RegExp(sources.map((s) => s.replace(/\(\?<\w+>/g, '(?:')).join('|') || '(?!)', 'g'),
    rows: rows.map((row, i) => ({
      name: row.name,
      pattern: new RegExp(sources[i] ?? '', 'dy'),
      read: row.read,
    })),
  }
}

function patternSource(pattern: string): string {
  return pattern
    .replace(/\(/g, '(?:')
    .replace(
      /(?:(\w+):)?(!?)([A-Za-z]+(?:\|[A-Za-z]+)*)/g,
      (_, name: string | undefined, not: string, words: string) => {
        const set = `[${words.split('|').map(codeOf).join('')}]`
        if (not) return `(?!${set})`
        return name ? `(?<${name}>${set})` : set
      },
    )
    .replace(/\s+/g, '')
}

/**
 * Replaces what rows match by their dates, from left to right; at one place the first row that reads wins. The tokens
 * that are returned are `tokens` itself, changed.
 */
export function rewrite(
  tokens: Token[],
  { any, rows }: RowSet,
  contextAt: (index: number) => Context,
): Token[] {
  let codes = codesOf(tokens)
  any.lastIndex = 0
  for (let hit = any.exec(codes); hit; hit = any.exec(codes)) {
    const from = hit.index
    let next = from + 1
    for (const { name, pattern, read } of rows) {
      pattern.lastIndex = from
      const m = pattern.exec(codes)
      if (!m || !m[0]) continue
      const context = contextAt(from)
      const matched = matchedOf(m, tokens, context.text)
      const result = read(matched, context)
      if (result === null) continue
      const token = tokenOf(result, name, matched)
      tokens.splice(from, m[0].length, token)
      codes = codesOf(tokens)
      // what a row made may be read again as part of a longer match to its right only
      next = from + 1
      break
    }
    any.lastIndex = next
  }
  return tokens
}

const codesOf = (tokens: readonly Token[]): string => tokens.map((t) => CODES.get(t.kind)).join('')

function tokenOf(result: NonNullable<Read>, name: string, { start, end }: Matched): Token {
  const { countedFrom, ...rest }: Exclude<Read, string | null> =
    typeof result === 'string' ? { when: result } : result
  const found: Found = { ...rest, why: rest.why ?? (countedFrom ? counted(name, countedFrom) : name) }
  return {
    kind: dateKind(found),
    start: found.start ?? start,
    end: found.end ?? end,
    value: 0,
    to: 0,
    found,
  }
}

function matchedOf(m: RegExpExecArray, tokens: readonly Token[], text: string): Matched {
  const at = (name: string): Token | undefined => {
    const place = m.indices?.groups?.[name]
    return place && tokens[place[0]]
  }
  const token = (name: string): Token => {
    const t = at(name)
    if (!t) throw new Error(`the date pattern has no ${name} here`)
    return t
  }
  return {
    has: (name) => at(name) !== undefined,
    token,
    date: (name) => {
      const t = token(name)
      if (!t.found) throw new Error(`${name} is no date`)
      return { ...t.found, start: t.start, end: t.end }
    },
    value: (name) => at(name)?.value ?? NaN,
    text: (name) => text.slice(token(name).start, token(name).end),
    start: tokens[m.index]?.start ?? 0,
    end: tokens[m.index + m[0].length - 1]?.end ?? 0,
  }
}
