import type { LayerId } from '../../model/layer.ts'
import { dateLine } from './articles.ts'
import type { Mention } from '../mention.ts'
import type { Nearness } from '../near.ts'
import type { Form } from './kind-word.ts'
import type { Reading } from './reading.ts'
import { castOf, type Cast } from './roles.ts'
import type { Trigger } from './triggers.ts'
import { whenOf, type Written } from './when.ts'
import { whereOf } from './where.ts'

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
  /** Where the text says near the place, not at it: how near. */
  near?: Nearness
  /** The sentences that tell of it and the reason in words, the one with most evidence first. */
  spans: { start: number; end: number; why: string }[]
  /** True where kind, place and date were all read in one sentence. */
  complete: boolean
  /** Points of evidence. */
  score: number
}

/**
 * Evidence that a proposal needs, in points: for the word by its form, for place and date by where they were read (up
 * to 2 each, see `where.ts` and `when.ts`), for an actor.
 */
const NEEDED: Record<LayerId, number> = { event: 3, base: 2.75, presence: 2.5 }
const POINTS: Record<Form, number> = { verb: 1.5, noun: 1, loose: 0 }
const POINTS_ACTOR = 0.5

/** How sure the place of a presence must be. */
const PRESENCE_PLACE = 0.75
/** A base stands for long, so that its date says little for or against it. */
const POINTS_TIME_OF_BASE = 0.5

/** What a sentence may put on the map: one draft for each of its words with enough evidence and each place listed. */
export function draftsOf(
  readings: readonly Reading[],
  i: number,
  written: Written | null,
  focus: Mention | null,
): Proposal[] {
  const reading = readings[i]!
  // a question tells nothing, and "Published: …" no event
  const drafts =
    reading.flat.endsWith('?') || (reading.heading && dateLine(reading.flat) !== null)
      ? []
      : reading.triggers.flatMap((trigger) => {
          const where = whereOf(trigger, readings, i, focus)
          const when = whenOf(trigger, readings, i, written)
          if (!where || !when) return []
          const actors = castOf(trigger, reading, readings[i - 1])
          // what holds in general is told of the place named, not of one some lines above
          if (trigger.layer === 'presence' && (!actors.length || where.sure < PRESENCE_PLACE)) return []
          const time = trigger.layer === 'base' ? Math.max(when.sure, POINTS_TIME_OF_BASE) : when.sure
          const score = POINTS[trigger.form] + where.sure + time + (actors.length ? POINTS_ACTOR : 0)
          if (score < NEEDED[trigger.layer]) return []
          return where.places.map((place) => ({
            layer: trigger.layer,
            kind: trigger.kind,
            actors,
            when: when.when,
            place: place.place!,
            ...(place.near ? { near: place.near } : {}),
            score,
            spans: [
              { start: reading.start, end: reading.end, why: reason(trigger, place, where.why, when.why) },
            ],
            complete: where.here && when.here,
          }))
        })
  return firstOfEach(drafts)
}

const reason = (trigger: Trigger, place: Mention, where: string, when: string): string =>
  `"${trigger.word}" says ${trigger.kind}; "${place.text}" is ${place.name}, ${where}; ${when}`

/** One draft for each layer, place and date of a sentence: that with most evidence, the first of equals. */
function firstOfEach(drafts: readonly Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>()
  for (const draft of drafts) {
    const key = `${draft.spans[0]!.start} ${draft.layer} ${draft.place} ${draft.layer === 'event' ? draft.when : ''}`
    const seen = best.get(key)
    if (!seen || draft.score > seen.score) best.set(key, draft)
  }
  return [...best.values()]
}
