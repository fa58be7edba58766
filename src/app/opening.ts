/** What a page opens with: what its address asks for, else what the dataset says. */
import type { Manifest } from '../model/dataset.ts'
import { parseDay } from '../model/day.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import {
  closedValues,
  openFilter,
  type Dimension,
  type Filter,
  type Lookups,
  type SideOf,
} from '../time/filter.ts'
import type { TimeWindow } from '../time/moment.ts'
import { createTraitsOf } from '../time/traits.ts'
import { homeBbox, type Bbox, type Padding } from '../map/view.ts'
import { hiddenOf, type Choice } from './choices.ts'
import { covered, fitPadding } from './layout.ts'
import type { Options } from './options.ts'
import type { TypedWindow } from './typed-dates.ts'

export interface Opening {
  /** The whole time axis, and the dataset's own first window. */
  whole: TimeWindow
  opens: TimeWindow
  /** As asked for: ±Infinity for an open end. */
  ends: TypedWindow
}

/** The ends of the first window. */
export function openingOf(
  { axis, opens: own }: Pick<Manifest, 'axis' | 'opens'>,
  options: Pick<Options, 'from' | 'to'>,
): Opening {
  const whole = { from: parseDay(axis.start) ?? 0, to: parseDay(axis.end) ?? 0 }
  const opens = { from: parseDay(own.start) ?? whole.from, to: parseDay(own.end) ?? whole.to }
  const [from, to] = [options.from ?? opens.from, options.to ?? opens.to]
  if (from <= to) return { whole, opens, ends: { from, to } }
  // one end alone was asked for, and the dataset's other end lies beyond it
  const ends = options.from === null ? { from: -Infinity, to } : { from, to: Infinity }
  return { whole, opens, ends }
}

/** Open ends are those of the axis, or farther out where the other end is. */
export function closedEnds({ from, to }: TypedWindow, whole: TimeWindow): TimeWindow {
  const first = from === -Infinity ? Math.min(whole.from, to) : from
  return { from: first, to: to === Infinity ? Math.max(whole.to, first) : to }
}

export const allLayers: readonly LayerId[] = layerKinds.map(({ id }) => id)

type Cast = Pick<Manifest, 'blocs' | 'actors'>

/** The bloc of an actor, '' where none is known. */
export function sidesOf({ actors }: Pick<Cast, 'actors'>): SideOf {
  const sides = new Map(actors.map(({ id, bloc }) => [id, bloc]))
  return (actor) => sides.get(actor ?? '') ?? ''
}

/** What a filter must know of a dataset; `found` tells which features have the words of a text. */
export function lookupsOf(
  manifest: Pick<Manifest, 'actors' | 'sources'>,
  found: Lookups['found'] = () => null,
): Lookups {
  const stances = new Map(manifest.sources.map(({ id, stance }) => [id, stance]))
  return { sideOf: sidesOf(manifest), traitsOf: createTraitsOf((source) => stances.get(source)), found }
}

/** All values of each dimension, in the order in which they are listed. */
export const valuesOf = ({ blocs, actors }: Cast): Record<Dimension, readonly string[]> => ({
  side: [...blocs.map(({ id }) => id), ''],
  actor: [...actors.map(({ id }) => id), ''],
  ...closedValues,
})

/** What a page is asked to filter by. */
export type FilterOptions = Pick<
  Options,
  'layers' | 'sides' | 'actors' | 'kinds' | 'status' | 'located' | 'certainty' | 'stances' | 'only' | 'text'
>

/**
 * What is switched off at first; of sides and actors that the dataset does not know `warn` is told, and they are left
 * out.
 */
export function openingFilter(cast: Cast, options: FilterOptions, warn: (message: string) => void): Filter {
  const values = valuesOf(cast)
  const known = (key: 'sides' | 'actors', dimension: Dimension) =>
    hiddenOf(knownOnly(key, options[key], values[dimension], warn), values[dimension])
  return {
    ...openFilter(new Set(options.layers ?? allLayers)),
    hidden: {
      side: known('sides', 'side'),
      actor: known('actors', 'actor'),
      kind: hiddenOf(options.kinds, values.kind),
      status: hiddenOf(options.status, values.status),
      located: hiddenOf(options.located, values.located),
      certainty: hiddenOf(options.certainty, values.certainty),
      stance: hiddenOf(options.stances, values.stance),
    },
    only: new Set(options.only),
    text: options.text ?? '',
  }
}

function knownOnly(
  key: string,
  choice: Choice | null,
  all: readonly string[],
  warn: (message: string) => void,
): Choice | null {
  if (!choice) return null
  const unknown = choice.values.filter((id) => !all.includes(id))
  for (const id of unknown) warn(`invalid ${key} in the address: "${id}" is none of the dataset's`)
  const known = choice.values.filter((id) => all.includes(id))
  return known.length === 0 && unknown.length > 0 ? null : { ...choice, values: known }
}

/** What a map of this size, CSS pixels, fits at first, and the room round it. */
export function openingView(
  { ui, legend, bbox }: Pick<Options, 'ui' | 'legend' | 'bbox'>,
  home: Bbox,
  rtl: boolean,
  width: number,
  height: number,
): { bbox: Bbox; padding: Padding } {
  const covers = covered({
    ui: ui ?? 'full',
    rtl,
    side: ui === 'embed' && legend === true,
    panel: legend ?? true,
    width,
    height,
  })
  return { bbox: bbox ?? homeBbox(home, width, height), padding: fitPadding(covers, bbox !== null) }
}
