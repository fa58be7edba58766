import type { Place } from '../../model/place.ts'
import { foldName, isArabicScript } from '../fold.ts'
import { emptyLexicon, type Lexicon } from './lexicon.ts'
import { hashName } from './name-hash.ts'
import { findInPack, packedPlace, placeOfPackedId, type Pack } from './pack.ts'
import { insert, makeTrie, type TrieNode } from './trie.ts'

/** A spelling of a place, as the trie holds it. */
export interface Spelling {
  place: Place
  /** The spelling as written in the gazetteer. */
  name: string
  /** True for short all-capital names (US, UAE), which lower-case words must not match. */
  exact: boolean
  /** True for an abbreviation that stands only behind a town's name: "Alexandria, La.", "Salem, OR". */
  afterTown: boolean
  /** True for an adjective or people: Norwegian. */
  demonym: boolean
  /** True where the name is an ordinary word too. */
  ordinary: boolean
}

/** The gazetteer, ready to be searched. */
export interface Gazetteer {
  places: ReadonlyMap<string, Place>
  /** Ids of the cities whose names stand for governments too. */
  seats: ReadonlySet<string>
  /** Spellings in Latin and all other scripts but the Arabic one. */
  trie: TrieNode<Spelling>
  /** Spellings in Arabic script; indexed when first asked for, since most texts have none. */
  arabicTrie: () => TrieNode<Spelling>
  /** Towns and administrative units of the whole world; null where only the places above are known. */
  world: Pack | null
  /** Id of the curated row for an administrative unit of the world's list: `us-la` → `us-louisiana`. */
  units: ReadonlyMap<string, string>
  lexicon: Lexicon
}

/**
 * One list of several, where a place of an earlier list stands for those of the same id in later ones; what it does not
 * tell (demonyms) it takes from them.
 */
export function mergePlaces(...packs: readonly (readonly Place[])[]): Place[] {
  const byId = new Map<string, Place>()
  for (const place of packs.flat()) {
    const first = byId.get(place.id)
    if (!first) byId.set(place.id, place)
    else if (!first.demonyms && place.demonyms) byId.set(place.id, { ...first, demonyms: place.demonyms })
  }
  return [...byId.values()]
}

/** Builds the search index over all spellings and scripts of the places. */
export function indexGazetteer(
  places: readonly Place[],
  { world = null, lexicon = emptyLexicon }: { world?: Pack | null; lexicon?: Lexicon } = {},
): Gazetteer {
  const trie = indexNames(places, (name) => !isArabicScript(name))
  let arabic: TrieNode<Spelling> | null = null
  const arabicTrie = () => (arabic ??= indexNames(places, isArabicScript))
  const seats = new Set(places.flatMap((p) => p.seat ?? []))
  return {
    places: new Map(places.map((p) => [p.id, p])),
    seats,
    trie,
    arabicTrie,
    world,
    units: sameUnits(places, world),
    lexicon,
  }
}

/** Which unit of the world's list is which curated one: the same country, level and name. */
function sameUnits(places: readonly Place[], world: Pack | null): Map<string, string> {
  const units = new Map<string, string>()
  if (!world) return units
  for (const place of places.filter((p) => p.type === 'admin1'))
    for (const name of spellings(place))
      for (const { index } of findInPack(world, hashName(foldName(name)))) {
        const unit = packedPlace(world, index)
        if (unit.type === 'admin1' && unit.country === place.country) units.set(unit.id, place.id)
      }
  return units
}

/** Ids of the places that hold a place, the smallest first; itself not among them. */
export function ancestors(place: Place, { places, units }: Gazetteer): string[] {
  const out: string[] = []
  for (let id = place.parent; id !== null && !out.includes(id);) {
    const up: string = units.get(id) ?? id
    out.push(up)
    const curated = places.get(up)
    // the first two parts of a packed unit's id are the unit of the first level that holds it
    const first = id.split('-', 2).join('-')
    id = curated ? curated.parent : first === id ? null : first
  }
  return out
}

/** The place of an id, of whichever part of the gazetteer; undefined where none has it. */
export function findPlace(gazetteer: Gazetteer, id: string): Place | undefined {
  return gazetteer.places.get(id) ?? (gazetteer.world ? placeOfPackedId(gazetteer.world, id) : undefined)
}

/** All spellings that `wanted` takes, as paths of folded words. */
function indexNames(places: readonly Place[], wanted: (name: string) => boolean): TrieNode<Spelling> {
  const trie = makeTrie<Spelling>()
  for (const place of places) {
    const seen = new Set<string>()
    const ordinary = new Set(place.ordinary)
    const add = (name: string, demonym: boolean) => {
      if (!wanted(name)) return
      // abbreviations are short; other names need no pattern
      const short = name.length < 12
      const exact = short && /^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,})$/.test(name)
      const afterTown = short && place.type === 'admin1' && /^(?:[A-Z]{2}|\p{Lu}\p{Ll}+\.)$/u.test(name)
      const words = foldName(name)
      for (const path of [words, withoutArticle(words, name)]) {
        // "PA" and "Pa." are both kept: each fits where the other does not
        const key = path.join(' ') + (exact ? '!' : '')
        if (!path.length || seen.has(key)) continue
        seen.add(key)
        insert(trie, path, { place, name, exact, afterTown, demonym, ordinary: ordinary.has(name) })
      }
    }
    for (const name of spellings(place)) add(name, false)
    for (const name of place.demonyms ?? []) add(name, true)
  }
  return trie
}

/** All spellings of a place, the shown name first. */
function spellings(place: Place): string[] {
  return [place.name, ...place.aliases, ...Object.values(place.names).flat()]
}

const NO_WORDS: string[] = []

/** Words of a name without its leading article: al-Tanf → tanf, البصرة → بصره. */
function withoutArticle(words: readonly string[], name: string): readonly string[] {
  const first = words[0] ?? ''
  if (first === 'al') return words.length > 1 && (words[1] ?? '').length > 3 ? words.slice(1) : NO_WORDS
  if (!first.startsWith('ال') || !isArabicScript(name)) return NO_WORDS
  return first.length > 5 ? [first.slice(2), ...words.slice(1)] : NO_WORDS
}
