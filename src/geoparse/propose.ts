import type { LayerId } from '../model/layer.ts'
import { locatedKinds } from '../model/place.ts'
import type { Article } from './articles.ts'
import { sentencesOf } from './articles.ts'
import type { Mention } from './mention.ts'
import { mergeDrafts, type Draft } from './propose/merge.ts'
import { readSentences, type Knowledge, type Reading } from './propose/reading.ts'
import { castOf, type Cast } from './propose/roles.ts'
import type { Form } from './propose/kind-word.ts'
import type { Trigger } from './propose/triggers.ts'
import { whenOf, writtenOf, type Written } from './propose/when.ts'
import { focusOf, whereOf } from './propose/where.ts'
import { splitSentences } from './sentences.ts'

/** What prose may put on the map, for a person to confirm. Offsets are UTF-16 code units of the text, end exclusive. */
export interface Proposal {
  layer: LayerId
  kind: string
  /** The first is the main actor. */
  actors: Cast[]
  /** EDTF. */
  when: string
  /** Gazetteer id. */
  place: string
  /** The sentences that tell of it and the reason in words, the one with most evidence first. */
  spans: { start: number; end: number; why: string }[]
  /** True where kind, place and date were all read in one sentence. */
  complete: boolean
}

/** The most exact literal place among the mentions; the first one where several are as exact. */
export function bestPlace(mentions: readonly Mention[]): Mention | undefined {
  const rank = (m: Mention) => (m.located === null ? Infinity : locatedKinds.indexOf(m.located))
  const usable = mentions.filter((m) => m.place !== null && m.use === 'literal')
  return usable.reduce<Mention | undefined>(
    (best, m) => (best && rank(best) <= rank(m) ? best : m),
    undefined,
  )
}

/**
 * Evidence that a proposal needs, in points: for the word by its form, for place and date by where they were read (up
 * to 2 each, see `where.ts` and `when.ts`), for an actor.
 */
const NEEDED: Record<LayerId, number> = { event: 3, base: 2.5, presence: 2.5 }
const POINTS: Record<Form, number> = { verb: 1.5, noun: 1, loose: 0.5 }
const POINTS_ACTOR = 0.5

/**
 * Proposes features from one statement: for each word that tells of an event, a base or a presence, where the same
 * sentence names a place on the ground and a date. What lacks one of the three gives nothing rather than a guess.
 */
export function propose(
  text: string,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  published: string | null,
): Proposal[] {
  const readings = readSentences(splitSentences(text), mentions, knowledge, published)
  const drafts = readings.flatMap((reading, i) =>
    draftsOf(readings, i, knowledge, null, null).filter((d) => d.complete && reading.places.length),
  )
  return mergeDrafts(firstOfEach(drafts))
}

/**
 * Proposes features from an article of raw prose. Where the sentence does not tell, place and date come from the
 * sentences before it, and at last from what the article speaks of most and the day of its publication: less sure, and
 * said so in `why`. `near` is a date known beside an article that does not tell its own, EDTF.
 */
export function proposeArticle(
  text: string,
  article: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  near: string | null,
): { proposals: Proposal[]; undated: number; sentences: number } {
  const { published } = article
  const inside = mentions.filter((m) => m.start >= article.start && m.end <= article.end)
  // without its own day of publication, "on Friday" cannot be counted, but a month may tell the year
  const known = published ?? near?.slice(0, 7) ?? null
  const readings = readSentences(sentencesOf(text, article), inside, knowledge, known)
  const written = writtenOf(published, near, readings)
  const focus = focusOf(readings)
  const proposals = mergeDrafts(readings.flatMap((_, i) => draftsOf(readings, i, knowledge, written, focus)))
  const undated = written
    ? 0
    : readings.filter((r, i) =>
        r.triggers.some((t) => whereOf(t, readings, i, knowledge.gazetteer, focus) && !whenOf(t, readings, i, null)),
      ).length
  return { proposals, undated, sentences: readings.length }
}

function draftsOf(
  readings: readonly Reading[],
  i: number,
  { gazetteer }: Knowledge,
  written: Written | null,
  focus: Mention | null,
): (Draft & Proposal)[] {
  const reading = readings[i]!
  const drafts = reading.flat.endsWith('?')
    ? []
    : reading.triggers.flatMap((trigger) => {
        const where = whereOf(trigger, readings, i, gazetteer, focus)
        const when = whenOf(trigger, readings, i, written)
        if (!where || !when) return []
        const actors = castOf(trigger, reading, readings[i - 1])
        const score =
          POINTS[trigger.form] + where.sure + when.sure + (actors.length ? POINTS_ACTOR : 0)
        if (score < NEEDED[trigger.layer] || (trigger.layer === 'presence' && !actors.length)) return []
        return where.places.map((place) => ({
          layer: trigger.layer,
          kind: trigger.kind,
          actors,
          when: when.when,
          place: place.place!,
          score,
          spans: [{ start: reading.start, end: reading.end, why: reason(trigger, place, where.why, when.why) }],
          complete: where.sure > 1 && when.sure >= 1,
        }))
      })
  return firstOfEach(drafts)
}

const reason = (trigger: Trigger, place: Mention, where: string, when: string): string =>
  `"${trigger.word}" says ${trigger.kind}; "${place.text}" is ${place.name}, ${where}; ${when}`

/** One draft for each layer, place and date of a sentence: that with most evidence, the first of equals. */
function firstOfEach<T extends Draft>(drafts: readonly T[]): T[] {
  const best = new Map<string, T>()
  for (const draft of drafts) {
    const key = `${draft.spans[0]!.start} ${draft.layer} ${draft.place} ${draft.layer === 'event' ? draft.when : ''}`
    const seen = best.get(key)
    if (!seen || draft.score > seen.score) best.set(key, draft)
  }
  return [...best.values()]
}
