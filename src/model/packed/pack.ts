import { costOf, writeNumbers } from './digits.ts'
import type { Column, Packed } from './packed.ts'

/** Packs a JSON value; `unpack` gives it back, though members of like objects in one order. */
export const pack = (value: unknown): Packed => ({ packed: 1, of: columnOf([value]) })

/** A member that an object lacks. */
const NONE = undefined

/** Lists of so many or fewer items, all of one length, have a column for each place. */
const LONGEST_TUPLE = 8

function columnOf(rows: readonly unknown[]): Column {
  if (rows.length > 1 && rows.every((row) => typeof row === 'number'))
    return rows.every((row) => row === rows[0]) ? ['same', rows[0]] : numbersOf(rows)
  const texts = rows.map((row) => JSON.stringify(row) as string | undefined)
  const isAlone = rows.length === 1 && typeof rows[0] === 'object'
  if (!isAlone && texts.every((text) => text === texts[0]))
    return rows[0] === NONE ? ['none'] : ['same', rows[0]]
  const kinds = [...new Set(rows.map(kindOf))]
  if (kinds.length > 1) {
    const parts = kinds.map((kind) => rows.filter((row) => kindOf(row) === kind))
    const which = writeNumbers(rows.map((row) => kinds.indexOf(kindOf(row))))
    return ['kinds', which, parts.map(columnOf)]
  }
  const different = new Map<string | undefined, number>()
  texts.forEach((text) => different.set(text, different.get(text) ?? different.size))
  if (different.size < rows.length * MOST_DIFFERENT && rows.every(isShareable)) {
    const values = [...different.keys()].map((text) => rows[texts.indexOf(text)])
    return [
      'shared',
      values.length,
      columnOf(values),
      writeNumbers(texts.map((text) => different.get(text)!)),
    ]
  }
  if (rows.every(isObject)) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return ['objects', names, names.map((name) => columnOf(rows.map((row) => memberOf(row, name))))]
  }
  if (rows.every((row) => Array.isArray(row))) return listsOf(rows)
  return ['plain', [...rows]]
}

/** Share of different values from which they are written where they stand. */
const MOST_DIFFERENT = 0.8

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts, objects, and lists of texts; lists of numbers pack better as they run. */
const isShareable = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((item) => typeof item === 'string')
    : typeof value === 'string' || isObject(value)

const memberOf = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name as never] : NONE

/** Lists are of as many kinds as their first items: positions, lines and rings of lines are columns of their own. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? `list of ${kindOf(value[0])}` : 'list'
  return value === null ? 'null' : typeof value
}

function listsOf(rows: readonly unknown[][]): Column {
  const length = rows[0]!.length
  if (
    length > 0 &&
    length <= LONGEST_TUPLE &&
    length < rows.length &&
    rows.every((row) => row.length === length)
  )
    return ['tuples', rows[0]!.map((_, place) => columnOf(rows.map((row) => row[place])))]
  const lengths = writeNumbers(rows.map((row) => row.length))
  const items = rows.flat(1)
  if (!items.every(isPosition)) return ['lists', lengths, columnOf(items)]
  // a line begins far from where the one before ends
  const firsts = rows.flatMap((row) => row.slice(0, 1))
  return ['lines', lengths, columnOf(firsts), columnOf(rows.flatMap((row) => row.slice(1)))]
}

const isPosition = (item: unknown): boolean =>
  Array.isArray(item) && item.every((part) => typeof part === 'number')

/** Decimal places beyond which numbers stay as they are. */
const MOST_PLACES = 7

function numbersOf(rows: readonly number[]): Column {
  const power = Array.from({ length: MOST_PLACES + 1 }, (_, places) => places).find((places) =>
    rows.every((n) => comesBack(n, places)),
  )
  if (power === undefined) return ['plain', [...rows]]
  const columns: string[] = []
  let numbers = rows.map((n) => Math.round(n * 10 ** power))
  for (const _ of [0, 1, 2]) {
    columns.push(writeNumbers(numbers))
    numbers = numbers.map((n, i) => n - (numbers[i - 1] ?? 0))
  }
  const costs = columns.map(costOf)
  const differences = costs.indexOf(Math.min(...costs))
  return ['numbers', power, differences, columns[differences]!]
}

/** True where the number is a whole one over a power of ten, with room for differences of differences. */
const comesBack = (n: number, places: number): boolean => {
  const whole = Math.round(n * 10 ** places)
  return Math.abs(whole) < 2 ** 48 && whole / 10 ** places === n
}
