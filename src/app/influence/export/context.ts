/** What every file of influence tells besides its values: how they came about. */
import type { Cell } from '../../../model/csv.ts'
import type { Bloc } from '../../../model/actor.ts'
import type { Day } from '../../../model/day.ts'
import { formatDay } from '../../../model/day.ts'
import type { By, Settings } from '../../../influence/settings.ts'
import type { Basis } from '../../../time/moment.ts'
import { publicAddress } from '../../list/save.ts'
import type { MapState } from '../../state.svelte.ts'
import { formatAddress } from '../../url.ts'

export interface FileContext {
  settings: Settings
  basis: Basis
  /** Id of the only actor that counts; null: all. */
  of: string | null
  /** Shows the same; only its query where the page has no address that others can open. */
  address: string
}

export function contextOf({
  influence,
  basis,
  options,
}: Pick<MapState, 'influence' | 'basis' | 'options'>): FileContext {
  const query = formatAddress(options)
  return { settings: influence.settings, basis, of: influence.of, address: publicAddress(query) ?? query }
}

/** Columns that stand in every row of a table, behind its values. */
export const contextColumns = ['halflife', 'radius', 'of', 'basis', 'address'] as const

export const contextCells = ({ settings, basis, of, address }: FileContext): Cell[] => [
  settings.halfLife,
  settings.radius,
  of,
  basis,
  address,
]

/** Column of a side: its id may be the name of another column. */
export const sideColumn = ({ id }: Pick<Bloc, 'id'>): string => `side_${id}`

/** `influence-map_influence-hex_2014-06-30.csv` */
export const influenceFile = (what: By | 'over-time', day: Day, extension: string): string =>
  `influence-map_influence-${what}_${formatDay(day)}.${extension}`
