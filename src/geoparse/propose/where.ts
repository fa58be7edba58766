import { locatedKinds } from '../../model/place.ts'
import { ancestors, findPlace, type Gazetteer } from '../gazetteer.ts'
import type { Mention } from '../mention.ts'
import type { Reading } from './reading.ts'
import { isPassive, type Trigger } from './triggers.ts'

/** Where something took place, and how that is known; `sure` is 0 to 2. */
export interface Where {
  places: Mention[]
  sure: number
  why: string
}

/** How much a place is held back for being inexact, as characters of distance. */
const HELD_BACK = { site: 0, settlement: 0, district: 10, admin1: 20, country: 120, region: 150 }
const BEFORE_THE_WORD = 20
const AFTER_PREPOSITION = -25
const RIGHT_BEHIND = -200
const POINT_OF_REFERENCE = 80
const PREPOSITION =
  /\b(?:in|at|on|near|outside|inside|into|from|to|of|around|over|across|toward|towards|against|through|between|off|throughout)(?: the)?(?: \p{Ll}[\p{L}-]*){0,3} $/u
/** "bases in the …": nothing but a preposition between the word and the place. */
const BEHIND =
  /^ (?:in|at|on|near|of|against|to|inside|outside|into|from|around|across|over|throughout|within)(?: the)?(?: \p{Ll}+){0,2} $/u
/** "west of X", "40 km from X", "between X and Y" tell where another place lies. */
const REFERENCE =
  /\b(?:(?:north|south)?-?(?:east|west|north|south)(?:ern)? of|(?:km|kilomet(?:er|re)s?|miles?)(?: away)? (?:from|of)|between|border with|bordering)(?: the)?(?: \p{L}+ and)? $/iu
/** What may stand between two places of one list: "X, Y and the town of Z". */
const LISTED =
  /^(?: \([^)]*\))?(?:,|;| and| &| or|, and|, or|,? as well as|,? and also)(?: (?:in|on|at|near|around|from))?(?: the(?: (?!capital|heart|part)[\p{L}-]+){1,3} of| the(?: [\p{L}-]+){0,2}| nearby)? $/u
/** "It was overrun": what the sentence before spoke of is the place. */
const SAME_PLACE =
  /^(?:It|They|There|The (?:\p{Ll}+ )?(?:town|city|village|area|base|province|district|camp|site|region|compound|embassy|consulate|airport))\b/u
const MOST = 12
/** What a government does where it sits. */
const STATES_ACT = new Set(['political', 'diplomatic'])
/** Sentences that a place is carried on over, within one paragraph and beyond it. */
const CARRIED = 3

const rank = (m: Mention): number => (m.located === null ? Infinity : locatedKinds.indexOf(m.located))
const isExact = (m: Mention): boolean => m.located !== 'country' && m.located !== 'region'

/**
 * The place of a word: the nearest and most exact place of its sentence, with those listed beside it; else, where
 * neighbours may help, the place of the sentences before, the country that its government stands for, the place that
 * the article speaks of most.
 */
export function whereOf(
  trigger: Trigger,
  readings: readonly Reading[],
  i: number,
  gazetteer: Gazetteer,
  focus: Mention | null,
): Where | null {
  const reading = readings[i]!
  if (SAME_PLACE.test(reading.flat) && isPassive(trigger, reading.flat)) {
    const topic = readings[i - 1]?.places[0]
    if (topic) return { places: [topic], sure: 1.25, why: 'spoken of in the sentence before' }
  }
  const own = nearestPlaces(trigger, reading.flat, reading.places, gazetteer)
  if (own.length) return { places: own, sure: isExact(own[0]!) ? 2 : 1.25, why: 'named in the sentence' }
  const paragraph = carried(readings, i, (r) => r.paragraph === reading.paragraph)
  if (paragraph) return { places: [paragraph], sure: 0.75, why: 'carried on from the sentence before' }
  const countries = reading.governments.filter((m) => m.located === 'country')
  const states = nearestPlaces(trigger, reading.flat, countries, gazetteer)
  const before = carried(readings, i, () => true)
  if (states.length && (STATES_ACT.has(trigger.kind) || !before))
    return { places: states, sure: 0.5, why: 'the country that the sentence names' }
  if (before) return { places: [before], sure: 0.5, why: 'carried on from the paragraph before' }
  return focus && { places: [focus], sure: 0.25, why: 'the place that the article speaks of most' }
}

/** The place among `all` that the word belongs to, and those listed with it. */
function nearestPlaces(
  trigger: Trigger,
  flat: string,
  all: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  const cost = (m: Mention) =>
    (m.start >= trigger.end ? m.start - trigger.end : Math.max(0, trigger.start - m.end) + BEFORE_THE_WORD) +
    (m.located === null ? Infinity : HELD_BACK[m.located]) +
    (PREPOSITION.test(flat.slice(0, m.start)) ? AFTER_PREPOSITION : 0) +
    (m.start > trigger.end && BEHIND.test(flat.slice(trigger.end, m.start)) ? RIGHT_BEHIND : 0) +
    (REFERENCE.test(flat.slice(0, m.start)) ? POINT_OF_REFERENCE : 0)
  // "X, Northland" is X
  const usable = all.filter((m) => !all.some((other) => other !== m && holds(m, other, gazetteer)))
  let best = -1
  usable.forEach((m, k) => {
    if (best < 0 || cost(m) < cost(usable[best]!)) best = k
  })
  if (best < 0) return []
  const listed = (a: Mention, b: Mention) => isExact(a) === isExact(b) && LISTED.test(flat.slice(a.end, b.start))
  let [from, to] = [best, best]
  while (from > 0 && listed(usable[from - 1]!, usable[from]!)) from--
  while (to + 1 < usable.length && listed(usable[to]!, usable[to + 1]!)) to++
  const list = usable.slice(from, to + 1)
  const chosen = usable[best]!
  const ordered = [chosen, ...list.filter((m) => m !== chosen)]
  return [...new Map(ordered.map((m) => [m.place, m])).values()].slice(0, MOST)
}

/** True where `outer` is the country or an ancestor of `inner`. */
function holds(outer: Mention, inner: Mention, gazetteer: Gazetteer): boolean {
  const [a, b] = [outer, inner].map((m) => findPlace(gazetteer, m.place ?? ''))
  if (!a || !b || a.id === b.id) return false
  if (a.type === 'country' && a.country !== null && a.country === b.country) return true
  return ancestors(b, gazetteer).includes(a.id)
}

function carried(readings: readonly Reading[], i: number, within: (r: Reading) => boolean): Mention | null {
  for (let k = i - 1; k >= Math.max(0, i - CARRIED); k--) {
    const reading = readings[k]!
    if (!within(reading)) break
    const best = [...reading.places].sort((a, b) => rank(a) - rank(b))[0]
    if (best) return best
  }
  return null
}

/** The place that an article names most on the ground, countries before towns where it names both; null without any. */
export function focusOf(readings: readonly Reading[]): Mention | null {
  const counts = new Map<string, { mention: Mention; n: number }>()
  for (const mention of readings.flatMap((r) => r.places)) {
    const seen = counts.get(mention.place!)
    if (seen) seen.n++
    else counts.set(mention.place!, { mention, n: 1 })
  }
  const list = [...counts.values()].sort((a, b) => b.n - a.n)
  return (list.find((c) => c.mention.located === 'country') ?? list[0])?.mention ?? null
}
