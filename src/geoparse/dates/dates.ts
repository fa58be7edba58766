import { parseEdtf } from '../../model/edtf.ts'
import { dateKind, moveBy, periodOf } from './arithmetic.ts'
import { stands } from './bare-dates.ts'
import type { Anchor, Step, Token } from './kinds.ts'
import { dateParts } from './parts.ts'
import { datePoints } from './points.ts'
import { aboutDates, dateRanges, qualifiedDates } from './ranges.ts'
import { counted, rewrite, rowSet, type Anchored, type Context, type Publication } from './rows.ts'
import { dateRuns } from './tokens.ts'
import { giveYears } from './missing-years.ts'
import { notDateRows } from './not-dates.ts'
import { relativeDates } from './relative-dates.ts'
import { splitSentences } from '../propose/sentences.ts'
import { yearlessPoints, yearlessWords } from './yearless-dates.ts'

/** A date found in prose. Offsets are UTF-16 code units, end exclusive. */
export interface DateMention {
  start: number
  end: number
  text: string
  /** EDTF. */
  when: string
  /** Which rule read it, and what it was counted from. */
  why: string
  /** The date of the text that it was counted from. */
  anchor?: Anchor
  /** True where something happened on some of these days and does not last through them: "late 2014". */
  within?: boolean
}

const points = rowSet([...notDateRows, ...datePoints, ...yearlessPoints])
const words = rowSet(yearlessWords)
/** What follows a year, in this order: each set of rows reads what the one before has made. */
const steps = [relativeDates, dateParts, aboutDates, dateRanges, qualifiedDates].map(rowSet)

/**
 * Finds dates in prose, in English, Arabic and Persian, and in Turkish and Kurdish where a year stands with them. What
 * counts from the day of publication ("last Tuesday") is read as far as `published` (EDTF, or null) is known: to the
 * day, month or year. What is not certain is a range, or is not read: never an invented day.
 *
 * Method: words that dates are made of are told apart in one pass (`date-tokens.ts`) and rewritten by rows from the
 * small to the large (a cascade of finite-state rules: Abney, "Partial parsing via finite-state cascades", 1996, as
 * in HeidelTime: Strötgen and Gertz, "Multilingual and cross-domain temporal tagging", 2013).
 */
export function findDates(text: string, published: string | null): DateMention[] {
  const mentions: Mention[] = []
  const publication = readPublication(published)
  let waiting: Waiting | null = null
  for (const run of dateRuns(text)) {
    const contextAt = (index: number) => contextOf(text, publication, mentions, run, index)
    rewrite(run, points, contextAt)
    rewrite(run, words, contextAt)
    giveYears(run, contextAt)
    for (const rows of steps) rewrite(run, rows, contextAt)
    const found = mentionsOf(run, text)
    const [first] = found
    if (waiting && first) found[0] = waited(waiting, first, text)
    mentions.push(...found)
    waiting = waitingIn(run)
  }
  return mentions.map(({ certainYear: _certain, ...mention }) => mention)
}

interface Mention extends DateMention {
  certainYear: boolean
}

/** "two days after" at the end of a run, for the date in the next one: "the vote of Oct. 10". */
interface Waiting {
  step: Step
  start: number
  end: number
  why: string
}

function waitingIn(run: readonly Token[]): Waiting | null {
  const last = run.findLast(({ kind }) => kind !== 'the' && kind !== 'article')
  const step = last?.found?.step
  return last && step ? { step, start: last.start, end: last.end, why: last.found?.why ?? '' } : null
}

/** At most six words, none of them the end of a clause. */
const ONE_PHRASE = /^(?:\s+[\p{L}\p{M}'’-]+){0,6}\s+$/u

function waited({ step, start, end, why }: Waiting, date: Mention, text: string): Mention {
  const when = ONE_PHRASE.test(text.slice(end, date.start)) ? moveBy(date.when, step) : null
  if (when === null || date.anchor) return date
  const anchor = { start: date.start, end: date.end, text: date.text, when: date.when }
  const within = when.includes('/') ? { within: true } : {}
  const own = { start, end: date.end, text: text.slice(start, date.end), when, anchor, ...within }
  return { ...own, why: counted(why, `"${date.text}"`), certainYear: date.certainYear }
}

function mentionsOf(run: readonly Token[], text: string): Mention[] {
  const mentions: Mention[] = []
  run.forEach((token, i) => {
    const { found, start, end } = token
    if (!found || found.when === null || dateKind(found) === 'offset') return
    if (found.bare && !stands(token, wordBefore(run, i), text) && !goesOn(run, i, mentions.at(-1), text))
      return
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      when: found.when,
      why: found.why,
      ...(found.anchor ? { anchor: found.anchor } : {}),
      ...(found.within && found.when.includes('/') ? { within: true } : {}),
      certainYear: found.certainYear ?? false,
    })
  })
  return mentions
}

