import { actorsIn, findActor, type ActorIndex, type ActorMention } from '../actors.ts'
import { findDates, type DateMention } from '../dates.ts'
import { ancestors, findPlace, type Gazetteer } from '../gazetteer.ts'
import type { Mention } from '../mention.ts'
import { unwrap, type Sentence } from '../sentences.ts'
import { findTriggers, type Trigger } from './triggers.ts'

/** A sentence and all that was found in it. Offsets of what was found are of the sentence. */
export interface Reading extends Sentence {
  /** The text with line breaks as blanks. */
  flat: string
  /** A line without the full stop of a sentence. */
  heading: boolean
  /** Places on the ground, in order. */
  places: Mention[]
  /** Governments and attributes: "Northland's army", "the Northland embassy". */
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
  return sentences.map((sentence) => {
    const inside: Mention[] = []
    for (; next < mentions.length && mentions[next]!.start < sentence.end; next++) {
      const m = mentions[next]!
      if (m.place !== null && m.use !== 'associative' && m.start >= sentence.start)
        inside.push({ ...m, start: m.start - sentence.start, end: m.end - sentence.start })
    }
    const flat = unwrap(sentence.text)
    const governments = inside.filter((m) => m.use !== 'literal')
    const literal = inside.filter((m) => m.use === 'literal')
    return {
      ...sentence,
      flat,
      heading: !/[.!?…][”"’')\]]*$/.test(flat),
      places: literal,
      governments,
      dates: findDates(flat, published),
      actors: namedActors(flat, literal, governments, knowledge),
      triggers: findTriggers(flat),
    }
  })
}

/** Actors named by a name of theirs, or by their country or its seat where it stands for the government. */
function namedActors(
  flat: string,
  literal: readonly Mention[],
  governments: readonly Mention[],
  { actors, gazetteer }: Knowledge,
): ActorMention[] {
  const named = actorsIn(flat, actors).filter((a) => !literal.some((m) => m.start === a.start && m.end >= a.end))
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
