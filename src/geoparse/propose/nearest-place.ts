import type { Mention } from '../mention.ts'
import type { PlaceMention, Reading } from './reading.ts'
import { isPassive, type Trigger } from './triggers.ts'

/** How much speaks against a place of a sentence, in characters of distance; negative: how much speaks for it. */
const COSTS = {
  located: { site: 0, settlement: 0, district: 10, admin1: 20, country: 120, region: 150 },
  beforeTheWord: 20,
  afterPreposition: -25,
  rightBehind: -200,
  pointOfReference: 80,
  besideTheDate: -60,
  subject: -150,
  otherClause: 60,
  dateline: 100,
}
/** Characters beyond which nothing stands in the same clause. */
const CLAUSE_LENGTH = 150
/** Characters looked at before a place. */
const BACK = 60
/** Places at most of one list. */
const MOST = 12

const PREPOSITION =
  /\b(?:in|at|on|near|outside|inside|into|from|to|of|around|over|across|toward|towards|against|through|between|off|throughout)(?: the)?(?: \p{Ll}[\p{L}-]*){0,3} $/u
/** "bases in the …": nothing but a preposition between the word and the place. */
const BEHIND =
  /^ (?:in|at|on|near|of|against|to|inside|outside|into|from|around|across|over|throughout|within)(?: the)?(?: \p{Ll}+){0,2} $/u
/** "west of X", "40 km from X", "between X and Y" tell where another place lies. */
const REFERENCE =
  /\b(?:(?:north|south)?-?(?:east|west|north|south)(?:ern)? of|(?:km|kilomet(?:er|re)s?|miles?)(?: away)? (?:from|of)|between|border with|bordering)(?: the)?(?: \p{L}+ and)? $/iu
/** "SEAPORT (Agency) –" is where the report was written. */
const BEHIND_DATELINE = /^(?:, \p{L}+)? ?(?:\([^)]*\))?\s*[:–—-]\s/u
const CLAUSE =
  /[;:]|, (?:while|but|and|who|which|where|as|after|before|when|whose)\b|\b(?:while|whereas|although)\b/i
/** What may stand between two places of one list: "X, Y and the town of Z". */
const LISTED =
  /^(?: \([^)]*\))?(?:,|;| and| &| or|, and|, or|,? as well as|,? and also)(?: (?:in|on|at|near|around|from))?(?: the(?: (?!capital|heart|part)[\p{L}-]+){1,3} of| the(?: [\p{L}-]+){0,2}| nearby)? $/u

/** True for places known to less than a country. */
export const isExact = (m: Mention): boolean => m.located !== 'country' && m.located !== 'region'

/** True where a place only tells where another one lies. */
export const isReference = (m: Mention, flat: string): boolean => REFERENCE.test(before(m, flat))

/** The place among `places` of the sentence that a word belongs to, first, and those listed with it. */
export function nearestPlaces(
  trigger: Trigger,
  reading: Reading,
  places: readonly PlaceMention[],
): PlaceMention[] {
  const costs = places.map((m) => costOf(m, trigger, reading))
  const best = costs.indexOf(Math.min(...costs))
  const chosen = places[best]
  if (!chosen) return []
  const listed = (a: Mention, b: Mention) =>
    isExact(a) === isExact(b) && LISTED.test(reading.flat.slice(a.end, b.start))
  let [from, to] = [best, best]
  while (from > 0 && best - from < MOST && listed(places[from - 1]!, places[from]!)) from--
  while (to + 1 < places.length && to - from < MOST && listed(places[to]!, places[to + 1]!)) to++
  const list = [chosen, ...places.slice(from, to + 1)]
  return list.filter((m, i) => list.findIndex((other) => other.place === m.place) === i).slice(0, MOST)
}

function costOf(m: Mention, trigger: Trigger, { flat, dates }: Reading): number {
  const behind = m.start >= trigger.end
  const gap = Math.max(0, behind ? m.start - trigger.end : trigger.start - m.end)
  const between = flat.slice(Math.min(m.end, trigger.end), Math.max(m.start, trigger.start))
  // "in Milford in late 2014"
  const dated = dates.some((d) => Math.min(Math.abs(d.start - m.end), Math.abs(m.start - d.end)) <= 6)
  const holds: [boolean, number][] = [
    [!behind, COSTS.beforeTheWord],
    [PREPOSITION.test(before(m, flat)), COSTS.afterPreposition],
    [behind && gap < BACK && BEHIND.test(between), COSTS.rightBehind],
    [isReference(m, flat), COSTS.pointOfReference],
    [gap > CLAUSE_LENGTH || CLAUSE.test(between), COSTS.otherClause],
    [m.start === 0 && BEHIND_DATELINE.test(flat.slice(m.end, m.end + 40)), COSTS.dateline],
    [dated, COSTS.besideTheDate],
    [m.start <= 4 && isPassive(trigger, flat), COSTS.subject],
  ]
  const inexact = m.located === null ? Infinity : COSTS.located[m.located]
  return holds.reduce((sum, [is, cost]) => sum + (is ? cost : 0), gap + inexact)
}

const before = (m: Mention, flat: string): string => flat.slice(Math.max(0, m.start - BACK), m.start)
