/** What is known of an actor or a side, from the dataset's list of actors and from features. */
import type { Actor, ActorType, MarkSymbol, Names } from '../../model/actor.ts'
import type { Manifest } from '../../model/dataset.ts'
import { roles, type Role } from '../../model/layer.ts'
import type { Timed } from '../../time/sift.ts'
import { byCount, type Row } from './counts.ts'

type Cast = Pick<Manifest, 'blocs' | 'actors'>

/** An actor, or a side as if it were one. */
export interface Subject {
  /** As pages call it: an actor's id, or `bloc:` and a side's. */
  id: string
  /** Id of the actor; null of a side. */
  actor: string | null
  /** Id of the side; of an actor, of the side that it belongs to. */
  bloc: string
  name: Names
  aliases: readonly string[]
  /** Null of a side. */
  type: ActorType | null
  colour: string
  symbol: MarkSymbol
  /** Ids of what it is part of, from the outermost on. */
  parents: readonly string[]
  /** Ids of actors that are its parts; of a side, of those that are part of no other actor of it. */
  parts: readonly string[]
  /** Ids of actors whose features are its own. */
  members: ReadonlySet<string>
  /** Ids of actors that are part of it, at any depth, itself left out. */
  within: ReadonlySet<string>
}

const BLOC = 'bloc:'

/** Id of the page of a side: there may be an actor of the same id. */
export const blocPage = (bloc: string): string => `${BLOC}${bloc}`

/** What an id means: an actor, else a side, with or without `bloc:` before it. Null where the dataset has neither. */
export function subjectOf(cast: Cast, id: string): Subject | null {
  const actor = cast.actors.find((one) => one.id === id)
  if (actor) return subjectOfActor(cast, actor)
  const plain = id.startsWith(BLOC) ? id.slice(BLOC.length) : id
  const bloc = cast.blocs.find((one) => one.id === plain)
  if (!bloc) return null
  const own = cast.actors.filter((one) => one.bloc === bloc.id)
  const ids = new Set(own.map((one) => one.id))
  return {
    id: blocPage(bloc.id),
    actor: null,
    bloc: bloc.id,
    name: bloc.name,
    aliases: [],
    type: null,
    colour: bloc.colour,
    symbol: bloc.symbol,
    parents: [],
    parts: own.filter(({ parent }) => parent === null || !ids.has(parent)).map((one) => one.id),
    members: ids,
    within: new Set(),
  }
}

function subjectOfActor({ actors }: Cast, actor: Actor): Subject {
  const { id, name, aliases, type, bloc, colour, symbol } = actor
  const parents: string[] = []
  for (let up = actor.parent; up !== null && up !== id && !parents.includes(up);) {
    parents.unshift(up)
    up = actors.find((one) => one.id === up)?.parent ?? null
  }
  const partsOf = (whole: string) => actors.filter(({ parent }) => parent === whole).map((one) => one.id)
  const within = new Set<string>()
  const collect = (whole: string): void => {
    for (const part of partsOf(whole))
      if (part !== id && !within.has(part)) {
        within.add(part)
        collect(part)
      }
  }
  collect(id)
  return {
    id,
    actor: id,
    bloc,
    name,
    aliases,
    type,
    colour,
    symbol,
    parents,
    parts: partsOf(id),
    members: new Set([id]),
    within,
  }
}

/** Features that name at least one of some actors, in any role. */
export const namingAny = (features: readonly Timed[], ids: ReadonlySet<string>): Timed[] =>
  features.filter(({ feature }) => feature.properties.actors.some((id) => ids.has(id)))

/** Roles in which some actors stand in a feature. */
export const rolesIn = ({ feature }: Pick<Timed, 'feature'>, isOne: (id: string) => boolean): Set<Role> =>
  new Set(
    feature.properties.actors.flatMap((id, i) => {
      const role = feature.properties.roles[i]
      return role && isOne(id) ? role : []
    }),
  )

/** Another actor of the same features. */
export interface Related extends Row {
  /** Number of these features in which it stands in each role, in the order of the model; those without any left out. */
  roles: { role: Role; n: number }[]
}

/** Actors beside `members` that features name, with their roles there; the most frequent first. */
export function relatedActors(
  features: readonly Timed[],
  now: ReadonlySet<string>,
  members: ReadonlySet<string>,
): Related[] {
  const found = new Map<string, { row: Row; roles: Map<Role, number> }>()
  for (const one of features)
    for (const id of new Set(one.feature.properties.actors)) {
      if (members.has(id)) continue
      const { row, roles: counts } = found.get(id) ?? { row: { id, all: 0, now: 0 }, roles: new Map() }
      row.all += 1
      if (now.has(one.feature.id)) row.now += 1
      for (const role of rolesIn(one, (other) => other === id)) counts.set(role, (counts.get(role) ?? 0) + 1)
      found.set(id, { row, roles: counts })
    }
  return [...found.values()]
    .map(({ row, roles: counts }) => ({
      ...row,
      roles: roles.flatMap((role) => {
        const n = counts.get(role)
        return n ? { role, n } : []
      }),
    }))
    .toSorted(byCount)
}
