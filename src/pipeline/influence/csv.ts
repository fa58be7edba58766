/** Influence as CSV (RFC 4180), as the page writes its tables: docs/export.md. */
import { csvText } from '../../model/csv.ts'
import type { Result } from './result.ts'
import type { SensitivityResult } from './sensitivity.ts'

const columns = [
  'cell',
  'name',
  'lon',
  'lat',
  'total',
  'density',
  'dominant',
  'dominance',
  'contestation',
  'rivals',
  'wide',
  'features',
  'sources',
] as const

/** One row for each cell, with the day, and the value of each side in a column of its own (`side_ID`). */
export function formatResultCsv({ day, cells }: Result, sides: readonly string[]): string {
  const ids = [...sides].sort()
  const head = ['day', ...columns, ...ids.map((id) => `side_${id}`)]
  return csvText(
    head,
    cells.map((one) => [
      day,
      ...columns.map((column) => one[column]),
      ...ids.map((id) => one.blocs[id] ?? 0),
    ]),
  )
}

/** One row for each area; flips as `variant: side share`, parted by `|`. */
export function formatSensitivityCsv({ day, areas }: SensitivityResult): string {
  const head = [
    'day',
    'cell',
    'name',
    'total',
    'dominant',
    'dominance',
    'wide',
    'onlywide',
    'robust',
    'flips',
  ]
  return csvText(
    head,
    areas.map((one) => [
      day,
      one.cell,
      one.name,
      one.total,
      one.dominant,
      one.dominance,
      one.wide,
      one.onlywide,
      one.robust,
      one.flips.map((flip) => `${flip.variant}: ${flip.dominant ?? 'none'} ${flip.dominance}`).join(' | '),
    ]),
  )
}
