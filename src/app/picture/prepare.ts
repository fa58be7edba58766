/** A figure made ready to be drawn: all that it needs has come, and all its texts are written. */
import { createFigure, type Figure } from '../../figure/compose/figure.ts'
import type { FigureContent, FrameContent, LegendGroup, PanelContent } from '../../figure/compose/content.ts'
import { readyFonts } from '../../figure/draw/fonts.ts'
import type { FileFacts } from '../../figure/encode/png.ts'
import { canvasPen } from '../../map/canvas-pen.ts'
import { createContext } from '../../map/draw-picture.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import { createLook } from '../../map/look.ts'
import type { Pen } from '../../map/pen.ts'
import { homeBbox, type Bbox } from '../../map/view.ts'
import type { Moment } from '../../time/moment.ts'
import type { ReadPlace } from '../../model/reading.ts'
import { sift } from '../../time/sift.ts'
import type { Options } from '../options.ts'
import type { MapState } from '../state.svelte.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { FigureAsk, FigureKind } from './ask.ts'
import { writeTexts, type Texts } from './caption.ts'
import { influenceLegend, marksLegend } from './figure-legend.ts'
import { addressOf, drawnBasemap, footOf, toldOf } from './foot.ts'
import { momentsOf, type Moments } from './moments.ts'
import { countOf, createSeen } from './seen.ts'

export interface Prepared {
  /** How many pictures there are: one, but for films. */
  count: number
  figure: Figure
  /** Draws a picture, counted from 0. */
  draw: (pen: Pen, at: number) => Promise<void>
  facts: FileFacts
  texts: Texts
  moments: readonly Moment[]
  /** Features in view, of all moments. */
  bbox: Bbox
}

/** Pictures of a film whose influence the legend tells of. */
const LOOKED_AT = 5

