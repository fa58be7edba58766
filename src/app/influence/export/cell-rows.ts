/** Cells as they are drawn, as rows for files. Names and ids are the dataset's own, whatever the page's language. */
import type { FieldLook } from '../../../influence/engine.ts'
import { densityOf, NOTHING } from '../../../influence/measures.ts'
import type { FieldView } from '../../../map/field/field-view.ts'
import type { Bloc } from '../../../model/actor.ts'
import { formatDay } from '../../../model/day.ts'
import type { AreaName } from '../influence-service.ts'

/** Names as in the files of the command line. */
export interface CellRow {
  /** H3 index, or id of the area. */
  cell: string
  name: string | null
  /** ISO 8601. */
  date: string
  total: number
  /** Weight on a thousand square kilometres. */
  density: number
  /** Id of the strongest side; null where nothing counts. */
  dominant: string | null
  dominance: number
  contestation: number
  rivals: number
  wide: number
  /** One for each side, in the dataset's order. */
  values: number[]
}

/** What of a picture the rows are made from. */
export type Drawn = Pick<FieldView, 'ground' | 'now' | 'before' | 'day' | 'compared'>

/** Six decimals, as the command line prints. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/**
 * One row for each cell in which something counts; where two days are compared those of the other day follow. Areas are few
 * and stand there even where nothing does.
 */
export function cellRows(
  { ground, now, before, day, compared }: Drawn,
  blocs: readonly Pick<Bloc, 'id'>[],
  areas: readonly Pick<AreaName, 'id' | 'name'>[],
): CellRow[] {
  const names = new Map(areas.map(({ id, name }) => [id, name.en]))
  const drawn = new Set(ground.cellOf)
  const rowsOn = (look: FieldLook, date: string): CellRow[] =>
    ground.ids.flatMap((cell, c) => {
      const total = look.total[c]!
      // areas beyond the view have no tiles
      if (!drawn.has(c) || (ground.by === 'hex' && total <= NOTHING)) return []
      const rivals = look.rivals[c]!
      return {
        cell,
        name: names.get(cell) ?? null,
        date,
        total: rounded(total),
        density: rounded(densityOf(total, ground.km2[c]!)),
        dominant: blocs[look.first[c]!]?.id ?? null,
        dominance: rounded(look.dominance[c]!),
        contestation: rivals > 1 && blocs.length > 1 ? rounded(Math.log(rivals) / Math.log(blocs.length)) : 0,
        rivals: rounded(rivals),
        wide: rounded(look.wide[c]!),
        values: blocs.map((_, b) => rounded(look.values[c * blocs.length + b]!)),
      }
    })
  return [
    ...rowsOn(now, formatDay(day)),
    ...(before && compared !== null ? rowsOn(before, formatDay(compared)) : []),
  ]
}
