/** Tables as CSV (RFC 4180), as spreadsheets take them. This file carries the CSV library. */
import Papa from 'papaparse'

/** What a cell holds; null: nothing. */
export type Cell = string | number | boolean | null

/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @, also full-width and after spaces, line breaks
 * and invisible characters, which some programs skip. A tab or line break in front counts by itself. Papaparse's
 * own pattern misses texts of several lines.
 */
const FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\u2212\uFE63\uFE62\uFE66\uFE6B\uFF1D\uFF0B\uFF0D\uFF20])/u

/** A byte order mark, without which Excel takes UTF-8 for another encoding. */
const BOM = '\uFEFF'

/**
 * CSV text of rows under the names of their columns: UTF-8 with a byte order mark, lines end with CRLF, texts in quotes,
 * numbers bare. A text that could run as a formula begins with an apostrophe.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const csv = Papa.unparse([columns, ...rows] as Cell[][], {
    newline: '\r\n',
    quotes: (value: unknown) => typeof value === 'string',
    escapeFormulae: FORMULA,
  })
  return `${BOM}${csv}\r\n`
}
