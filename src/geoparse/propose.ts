import { locatedKinds } from '../model/place.ts'
import type { LayerId } from '../model/layer.ts'
import { actorsIn, type ActorIndex } from './actors.ts'
import { findDates } from './dates.ts'
import { kindWords } from './kind-words.ts'
import type { Mention } from './mention.ts'
import { splitSentences } from './sentences.ts'

/** What a sentence of plain prose may put on the map, for a person to confirm. Offsets are of the sentence. */
export interface Proposal {
  layer: LayerId
  kind: string
  actors: string[]
  /** EDTF, and where it was read from. */
  when: string
  place: string
  start: number
  end: number
  text: string
  why: string
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
 * Proposes features from plain prose: one for each sentence that names a place on the ground, a date and a known kind of
 * event, base or presence. A sentence that lacks one of the three gives nothing rather than a guess.
 */
export function propose(
  text: string,
  mentions: readonly Mention[],
  actors: ActorIndex,
  published: string | null,
): Proposal[] {
  return splitSentences(text).flatMap((sentence) => {
    const { start, end } = sentence
    const place = bestPlace(mentions.filter((m) => m.start >= start && m.end <= end))
    const [date] = findDates(sentence.text, published)
    const kind = kindWords.find((row) => row.pattern.test(sentence.text))
    if (!place?.place || !date || !kind) return []
    const word = kind.pattern.exec(sentence.text)?.[0]
    return [
      {
        layer: kind.layer,
        kind: kind.kind,
        actors: actorsIn(sentence.text, actors).map((a) => a.id),
        when: date.when,
        place: place.place,
        start,
        end,
        text: sentence.text,
        why: `"${word}" says ${kind.kind}; "${place.text}" is ${place.name} (${place.why}); "${date.text}" (${date.why})`,
      },
    ]
  })
}
