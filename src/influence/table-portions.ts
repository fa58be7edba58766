/** Rows of a table of many points as portions, and how these stand behind those of features. */
import type { PointTable } from '../time/point-table.ts'
import { positionOf } from '../time/point-table.ts'
import { FADES, HOLDS, LASTED } from './decay.ts'
import type { Portions } from './portions.ts'
import { certaintyIds, kindIds, roleIds, statusIds } from './weights.ts'
import { layerKind } from '../model/layer.ts'

/**
 * Each row is one portion of a feature of its own, whose number is its row's. Only the main actor is known; figures of strength
 * are not, and count as none.
 */
export function portionsOfTable(table: PointTable, actors: readonly string[]): Portions {
  const { length, looks, epoch, forever } = table
  const numbers = new Map(actors.map((id, i) => [id, i]))
  const known = looks.map(({ layer, kind, actor, certainty, status, lasts }) => ({
    kind: kindIds.indexOf(`${layer}.${kind}`),
    certainty: certaintyIds.indexOf(certainty),
    status: statusIds.indexOf(status),
    timing: lasts ? (layer === 'event' ? LASTED : HOLDS) : FADES,
    actor: numbers.get(actor ?? '') ?? -1,
    role: roleIds.indexOf(layerKind(layer)?.mainRole ?? 'participant'),
  }))
  const room = () => new Float64Array(length)
  const [lon, lat, start, end, since, share] = [room(), room(), room(), room(), room(), room().fill(1)]
  const [timing, kind, certainty, status] = [0, 0, 0, 0].map(() => new Uint8Array(length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const first = new Uint32Array(length + 1)
  const by: { actor: number; role: number }[] = []
  for (let i = 0; i < length; i++) {
    const look = known[table.look[i]!]!
    ;[lon[i], lat[i]] = positionOf(table, i)
    const [from, to] = [table.start[i]!, table.end[i]!]
    start[i] = from === 0 ? -Infinity : from + epoch
    end[i] = to === forever ? Infinity : to + epoch
    if (look.timing === FADES && start[i] === -Infinity) start[i] = end[i]!
    if (look.timing === FADES && end[i] === Infinity) end[i] = start[i]!
    since[i] = table.known[i] === forever ? Infinity : table.known[i]! + epoch
    timing[i] = look.timing
    kind[i] = look.kind
    certainty[i] = look.certainty
    status[i] = look.status
    if (look.actor >= 0) by.push(look)
    first[i + 1] = by.length
  }
  return {
    length,
    feature: Uint32Array.from(lon, (_, i) => i),
    lon,
    lat,
    place: new Int32Array(length).fill(-1),
    start,
    end,
    known: since,
    timing,
    share,
    kind,
    certainty,
    status,
    proposed: new Uint8Array(length),
    first,
    actor: Uint16Array.from(by, ({ actor }) => actor),
    role: Uint8Array.from(by, ({ role }) => role),
    strength: new Float64Array(by.length).fill(1),
    places: [],
    actors,
  }
}

/** Puts rows behind features: row r gets the number `features + r`. Both count for the same actors. */
export function joinPortions(a: Portions, b: Portions, features: number): Portions {
  const after = a.actor.length
  return {
    length: a.length + b.length,
    feature: join(
      a.feature,
      b.feature.map((row) => row + features),
    ),
    lon: join(a.lon, b.lon),
    lat: join(a.lat, b.lat),
    place: join(a.place, b.place),
    start: join(a.start, b.start),
    end: join(a.end, b.end),
    known: join(a.known, b.known),
    timing: join(a.timing, b.timing),
    share: join(a.share, b.share),
    kind: join(a.kind, b.kind),
    certainty: join(a.certainty, b.certainty),
    status: join(a.status, b.status),
    proposed: join(a.proposed, b.proposed),
    first: join(
      a.first,
      b.first.subarray(1).map((at) => at + after),
    ),
    actor: join(a.actor, b.actor),
    role: join(a.role, b.role),
    strength: join(a.strength, b.strength),
    places: a.places,
    actors: a.actors,
  }
}

type Column = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array

function join<C extends Column>(a: C, b: C): C {
  const joined = new (a.constructor as new (length: number) => C)(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
