/** Values over time as a chart shows them: one band for each side, the largest first. */
import { NOTHING } from '../../../influence/measures.ts'

export interface Band {
  /** Number of the side; `OTHERS` for all that have no band of their own. */
  group: number
  /** One for each day. */
  values: Float64Array
  /** Over all days. */
  sum: number
}

export const OTHERS = -1

/** Values of one group over time out of those of all: of group g on day d at `d * groups + g`. */
export const lineOf = (values: Float64Array, groups: number, group: number): Float64Array =>
  Float64Array.from({ length: values.length / groups }, (_, d) => values[d * groups + group]!)

/** Most bands before the others are one. */
const MOST_BANDS = 7

/**
 * Bands in the order of their sums; sides without any are left out. `values`: of side g on day d at `d * groups + g`. Those
 * beyond the first `most` are one band, unless it would be a single one.
 */
export function bandsOf(values: Float64Array, groups: number, most = MOST_BANDS): Band[] {
  const all = Array.from({ length: groups }, (_, group): Band => {
    const own = lineOf(values, groups, group)
    return { group, values: own, sum: sumOf(own) }
  })
    .filter(({ sum }) => sum > NOTHING)
    .toSorted((a, b) => b.sum - a.sum || a.group - b.group)
  if (all.length <= most + 1) return all
  const rest = totalsOf(all.slice(most))
  return [...all.slice(0, most), { group: OTHERS, values: rest, sum: sumOf(rest) }]
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** Sum of the bands on each day. */
export function totalsOf(bands: readonly Band[]): Float64Array {
  const totals = new Float64Array(bands[0]?.values.length ?? 0)
  for (const { values } of bands) for (const [d, value] of values.entries()) totals[d]! += value
  return totals
}

/** Where each band lies when they stand on each other, the first at the bottom. */
export function stackOf(bands: readonly Band[]): { low: Float64Array; high: Float64Array }[] {
  let low = new Float64Array(bands[0]?.values.length ?? 0)
  return bands.map(({ values }) => {
    const high = low.map((from, d) => from + values[d]!)
    const layer = { low, high }
    low = high
    return layer
  })
}

/** Number of the highest value, the first where several are; −1 without values. */
export function peakOf(values: ArrayLike<number>): number {
  let at = values.length > 0 ? 0 : -1
  for (let i = 1; i < values.length; i++) if (values[i]! > values[at]!) at = i
  return at
}

/** The highest value of all bands: the one scale on which they can be compared. */
export const highestOf = (bands: readonly Band[]): number =>
  Math.max(0, ...bands.map(({ values }) => values[peakOf(values)] ?? 0))

/** Round values for the lines of a scale that reaches at least to `most`: 0 and two to four more, the last at its end. */
export function scaleTo(most: number): number[] {
  if (!(most > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(most / 3))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((one) => most / one <= 4) ?? 10 * power
  const lines = Math.ceil(most / step)
  // multiplied, not added up, and cut: a tenth is no binary number
  return Array.from({ length: lines + 1 }, (_, i) => Number((i * step).toPrecision(6)))
}

/** A weight as it is told: three digits, whole from a hundred on. */
export const shownWeight = (n: number): number => (n < 100 ? Number(n.toPrecision(3)) : Math.round(n))
