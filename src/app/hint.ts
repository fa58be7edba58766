import type { MapState } from './state.svelte.ts'

/** What to say beside the pointer: a feature's name, or how many lie there and where. */
export function hintOf(ids: readonly string[], map: MapState): string {
  const features = ids.flatMap((id) => map.feature(id) ?? [])
  const first = features[0]
  if (!first) return ''
  if (features.length === 1) return `${first.properties.name} · ${map.dates.when(first.properties.when)}`
  const count = map.dates.number(features.length)
  const { placename, place } = first.properties
  if (features.some(({ properties }) => properties.place !== place))
    return map.words.manyAround(placename, count)
  return `${placename}: ${map.words.manyHere(count)}`
}
