import type { Actor, ActorsFile, Bloc, MarkSymbol } from '../model/actor.ts'
import { legible } from './colour.ts'
import { themes, type Theme, type ThemeId } from './themes.ts'

/** How an actor is drawn in a theme. */
interface ActorLook {
  name: string
  /** `#rrggbb`, readable on the theme's land. */
  colour: string
  symbol: MarkSymbol
  bloc: string
}

/** All that the layers need to know to draw features in one theme and language. */
export interface Look {
  themeId: ThemeId
  theme: Theme
  /** Looks of an actor; neutral for null and for ids that nobody knows. */
  actor: (id: string | null) => ActorLook
  blocColour: (id: string) => string
  /** Numbers on marks, in the language's digits. */
  number: (n: number) => string
}

type Cast = Pick<ActorsFile, 'blocs' | 'actors'>

/** Name in the language, else in English. */
export const nameOf = (one: Actor | Bloc, language: string): string => one.name[language] ?? one.name.en

export function createLook(
  cast: Cast,
  themeId: ThemeId,
  language: string,
  number: (n: number) => string = String,
): Look {
  const theme = themes[themeId]
  /** What has been asked for: few of the actors are seen at a time, and each colour takes looking for. */
  const found = new Map<string, string>()
  const readable = (colour: string) => {
    const known = found.get(colour) ?? legible(colour, theme.land)
    found.set(colour, known)
    return known
  }
  const blocs = new Map(cast.blocs.map((bloc) => [bloc.id, bloc]))
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]))
  const lookOf = (actor: Actor): ActorLook => ({
    name: nameOf(actor, language),
    colour: readable(actor.colour),
    symbol: actor.symbol,
    bloc: actor.bloc,
  })
  const unknown = (id: string | null): ActorLook => ({
    name: id ?? '',
    colour: theme.neutral,
    symbol: 'circle',
    bloc: '',
  })
  return {
    themeId,
    theme,
    number,
    actor(id) {
      const actor = actors.get(id ?? '')
      return actor ? lookOf(actor) : unknown(id)
    },
    blocColour(id) {
      const bloc = blocs.get(id)
      return bloc ? readable(bloc.colour) : theme.neutral
    },
  }
}
