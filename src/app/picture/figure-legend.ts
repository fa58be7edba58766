/** The legend of a figure: what it shows, and nothing else. */
import type { LegendGroup, LegendRow, Sign } from '../../figure/compose/content.ts'
import { PER_KM2 } from '../../influence/measures.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import { patterns, sampleOf, WIDE_SIZE } from '../../map/field/paint.ts'
import { stepsFrom } from '../../map/field/steps.ts'
import { nameOf, type Look } from '../../map/look.ts'
import type { Bbox } from '../../map/view.ts'
import type { Status } from '../../model/feature.ts'
import type { Exactness } from '../../time/filter.ts'
import { valueName } from '../filters/names.ts'
import { keyInView } from '../influence/key-in-view.ts'
import type { Entry, LegendParts } from '../legend.ts'
import { exactnessSign, samples, statusSign } from '../reading.ts'
import { allLayers } from '../opening.ts'
import type { MapState } from '../state.svelte.ts'

/** Entries of one moment or several. */
export interface MarksKey {
  parts: readonly LegendParts[]
  /** Counts are told. */
  isCounted: boolean
  look: Look
}

/** Those of any moment that something has, in the order of `all`. */
function joined(
  lists: readonly (readonly Entry[])[],
  all: readonly string[],
): { value: string; count: number }[] {
  const found = new Map<string, number>()
  for (const list of lists)
    for (const { value, count, shown } of list)
      if (shown && count > 0) found.set(value, (found.get(value) ?? 0) + count)
  return all.flatMap((value) => (found.has(value) ? { value, count: found.get(value)! } : []))
}

/** What marks say, by the parts of the page's own legend. */
export function marksLegend({ parts, isCounted, look }: MarksKey, map: MapState): LegendGroup[] {
  const { words, dates, manifest, filter } = map
  const counted = (count: number) => (isCounted ? { count: dates.number(count) } : {})
  const rows = (
    entries: readonly { value: string; count: number }[],
    dimension: 'side' | 'layer' | 'status' | 'located',
    sign: (value: string) => Sign,
  ): LegendRow[] =>
    entries.map(({ value, count }) => ({
      sign: sign(value),
      text: valueName(dimension, value, map),
      ...counted(count),
    }))
  const neutral = (frame: 'event' | 'base' | 'presence'): Sign => ({
    sign: 'mark',
    recipe: {
      theme: look.themeId,
      draw: 'symbol',
      symbol: 'circle',
      colour: look.theme.neutral,
      status: 'confirmed',
      radius: 6,
      frame,
    },
  })
  const layers = joined(
    parts.map(({ layers: own }) =>
      own.map(({ id, count }) => ({ value: id, count, shown: filter.filter.layers.has(id) })),
    ),
    allLayers,
  )
  const { all } = filter.values
  const sides = joined(
    parts.map(({ side }) => side),
    all.side,
  ).toSorted((a, b) => b.count - a.count)
  const status = joined(
    parts.map((one) => one.status),
    all.status,
  )
  const located = joined(
    parts.map((one) => one.located),
    all.located,
  )
  const several = samples(look, map.fade > 0).filter(({ key }) => {
    if (key === 'contested') return parts.some(({ flags }) => flags.disputed > 0)
    return key === 'ring' ? sides.length > 1 : key === 'stack' || key === 'fading'
  })
  return [
    {
      rank: 0,
      heading: words.sides,
      rows: rows(sides, 'side', (id) => ({
        sign: 'symbol',
        symbol: manifest.blocs.find((bloc) => bloc.id === id)?.symbol ?? 'circle',
        colour: look.blocColour(id),
      })),
    },
    {
      rank: 2,
      heading: words.layersHeading,
      rows: rows(layers, 'layer', (id) => neutral(id as 'event' | 'base' | 'presence')),
    },
    // one way of drawing needs no key
    ...(status.length > 1
      ? [
          {
            rank: 1 as const,
            heading: words.howSure,
            rows: rows(status, 'status', (id) => ({ sign: 'mark', recipe: statusSign(look, id as Status) })),
          },
        ]
      : []),
    ...(located.length > 1
      ? [
          {
            rank: 2 as const,
            heading: words.howExact,
            rows: rows(located, 'located', (id) => ({
              sign: 'mark',
              recipe: exactnessSign(look, id as Exactness),
            })),
          },
        ]
      : []),
    {
      rank: 3,
      heading: words.readingHeading,
      rows: several.map(({ key, recipe }) => ({ sign: { sign: 'mark', recipe }, text: words.reading[key] })),
    },
  ]
}

