import type { Dot } from '../../map/dots.ts'
import type { Bbox } from '../../map/view.ts'
import type { GeoparseAnswer } from '../geoparse-service.ts'

/**
 * The places of an answer as dots: one for each place that won, with the number of its first mention, and one for each
 * that only stood to choose. `selected` is the index of a mention.
 */
export function dotsOf({ mentions, places }: GeoparseAnswer, selected: number | null): Dot[] {
  const one = selected === null ? undefined : mentions[selected]
  const chosen = new Set(one?.candidates.map((c) => c.place))
  const dots = new Map<string, Dot>()
  const add = (id: string, part: Dot['part'], label: string) => {
    const place = places[id]
    if (!place || dots.has(id)) return
    const isChosen = part === 'winner' ? one?.place === id : chosen.has(id)
    dots.set(id, { place: id, lon: place.lon, lat: place.lat, part, label, chosen: isChosen })
  }
  mentions.forEach((m, i) => m.place !== null && add(m.place, 'winner', String(i + 1)))
  for (const m of mentions) for (const c of m.candidates) add(c.place, 'candidate', '')
  return [...dots.values()]
}

/** The box round all winners; null where there are none. */
export function bboxOf(dots: readonly Dot[]): Bbox | null {
  const winners = dots.filter((d) => d.part === 'winner')
  if (!winners.length) return null
  const [lons, lats] = [winners.map((d) => d.lon), winners.map((d) => d.lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
