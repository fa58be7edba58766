/** Influence as the command line prints it: rounded and in order, so that the same input gives the same bytes. */
import type { CellInfluence, Influence, Values } from '../../influence/influence.ts'
import { isoDay, type Ask } from './ask.ts'

export interface Result {
  version: 1
  /** As it was asked, and the day that counts. */
  date: string
  day: string
  by: Ask['by']
  settings: ResultSettings
  unit: string
  total: number
  actors: Values
  blocs: Values
  elsewhere: number
  cells: CellInfluence[]
}

/** `halflife` days, `radius` km, `actors` null for all. */
export interface ResultSettings {
  halflife: number
  radius: number
  resolution?: number
  as: Ask['basis']
  actors: readonly string[] | null
}

export const UNIT = 'weight; density: weight per 1000 km²'

export function settingsOf({ settings, by, resolution, basis, actors }: Ask): ResultSettings {
  return {
    halflife: settings.halfLife,
    radius: settings.radius,
    ...(by === 'hex' ? { resolution } : {}),
    as: basis,
    actors,
  }
}

const DECIMALS = 1e6

/** Six decimals; never −0. */
export const round = (value: number): number => Math.round(value * DECIMALS) / DECIMALS + 0

const rounded = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([id, value]): [string, number] => [id, round(value)])
      .filter(([, value]) => value !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Cells by their ids; cells and values that round to nothing are left out. */
export function resultOf(ask: Ask, { cells, total, actors, blocs, elsewhere }: Influence): Result {
  return {
    version: 1,
    date: ask.date,
    day: isoDay(ask),
    by: ask.by,
    settings: settingsOf(ask),
    unit: UNIT,
    total: round(total),
    actors: rounded(actors),
    blocs: rounded(blocs),
    elsewhere: round(elsewhere),
    cells: cells
      .filter((one) => round(one.total) > 0)
      .map(roundedCell)
      .sort((a, b) => (a.cell < b.cell ? -1 : 1)),
  }
}

const roundedCell = (one: CellInfluence): CellInfluence => ({
  cell: one.cell,
  name: one.name,
  lon: round(one.lon),
  lat: round(one.lat),
  total: round(one.total),
  density: round(one.density),
  dominant: one.dominant,
  dominance: round(one.dominance),
  contestation: round(one.contestation),
  rivals: round(one.rivals),
  wide: round(one.wide),
  features: one.features,
  sources: one.sources,
  blocs: rounded(one.blocs),
  actors: rounded(one.actors),
})

/** JSON text, one cell a line, so that a difference shows what changed. */
export function formatJson({ cells, ...rest }: Result): string {
  return jsonLines(rest, 'cells', cells)
}

/** An object whose last member is a list, one row a line. */
export function jsonLines(head: object, name: string, rows: readonly unknown[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  const before = JSON.stringify(head).slice(0, -1)
  return `${before},"${name}":[${lines ? `\n${lines}\n` : ''}]}\n`
}
