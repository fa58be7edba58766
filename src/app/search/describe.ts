/** What stands under a result: what it is, where or when. */
import type { Source } from '../../model/source.ts'
import type { Actor, Bloc } from '../../model/actor.ts'
import { nameOf } from '../../map/look.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { ReadPlace } from '../../model/reading.ts'
import type { DateWords } from '../dates.ts'
import type { Kind, Words } from '../words/words.ts'
import { placeName } from './items.ts'
import type { Mark } from './rank.ts'
import { nameKey } from './spelling.ts'

/** A text cut where what was found begins and ends. */
export function piecesOf(text: string, marks: readonly Mark[]): { text: string; found: boolean }[] {
  const pieces: { text: string; found: boolean }[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    pieces.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

const scriptOf = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? 'Arab' : 'Latn')

/** Another name of a place, in the script of the one that is shown: one that it bore at another time first. Null where there is none. */
export function otherName(place: ReadPlace, language: string): string | null {
  const shown = placeName(place, language)
  const ofLanguage = Object.entries(place.names).flatMap(([key, names]) => (key === language ? names : []))
  const others = [...(place.named ?? []).map(({ name }) => name), ...ofLanguage, ...place.aliases, place.name]
  const key = nameKey(shown)
  return others.find((name) => scriptOf(name) === scriptOf(shown) && nameKey(name) !== key) ?? null
}

/** `village`, `Babil` */
export function placeParts(
  place: ReadPlace,
  parent: ReadPlace | undefined,
  language: string,
  words: Words,
): string[] {
  return [words.search.placeTypes[place.type], ...(parent ? [placeName(parent, language)] : [])]
}

/** `militia`, and its bloc where that has another name. */
export function actorParts(
  one: Actor | Bloc,
  blocs: readonly Bloc[],
  language: string,
  words: Words,
): string[] {
  if (!('type' in one)) return [words.search.bloc]
  const bloc = blocs.find(({ id }) => id === one.bloc)
  const name = bloc && nameOf(bloc, language)
  return [words.search.actorTypes[one.type], ...(name && name !== nameOf(one, language) ? [name] : [])]
}

/** `strike`, `12 June 2014`, the place */
export const featureParts = (
  { properties: { kind, when, placename } }: MapFeature,
  words: Words,
  dates: DateWords,
): string[] => [words.kinds[kind as Kind] ?? kind, dates.when(when), placename]

/** Publisher and date. */
export const documentParts = ({ publisher, published }: Source, words: Words, dates: DateWords): string[] => [
  publisher,
  published === null ? words.undatedSource : dates.when(published),
]
