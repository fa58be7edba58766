/**
 * JSON by columns, itself JSON: what stands in one place of many alike things (`features / properties / kind`) stands
 * together, what repeats is written once, whole numbers are letters. gzip makes half of it what it makes of plain files.
 */

/** A file that is packed; `of` is a column with one row, the file's value. Other files are plain. */
export interface Packed {
  packed: 1
  of: Column
}

/** Rows, all of them. How many there are, whoever holds the column knows. */
export type Column =
  /** Each row is this value. */
  | ['same', unknown]
  /** Objects that lack the member. */
  | ['none']
  | ['plain', unknown[]]
  /** Numbers times ten to a power, as differences taken so often from the one before: `writeNumbers`. */
  | ['numbers', power: number, differences: number, text: string]
  /** Each row is a row of one of the columns: which column. */
  | ['kinds', which: string, columns: Column[]]
  /** Each row is one of so many: which one. */
  | ['shared', values: number, column: Column, which: string]
  | ['objects', names: string[], columns: Column[]]
  /** Lists of one length. */
  | ['tuples', columns: Column[]]
  | ['lists', lengths: string, items: Column]
  /** Lists as well, their first items, where there are any, apart from the others. */
  | ['lines', lengths: string, firsts: Column, others: Column]
