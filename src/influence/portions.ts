/**
 * Features as influence counts them. A portion is the share of a feature that lies at one place in one stretch of time:
 * most features are one; one that may be at two places, or that claims date otherwise, is split among them. Plain columns,
 * which can be handed to a worker.
 */
import { parseDay, type Day } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { MapFeature } from '../model/feature.ts'
import type { Role } from '../model/layer.ts'
import { FADES, HOLDS, LASTED } from './decay.ts'
import { placesOf, shared, type Shared, type VaguePlace } from './feature-places.ts'
import { certaintyIds, kindIds, roleIds, statusIds, strengthFactor, type WeightTable } from './weights.ts'

export interface Portions {
  length: number
  /** Number of the feature. */
  feature: Uint32Array
  /** Degrees, of exact points. */
  lon: Float64Array
  lat: Float64Array
  /** Number of the place in `places`; −1 for an exact point. */
  place: Int32Array
  /** Days, ±Infinity for open ends; `known` the day from which a dated document tells of it, else Infinity. */
  start: Float64Array
  end: Float64Array
  known: Float64Array
  /** `FADES`, `LASTED` or `HOLDS`. */
  timing: Uint8Array
  /** Share of the feature, 0 to 1. */
  share: Float64Array
  /** Numbers in the lists of `weights.ts`. */
  kind: Uint8Array
  certainty: Uint8Array
  status: Uint8Array
  /** 1 where a machine proposed it. */
  proposed: Uint8Array
  /** Contributions of portion i are `[first[i], first[i + 1])`. */
  first: Uint32Array
  /** Of each contribution: number of the actor, of the role, and the factor of its strength. */
  actor: Uint16Array
  role: Uint8Array
  strength: Float64Array
  places: VaguePlace[]
  /** Ids of the actors by their numbers. */
  actors: readonly string[]
}

interface Time {
  start: Day
  end: Day
  timing: number
}

function timeOf(layer: string, proposed: boolean, start: Day | null, end: Day | null, ranges: boolean): Time {
  // an event that the machine dated to a range happened once in it
  const lasts = ranges && !(proposed && layer === 'event')
  const timing = lasts ? (layer === 'event' ? LASTED : HOLDS) : FADES
  // with one end only there are no days to spread it over
  if (timing === FADES) return { start: start ?? end ?? Infinity, end: end ?? start ?? Infinity, timing }
  return { start: start ?? -Infinity, end: end ?? Infinity, timing }
}

function timesOf({ properties }: MapFeature): Shared<Time>[] {
  const { layer, proposed, start, end, dated, claims } = properties
  const day = (text: string | null) => (text === null ? null : parseDay(text))
  const own = timeOf(layer, proposed, day(start), day(end), dated === 'range')
  return shared(own, claims, ({ when }) => {
    if (when === undefined) return null
    try {
      const read = parseEdtf(when)
      return timeOf(layer, proposed, read.start, read.end, read.dated === 'range')
    } catch {
      // whoever loads the feature reports broken dates; here they count as none
      return null
    }
  })
}

/**
 * Splits features into portions, in their order. `published`: day by which each source was published. Actors that are
 * not among `actors` count for nobody.
 */
export function portionsOf(
  features: readonly MapFeature[],
  actors: readonly string[],
  published: ReadonlyMap<string, Day> = new Map(),
): Portions {
  const numbers = new Map(actors.map((id, i) => [id, i]))
  const places: VaguePlace[] = []
  const placeNumbers = new Map<string, number>()
  const rows: Row[] = []
  for (const [number, feature] of features.entries()) {
    const { layer, kind, certainty, status, proposed, claims } = feature.properties
    const known = Math.min(...claims.map(({ source }) => published.get(source) ?? Infinity))
    const by = contributionsOf(feature, numbers)
    for (const [at, here] of placesOf(feature))
      for (const [time, then] of timesOf(feature)) {
        let place = -1
        if (at.place) {
          place = placeNumbers.get(at.place.key) ?? places.length
          if (place === places.length) places.push(at.place)
          placeNumbers.set(at.place.key, place)
        }
        rows.push({
          feature: number,
          lon: at.lon,
          lat: at.lat,
          place,
          ...time,
          known,
          share: here * then,
          kind: kindIds.indexOf(`${layer}.${kind}`),
          certainty: certaintyIds.indexOf(certainty),
          status: statusIds.indexOf(status),
          proposed: proposed ? 1 : 0,
          by,
        })
      }
  }
  return asColumns(rows, places, actors)
}

interface Contribution {
  actor: number
  role: number
  strength: number
}

interface Row extends Time {
  feature: number
  lon: number
  lat: number
  place: number
  known: number
  share: number
  kind: number
  certainty: number
  status: number
  proposed: number
  by: readonly Contribution[]
}

function contributionsOf({ properties }: MapFeature, numbers: ReadonlyMap<string, number>): Contribution[] {
  const { actor: main, actors, roles, figures } = properties
  return actors.flatMap((id, i) => {
    const actor = numbers.get(id)
    if (actor === undefined) return []
    const { strength } = id === main ? (figures ?? {}) : {}
    return {
      actor,
      role: roleIds.indexOf(roles[i] as Role),
      strength: strength ? strengthFactor(strength.low, strength.high) : 1,
    }
  })
}

function asColumns(rows: readonly Row[], places: VaguePlace[], actors: readonly string[]): Portions {
  const by = rows.flatMap((row) => row.by)
  const first = new Uint32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) first[i + 1] = first[i]! + row.by.length
  return {
    length: rows.length,
    feature: Uint32Array.from(rows, (row) => row.feature),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    place: Int32Array.from(rows, ({ place }) => place),
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
    known: Float64Array.from(rows, ({ known }) => known),
    timing: Uint8Array.from(rows, ({ timing }) => timing),
    share: Float64Array.from(rows, ({ share }) => share),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    certainty: Uint8Array.from(rows, ({ certainty }) => certainty),
    status: Uint8Array.from(rows, ({ status }) => status),
    proposed: Uint8Array.from(rows, ({ proposed }) => proposed),
    first,
    actor: Uint16Array.from(by, ({ actor }) => actor),
    role: Uint8Array.from(by, ({ role }) => role),
    strength: Float64Array.from(by, ({ strength }) => strength),
    places,
    actors,
  }
}

/** What each contribution weighs by a table, before distance and decay. */
export function weigh(portions: Portions, table: WeightTable): Float64Array {
  const { length, first, role, strength, share, kind, certainty, status, proposed } = portions
  const weights = new Float64Array(role.length)
  for (let i = 0; i < length; i++) {
    const whole =
      share[i]! *
      (table.kinds[kind[i]!] ?? 0) *
      (table.certainties[certainty[i]!] ?? 0) *
      (table.statuses[status[i]!] ?? 0) *
      (proposed[i] ? table.proposed : 1)
    for (let c = first[i]!; c < first[i + 1]!; c++)
      weights[c] = whole * (table.roles[role[c]!] ?? 0) * (table.strength ? strength[c]! : 1)
  }
  return weights
}
