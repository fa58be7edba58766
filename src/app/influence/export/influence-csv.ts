/** Influence as CSV. This file carries the CSV library: import it only when a file is asked for. */
import type { Bloc } from '../../../model/actor.ts'
import { formatDay, type Day } from '../../../model/day.ts'
import { csvText } from '../../../model/csv.ts'
import { rounded, type CellRow } from './cell-rows.ts'
import { contextCells, contextColumns, sideColumn, type FileContext } from './context.ts'

type Blocs = readonly Pick<Bloc, 'id'>[]

const cellColumns = [
  'cell',
  'name',
  'date',
  'total',
  'density',
  'dominant',
  'dominance',
  'contestation',
  'rivals',
  'wide',
] as const

/** One row for each cell and day; docs/export.md tells what the columns mean. */
export const cellsCsv = (rows: readonly CellRow[], blocs: Blocs, context: FileContext): string =>
  csvText(
    [...cellColumns, ...blocs.map(sideColumn), ...contextColumns],
    rows.map((row) => [...cellColumns.map((name) => row[name]), ...row.values, ...contextCells(context)]),
  )

export interface Series {
  /** Id of the cell; null: all that the view holds. */
  cell: string | null
  days: readonly Day[]
  /** Value of side b on day d at `d * blocs + b`. */
  values: Float64Array
}

/** One row for each day. */
export const seriesCsv = ({ cell, days, values }: Series, blocs: Blocs, context: FileContext): string =>
  csvText(
    ['cell', 'date', 'total', ...blocs.map(sideColumn), ...contextColumns],
    days.map((day, d) => {
      const own = Array.from(values.subarray(d * blocs.length, (d + 1) * blocs.length))
      const total = own.reduce((sum, value) => sum + value, 0)
      return [cell, formatDay(day), rounded(total), ...own.map(rounded), ...contextCells(context)]
    }),
  )
