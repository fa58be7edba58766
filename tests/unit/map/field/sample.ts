/** A small ground and fields on it. */
import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js'
import type { FieldLook } from '../../../../src/influence/field-look.ts'
import { measure } from '../../../../src/influence/measures.ts'
import type { Ground } from '../../../../src/influence/ground.ts'

/** The hexagons round a spot, `rings` of them. */
export function groundAround(lon: number, lat: number, rings = 1, resolution = 4): Ground {
  const ids = gridDisk(latLngToCell(lat, lon, resolution), rings)
  const rims = ids.map((id) => cellToBoundary(id, true).slice(0, -1))
  const first = new Uint32Array(ids.length + 1)
  for (const [i, rim] of rims.entries()) first[i + 1] = first[i]! + rim.length
  return {
    number: 1,
    by: 'hex',
    ids,
    km2: new Float64Array(ids.length).fill(1000),
    cellOf: Int32Array.from(ids.keys()),
    middles: Float64Array.from(ids.flatMap((id) => cellToLatLng(id).toReversed())),
    first,
    corners: Float64Array.from(rims.flat(2)),
  }
}

/** A field of so many blocs: one row of values for each cell. */
export function fieldOf(rows: readonly (readonly number[])[], reported = rows.map(() => 1)): FieldLook {
  const groups = rows[0]?.length ?? 0
  const values = Float64Array.from(rows.flat())
  const all = rows.map((_, c) => measure(values, c * groups, groups))
  return {
    first: Int16Array.from(all, ({ first }) => first),
    second: Int16Array.from(all, ({ second }) => second),
    total: Float32Array.from(all, ({ total }) => total),
    dominance: Float32Array.from(all, ({ dominance }) => dominance),
    rivals: Float32Array.from(all, ({ rivals }) => rivals),
    wide: new Float32Array(rows.length),
    reported: Uint8Array.from(reported),
    values: Float32Array.from(values),
  }
}
