/** The maps of a figure at a moment, and what stands over each. */
import type { PanelContent } from '../../figure/compose/content.ts'
import type { Figure } from '../../figure/compose/figure.ts'
import type { DrawnThings } from '../../figure/draw/drawing.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import type { Moment } from '../../time/moment.ts'
import { sift } from '../../time/sift.ts'
import type { MapState } from '../state.svelte.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { FigureStamps } from './stamps.ts'

interface PanelsAsk {
  /** A difference without its two days. */
  alone: boolean
  texts: FigureWords
  stamps: FigureStamps
}

/** What a map draws; marks where the figure has any. */
function thingsAt(map: MapState, moment: Moment, marked: boolean, field: FieldView | null): DrawnThings {
  const { coverage, filter, points } = map
  const { held, fading } = marked ? sift(map.features, moment, filter.sieve) : { held: [], fading: [] }
  const said = coverage.on ? coverage.saidAt(moment) : null
  return {
    held: [...held, ...fading],
    points: marked && points ? { table: points.table, moment, shows: filter.sieve.shows } : null,
    field,
    veil: said && coverage.areas ? { areas: coverage.areas, said } : null,
  }
}

/** One map, or the two days of a difference and what has changed. Rejects where influence does not come. */
export async function panelsAt(
  map: MapState,
  moment: Moment,
  at: Pick<Figure, 'bbox' | 'zoom'>,
  { alone, texts, stamps }: PanelsAsk,
): Promise<PanelContent[]> {
  const { influence } = map
  const { marked, isChange, day } = stamps
  const things = (when: Moment, field: FieldView | null) => thingsAt(map, when, marked, field)
  const { to } = moment.window
  const { by, compare } = influence
  const field = by === null ? null : await influence.fieldOf(at, to, compare)
  if (compare === null || !field?.before)
    return [{ stamp: null, halves: null, things: things(moment, field) }]
  if (!isChange) return [{ stamp: null, halves: [day(compare), day(to)], things: things(moment, field) }]
  const change = { halves: null, things: things(moment, field) }
  if (alone) return [{ ...change, stamp: null }]
  const one = (now: FieldView['now'], on: number): PanelContent => ({
    stamp: day(on),
    halves: null,
    things: things(
      { ...moment, window: { from: Math.min(on, moment.window.from), to: on } },
      { ...field, now, day: on, before: null, compared: null, contrast: 'swipe' },
    ),
  })
  return [one(field.before, compare), one(field.now, to), { ...change, stamp: texts.difference }]
}
