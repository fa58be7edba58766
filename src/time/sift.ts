/** Which of a few features hold at a moment. For many see `point-table.ts`. */
import { parseDay, type Day } from '../model/day.ts'
import type { Claim } from '../model/claim.ts'
import { parseEdtf, type Dated } from '../model/edtf.ts'
import type { MapFeature } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import type { Source } from '../model/source.ts'
import type { Sieve } from './filter.ts'
import { afterglow, fit, type Fit, type Moment, type Span } from './moment.ts'

/** A feature with its days read once, so that sliding the window compares numbers only. */
export interface Timed {
  feature: MapFeature
  span: Span
  /** Day from which it was known: that of its first publication; null where no claim's source is dated. */
  known: Day | null
  /** Other days that claims give it, each with the day from which that was known; absent where all agree. */
  others?: readonly OtherDate[]
}

/** A date that claims give a feature otherwise than its own. */
export interface OtherDate extends Dating {
  /** EDTF. */
  when: string
}

/** Days, and the day from which they were known; null where no dated document tells of them. */
interface Dating {
  span: Span
  known: Day | null
}

/** A feature that is drawn at a moment. */
export interface Held extends Timed {
  /** `fading`: it is over, and drawn for a while only; it counts nowhere. */
  fit: Fit | 'fading'
  /** Share of its strength, 0 to 1: 1 but for what fades. */
  glow: number
}

/** What a moment holds, and the numbers that go with it. */
export interface Sifted {
  /** Features that hold, in the order given. */
  held: Held[]
  /** Features that are over and fade. */
  fading: Held[]
  /** Features that hold and are not switched off, by layer, whether the layer is switched on or not. */
  inWindow: Record<LayerId, number>
  /** Length of `held`: holding, and neither they nor their layer switched off. */
  shown: number
  /** Those of `held` that only possibly hold. */
  possible: number
  /** All features of all layers. */
  total: number
}

/** Day by which each source was certainly published, by its id; undated ones are left out. */
export function publicationDays(sources: readonly Pick<Source, 'id' | 'published'>[]): Map<string, Day> {
  const days = new Map<string, Day>()
  for (const { id, published } of sources) {
    const day = published === null ? null : lastDay(published)
    if (day !== null) days.set(id, day)
  }
  return days
}

function lastDay(edtf: string): Day | null {
  try {
    return parseEdtf(edtf).end
  } catch {
    // the loader reports broken dates; here they count as none
    return null
  }
}

/** Reads a feature's days. Broken day texts count as open ends; the loader reports them. */
export function timed(feature: MapFeature, published: ReadonlyMap<string, Day> = new Map()): Timed {
  const { start, end, dated, claims } = feature.properties
  const others = otherDates(feature, published)
  return {
    feature,
    span: {
      start: start === null ? null : parseDay(start),
      end: end === null ? null : parseDay(end),
      lasts: doesLast(feature, dated),
    },
    known: firstKnown(claims, published),
    ...(others.length ? { others } : {}),
  }
}

// an event that the machine dated to a range happened once in it
const doesLast = ({ properties: { layer, proposed } }: MapFeature, dated: Dated): boolean =>
  dated === 'range' && !(proposed && layer === 'event')

function firstKnown(claims: readonly Claim[], published: ReadonlyMap<string, Day>): Day | null {
  const known = Math.min(...claims.map(({ source }) => published.get(source) ?? Infinity))
  return known === Infinity ? null : known
}

/** Dates of claims that do not meet the feature's; claims that give the same one make one date. */
function otherDates(feature: MapFeature, published: ReadonlyMap<string, Day>): OtherDate[] {
  const { claims } = feature.properties
  const dates = new Set(claims.flatMap(({ when }) => when ?? []))
  return [...dates].flatMap((when) => {
    try {
      const { start, end, dated } = parseEdtf(when)
      const known = firstKnown(
        claims.filter((claim) => claim.when === when),
        published,
      )
      return { when, span: { start, end, lasts: doesLast(feature, dated) }, known }
    } catch {
      // the loader reports broken dates; here they count as none
      return []
    }
  })
}

/**
 * The dates that count in a mode, the feature's own first. What became known in a window did so once, whatever dates
 * claims give it.
 */
export const datesOf = (
  { span, known, others = [] }: Timed,
  { mode, basis }: Pick<Moment, 'mode' | 'basis'>,
): readonly Dating[] => [{ span, known }, ...(basis === 'known' && mode !== 'instant' ? [] : others)]

/**
 * How well a feature fits a moment, null where it does not: as its own date does; where only a date fits that other
 * claims give it, `possible`. Either way it is one feature, and counts once.
 */
export function fitOf(one: Timed, moment: Moment): Fit | null {
  const own = fit(one.span, one.known, moment)
  if (own || !one.others) return own
  return datesOf(one, moment).some(({ span, known }) => fit(span, known, moment)) ? 'possible' : null
}

/** How much is left of a feature that is over by all of its dates, 0 to 1: by the date that leaves most. */
function glowOf(one: Timed, moment: Moment): number {
  const own = afterglow(one.span, one.known, moment)
  if (!one.others) return own
  return Math.max(...datesOf(one, moment).map(({ span, known }) => afterglow(span, known, moment)))
}

/** What holds at a moment, of what a filter lets pass. */
export function sift(
  features: readonly Timed[],
  moment: Moment,
  { layers, lets }: Pick<Sieve, 'layers' | 'lets'>,
): Sifted {
  const inWindow = Object.fromEntries(layerKinds.map(({ id }) => [id, 0])) as Record<LayerId, number>
  const held: Held[] = []
  const fading: Held[] = []
  let possible = 0
  for (const one of features) {
    const { layer } = one.feature.properties
    if (!lets(one.feature.properties)) continue
    const how = fitOf(one, moment)
    if (how) {
      inWindow[layer] += 1
      if (!layers.has(layer)) continue
      held.push({ ...one, fit: how, glow: 1 })
      if (how === 'possible') possible += 1
    } else if (moment.fade > 0 && layers.has(layer)) {
      const glow = glowOf(one, moment)
      if (glow > 0) fading.push({ ...one, fit: 'fading', glow })
    }
  }
  return { held, fading, inWindow, shown: held.length, possible, total: features.length }
}
