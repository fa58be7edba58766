import { findDates } from '../dates/dates.ts'
import { splitSentences, type Sentence } from './sentences.ts'

/** One article of a text that may hold several. Offsets are UTF-16 code units in the text, end exclusive. */
export interface Article {
  start: number
  end: number
  /** First line of its head; empty where there is none. */
  title: string
  /** Day of publication as its date line says, ISO; null where it has none. */
  published: string | null
}

/** Words at most in a line that is a head, a byline or a date line and not prose. */
const LINE_WORDS = 14
/** Lines before the date line that can belong to the head: section, title, standfirst, authors. */
const HEAD_LINES = 4
const HEAD_LINE_WORDS = 30

/** Words that stand round the date of publication. */
const LABELS =
  /\b(?:published|posted|updated|last|update|modified|date|filed|issued|by|on|at|of|the|and|for|in|mon|tue|wed|thu|fri|sat|sun|\p{L}+day|am|pm|[ap]\.m\.|[a-z]{2,3}t|gmt|utc|\d{1,2}(?::\d{2}){1,2}\s*(?:[ap]m)?)\b/giu
const UPDATED = /\b(?:updated?|modified)\b/i
const LABELLED = /\b(?:published|posted|updated?|modified|filed|issued)\b/i
/** "SEAPORT (Agency) –", "SEAPORT:": an agency's date line without a date. */
const AGENCY = /^\s*\p{Lu}{2}[\p{Lu} .'’-]*(?:, \p{L}+)?(?: ?\([\p{L} .]+\))?\s*[:–—-]+\s/u
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** A byline and its date run together, as web pages lose the line break: "By A. WriterNovember 16, 2019". */
const GLUED = new RegExp(`(?<=\\p{Ll})(?=(?:${MONTHS}) \\d)`, 'gu')

/**
 * Splits a text into articles at lines that hold a day of publication and little else ("Nov. 18, 2019", "Published: …",
 * "By A. Writer On 11/7/19") and at agency date lines ("SEAPORT (Agency) –"). A text without any is one article.
 */
export function splitArticles(text: string): Article[] {
  const lines = splitLines(text)
  const heads: { line: number; published: string | null; from: number }[] = []
  lines.forEach((line, i) => {
    const published = dateLine(line.text)
    const last = heads.at(-1)
    if (published === null && !(AGENCY.test(line.text) && isProse(line.text))) return
    const from = headStart(lines, i)
    const sameHead = last && !lines.slice(last.line + 1, i).some((l) => isProse(l.text))
    // such a line stands under its article as often as over it; without a label and a head it dates a quoted paper
    const under = UPDATED.test(line.text) || (from === i && LABELLED.test(line.text))
    if (last && (sameHead || under)) last.published ??= published
    else if (!last || from < i || published === null) heads.push({ line: i, published, from })
  })
  if (heads[0] && !lines.slice(0, heads[0].from).some((l) => isProse(l.text))) heads[0].from = 0
  const first = heads[0]?.from === 0 ? [] : [{ line: 0, published: null, from: 0 }]
  return [...first, ...heads].map((head, k, all) => ({
    start: k === 0 ? 0 : lines[head.from]!.start,
    end: lines[all[k + 1]?.from ?? -1]?.start ?? text.length,
    title: titleOf(lines.slice(head.from, head.line + 1)),
    published: head.published,
  }))
}

type Line = { start: number; text: string }

/** Lines with something in them. */
function splitLines(text: string): Line[] {
  const out: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim()) out.push({ start, text: line })
    start += line.length + 1
  }
  return out
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const isProse = (text: string): boolean =>
  words(text).length > LINE_WORDS && /[.!?…:][”"’')\]]*\s*$/.test(text)

/** The day that a date line gives, ISO; null for any other line. */
export function dateLine(text: string): string | null {
  if (text.length > 160 || !/\d/.test(text) || words(text).length > LINE_WORDS) return null
  const line = text.replace(GLUED, ' ')
  const slash = /\b(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\b/.exec(line)
  const found = slash
    ? { when: slashDate(slash, line), text: slash[0] }
    : findDates(line, null).find((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.when))
  if (!found?.when) return null
  const rest = line.replace(found.text, ' ').replace(LABELS, ' ')
  // names of authors, agencies and places may stand there, the words of a sentence may not
  return /(?<![\p{L}\p{N}])[\p{Ll}]{3,}/u.test(rest) || words(rest).length > 6 ? null : found.when
}

/** 11/7/19: month first where a day cannot be meant or an American zone stands by; else it is not told. */
function slashDate([, a = '', b = '', y = '']: RegExpExecArray, line: string): string | null {
  const american = Number(b) > 12 || /\b[ECMP][SD]T\b/.test(line)
  if (!american && Number(a) <= 12) return null
  const [month, day] = american ? [a, b] : [b, a]
  const year = y.length === 2 ? `20${y}` : y
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return findDates(iso, null)[0]?.when === iso ? iso : null
}

/** Index of the first line of the head that the date line `i` belongs to. */
function headStart(lines: readonly Line[], i: number): number {
  let k = i
  while (k > 0 && i - k < HEAD_LINES) {
    const text = lines[k - 1]!.text
    if (isProse(text) || words(text).length > HEAD_LINE_WORDS) break
    k--
  }
  return k
}

/** The line of the head that is most like a title: the nearest above the date line that is no byline. */
function titleOf(head: readonly Line[]): string {
  const lines = head
    .map((l) => l.text.trim())
    .filter((l) => dateLine(l) === null && !isProse(l) && !/^by\b/i.test(l))
  return lines.findLast((l) => words(l).length >= 4) ?? lines[0] ?? ''
}

/** Sentences of an article, offsets in the whole text. */
export function sentencesOf(text: string, { start, end }: Article): Sentence[] {
  return splitSentences(text.slice(start, end)).map((s) => ({
    ...s,
    start: s.start + start,
    end: s.end + start,
  }))
}

/** The day of the nearest article of the text that tells its own, the one before rather than the one behind. */
export function neighbourDate(articles: readonly Article[], k: number): string | null {
  const dated = (a: Article) => a.published !== null
  return (articles.slice(0, k).findLast(dated) ?? articles.slice(k).find(dated))?.published ?? null
}
