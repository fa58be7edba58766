import { numbersIn } from './digits.ts'

/**
 * The value of a packed file; a plain one as it is. Like values are one value in several places, to be read and not
 * changed. Throws an Error where a packed file is broken.
 */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('packed' in value && 'of' in value)) return value
  try {
    if (value.packed !== 1) throw broken()
    return rowsOf(value.of)()
  } catch {
    // columns within columns without end break elsewhere
    throw broken()
  }
}

const broken = () => new Error('broken packed file: build the page again, or load the file again')

/** Gives the rows of a column, one after the other: a basemap's hundred thousand positions are made once, and only where they stay. */
type Rows<T = unknown> = () => T

/** The rows of a column (`packed.ts`). */
function rowsOf(column: unknown): Rows {
  const [kind, ...parts] = listOf(column)
  switch (kind) {
    case 'same':
      return () => parts[0]
    case 'none':
      return () => undefined
    case 'plain':
      return inTurn(listOf(parts[0]))
    case 'numbers':
      return numbersOf(parts)
    case 'kinds':
      return kindsOf(parts)
    case 'shared':
      return sharedOf(parts)
    case 'objects':
      return objectsOf(parts)
    case 'tuples':
      return tuplesOf(listOf(parts[0]).map(rowsOf))
    case 'lists': {
      const items = rowsOf(parts[1])
      return listsOf(parts[0], items, items)
    }
    case 'lines':
      return listsOf(parts[0], rowsOf(parts[1]), rowsOf(parts[2]))
    default:
      throw broken()
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw broken()
  return value
}

function textNumbers(text: unknown): Rows<number> {
  if (typeof text !== 'string') throw broken()
  return numbersIn(text, broken)
}

function inTurn(list: readonly unknown[]): Rows {
  let at = 0
  return () => {
    if (at >= list.length) throw broken()
    return list[at++]
  }
}

function numbersOf([power, differences, text]: unknown[]): Rows {
  if (typeof power !== 'number') throw broken()
  const numbers = textNumbers(text)
  const unit = 10 ** power
  let [last, step] = [0, 0]
  switch (differences) {
    case 0:
      return unit === 1 ? numbers : () => numbers() / unit
    case 1:
      return () => (last += numbers()) / unit
    case 2:
      return () => (last += step += numbers()) / unit
    default:
      throw broken()
  }
}

function kindsOf([text, columns]: unknown[]): Rows {
  const which = textNumbers(text)
  const parts = listOf(columns).map(rowsOf)
  return () => {
    const rows = parts[which()]
    if (!rows) throw broken()
    return rows()
  }
}

function sharedOf([size, column, text]: unknown[]): Rows {
  const values = listOfRows(size, rowsOf(column))
  const which = textNumbers(text)
  return () => {
    const at = which()
    if (!(at in values)) throw broken()
    return values[at]
  }
}

function objectsOf([names, columns]: unknown[]): Rows {
  const [keys, members] = [listOf(names), listOf(columns).map(rowsOf)]
  if (keys.length !== members.length || keys.includes('__proto__')) throw broken()
  return () => {
    const object: Record<string, unknown> = {}
    for (let i = 0; i < members.length; i++) {
      const value = members[i]!()
      if (value !== undefined) object[String(keys[i])] = value
    }
    return object
  }
}

function tuplesOf(columns: Rows[]): Rows {
  const [x, y] = columns
  if (x && y && columns.length === 2) return () => [x(), y()]
  return () => columns.map((rows) => rows())
}

function listsOf(lengths: unknown, firsts: Rows, others: Rows): Rows {
  const length = textNumbers(lengths)
  return () => listOfRows(length(), others, firsts)
}

/** More items than any list has. */
const MOST = 2 ** 24

function listOfRows(length: unknown, rows: Rows, first = rows): unknown[] {
  if (!Number.isInteger(length) || !((length as number) >= 0 && (length as number) <= MOST)) throw broken()
  const list = Array<unknown>(length as number)
  for (let i = 0; i < list.length; i++) list[i] = i === 0 ? first() : rows()
  return list
}
