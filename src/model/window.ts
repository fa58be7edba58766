/** Time windows: which features hold in the days the reader looks at now. Days are UTC, windows include both ends. */
import { parseDay, type Day } from './day.ts'
import type { MapFeature } from './feature.ts'
import { layerKinds, type LayerId } from './layer.ts'

/**
 * How the window chooses: `window` what happened or lasted in it, `instant` what holds on its last day,
 * `cumulative` what has begun by its last day.
 */
export const modes = ['window', 'instant', 'cumulative'] as const
export type Mode = (typeof modes)[number]

/** Days the reader looks at, both ends inclusive, `from` ≤ `to`. */
export interface TimeWindow {
  from: Day
  to: Day
}

/** `possible`: the source's date allows days inside and days outside the window. */
export type Fit = 'certain' | 'possible'

/** A feature's days: first and last possible day, null = open. `lasts` says that it holds on all of them. */
export interface Span {
  start: Day | null
  end: Day | null
  lasts: boolean
}

/** A feature with its days read once, so that sliding the window compares numbers only. */
export interface Timed {
  feature: MapFeature
  span: Span
}

/** A feature that holds in the window. */
export interface Held extends Timed {
  fit: Fit
}

/** What a window holds, and the numbers that go with it. */
export interface Sifted {
  held: Held[]
  /** Features that hold, by layer, whether the layer is switched on or not. */
  inWindow: Record<LayerId, number>
  /** Length of `held`: in the window and switched on. */
  shown: number
  /** All features of all layers. */
  total: number
}

/** Reads a feature's days. Broken day texts count as open ends; the loader reports them. */
export function timed(feature: MapFeature): Timed {
  const { start, end, dated, layer, proposed } = feature.properties
  return {
    feature,
    span: {
      start: start === null ? null : parseDay(start),
      end: end === null ? null : parseDay(end),
      // an event that the machine dated to a range happened once in it
      lasts: dated === 'range' && !(proposed && layer === 'event'),
    },
  }
}

/**
 * How well a span fits a window, null where it does not. What lasts holds on each of its days; what is dated to a
 * month, season or year happened once, on some day of it, so that a window over a part of it only may hold it.
 */
export function fit(span: Span, window: TimeWindow, mode: Mode): Fit | null {
  const start = span.start ?? -Infinity
  const end = span.end ?? Infinity
  const from = mode === 'window' ? window.from : mode === 'instant' ? window.to : -Infinity
  if (start > window.to || end < from) return null
  if (span.lasts) return 'certain'
  return start >= from && end <= window.to ? 'certain' : 'possible'
}

/** What holds in the window. Every number on the page comes from here. */
export function sift(
  features: readonly Timed[],
  window: TimeWindow,
  mode: Mode,
  layers: ReadonlySet<LayerId>,
): Sifted {
  const inWindow = Object.fromEntries(layerKinds.map(({ id }) => [id, 0])) as Record<LayerId, number>
  const held: Held[] = []
  for (const one of features) {
    const how = fit(one.span, window, mode)
    if (!how) continue
    const { layer } = one.feature.properties
    inWindow[layer] += 1
    if (layers.has(layer)) held.push({ ...one, fit: how })
  }
  return { held, inWindow, shown: held.length, total: features.length }
}