/** Strong enough for full hues. */
const STRONG = 1

/** What tiles of influence say. `fields` are all that are drawn, some of them as differences. */
export function influenceLegend(
  fields: readonly { field: FieldView; isChange: boolean }[],
  view: Bbox,
  look: Look,
  map: MapState,
): (LegendGroup & { names?: true })[] {
  const { words, dates, manifest, influence, language } = map
  const texts = words.influence
  const round = influence.by === 'admin1'
  const seen = fields.map(({ field, isChange }) =>
    keyInView({ ...field, contrast: isChange ? 'difference' : 'swipe' }, view),
  )
  const actor = influence.of === null ? null : look.actor(influence.of)
  const leaders = [...new Set(seen.flatMap((one) => one.leaders))]
    .map((number) => manifest.blocs[number])
    .filter((bloc) => bloc !== undefined)
  const hue = actor?.colour ?? (leaders[0] ? look.blocColour(leaders[0].id) : look.theme.neutral)
  const other = leaders[1] ? look.blocColour(leaders[1].id) : look.theme.neutral
  const sample = (share = 1) => sampleOf(look.themeId, hue, STRONG, other, share)
  const tile = (of: ReturnType<typeof sample>, text: string): LegendRow => ({
    sign: { sign: 'tile', look: of, round },
    text,
  })
  const isChange = fields.some((one) => one.isChange)
  const isState = fields.some((one) => !one.isChange)
  const thousand = dates.number(PER_KM2)
  const ramp = {
    looks: [0, ...stepsFrom].map((density) => sampleOf(look.themeId, hue, density)),
    round,
    bounds: stepsFrom.map((from) => dates.number(from)),
    ends: isState ? ([texts.strengths[0], texts.strengths[4]] as const) : null,
  }
  const named = actor
    ? [{ sign: { sign: 'symbol', symbol: actor.symbol, colour: actor.colour } as Sign, text: actor.name }]
    : leaders.map((bloc): LegendRow => ({
        sign: { sign: 'symbol', symbol: bloc.symbol, colour: look.blocColour(bloc.id) },
        text: nameOf(bloc, language),
      }))
  const contested = isState && !actor && seen.some((one) => one.contested)
  return [
    {
      rank: 0,
      heading: isState ? texts.densityHeading(thousand) : texts.changeHeading(thousand),
      ramp,
      rows: [],
    },
    { rank: 0, heading: isState ? texts.strongest : texts.changedMost, rows: named, names: true },
    {
      rank: 1,
      heading: null,
      rows: [
        ...(contested ? [tile(sample(0.6), texts.contested), tile(sample(0.4), texts.even)] : []),
        ...(isState && seen.some((one) => one.wide)
          ? [tile({ ...sample(), size: WIDE_SIZE }, texts.wide)]
          : []),
        ...(isState
          ? [tile({ ...sample(), fill: look.theme.neutral, pattern: patterns.nobody, size: 1 }, texts.nobody)]
          : []),
      ],
    },
    ...(isChange
      ? [
          {
            rank: 0 as const,
            heading: isState ? texts.changeHeading(thousand) : null,
            rows: [tile(sample(), texts.gain), tile({ ...sample(), pattern: patterns.loss }, texts.loss)],
          },
        ]
      : []),
  ]
}

/** What the hatch says. */
export const veilLegend = ({ words }: Pick<MapState, 'words'>): LegendGroup => ({
  rank: 0,
  heading: null,
  rows: [{ sign: { sign: 'veil' }, text: words.influence.silent }],
})
