/** Which of a few features hold at a moment. For many see `point-table.ts`. */
import { parseDay, type Day } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { MapFeature } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import type { Source } from '../model/source.ts'
import { afterglow, fit, type Fit, type Moment, type Span } from './moment.ts'

/** A feature with its days read once, so that sliding the window compares numbers only. */
export interface Timed {
  feature: MapFeature
  span: Span
  /** Day from which it was known: that of its first publication; null where no claim's source is dated. */
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
  /** Features that hold, by layer, whether the layer is switched on or not. */
  inWindow: Record<LayerId, number>
  /** Length of `held`: holding and switched on. */
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
  const { start, end, dated, layer, proposed, claims } = feature.properties
  const known = Math.min(...claims.map(({ source }) => published.get(source) ?? Infinity))
  return {
    feature,
    span: {
      start: start === null ? null : parseDay(start),
      end: end === null ? null : parseDay(end),
      // an event that the machine dated to a range happened once in it
      lasts: dated === 'range' && !(proposed && layer === 'event'),
    },
    known: known === Infinity ? null : known,
  }
}

/** What holds at a moment. */
export function sift(features: readonly Timed[], moment: Moment, layers: ReadonlySet<LayerId>): Sifted {
  const inWindow = Object.fromEntries(layerKinds.map(({ id }) => [id, 0])) as Record<LayerId, number>
  const held: Held[] = []
  const fading: Held[] = []
  let possible = 0
  for (const one of features) {
    const { layer } = one.feature.properties
    const how = fit(one.span, one.known, moment)
    if (how) {
      inWindow[layer] += 1
      if (!layers.has(layer)) continue
      held.push({ ...one, fit: how, glow: 1 })
      if (how === 'possible') possible += 1
    } else if (moment.fade > 0 && layers.has(layer)) {
      const glow = afterglow(one.span, one.known, moment)
      if (glow > 0) fading.push({ ...one, fit: 'fading', glow })
    }
  }
  return { held, fading, inWindow, shown: held.length, possible, total: features.length }
}
