/** Texts that go beside a figure: its caption, what it shows for who cannot see it, and the same at length. */
import { layerKinds, type LayerId } from '../../model/layer.ts'
import type { ReadPlace } from '../../model/reading.ts'
import type { Held } from '../../time/sift.ts'
import type { LegendParts } from '../legend.ts'
import { areaOf, tellTwin, twinFacts } from '../list/twin.ts'
import type { MapState } from '../state.svelte.ts'
import { valueName } from '../filters/names.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { Told } from './foot.ts'
import type { Moments } from './moments.ts'

export interface Texts {
  /** One paragraph. */
  caption: string
  /** What is seen, at most `LONGEST_ALT` letters. */
  alt: string
  /** What is seen, at length. */
  long: string
}

const LONGEST_ALT = 300

/** Sides that the alternative text names. */
const NAMED_SIDES = 3

interface Telling {
  title: string
  /** Dates in words, of each moment. */
  stamps: readonly string[]
  /** How much of it is shown, or what day's influence. */
  about: string
  shown: Moments
  /** Of each moment; of a film none. */
  seen: readonly { held: readonly Held[]; parts: LegendParts }[]
  places: readonly ReadPlace[] | null
  told: Told
}

/** Sentences on what the marks of one moment show. */
function sentences(
  { held, parts }: Telling['seen'][number],
  stamp: string,
  places: Telling['places'],
  map: MapState,
): string[] {
  const { words, dates, language, filter } = map
  const known = places && new Map(places.map((place) => [place.id, place]))
  const counts = Object.fromEntries(
    layerKinds.map(({ id }) => [
      id,
      filter.filter.layers.has(id) ? (parts.layers.find((one) => one.id === id)?.count ?? 0) : 0,
    ]),
  ) as Record<LayerId, number>
  const possible = held.filter(({ fit }) => fit === 'possible').length
  const facts = twinFacts({ held, counts, possible, before: null, area: areaOf(known, language) })
  return tellTwin(facts, stamp, null, words, dates.number)
}

export function writeTexts(
  { title, stamps, about, shown, seen, places, told }: Telling,
  map: MapState,
  texts: FigureWords,
): Texts {
  const { words, dates } = map
  const { kind, moments } = shown
  const separator = words.dir === 'rtl' ? '؛ ' : '; '
  const [first = '', last = first] = [stamps[0], stamps.at(-1)]
  const frames = dates.number(moments.length)
  const many =
    kind === 'dates'
      ? texts.dates(stamps.join(separator))
      : kind === 'film'
        ? texts.film(first, last, frames)
        : null
  const marked = map.influence.by === null || map.influence.marks
  const told1 = marked
    ? seen.flatMap((one, i) => sentences(one, stamps[i] ?? '', places, map))
    : [`${about}.`]
  const sides = (seen[0]?.parts.side ?? [])
    .filter(({ shown: on, count, value }) => on && count > 0 && value !== '')
    .toSorted((a, b) => b.count - a.count)
    .slice(0, NAMED_SIDES)
    .map(({ value }) => valueName('side', value, map))
    .join(words.dir === 'rtl' ? '، ' : ', ')
  const alt =
    kind === 'film'
      ? texts.altFilm(title, first, last, frames)
      : texts.alt(title, stamps.join(separator), about, marked && kind === 'one' ? sides : '')
  const { publishers, sources, filters, data, address, borders } = told
  const caption = [
    `${title}.`,
    many,
    ...(kind === 'one' || !marked ? told1 : []),
    filters,
    publishers.length > 0 ? sources(Math.min(publishers.length, 12)) : null,
    borders,
    data,
    address === null ? null : texts.view(address),
  ]
  return {
    caption: caption.filter((part) => part !== null).join(' '),
    alt: shortened(alt),
    long: [alt, many, ...told1, filters].filter((part) => part !== null).join('\n'),
  }
}

const shortened = (text: string): string =>
  text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT - 1).trimEnd()}…`
