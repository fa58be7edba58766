import { readNumbers } from './digits.ts'

/**
 * The value of a packed file; a plain one as it is. Like values are one value in several places, to be read and not
 * changed. Throws an Error where a packed file is broken.
 */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('packed' in value && 'of' in value)) return value
  try {
    if (value.packed !== 1) throw broken()
    return rowsOf(value.of, 1)[0]
  } catch {
    // columns within columns without end break elsewhere
    throw broken()
  }
}

const broken = () => new Error('broken packed file: build the page again, or load the file again')

/** More rows of one column than any file has. */
const MOST = 2 ** 24

/** The rows of a column (`packed.ts`), so many. */
function rowsOf(column: unknown, n: number): unknown[] {
  if (n > MOST) throw broken()
  const [kind, ...parts] = arrayOf(column)
  switch (kind) {
    case 'same':
      return Array<unknown>(n).fill(parts[0])
    case 'none':
      return Array<unknown>(n).fill(undefined)
    case 'plain':
      return listOf(parts[0], n)
    case 'numbers':
      return numbersOf(parts, n)
    case 'kinds':
      return kindsOf(parts, n)
    case 'shared': {
      const values = rowsOf(parts[1], sizeOf(parts[0]))
      return textNumbers(parts[2], n).map((which) => rowOf(values, which))
    }
    case 'objects':
      return objectsOf(parts, n)
    case 'tuples':
      return tuplesOf(parts, n)
    case 'lists':
      return listsOf(parts, n)
    case 'lines':
      return linesOf(parts, n)
    default:
      throw broken()
  }
}

function arrayOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw broken()
  return value
}

function listOf(value: unknown, n: number): unknown[] {
  const list = arrayOf(value)
  if (list.length !== n) throw broken()
  return list
}

function textNumbers(text: unknown, n: number): number[] {
  const numbers = typeof text === 'string' ? readNumbers(text, n) : null
  if (!numbers) throw broken()
  return numbers
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MOST) throw broken()
  return value
}

function rowOf(rows: readonly unknown[], at: number): unknown {
  if (!(at in rows)) throw broken()
  return rows[at]
}

/** Differences of differences. */
const MOST_DIFFERENCES = 2

function numbersOf([power, differences, text]: unknown[], n: number): number[] {
  const numbers = textNumbers(text, n)
  if (sizeOf(differences) > MOST_DIFFERENCES) throw broken()
  for (let left = sizeOf(differences); left > 0; left--)
    for (let i = 1; i < n; i++) numbers[i]! += numbers[i - 1]!
  const unit = 10 ** sizeOf(power)
  if (unit > 1) for (let i = 0; i < n; i++) numbers[i]! /= unit
  return numbers
}

function kindsOf([which, sizes, held]: unknown[], n: number): unknown[] {
  const columns = arrayOf(held)
  const parts = listOf(sizes, columns.length).map((size, i) => rowsOf(columns[i], sizeOf(size)))
  const next = parts.map(() => 0)
  return textNumbers(which, n).map((kind) => rowOf(parts[kind] ?? [], next[kind]!++))
}

// loops: a basemap has a hundred thousand positions
function tuplesOf([held]: unknown[], n: number): unknown[] {
  const columns = arrayOf(held).map((column) => rowsOf(column, n))
  const [xs = [], ys = []] = columns
  if (columns.length === 2) return xs.map((x, row) => [x, ys[row]])
  return Array.from({ length: n }, (_, row) => columns.map((rows) => rows[row]))
}

function objectsOf([names, held]: unknown[], n: number): unknown[] {
  const columns = arrayOf(held)
  const objects = Array.from({ length: n }, (): Record<string, unknown> => ({}))
  listOf(names, columns.length).forEach((name, i) => {
    if (typeof name !== 'string' || name === '__proto__') throw broken()
    const rows = rowsOf(columns[i], n)
    for (let row = 0; row < n; row++) if (rows[row] !== undefined) objects[row]![name] = rows[row]
  })
  return objects
}

/** Where each list ends; the last one where all of them do. */
function endsOf(text: unknown, n: number): { lengths: number[]; items: number } {
  const lengths = textNumbers(text, n).map(sizeOf)
  return { lengths, items: lengths.reduce((sum, length) => sum + length, 0) }
}

function listsOf([text, column]: unknown[], n: number): unknown[] {
  const { lengths, items } = endsOf(text, n)
  const rows = rowsOf(column, items)
  let at = 0
  return lengths.map((length) => rows.slice(at, (at += length)))
}

function linesOf([text, heads, column]: unknown[], n: number): unknown[] {
  const { lengths, items: all } = endsOf(text, n)
  const filled = lengths.filter((length) => length > 0).length
  const firsts = rowsOf(heads, filled)
  const others = rowsOf(column, all - filled)
  let [line, at] = [0, 0]
  return lengths.map((length) => {
    const items = Array<unknown>(length)
    for (let i = 0; i < length; i++) items[i] = i === 0 ? firsts[line++] : others[at++]
    return items
  })
}
