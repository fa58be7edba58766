/** What the details say of a feature, as pairs of a term and its lines. */
import { figureKinds, type Figure } from '../../model/claim.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Spot } from '../../model/place.ts'
import type { DateWords } from '../dates.ts'
import type { SidePage } from '../side-pages.ts'
import type { Words } from '../words/words.ts'
import { voicesOf } from './claims.ts'

export interface Fact {
  term: string
  lines: FactLine[]
}

export interface FactLine {
  text: string
  /** How exact, who says so, what it means: said more quietly. */
  note?: string
  /** The page of the side panel that tells more. */
  page?: SidePage
}

type Language = { words: Words; dates: DateWords }

/** A range as far as it is known: `15–20`, `at least 300`, `at most 5`. */
export function formatFigure(
  { low, high }: Pick<Figure, 'low' | 'high'>,
  { words, dates }: Language,
): string {
  if (low === null) return high === null ? words.unknown : words.atMost(dates.number(high))
  if (high === null) return words.atLeast(dates.number(low))
  return low === high ? dates.number(low) : words.between(dates.number(low), dates.number(high))
}

/** Facts in the order in which they are read. `nameOf` gives an actor's name by its id. */
export function factsOf(feature: MapFeature, nameOf: (id: string) => string, language: Language): Fact[] {
  const { words, dates } = language
  const { detail } = words
  const p = feature.properties
  const within = (radius: number) => words.within(dates.number(radius))
  const exactness = ({ located, radius }: Pick<Spot, 'located' | 'radius'>) =>
    radius > 0 ? `${words.located[located]}, ${within(radius)}` : words.located[located]
  const facts: Fact[] = [
    { term: words.date, lines: [{ text: dates.when(p.when), note: words.dated[p.dated] }] },
    {
      term: words.place,
      lines: [
        p.near
          ? { text: words.near(p.placename), note: within(p.radius), ...placePage(p.place) }
          : { text: p.placename, note: exactness(p), ...placePage(p.place) },
        ...(p.candidates ?? []).map((one) => ({
          text: words.mayBe(one.placename),
          note: exactness(one),
          ...placePage(one.place),
        })),
      ],
    },
    {
      term: words.actors,
      lines: p.actors.map((id, i) => {
        const role = p.roles[i]
        const line: FactLine = { text: nameOf(id), page: { page: 'actor', id } }
        return role ? { ...line, note: words.roles[role] } : line
      }),
    },
    {
      term: words.status,
      lines: [{ text: words.statuses[p.status], note: detail.statusMeanings[p.status] }],
    },
    {
      term: words.certainty,
      lines: [
        {
          text: `${words.certainties[p.certainty]} (${detail.grade(p.certainty)})`,
          note: detail.certaintyMeanings[p.certainty],
        },
      ],
    },
  ]
  if (p.actors.length === 0) facts[2] = { term: words.actors, lines: [{ text: words.noActor }] }
  return facts.filter(({ lines }) => lines.length > 0)
}

/** A place of the gazetteer has a page; a record's is but a position. */
const placePage = (id: string): Pick<FactLine, 'page'> =>
  id.includes(',') ? {} : { page: { page: 'place', id } }

export interface FigureFact {
  term: string
  /** All counts together. */
  text: string
  /** Who gives which; more than one only where they differ. */
  voices: { text: string; by: string }[]
}

/** The figures of a feature, each with those who give it. */
export function figuresOf({ properties }: MapFeature, language: Language): FigureFact[] {
  const { words } = language
  return figureKinds.flatMap((kind) => {
    const figure = properties.figures?.[kind]
    if (!figure) return []
    const voices = voicesOf(figure).map((voice) => ({ text: formatFigure(voice, language), by: voice.by }))
    return { term: words.figureKinds[kind], text: formatFigure(figure, language), voices }
  })
}
