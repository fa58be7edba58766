/** What the details say of a feature, as pairs of a term and its lines. */
import { figureKinds, type Figure } from '../../model/claim.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Spot } from '../../model/place.ts'
import type { DateWords } from '../dates.ts'
import type { Words } from '../words/words.ts'

export interface Fact {
  term: string
  lines: { text: string; /** How exact, who says so: said more quietly. */ note?: string }[]
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
          ? { text: words.near(p.placename), note: within(p.radius) }
          : { text: p.placename, note: exactness(p) },
        ...(p.candidates ?? []).map((one) => ({ text: words.mayBe(one.placename), note: exactness(one) })),
      ],
    },
    {
      term: words.actors,
      lines: p.actors.map((id, i) => {
        const role = p.roles[i]
        return role ? { text: nameOf(id), note: words.roles[role] } : { text: nameOf(id) }
      }),
    },
    { term: words.status, lines: [{ text: words.statuses[p.status] }] },
    { term: words.certainty, lines: [{ text: `${words.certainties[p.certainty]} (${p.certainty})` }] },
    {
      term: words.figures,
      lines: figureKinds.flatMap((kind) => {
        const figure = p.figures?.[kind]
        if (!figure) return []
        return {
          text: `${words.figureKinds[kind]}: ${formatFigure(figure, language)}`,
          note: words.accordingTo(figure.by),
        }
      }),
    },
  ]
  if (p.actors.length === 0) facts[2] = { term: words.actors, lines: [{ text: words.noActor }] }
  return facts.filter(({ lines }) => lines.length > 0)
}
