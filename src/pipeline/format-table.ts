type Cell = string | number

/** A Markdown table, aligned for reading as plain text too: text to the left, numbers to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'))
  const texts = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')))
  const widths = head.map((_, i) => Math.max(3, ...texts.map((row) => row[i]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => (isNumber[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(texts[0]!), line(rule), ...texts.slice(1).map(line)]
}
