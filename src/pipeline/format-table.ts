import { markdownTable } from 'markdown-table'

type Cell = string | number

/** Lines of a Markdown table: text to the left, columns of numbers to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'))
  const table = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')))
  return markdownTable(table, { align: isNumber.map((n) => (n ? 'right' : null)) }).split('\n')
}
