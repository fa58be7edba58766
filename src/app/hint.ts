import { MOST_PICKED } from '../map/time-layer/pick.ts'
import { pointLine } from './point-line.ts'
import type { MapState } from './state.svelte.ts'

/** What to say beside the pointer: a feature's name, or how many lie there and where. `rows` are points of the table. */
export function hintOf(ids: readonly string[], rows: readonly number[], map: MapState): string {
  const { words, dates } = map
  const features = ids.flatMap((id) => map.feature(id) ?? [])
  const [first, row] = [features[0], rows[0]]
  if (features.length + rows.length === 1) {
    if (first) return `${first.properties.name} · ${dates.when(first.properties.when)}`
    const line = row === undefined ? null : pointLine(row, map)
    return line ? `${line.name} · ${line.when}` : ''
  }
  const exact = dates.number(features.length + rows.length)
  const count = rows.length < MOST_PICKED ? exact : words.atLeast(exact)
  if (!first) return rows.length > 0 ? words.manyHere(count) : ''
  const { placename, place } = first.properties
  if (rows.length > 0 || features.some(({ properties }) => properties.place !== place))
    return words.manyAround(placename, count)
  return `${placename}: ${words.manyHere(count)}`
}