/** Rejects with the signal's reason, or where something does not come. */
export async function prepareFigure(
  map: MapState,
  ask: FigureAsk,
  texts: FigureWords,
  signal: AbortSignal,
): Promise<Prepared> {
  const { words, dates, influence, manifest } = map
  const look = ask.theme === null ? map.look : createLook(manifest, ask.theme, map.language, dates.number)
  const asked = momentsOf(map, ask)
  const { kind, moments } = asked
  const marked = influence.by === null || (influence.marks && kind !== 'difference')
  await Promise.all([
    map.coverage.on ? map.coverage.load() : null,
    readyFonts(map.language),
    readyFonts(map.names),
  ])
  const places = await placesOf(map)
  signal.throwIfAborted()

  const seen = createSeen(map)
  const measure = canvasPen(createContext(1, 1)).measure
  const wanted = {
    width: ask.width,
    height: ask.height,
    panels: kind === 'dates' ? moments.length : kind === 'difference' && !ask.alone ? 3 : 1,
    bbox: map.bbox ?? homeBbox(manifest.home, ...shapeOf(kind, ask)),
  }
  const view = {
    look,
    files: map.basemapFiles,
    language: map.names,
    basemap: drawnBasemap(map.options.basemap),
  }
  const stampOf = ({ window, mode }: Moment) =>
    marked ? dates.window(window, mode) : dates.period({ from: window.to, to: window.to })
  const compared = influence.compare === null ? null : dayOf(influence.compare)
  function dayOf(day: number): string {
    return dates.period({ from: day, to: day })
  }
  const isChange = kind === 'difference' && compared !== null
  const headOf = (moment: Moment) =>
    isChange ? texts.change(compared, dayOf(moment.window.to)) : stampOf(moment)
  const partsIn = (bbox: Bbox) => moments.map((moment) => seen.legend(moment, bbox))
  const aboutOf = (moment: Moment, bbox: Bbox): string => {
    if (!marked) return words.pages.influence
    const count = countOf(seen.legend(moment, bbox), map.filter.filter.layers)
    const known = moment.basis === 'known' ? `, ${texts.known}` : ''
    const also = influence.by === null ? [] : [texts.influence(dayOf(moment.window.to))]
    return [`${texts.modes[moment.mode]}${known}`, texts.shown(dates.number(count), count), ...also].join(
      ' · ',
    )
  }

  const heldIn = (bbox: Bbox) => moments.map((moment) => seen.held(moment, bbox))
  const title = ask.title === null ? map.title : ask.title
  const told = toldOf(map, heldIn(wanted.bbox).flat(), texts, addressOf(optionsAt(map, asked), ask.home))
  const contentWith = (legend: readonly LegendGroup[]): FigureContent => ({
    dir: words.dir,
    themeId: look.themeId,
    theme: look.theme,
    title: title || null,
    stamps: moments.map(headOf),
    legend: ask.legend ? legend : [],
    more: (count) => texts.rowsMore(dates.number(count), count),
    foot: footOf(told, ask.sources),
    scale: (km) => words.map.km(dates.number(km)),
  })
  const veilRow: LegendGroup = {
    rank: 0,
    heading: null,
    rows: [{ sign: { sign: 'veil' }, text: words.influence.silent }],
  }
  const own = map.coverage.on ? [veilRow] : []

  /** What influence the legend tells of: of a long film, of some of its pictures. */
  const looked = moments.filter(
    (_, i) => i % Math.ceil(moments.length / LOOKED_AT) === 0 || i === moments.length - 1,
  )
  async function legendOf(at: Pick<Figure, 'bbox' | 'zoom'>): Promise<LegendGroup[]> {
    const marks = marked ? marksLegend({ parts: summed(partsIn(at.bbox)), look }, map) : []
    if (influence.by === null) return [...marks, ...own]
    const fields: { field: FieldView; isChange: boolean }[] = []
    for (const moment of looked) {
      const field = await influence.fieldOf(at, moment.window.to, influence.compare)
      signal.throwIfAborted()
      if (!field) continue
      if (!isChange || !ask.alone) fields.push({ field, isChange: false })
      if (isChange) fields.push({ field, isChange: true })
    }
    const tiles = influenceLegend(fields, at.bbox, look, map)
    // sides are named once
    return [...(marked ? tiles.filter(({ names }) => !names) : tiles), ...marks, ...own]
  }
  /** Counts of one moment are told, those of several are not: the pictures tell their own. */
  const summed = <T>(parts: readonly T[]): readonly T[] => (kind === 'film' ? [...parts, ...parts] : parts)

  const make = (legend: readonly LegendGroup[], bbox: Bbox) =>
    createFigure(
      contentWith(legend),
      moments.map((moment) => aboutOf(moment, bbox)),
      wanted,
      view,
      measure,
    )
  // what the map shows beyond what was asked for hangs on the room that the legend leaves
  const first = make(await legendOf({ bbox: wanted.bbox, zoom: 6 }), wanted.bbox)
  const figure = make(await legendOf(first), first.bbox)

  const thingsAt = (moment: Moment, field: FieldView | null) => {
    const { held, fading } = marked ? sift(map.features, moment, map.filter.sieve) : { held: [], fading: [] }
    const said = map.coverage.on ? map.coverage.saidAt(moment) : null
    const { areas } = map.coverage
    return {
      held: [...held, ...fading],
      points:
        marked && map.points ? { table: map.points.table, moment, shows: map.filter.sieve.shows } : null,
      field,
      veil: said && areas ? { areas, said } : null,
    }
  }
  async function panelsAt(moment: Moment): Promise<PanelContent[]> {
    const field =
      influence.by === null ? null : await influence.fieldOf(figure, moment.window.to, influence.compare)
    signal.throwIfAborted()
    if (!isChange || !field?.before) {
      const halves =
        field?.before && compared !== null ? ([compared, dayOf(moment.window.to)] as const) : null
      return [{ stamp: null, halves, things: thingsAt(moment, field) }]
    }
    const change = { stamp: texts.difference, halves: null, things: thingsAt(moment, field) }
    if (ask.alone) return [{ ...change, stamp: null }]
    const alone = (now: FieldView['now'], day: number): FieldView => ({
      ...field,
      now,
      day,
      before: null,
      compared: null,
      contrast: 'swipe',
    })
    const on = (day: number) => ({ ...moment, window: { from: Math.min(day, moment.window.from), to: day } })
    const [earlier, later] = [influence.compare!, moment.window.to]
    return [
      {
        stamp: dayOf(earlier),
        halves: null,
        things: thingsAt(on(earlier), alone(field.before, earlier)),
      },
      { stamp: dayOf(later), halves: null, things: thingsAt(moment, alone(field.now, later)) },
      change,
    ]
  }
  async function frameAt(at: number): Promise<FrameContent> {
    const bbox = figure.bbox
    if (kind === 'dates') {
      const panels: PanelContent[] = []
      for (const moment of moments) {
        const [panel] = await panelsAt(moment)
        const count = countOf(seen.legend(moment, bbox), map.filter.filter.layers)
        const shown = marked ? ` · ${texts.shown(dates.number(count), count)}` : ''
        if (panel) panels.push({ ...panel, stamp: `${stampOf(moment)}${shown}` })
      }
      const [from, to] = [moments[0]!, moments.at(-1)!]
      const mode = marked ? texts.modes[from.mode] : words.pages.influence
      const all = { from: marked ? from.window.from : from.window.to, to: to.window.to }
      return { stamp: dates.period(all), about: mode, panels }
    }
    const moment = moments[at]!
    return { stamp: headOf(moment), about: aboutOf(moment, bbox), panels: await panelsAt(moment) }
  }

  const stamps = moments.map(headOf)
  const parts = partsIn(figure.bbox)
  const held = heldIn(figure.bbox)
  const written = writeTexts(
    {
      title: title || map.title,
      stamps,
      about: aboutOf(moments[0]!, figure.bbox),
      shown: asked,
      seen: kind === 'film' ? [] : parts.map((one, i) => ({ parts: one, held: held[i]! })),
      places,
      told,
    },
    map,
    texts,
  )
  return {
    count: kind === 'film' ? moments.length : 1,
    figure,
    draw: async (pen, at) => figure.draw(pen, await frameAt(at)),
    facts: {
      title: `${title || map.title} – ${kind === 'one' ? stamps[0] : `${stamps[0]} – ${stamps.at(-1)}`}`,
      description: written.alt,
      address: told.address,
      language: words.locale,
    },
    texts: written,
    moments,
    bbox: figure.bbox,
  }
}

/** What an address says of all dates of a figure; the look is the reader's. */
function optionsAt({ options }: MapState, { kind, moments }: Moments): Options {
  const seen = { ...options, ui: null, panel: null, play: null, theme: null }
  if (kind !== 'dates') return seen
  return { ...seen, from: moments[0]!.window.from, to: moments.at(-1)!.window.to }
}

/** What shape a map will have, about: of several each is less wide or less tall than the whole. */
const shapeOf = (kind: FigureKind, { width, height, alone }: FigureAsk): [number, number] =>
  kind === 'dates' || (kind === 'difference' && !alone) ? [4, 3] : [width, height]

/** Names of provinces for the texts; without them the places themselves are named. */
async function placesOf({ reading }: MapState): Promise<readonly ReadPlace[] | null> {
  if (!reading.available) return null
  try {
    return (await reading.places()).places
  } catch {
    return null
  }
}
