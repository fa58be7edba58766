/** What can be found, as the index takes it. */
import type { Actor, Bloc } from '../../model/actor.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { ReadPlace } from '../../model/reading.ts'
import type { Source } from '../../model/source.ts'

/** In the order in which groups stand where nothing else tells. */
export const searchGroups = ['place', 'actor', 'feature', 'document'] as const
export type SearchGroup = (typeof searchGroups)[number]

export interface SearchItem {
  group: SearchGroup
  /** Of a place, an actor or bloc, a feature, a source. */
  id: string
  /** The one that is shown first. */
  names: string[]
  /** In what else it is found. */
  text: string
  /** How much is spoken of it: of two that match alike the greater stands first. */
  weight: number
}

/** Languages of the page under whose names the gazetteer has another key. */
const GAZETTEER_KEYS: Partial<Record<string, keyof ReadPlace['names']>> = { ckb: 'ku' }

/** A place's name in a language, else its own. */
export const placeName = ({ name, names }: Pick<ReadPlace, 'name' | 'names'>, language: string): string =>
  names[GAZETTEER_KEYS[language] ?? (language as 'ar')]?.[0] ?? name

const unique = (names: readonly string[]): string[] => [...new Set(names.filter(Boolean))]

/** A place under all its names: of the gazetteer, of its past, and as documents write it. */
export function placeItem(place: ReadPlace, language: string, weight: number): SearchItem {
  const others = [
    ...(place.named ?? []).map(({ name }) => name),
    ...place.aliases,
    ...Object.values(place.names).flat(),
    ...place.spellings.map(({ text }) => text),
  ]
  return {
    group: 'place',
    id: place.id,
    names: unique([placeName(place, language), place.name, ...others]),
    text: '',
    weight,
  }
}

/** An actor or a bloc under its names in every language. */
export function actorItem(one: Actor | Bloc, language: string, weight: number): SearchItem {
  const names = [
    one.name[language] ?? one.name.en,
    one.name.en,
    ...('aliases' in one ? one.aliases : []),
    ...Object.values(one.name).filter((name) => name !== undefined),
  ]
  return { group: 'actor', id: one.id, names: unique(names), text: '', weight }
}

/** A document by its title, publisher and author. */
export const documentItem = ({ id, title, publisher, author }: Source): SearchItem => ({
  group: 'document',
  id,
  names: [title],
  text: [publisher, author ?? ''].join('\n'),
  weight: 0,
})

/** A feature by its name, what claims say and who says it, its place in every language, its kind and its actors. */
export function featureItem(
  { id, properties: { name, kind, placename, claims, actors } }: MapFeature,
  kindName: string,
  place: Pick<ReadPlace, 'names'> | undefined,
  actorName: (id: string) => string,
): SearchItem {
  const texts = [
    placename,
    ...Object.values(place?.names ?? {}).flatMap(([first]) => first ?? []),
    kind,
    kindName,
    ...actors.map(actorName),
    ...claims.flatMap(({ says, by }) => [says, by]),
  ]
  return { group: 'feature', id, names: [name], text: unique(texts).join('\n'), weight: 0 }
}
