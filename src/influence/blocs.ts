import type { Actor, Bloc } from '../model/actor.ts'

/** Number of each actor's bloc in a list of blocs; −1 where it is not there. */
export function blocNumbers(
  actors: readonly Pick<Actor, 'bloc'>[],
  blocs: readonly Pick<Bloc, 'id'>[],
): Int32Array {
  const numbers = new Map(blocs.map(({ id }, i) => [id, i]))
  return Int32Array.from(actors, ({ bloc }) => numbers.get(bloc) ?? -1)
}
