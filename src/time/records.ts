/**
 * Reads records files (`model/records.ts`) into columns. Works on the bytes: a million lines as texts would take seconds
 * and hundreds of megabytes, and only the first five cells of a line are needed to draw and count it.
 */
import type { Day } from '../model/day.ts'
import { datedKinds, parseEdtf, type Dated } from '../model/edtf.ts'
import type { Issue } from '../model/issue.ts'
import { certaintyOf, recordHeader, type RecordsFile } from '../model/records.ts'
import type { Stance } from '../model/source.ts'
import type { PointLook, RawPoints } from './point-table.ts'
import { isDisputed, traitsKey } from './traits.ts'

const NEWLINE = 10
const COMMA = 44

/** Records from one entry of an index to the next: what must be read again to find one record. */
export const INDEXED = 256

/** What is remembered of a records file once its bytes are gone. */
export interface RecordsIndex {
  /** Bytes at which every `INDEXED`th record begins, and last the file's length. */
  offsets: Uint32Array<ArrayBuffer>
  /** Number of records. */
  length: number
}

/** Lines of a file behind its header, whether they are records or not. */
export function countLines(bytes: Uint8Array): number {
  let lines = -1
  for (let at = 0; at < bytes.length; at = lineEnd(bytes, at) + 1) lines += 1
  return Math.max(lines, 0)
}

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(NEWLINE, from)
  return at < 0 ? bytes.length : at
}

/** Most faults told one by one. */
const MOST_FAULTS = 100

/**
 * Appends the records of a file to `raw`, which must have room for all of its lines. `known` is the day of publication,
 * null where there is none. The first record gets the row `raw.length`. A line that is no record is left out and told
 * in `issues`; the others keep their numbers. `stance` is the source's.
 */
export function readRecords(
  bytes: Uint8Array,
  file: Pick<RecordsFile, 'file' | 'layer' | 'status' | 'located' | 'certainty'>,
  known: Day | null,
  raw: RawPoints,
  firstRow = raw.length,
  stance: Stance = 'other',
): { index: RecordsIndex; issues: Issue[] } {
  const { layer, status, located } = file
  const issues: Issue[] = []
  const addLook = createLooks(raw.looks)
  /** What all records of the file say alike: one document each, which supports what it tells. */
  const disputed = isDisputed({ status, claims: [] })
  const common = { layer, status, located, stances: stance, disputed, several: false }
  const whens = createLexicon(bytes, readWhen)
  const kinds = createLexicon(bytes, (kindAndActor) => {
    const [kind = '', actor = ''] = kindAndActor.split(',')
    // number of the look by `ReadWhen.look`; -1 where no record has needed it
    return { kind, actor: actor || null, looks: new Int32Array(2 * datedKinds.length).fill(-1) }
  })
  const header = lineEnd(bytes, 0)
  if (textOf(bytes, 0, header) !== recordHeader)
    issues.push(fault(file.file, 1, 'COLUMN_MISSING', `invalid header: "${recordHeader}" expected`))
  const { lon: lons, lat: lats, start: firsts, end: lasts, known: knowns, look: looks, row: rows } = raw
  const day = known ?? Infinity
  const offsets: number[] = []
  let number = 0
  let i = raw.length
  for (let at = header + 1; at < bytes.length && !issues[MOST_FAULTS - 1]; number++) {
    if (number % INDEXED === 0) offsets.push(at)
    const end = lineEnd(bytes, at)
    const a = cellEnd(bytes, at, end)
    const b = cellEnd(bytes, a + 1, end)
    const c = cellEnd(bytes, b + 1, end)
    const d = cellEnd(bytes, c + 1, end)
    const e = cellEnd(bytes, d + 1, end)
    const when = whens(at, a)
    const lon = decimal(bytes, a + 1, b)
    const lat = decimal(bytes, b + 1, c)
    at = end + 1
    if (when === null || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90) || d <= c + 1) {
      const what = when === null ? 'date' : d <= c + 1 ? 'kind' : 'position'
      issues.push(fault(file.file, number + 2, 'RECORD_BROKEN', `broken record: no ${what}; run build`))
      continue
    }
    const one = kinds(c + 1, e)
    if (one.looks[when.look] === -1) {
      const { dated } = when
      const { kind, actor } = one
      const certainty = file.certainty ?? certaintyOf(when)
      one.looks[when.look] = addLook({ ...common, kind, actor, certainty, dated, lasts: dated === 'range' })
    }
    lons[i] = lon
    lats[i] = lat
    firsts[i] = when.start
    lasts[i] = when.end
    knowns[i] = day
    rows[i] = firstRow + number
    looks[i] = one.looks[when.look]!
    i++
  }
  raw.length = i
  return { index: { offsets: Uint32Array.from([...offsets, bytes.length]), length: number }, issues }
}

