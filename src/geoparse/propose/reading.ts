import { actorsIn, findActor, type ActorIndex, type ActorMention } from '../actors.ts'
import { findDates, type DateMention } from '../dates/dates.ts'
import { ancestors, findPlace, type Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Mention } from '../mention.ts'
import { nearBefore, type Nearness } from '../near.ts'
import { unwrap, type Sentence } from './sentences.ts'
import { readDemonyms } from './demonyms.ts'
import { findTriggers, type Trigger } from './triggers.ts'

/** A place on the ground. `near` where its sentence says near it, not at it. */
export interface PlaceMention extends Mention {
  near?: Nearness
}

/** A sentence and all that was found in it. Offsets of what was found are of the sentence. */
export interface Reading extends Sentence {
  /** The text with line breaks as blanks. */
  flat: string
  /** A line without the full stop of a sentence. */
  heading: boolean
  /** Places on the ground, in order. */
  places: PlaceMention[]
  /** Those of them that hold no other: of "Milford, Northland" the first. */
  narrowest: PlaceMention[]
  /** Countries and seats that stand for governments, and countries that tell where a thing is by its adjective. */
  governments: Mention[]
  dates: DateMention[]
  actors: ActorMention[]
  triggers: Trigger[]
}

/** What reading needs beside the text. */
export interface Knowledge {
  actors: ActorIndex
  gazetteer: Gazetteer
}

/** Reads sentences. `mentions` are those of the text that `sentences` give offsets in; cost is linear in both. */
export function readSentences(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
  published: string | null,
): Reading[] {
  let next = 0
  const datesOf = datesBySentence(sentences, published)
  return sentences.map((sentence) => {
    const flat = unwrap(sentence.text)
    const inside: Mention[] = []
    for (; next < mentions.length && mentions[next]!.start < sentence.end; next++) {
      const m = mentions[next]!
      if (m.place !== null && m.start >= sentence.start)
        inside.push({ ...m, start: m.start - sentence.start, end: m.end - sentence.start })
    }
    const { states, lands, capitals } = readDemonyms(flat, inside, knowledge.gazetteer)
    const places = withNearness(inOrder([...inside.filter((m) => m.use === 'literal'), ...capitals]), flat)
    const metonyms = inside.filter((m) => m.use === 'metonym')
    const dates = datesOf.get(sentence) ?? []
    const actors = namedActors(flat, places, [...metonyms, ...states], knowledge)
    return {
      ...sentence,
      flat,
      heading: !/[.!?…][”"’')\]]*$/.test(flat),
      places,
      narrowest: places.filter((m) => !places.some((other) => holds(m, other, knowledge.gazetteer))),
      governments: inOrder([...metonyms, ...lands]),
      dates,
      actors,
      triggers: findTriggers(flat).filter(
        (t) => !overlaps(t, dates) && (t.layer === 'base' || !isWithin(t, actors)),
      ),
    }
  })
}

/** Dates are read paragraph by paragraph, so that "the following day" sees the sentence before. */
function datesBySentence(
  sentences: readonly Sentence[],
  published: string | null,
): Map<Sentence, DateMention[]> {
  const out = new Map<Sentence, DateMention[]>()
  for (let first = 0; first < sentences.length;) {
    let end = first
    let prose = ''
    const { start, paragraph } = sentences[first]!
    while (sentences[end]?.paragraph === paragraph) {
      const sentence = sentences[end++]!
      prose = prose.padEnd(sentence.start - start) + unwrap(sentence.text)
    }
    const inside = sentences.slice(first, end)
    for (const date of findDates(prose, published)) {
      const sentence = inside.find((s) => date.start >= s.start - start && date.end <= s.end - start)
      if (!sentence) continue
      const shift = sentence.start - start
      const dates = out.get(sentence) ?? []
      out.set(sentence, [...dates, { ...date, start: date.start - shift, end: date.end - shift }])
    }
    first = end
  }
  return out
}

const inOrder = (mentions: readonly Mention[]): Mention[] => [...mentions].sort((a, b) => a.start - b.start)

/** What may stand between two names that one "near" goes with: "near X and the town of Y". */
const SAME_NEAR = /^(?:,|,? and|,? or|,? as well as)(?: the(?: [\p{L}-]+){0,2})? $/u

function withNearness(places: readonly Mention[], flat: string): PlaceMention[] {
  const out: PlaceMention[] = []
  for (const m of places) {
    const last = out.at(-1)
    const listed = last?.near && SAME_NEAR.test(flat.slice(last.end, m.start)) ? last.near : null
    const near = nearBefore(flat.slice(0, m.start)) ?? listed
    out.push(near ? { ...m, near } : m)
  }
  return out
}

type Span = { start: number; end: number }

/** "The fall of 2014" is a date and no defeat. */
const overlaps = (t: Span, dates: readonly Span[]): boolean =>
  dates.some((d) => t.start < d.end && d.start < t.end)

/** "The River Mobilization" is a name and tells of no mobilization. */
const isWithin = (t: Span, names: readonly Span[]): boolean =>
  names.some((n) => t.start >= n.start && t.end <= n.end)

/** Actors named by a name of theirs, or by their country or its seat where it stands for the government. */
function namedActors(
  flat: string,
  literal: readonly Mention[],
  governments: readonly Mention[],
  { actors, gazetteer }: Knowledge,
): ActorMention[] {
  const named = actorsIn(flat, actors).filter(
    (a) => !literal.some((m) => m.start === a.start && m.end >= a.end),
  )
  const states = governments.flatMap(({ place, start, end }) => {
    const id = findActor(stateOf(place, gazetteer), actors)
    const free = named.every((a) => end <= a.start || start >= a.end)
    return id && free ? [{ id, start, end }] : []
  })
  return [...named, ...states].sort((a, b) => a.start - b.start)
}

/** Name of the country that a place stands for: itself, or the one whose seat of government it is. */
function stateOf(id: string | null, gazetteer: Gazetteer): string {
  const place = findPlace(gazetteer, id ?? '')
  if (!place) return ''
  if (place.type === 'country') return place.name
  const country = ancestors(place, gazetteer).flatMap((p) => findPlace(gazetteer, p) ?? [])
  return country.find((p) => p.seat === place.id)?.name ?? ''
}

/** True where `outer` is the country or an ancestor of `inner`. */
function holds(outer: Mention, inner: Mention, gazetteer: Gazetteer): boolean {
  const [a, b] = [outer, inner].map((m) => findPlace(gazetteer, m.place ?? ''))
  if (!a || !b || a.id === b.id) return false
  if (a.type === 'country' && a.country !== null && a.country === b.country) return true
  return ancestors(b, gazetteer).includes(a.id)
}
