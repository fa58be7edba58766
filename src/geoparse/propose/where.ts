import { locatedKinds } from '../../model/place.ts'
import type { Mention } from '../mention.ts'
import { isExact, isReference, nearestPlaces } from './nearest-place.ts'
import type { PlaceMention, Reading } from './reading.ts'
import { isPassive, type Trigger } from './triggers.ts'

/** Where something took place, and how that is known; `sure` is 0 to 2, `here` says that the sentence tells. */
export interface Where {
  places: PlaceMention[]
  here: boolean
  sure: number
  why: string
}

/** "It was …", "The town was …": what the sentence before spoke of is the place. */
const SAME_PLACE =
  /^(?:It|They|There|The (?:\p{Ll}+ )?(?:town|city|village|area|base|province|district|camp|site|region|compound|embassy|consulate|airport)),? (?:(?:has|have|had|later|then|also) )?$/u
const AUXILIARY = / ?(?:was|were|been|being|is|are|got)(?: \p{L}+ly)? $/iu
const OBJECT = /^ (?:the )?(?:(?:city|centre|center|outskirts|suburbs) of )?$/i
/** What a government does where it sits. */
const STATES_ACT = new Set(['political', 'diplomatic'])
/** Sentences that a place is carried on over, within one paragraph and beyond it. */
const CARRIED = 3

const rank = (m: Mention): number => (m.located === null ? Infinity : locatedKinds.indexOf(m.located))

/**
 * The place of a word: the nearest and most exact place of its sentence, with those listed beside it; else, where
 * neighbours may help, the place of the sentences before, the country that its government stands for, the place that
 * the article speaks of most.
 */
export function whereOf(
  trigger: Trigger,
  readings: readonly Reading[],
  i: number,
  focus: Mention | null,
): Where | null {
  const reading = readings[i]!
  const before = reading.flat.slice(0, trigger.start)
  if (isPassive(trigger, reading.flat) && SAME_PLACE.test(before.replace(AUXILIARY, ' '))) {
    const topic = readings[i - 1]?.places[0]
    if (topic) return { places: [topic], here: false, sure: 1.25, why: 'spoken of in the sentence before' }
  }
  const own = nearestPlaces(trigger, reading, [...reading.narrowest, ...objects(trigger, reading)])
  if (own.length) {
    const beside = isReference(own[0]!, reading.flat)
    return {
      places: own,
      here: true,
      sure: isExact(own[0]!) && !beside ? 2 : 1.25,
      why: 'named in the sentence',
    }
  }
  const paragraph = carried(readings, i, (r) => r.paragraph === reading.paragraph)
  if (paragraph)
    return { places: [paragraph], here: false, sure: 0.75, why: 'carried on from the sentence before' }
  const countries = reading.governments.filter((m) => m.located === 'country')
  const states = nearestPlaces(trigger, reading, countries)
  const earlier = carried(readings, i, () => true)
  if (states.length && (STATES_ACT.has(trigger.kind) || !earlier))
    return { places: states, here: false, sure: 0.5, why: 'the country that the sentence names' }
  if (earlier)
    return { places: [earlier], here: false, sure: 0.5, why: 'carried on from the paragraph before' }
  return (
    focus && { places: [focus], here: false, sure: 0.25, why: 'the place that the article speaks of most' }
  )
}

/** "Bombed the city that is a seat of government" speaks of the city, "warned it" of the government. */
function objects(trigger: Trigger, { governments, flat }: Reading): Mention[] {
  if (STATES_ACT.has(trigger.kind)) return []
  return governments.filter(
    (m) => m.located === 'settlement' && OBJECT.test(flat.slice(trigger.end, m.start)),
  )
}

function carried(
  readings: readonly Reading[],
  i: number,
  within: (r: Reading) => boolean,
): PlaceMention | null {
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
  const counts = new Map<string, { mention: PlaceMention; n: number }>()
  for (const mention of readings.flatMap((r) => r.places)) {
    const seen = counts.get(mention.place!)
    if (seen) seen.n++
    else counts.set(mention.place!, { mention, n: 1 })
  }
  const list = [...counts.values()].sort((a, b) => b.n - a.n)
  const most = (list.find((c) => c.mention.located === 'country') ?? list[0])?.mention
  if (!most) return null
  // that one sentence says near it tells nothing of the others
  const { near, ...place } = most
  return near ? place : most
}
