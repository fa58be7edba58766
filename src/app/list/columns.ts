/** The table's columns and what its cells say. */
import type { MapFeature } from '../../model/feature.ts'
import { figureKinds } from '../../model/claim.ts'
import type { DateWords } from '../dates.ts'
import { formatFigure } from '../details/facts.ts'
import type { Kind, Words } from '../words/words.ts'
import type { SortKey } from './order.ts'
import type { TableColumn } from './table-columns.ts'

export { tableColumns, type TableColumn } from './table-columns.ts'

/** Width of each column, CSS pixels. */
export const columnWidths: Record<TableColumn, number> = {
  date: 132,
  name: 264,
  kind: 120,
  place: 148,
  located: 156,
  actor: 208,
  status: 104,
  certainty: 184,
  sources: 240,
  figures: 208,
}

/** Columns by which the table can be sorted. */
export const sortOf = (column: TableColumn): SortKey | null =>
  column === 'date' || column === 'name' || column === 'place' || column === 'actor' || column === 'certainty'
    ? column
    : null

interface Say {
  words: Words
  dates: DateWords
  /** An actor's name by its id. */
  actor: (id: string) => string
  /** A source's publisher by its id. */
  publisher: (id: string) => string
}

/** What the cells of a feature's row say. */
export function cellsOf(
  { properties: p }: MapFeature,
  { words, dates, actor, publisher }: Say,
): Record<TableColumn, string> {
  const list = (texts: Iterable<string>) => [...new Set(texts)].join(' · ')
  return {
    date: dates.when(p.when),
    name: p.name,
    kind: words.kinds[p.kind as Kind] ?? p.kind,
    place: p.near ? words.near(p.placename) : p.placename,
    located: words.exactnesses[p.near ? 'near' : p.located],
    actor: p.actors.length > 0 ? list(p.actors.map(actor)) : words.noActor,
    status: words.statuses[p.status],
    certainty: `${p.certainty}: ${words.certainties[p.certainty]}`,
    sources: list(p.claims.map(({ source }) => publisher(source))),
    figures: list(
      figureKinds.flatMap((kind) => {
        const figure = p.figures?.[kind]
        return figure ? `${words.figureKinds[kind]}: ${formatFigure(figure, { words, dates })}` : []
      }),
    ),
  }
}