/** The word that a bare date stands behind: "in", also in "in the month of June". */
function wordBefore(run: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  const kind = (k: number) => run[k]?.kind
  if (kind(i) === 'of' && kind(i - 1) === 'monthUnit') i--
  if (kind(i) !== 'monthUnit' && kind(i) !== 'least') return run[i]
  return kind(i - 1) === 'the' ? run[i - 2] : run[i - 1]
}

/** "in 2014 and 2017": a bare date goes on a list. */
function goesOn(run: readonly Token[], at: number, last: Mention | undefined, text: string): boolean {
  const joint = run[at - 1]
  const before = joint?.kind === 'and' && run[at - 2]?.kind === 'comma' ? run[at - 3] : run[at - 2]
  if (!last || (joint?.kind !== 'and' && joint?.kind !== 'comma') || last.end !== before?.end) return false
  return before.kind === run[at]?.kind && !/^\s+\p{Ll}{3,}s\b/u.test(text.slice(run[at]?.end))
}

/** The days on which the text can have been published; null where nothing is known, or it cannot be read. */
function readPublication(published: string | null): Publication | null {
  if (published === null) return null
  try {
    const { start, end, approximate, uncertain } = parseEdtf(published)
    if (start === null || end === null) return null
    if (!approximate && !uncertain) return { text: published, start, end }
    // about a day is known to its month, about a month to its year
    const unit = start === end ? 'month' : 'year'
    return { text: published, start: periodOf(unit, start).start, end: periodOf(unit, end).end }
  } catch {
    return null
  }
}

/** Words that tell of what is to come, in the clause of a date. */
const AHEAD =
  /\b(?:will|shall|to be held|(?:is|are) (?:due|set|expected|scheduled|planned|slated|likely|to)|(?:scheduled|planned|slated|set|due) (?:for|to)|plans to)\b[^.;,:]*$/i
/** "On 25 November they will meet". */
const OPENS = /(?:^|[.!?\n]["”)]?\s*)(?:On |In )$/
const AHEAD_BEHIND = /^[^.;:,]{1,40}\b(?:will|shall)\b/
const SENTENCE = 120
/** How far back a date may be counted from, in characters. */
const FAR = 700

function contextOf(
  text: string,
  published: Publication | null,
  mentions: readonly Mention[],
  run: readonly Token[],
  index: number,
): Context {
  const at = run[index]?.start ?? 0
  return {
    text,
    published,
    get ahead() {
      const before = text.slice(Math.max(0, at - SENTENCE), at)
      return AHEAD.test(before) || (OPENS.test(before) && AHEAD_BEHIND.test(text.slice(at, at + SENTENCE)))
    },
    previous: (fits = () => true) => {
      const own = inRun(run, index, text)
      return own ? (fits(own) ? own : null) : inText(mentions, at, text, fits)
    },
  }
}

function inRun(run: readonly Token[], index: number, text: string): Anchored | null {
  const token = run.findLast(({ found }, i) => i < index && found !== null && found.when !== null)
  const { found, start = 0, end = 0 } = token ?? {}
  if (!found || found.when === null) return null
  return {
    start,
    end,
    text: text.slice(start, end),
    when: found.when,
    certainYear: found.certainYear ?? false,
  }
}

/** The last date, where it stands in the same sentence or the one before. */
function inText(
  mentions: readonly Mention[],
  at: number,
  text: string,
  fits: (anchor: Anchored) => boolean,
): Anchored | null {
  const last = mentions.at(-1)
  if (!last || at - last.start > FAR || !fits(last)) return null
  // up to the first letter of the words that count from it, so that their sentence is one of the two
  if (splitSentences(text.slice(last.start, at + 1)).length > 2) return null
  const { start, end, when, certainYear } = last
  return { start, end, text: last.text, when, certainYear }
}
