import Papa from 'papaparse'
import type { IssueLog, Spot } from './log.ts'

const countBreaks = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0

/**
 * Reads a table row by row; `onrow` gets the cells of each row that is not blank and the line on which it begins, and
 * says whether to go on. A quotation mark out of place is an error in the log (CSV_BROKEN). Returns the number of the line
 * behind the last one read.
 */
export function readRows(
  text: string,
  delimiter: string,
  log: IssueLog,
  onrow: (cells: string[], at: Spot) => void,
  goesOn: () => boolean,
): number {
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors }, parser) {
      const at = { line }
      line += 1 + data.reduce((sum, cell) => sum + countBreaks(cell), 0)
      const broken = errors.find((error) => error.type === 'Quotes')
      if (broken)
        log.error(
          'CSV_BROKEN',
          `broken CSV: ${broken.message.toLowerCase()}; double quotes inside quotes`,
          at,
        )
      else if (data.some((cell) => cell.trim() !== '')) onrow(data, at)
      if (log.full || !goesOn()) parser.abort()
    },
  })
  return line
}
