import type { Actor } from '../../../model/actor.ts'

/** Sum of some actors on each day. `all`: value of actor a, by its number, on day d at `d * actors + a`. */
export function membersOf(
  all: Float64Array,
  actors: readonly Pick<Actor, 'id'>[],
  members: ReadonlySet<string>,
): Float64Array {
  const own = actors.flatMap(({ id }, a) => (members.has(id) ? [a] : []))
  return Float64Array.from({ length: actors.length ? all.length / actors.length : 0 }, (_, d) =>
    own.reduce((sum, a) => sum + all[d * actors.length + a]!, 0),
  )
}
