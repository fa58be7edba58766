/** A field as it is drawn. */
import type { Field } from './field.ts'
import { measure } from './measures.ts'
import type { Spread } from './spread.ts'

/** By the numbers of the cells. `first`, `second`: numbers of blocs, −1 for none. */
export interface FieldLook {
  first: Int16Array
  second: Int16Array
  total: Float32Array
  dominance: Float32Array
  rivals: Float32Array
  /** Share of the total that comes from what is known to a country or region only. */
  wide: Float32Array
  /** 1 for cells that any report reaches, whenever and whosever: where nothing counts, there is nobody rather than no report. */
  reported: Uint8Array
  /** Value of bloc b in cell c at `c * blocs + b`. */
  values: Float32Array
}

/** Of a field whose groups are blocs. */
export function lookOf({ cells, groups, values, wide }: Field, spread: Pick<Spread, 'cell'>): FieldLook {
  const look: FieldLook = {
    first: new Int16Array(cells),
    second: new Int16Array(cells),
    total: new Float32Array(cells),
    dominance: new Float32Array(cells),
    rivals: new Float32Array(cells),
    wide: new Float32Array(cells),
    reported: new Uint8Array(cells),
    values: Float32Array.from(values),
  }
  for (let i = 0; i < spread.cell.length; i++) look.reported[spread.cell[i]!] = 1
  for (let c = 0; c < cells; c++) {
    const { first, second, total, dominance, rivals } = measure(values, c * groups, groups)
    look.first[c] = first
    look.second[c] = second
    look.total[c] = total
    look.dominance[c] = dominance
    look.rivals[c] = rivals
    look.wide[c] = total > 0 ? wide[c]! / total : 0
  }
  return look
}
