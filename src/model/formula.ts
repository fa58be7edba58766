/** Cells of a table that a spreadsheet would run. */

/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @, also full-width and after spaces, line breaks
 * and invisible characters, which some programs skip. A tab or line break in front counts by itself. Papaparse's
 * own pattern misses texts of several lines.
 */
export const FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\u2212\uFE63\uFE62\uFE66\uFE6B\uFF1D\uFF0B\uFF0D\uFF20])/u
