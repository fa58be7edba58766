/**
 * What the map shows, in a sentence or two that follow the window: for who cannot see it, for a note, for paper. Numbers are
 * those of the counts; names are the dataset's.
 */
import type { MapFeature } from '../../model/feature.ts'
import type { LayerId } from '../../model/layer.ts'
import type { ReadPlace } from '../../model/reading.ts'
import type { Moment } from '../../time/moment.ts'
import { fitOf, type Held } from '../../time/sift.ts'
import { isDisputed } from '../../time/traits.ts'
import type { Words } from '../words/words.ts'

/** A place that holds others, by its id, with its name in the page's language. */
export interface Area {
  id: string
  name: string
  unit: 'province' | 'place'
}

export interface TwinFacts {
  /** Things that are shown, by layer, points of the table with them. */
  counts: Readonly<Record<LayerId, number>>
  /** The area with most events, where one has more than one and more than any other. */
  most: { name: string; count: number } | null
  /** Groups whose presence is shown, and areas in which. */
  groups: number
  areas: { count: number; unit: 'province' | 'place' } | null
  /** Names of what did not hold a step before; empty where nothing else is shown. */
  fresh: { names: readonly string[]; more: number } | null
  disputed: { names: readonly string[]; more: number } | null
  possible: number
  /** What filters hide, where nothing is shown. */
  hidden: number
}

export interface TwinAsk {
  held: readonly Held[]
  /** Shown by layer, with points. */
  counts: Readonly<Record<LayerId, number>>
  possible: number
  /** The window a step before; null where there is none. */
  before: Moment | null
  area: (feature: MapFeature) => Area | null
  hidden?: number
}

/** Most names in a sentence. */
const MOST_NAMES = 3

/** Gathers what the sentences tell. O(n). */
export function twinFacts({ held, counts, possible, before, area, hidden = 0 }: TwinAsk): TwinFacts {
  const events = held.filter(({ feature }) => feature.properties.layer === 'event')
  const presence = held.filter(({ feature }) => feature.properties.layer === 'presence')
  const groups = new Set(presence.flatMap(({ feature }) => feature.properties.actor ?? []))
  const areas = presence.flatMap(({ feature }) => area(feature) ?? [])
  const provinces = new Set(areas.flatMap(({ id, unit }) => (unit === 'province' ? id : [])))
  const disputed = held.filter(({ feature }) => isDisputed(feature.properties))
  const fresh = before ? held.filter((one) => !fitOf(one, before)) : []
  return {
    counts,
    // of points of the table no area is known: a number without them would be wrong
    most: events.length === counts.event ? mostOf(events, area) : null,
    groups: groups.size,
    areas:
      areas.length === 0
        ? null
        : provinces.size > 0
          ? { count: provinces.size, unit: 'province' }
          : { count: new Set(areas.map(({ id }) => id)).size, unit: 'place' },
    // where all of it is new, the counts have told so
    fresh: fresh.length > 0 && fresh.length < held.length ? named(fresh) : null,
    disputed: disputed.length > 0 ? named(disputed) : null,
    possible,
    hidden,
  }
}

/** Those of which most is said first. */
function named(some: readonly Held[]): { names: string[]; more: number } {
  const said = ({ feature }: Held) => feature.properties.claims.length
  const names = some.toSorted((a, b) => said(b) - said(a)).map(({ feature }) => feature.properties.name)
  return { names: names.slice(0, MOST_NAMES), more: Math.max(0, names.length - MOST_NAMES) }
}

function mostOf(
  events: readonly Held[],
  area: (feature: MapFeature) => Area | null,
): { name: string; count: number } | null {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { feature } of events) {
    const found = area(feature)
    if (!found) continue
    const known = counts.get(found.id)
    if (known) known.count += 1
    else counts.set(found.id, { name: found.name, count: 1 })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first : null
}

/** The sentences, in their order. `window` is the window in words, `before` the one a step before. */
export function tellTwin(
  { counts, most, groups, areas, fresh, disputed, possible, hidden }: TwinFacts,
  window: string,
  before: string | null,
  { twin }: Pick<Words, 'twin'>,
  number: (n: number) => string,
): string[] {
  const parts: string[] = []
  if (counts.event > 0) {
    const events = twin.events(number(counts.event), counts.event)
    parts.push(most ? twin.mostIn(events, number(most.count), most.count, most.name) : events)
  }
  if (counts.base > 0) parts.push(twin.bases(number(counts.base), counts.base))
  if (groups > 0)
    parts.push(
      areas
        ? twin.presenceIn(number(groups), groups, number(areas.count), areas.count, areas.unit)
        : twin.presence(number(groups), groups),
    )
  if (parts.length === 0)
    return [twin.nothing(window), ...(hidden > 0 ? [twin.hidden(number(hidden), hidden)] : [])]
  return [
    twin.counts(window, parts),
    ...(fresh && before !== null ? [twin.fresh(before, fresh.names, number(fresh.more), fresh.more)] : []),
    ...(disputed ? [twin.disputed(disputed.names, number(disputed.more), disputed.more)] : []),
    ...(possible > 0 ? [twin.possible(number(possible), possible)] : []),
  ]
}

/** Types of places that are counted as provinces, and those that stand for a whole country. */
const PROVINCE = 'admin1'

/**
 * The area of a feature: the province that holds its place, else its country, as far as the places tell; without places its
 * own place by name. Null where the place is a country or wider and the places are not known.
 */
export function areaOf(
  places: ReadonlyMap<string, Pick<ReadPlace, 'id' | 'name' | 'type' | 'parent' | 'names'>> | null,
  language: string,
): (feature: MapFeature) => Area | null {
  const nameOf = (place: Pick<ReadPlace, 'name' | 'names'>): string =>
    (place.names as Partial<Record<string, string[]>>)[language]?.[0] ?? place.name
  const known = new Map<string, Area | null>()
  function find(id: string): Area | null {
    const seen = new Set<string>()
    for (let place = places?.get(id); place && !seen.has(place.id);) {
      seen.add(place.id)
      if (place.type === PROVINCE) return { id: place.id, name: nameOf(place), unit: 'province' }
      if (place.type === 'country') return { id: place.id, name: nameOf(place), unit: 'place' }
      place = place.parent === null ? undefined : places?.get(place.parent)
    }
    return null
  }
  return ({ properties: { place, placename } }) => {
    const before = known.get(place)
    if (before !== undefined) return before
    const area = (places && find(place)) ?? { id: place, name: placename, unit: 'place' }
    known.set(place, area)
    return area
  }
}
