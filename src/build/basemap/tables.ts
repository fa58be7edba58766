import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

/** Reads one of the hand-kept tables beside this file; an absent cell is an empty text. */
export function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  const [error] = errors
  if (error) throw new Error(`${file}:${(error.row ?? 0) + 2}: ${error.message}`)
  return data
}
