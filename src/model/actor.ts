/** Names by BCP 47 language; English is always there. */
export type Names = { en: string } & Partial<Record<string, string>>

export const actorTypes = [
  'state',
  'armed-force',
  'militia',
  'party',
  'agency',
  'coalition',
  'movement',
  'other',
] as const
export type ActorType = (typeof actorTypes)[number]

/** Shapes that carry an actor's side where colour cannot. */
export const symbols = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'pentagon',
  'hexagon',
  'star',
  'cross',
  'triangle-down',
  'shield',
  'drop',
  'half-disc',
] as const
export type MarkSymbol = (typeof symbols)[number]

/** The side an actor belongs to; draws as one family of colours. */
export interface Bloc {
  id: string
  name: Names
  /** `#rrggbb` */
  colour: string
  symbol: MarkSymbol
}

export interface Actor {
  id: string
  name: Names
  aliases: string[]
  type: ActorType
  /** Id of the actor it is part of, or null. */
  parent: string | null
  /** Id of the bloc. */
  bloc: string
  /** `#rrggbb`, from its bloc's family. */
  colour: string
  symbol: MarkSymbol
}

/** `actors.json` */
export interface ActorsFile {
  version: 1
  blocs: Bloc[]
  actors: Actor[]
}
