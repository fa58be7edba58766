import { locatedKinds } from '../../model/place.ts'
import { sentencesOf, type Article } from './articles.ts'
import type { Mention } from '../mention.ts'
import { draftsOf, type Proposal } from './drafts.ts'
import { mergeDrafts } from './merge.ts'
import { readSentences, type Knowledge } from './reading.ts'
import { whenOf, writtenOf } from './when.ts'
import { focusOf, whereOf } from './where.ts'
import { splitSentences } from './sentences.ts'

export type { Proposal } from './drafts.ts'

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
  const drafts = readings.flatMap((_, i) => draftsOf(readings, i, null, null).filter((d) => d.complete))
  return mergeDrafts(drafts)
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
  const proposals = mergeDrafts(readings.flatMap((_, i) => draftsOf(readings, i, written, focus)))
  const undated = written
    ? 0
    : readings.filter((r, i) =>
        r.triggers.some((t) => whereOf(t, readings, i, focus) && !whenOf(t, readings, i, null)),
      ).length
  return { proposals, undated, sentences: readings.length }
}