const fault = (file: string, line: number, code: string, message: string): Issue => ({
  code,
  severity: 'error',
  message,
  file,
  line,
})

interface ReadWhen {
  /** ±Infinity where open. */
  start: Day
  end: Day
  dated: Dated
  uncertain: boolean
  /** Number of all dates that give a record the same look. */
  look: number
}

/** A date; null where it is none. */
function readWhen(text: string): ReadWhen | null {
  try {
    const { start, end, dated, uncertain } = parseEdtf(text)
    const look = 2 * datedKinds.indexOf(dated) + Number(uncertain)
    return { start: start ?? -Infinity, end: end ?? Infinity, dated, uncertain, look }
  } catch {
    return null
  }
}

/** Gives looks their numbers in a list, and adds those that are not in it. */
export function createLooks(looks: PointLook[]): (look: PointLook) => number {
  const keyOf = (look: PointLook) => `${traitsKey(look)}|${look.dated}|${look.lasts}`
  const numbers = new Map(looks.map((look, i) => [keyOf(look), i]))
  return (look) => {
    const key = keyOf(look)
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = looks.push(look) - 1))
    return number
  }
}

const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder().decode(bytes.subarray(from, to))

/** The comma behind the cell that begins at `from`, or the line's end: cells at the end of a line may lack. */
function cellEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== COMMA) at++
  return Math.min(at, end)
}

/** A decimal number without exponent; NaN where the bytes are none. */
function decimal(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  const negative = bytes[at] === 45
  if (negative) at++
  let [value, scale, digits] = [0, 1, 0]
  let behindPoint = false
  for (; at < to; at++) {
    const digit = bytes[at]! - 48
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
      if (behindPoint) scale *= 10
    } else if (bytes[at] === 46 && !behindPoint) behindPoint = true
    else return NaN
  }
  // both are whole numbers below 2^53, so that the quotient is the nearest double, as `Number` gives it
  return digits === 0 || digits > 15 ? NaN : (negative ? -value : value) / scale
}

/**
 * Values of pieces of the bytes, each different piece read once: a million records have a few thousand days and a few
 * dozen kinds and actors. A hash table with open addressing (https://en.wikipedia.org/wiki/Open_addressing) of FNV-1a
 * hashes (http://www.isthe.com/chongo/tech/comp/fnv/), since a `Map` would make an object of most hashes.
 */
function createLexicon<T>(bytes: Uint8Array, read: (text: string) => T): (from: number, to: number) => T {
  /** Bounds of each known piece, and its value. */
  const froms: number[] = []
  const tos: number[] = []
  const values: T[] = []
  const hashes: number[] = []
  /** Number of a piece, from 1, by its hash; at least half of the slots are 0: free. */
  let slots = new Int32Array(1 << 12)

  const same = (one: number, from: number, to: number): boolean => {
    let k = froms[one]!
    if (tos[one]! - k !== to - from) return false
    for (let i = from; i < to; i++, k++) if (bytes[i] !== bytes[k]) return false
    return true
  }
  const place = (hash: number, number: number): void => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number
  }
  return (from, to) => {
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
    // the low bits alone hardly know of the first bytes
    hash ^= hash >>> 15
    const mask = slots.length - 1
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const one = slots[slot]! - 1
      if (same(one, from, to)) return values[one]!
    }
    const value = read(textOf(bytes, from, to))
    froms.push(from)
    tos.push(to)
    values.push(value)
    hashes.push(hash)
    if (values.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2)
      hashes.forEach((known, i) => place(known, i + 1))
    } else place(hash, values.length)
    return value
  }
}
