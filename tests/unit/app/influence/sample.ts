import type { FieldLook } from '../../../../src/influence/engine.ts'
import type { Ground } from '../../../../src/influence/ground.ts'
import { measure } from '../../../../src/influence/measures.ts'

/**
 * Values of two blocs in each cell, as the engine tells them; `wide`: share of each cell that is known to a country only. All are
 * reported on unless `reported` says 0.
 */
export function fieldOf(
  cells: readonly [number, number][],
  wide: readonly number[] = [],
  reported: readonly number[] = [],
): FieldLook {
  const values = Float64Array.from(cells.flat())
  const measures = cells.map((_, i) => measure(values, i * 2, 2))
  return {
    first: Int16Array.from(measures, ({ first }) => first),
    second: Int16Array.from(measures, ({ second }) => second),
    total: Float32Array.from(measures, ({ total }) => total),
    dominance: Float32Array.from(measures, ({ dominance }) => dominance),
    rivals: Float32Array.from(measures, ({ rivals }) => rivals),
    wide: Float32Array.from(cells, (_, i) => wide[i] ?? 0),
    reported: Uint8Array.from(cells, (_, i) => reported[i] ?? 1),
    values: Float32Array.from(values),
  }
}

/** One tile for each cell, at so many degrees east on the equator, each of 1,000 km². */
export const groundAt = (...lon: number[]): Ground =>
  ({
    number: 1,
    by: 'hex',
    ids: lon.map(String),
    km2: Float64Array.from(lon, () => 1000),
    cellOf: Int32Array.from(lon, (_, i) => i),
    middles: Float64Array.from(lon.flatMap((at) => [at, 0])),
    first: new Uint32Array(lon.length + 1),
    corners: new Float64Array(),
  }) as unknown as Ground
