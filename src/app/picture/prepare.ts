/** A figure made ready to be drawn: all that it needs has come, and all its texts are written. */
import { createFigure, type Figure } from '../../figure/compose/figure.ts'
import type { FigureContent, FrameContent, LegendGroup, PanelContent } from '../../figure/compose/content.ts'
import { directed } from '../../figure/compose/lines.ts'
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
import type { Options } from '../options.ts'
import type { MapState } from '../state.svelte.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { FigureAsk, FigureKind } from './ask.ts'
import { writeTexts, type Texts } from './caption.ts'
import { influenceLegend, marksLegend, veilLegend } from './figure-legend.ts'
import { addressOf, drawnBasemap, footOf, toldOf } from './foot.ts'
import { momentsOf, type Moments } from './moments.ts'
import { panelsAt } from './panels.ts'
import { countOf, createSeen } from './seen.ts'
import { createStamps } from './stamps.ts'

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

/** A zoom level at which influence is first looked at, before the map has its place. */
const FIRST_ZOOM = 6

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
  await Promise.all([
    map.coverage.on ? map.coverage.load() : null,
    readyFonts(map.language),
    readyFonts(map.names),
  ])
  const places = await placesOf(map)
  signal.throwIfAborted()

  const seen = createSeen(map)
  const stamps = createStamps(map, kind, texts)
  const { marked, isChange } = stamps
  const wanted = {
    width: ask.width,
    height: ask.height,
    panels: kind === 'dates' ? moments.length : isChange && !ask.alone ? 3 : 1,
    bbox: map.bbox ?? homeBbox(manifest.home, ...shapeOf(kind, ask)),
  }
  const view = {
    look,
    files: map.basemapFiles,
    language: map.names,
    basemap: drawnBasemap(map.options.basemap),
  }
  const shownIn = (moment: Moment, bbox: Bbox) => countOf(seen.legend(moment, bbox), map.filter.filter.layers)
  const aboutOf = (moment: Moment, bbox: Bbox) => stamps.about(moment, marked ? shownIn(moment, bbox) : 0)
  const partsIn = (bbox: Bbox) => moments.map((moment) => seen.legend(moment, bbox))
  const heldIn = (bbox: Bbox) => moments.map((moment) => seen.held(moment, bbox))
  const title = ask.title ?? map.title
  const told = toldOf(map, heldIn(wanted.bbox).flat(), texts, addressOf(optionsAt(map, asked), ask.home))
  const contentWith = (legend: readonly LegendGroup[]): FigureContent => ({
    dir: words.dir,
    themeId: look.themeId,
    theme: look.theme,
    title: title || null,
    stamps: kind === 'dates' ? [stamps.all(moments)] : moments.map(stamps.head),
    legend: ask.legend ? legend : [],
    more: (count) => texts.rowsMore(dates.number(count), count),
    foot: footOf(told, ask.sources),
    scale: (km) => words.map.km(dates.number(km)),
  })

  /** Of a long film, some of its pictures. */
  const looked = moments.filter(
    (_, i) => i % Math.ceil(moments.length / LOOKED_AT) === 0 || i === moments.length - 1,
  )
  async function legendOf(at: Pick<Figure, 'bbox' | 'zoom'>): Promise<LegendGroup[]> {
    // pictures of a film, and several maps, tell their own counts
    const isCounted = kind === 'one' && moments.length === 1
    const marks = marked ? marksLegend({ parts: partsIn(at.bbox), isCounted, look }, map) : []
    const veil = map.coverage.on ? [veilLegend(map)] : []
    if (influence.by === null) return [...marks, ...veil]
    const fields: { field: FieldView; isChange: boolean }[] = []
    for (const { window } of looked) {
      const field = await influence.fieldOf(at, window.to, influence.compare)
      signal.throwIfAborted()
      if (!field) continue
      if (!isChange || !ask.alone) fields.push({ field, isChange: false })
      if (isChange) fields.push({ field, isChange: true })
    }
    const tiles = influenceLegend(fields, at.bbox, look, map)
    // sides are named once
    return [...(marked ? tiles.filter(({ names }) => !names) : tiles), ...marks, ...veil]
  }

  const { measure } = canvasPen(createContext(1, 1))
  const make = (legend: readonly LegendGroup[], bbox: Bbox) =>
    createFigure(
      contentWith(legend),
      moments.map((moment) => aboutOf(moment, bbox)),
      wanted,
      view,
      measure,
    )
  // what the map shows beyond what was asked for hangs on the room that the legend leaves
  const first = make(await legendOf({ bbox: wanted.bbox, zoom: FIRST_ZOOM }), wanted.bbox)
  const figure = make(await legendOf(first), first.bbox)
  const { bbox } = figure

  async function panels(moment: Moment): Promise<PanelContent[]> {
    const found = await panelsAt(map, moment, figure, { alone: ask.alone, texts, stamps })
    signal.throwIfAborted()
    return found
  }
  async function frameAt(at: number): Promise<FrameContent> {
    const moment = moments[at]!
    if (kind !== 'dates')
      return { stamp: stamps.head(moment), about: aboutOf(moment, bbox), panels: await panels(moment) }
    const all: PanelContent[] = []
    for (const one of moments) {
      const count = shownIn(one, bbox)
      // each keeps its place beside the other, though both be numbers
      const shown = marked ? ` · ${directed(texts.shown(dates.number(count), count), words.dir)}` : ''
      for (const panel of await panels(one))
        all.push({ ...panel, stamp: `${directed(stamps.of(one), words.dir)}${shown}` })
    }
    const about = marked ? texts.modes[moment.mode] : words.pages.influence
    return { stamp: stamps.all(moments), about, panels: all }
  }

  const held = heldIn(bbox)
  const written = writeTexts(
    {
      title: title || map.title,
      stamps: moments.map(stamps.head),
      about: aboutOf(moments[0]!, bbox),
      shown: asked,
      seen: kind === 'film' ? [] : partsIn(bbox).map((parts, i) => ({ parts, held: held[i]! })),
      places,
      told,
    },
    map,
    texts,
  )
  const date = moments.length === 1 ? stamps.head(moments[0]!) : stamps.all(moments)
  return {
    count: kind === 'film' ? moments.length : 1,
    figure,
    draw: async (pen, at) => figure.draw(pen, await frameAt(at)),
    facts: {
      title: `${title || map.title} – ${date}`,
      description: written.alt,
      address: told.address,
      language: words.locale,
    },
    texts: written,
    moments,
    bbox,
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
  kind === 'dates' ? [width > height ? 4 : 3, 3] : kind === 'difference' && !alone ? [1, 1] : [width, height]

/** Names of provinces for the texts; without them the places themselves are named. */
async function placesOf({ reading }: MapState): Promise<readonly ReadPlace[] | null> {
  if (!reading.available) return null
  try {
    return (await reading.places()).places
  } catch {
    return null
  }
}
