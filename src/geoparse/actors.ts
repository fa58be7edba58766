import type { Actor } from '../model/actor.ts'
import { foldName, isArabicScript, tokenise, type Token } from './fold.ts'
import { insert, longest, makeTrie, type TrieNode } from './gazetteer/trie.ts'

/** All names of the actors, ready to be searched. */
export type ActorIndex = { trie: TrieNode<{ id: string; name: string }>; byName: ReadonlyMap<string, string> }

/** An actor named in a text. Offsets are UTF-16 code units, end exclusive. */
export interface ActorMention {
  id: string
  start: number
  end: number
}

/** Names, aliases and id of each actor. Where two actors share a name, the first in the file has it. */
export function indexActors(actors: readonly Actor[]): ActorIndex {
  const trie = makeTrie<{ id: string; name: string }>()
  const byName = new Map<string, string>()
  for (const actor of actors) {
    for (const name of [...Object.values(actor.name), ...actor.aliases]) {
      if (name === undefined) continue
      const words = foldName(name)
      const key = words.join(' ')
      if (!words.length || byName.has(key)) continue
      byName.set(key, actor.id)
      insert(trie, words, { id: actor.id, name })
    }
  }
  // ids last: an id may be spelt like a name ("badr"), which must still be found in prose
  for (const { id } of actors) byName.set(id, id)
  return { trie, byName }
}

/** Id of an actor written by id or by any of its names; undefined where none has it. */
export function findActor(written: string, index: ActorIndex): string | undefined {
  return index.byName.get(written.trim()) ?? index.byName.get(foldName(written).join(' '))
}

/** Actors named in a text, in order of appearance, each as often as it is named. */
export function actorsIn(text: string, index: ActorIndex): ActorMention[] {
  const tokens = tokenise(text)
  return actorNames(tokens, index).map(({ id, from, to }) => ({
    id,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
  }))
}

/** Names of actors at tokens `[from, to)`, the longest at each place. */
export function actorNames(
  tokens: readonly Token[],
  index: ActorIndex,
): { id: string; from: number; to: number }[] {
  const out: { id: string; from: number; to: number }[] = []
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i]!
    const hit = longest(
      index.trie,
      i,
      (k) => tokens[k]?.key,
      (values) => values.filter((v) => fits(v.name, first.text)),
    )
    const id = hit?.values[0]?.id
    if (id && hit) out.push({ id, from: i, to: hit.end })
    i = hit ? hit.end : i + 1
  }
  return out
}

/** Names are written with a capital, short forms in capitals ("US" is not "us"); Arabic has neither. */
const fits = (name: string, written: string): boolean =>
  isArabicScript(name) ||
  (/^\p{Lu}{2,5}$/u.test(name) ? written === written.toUpperCase() : /^[\p{Lu}\p{N}]/u.test(written))
