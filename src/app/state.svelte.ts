/** The state of one mounted map. An article may hold twelve of them: nothing here is shared. */
import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { BasemapFiles } from '../map/basemap-data.ts'
import { createLook } from '../map/look.ts'
import type { Highlighted } from '../map/highlight.ts'
import type { MapInView } from '../map/map-view.ts'
import type { ProjectionId } from '../map/projection.ts'
import type { Bbox } from '../map/view.ts'
import type { Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { fit, type Basis, type Mode, type Moment, type TimeWindow } from '../time/moment.ts'
import { addPoints } from '../time/points.ts'
import { isJumpedTo, neighbour } from '../time/neighbour.ts'
import { fitOf, publicationDays, sift, timed } from '../time/sift.ts'
import { createBackground } from './background.svelte.ts'
import { createDateWords } from './dates.ts'
import { createFilterState } from './filter-state.svelte.ts'
import type { StackBy } from './histogram.ts'
import { loadJson, reasonOf, type Failure, type Loaded } from './load.ts'
import { closedEnds, openingOf } from './opening.ts'
import { themeOf, type Options, type Speed } from './options.ts'
import { atEnd, bring, createScale, endOn, rewind, stepEdge, stepOn } from './scale.ts'
import type { TypedWindow } from './typed-dates.ts'
import { languages } from './words/index.ts'

/** What stands in the side panel. `layers` only where the page is too narrow to show them always. */
export type Side = 'layers' | 'list' | 'details' | 'about'

export type MapState = ReturnType<typeof createState>

export const [getMapState, setMapState] = createContext<MapState>()

export function createState(loaded: Loaded, options: Options) {
  const { manifest, features, points, failures: lost } = loaded
  const { whole, opens, ends: openingEnds } = openingOf(manifest, options)
  const byId = new Map(features.map((one) => [one.feature.id, one]))
  const filter = createFilterState(manifest, options)
  const sources = new Map(manifest.sources.map((source) => [source.id, source]))
  const language = options.lang ?? 'en'
  const words = languages[language]
  const { title, abstract } = manifest.translations[language] ?? manifest
  const dates = createDateWords(words)
  const ui = options.ui ?? 'full'
  const prefersDark = new MediaQuery('prefers-color-scheme: dark')
  const prefersStill = new MediaQuery('prefers-reduced-motion: reduce')

  /** Ends as they were asked for: an open one stays open in the address while the window ends there. */
  let asked = $state.raw<TypedWindow>(openingEnds)
  let window = $state.raw<TimeWindow>(closedEnds(openingEnds, whole))
  let mode = $state<Mode>(options.mode ?? 'window')
  let basis = $state<Basis>(options.basis ?? 'happened')
  let fade = $state(options.fade ?? 0)
  let step = $state<Step>(options.step ?? manifest.step)
  let view = $state.raw<TimeWindow>(whole)
  let speed = $state<Speed>(options.speed ?? 1)
  let loop = $state(options.loop ?? false)
  let stackBy = $state<StackBy>('layer')
  let bbox = $state.raw<Bbox | null>(options.bbox)
  let inView = $state.raw<MapInView | null>(null)
  let projection = $state<ProjectionId>(options.projection ?? 'mercator')
  let highlighted = $state.raw<Highlighted | null>(null)
  let picked = $state.raw<readonly string[]>([])
  let at = $state(0)
  let side = $state<Side | null>(options.legend && ui === 'embed' ? 'layers' : null)
  let cameFromList = $state(false)
  let panelOpen = $state(options.legend ?? true)
  let playing = $state(false)
  let said = $state('')
  let failures = $state.raw<readonly Failure[]>([...lost, ...unknownFeature()])
  let basemapFiles = $state.raw<BasemapFiles | null>(null)
  const background = createBackground({
    offered: manifest.basemaps ?? [],
    asked: options.basemap,
    language: options.names ?? language,
    page: document.baseURI,
    json: loadJson,
    onfail: (host, { code, detail }) =>
      failBackground(host, words.backgroundFailed(host, words.backgroundFaults[code](detail))),
    onunknown: (id) => failBackground(id, words.unknownBackground(id)),
  })

  const themeId = $derived(themeOf(options.theme, prefersDark.current))
  const scale = $derived(createScale({ start: whole.from, end: whole.to }, step))
  const moment = $derived<Moment>({ window, mode, basis, fade })
  const sifted = $derived(sift(features, moment, filter.sieve))
  const undated = features.filter(({ known }) => known === null).length
  const counts = $derived.by(() => {
    const { inWindow, shown, possible, total } = sifted
    return addPoints({ inWindow, shown, possible, total, undated }, points, moment, filter.sieve)
  })
  const look = $derived(createLook(manifest, themeId, language, dates.number))
  const selected = $derived(side === 'details' ? (byId.get(picked[at] ?? '')?.feature ?? null) : null)

  /** What an address must say of the window. */
  function saidEnds(): Pick<Options, 'from' | 'to'> {
    const { from, to } = closedEnds(asked, whole)
    const ends = {
      from: window.from === from ? asked.from : window.from,
      to: window.to === to ? asked.to : window.to,
    }
    return ends.from === opens.from && ends.to === opens.to ? { from: null, to: null } : ends
  }

  /** A control of the timeline moves the window: it no longer plays, and the live line says where it is. */
  function go(next: TimeWindow): void {
    playing = false
    window = next
    said = dates.window(next, mode)
  }

  function stop(): void {
    if (!playing) return
    playing = false
    const { shown, total } = counts
    said = words.paused(dates.window(window, mode), words.shown(dates.number(shown), dates.number(total)))
  }

  function failBackground(what: string, reason: string): void {
    failures = [...failures, { what, kind: 'background', reason }]
  }

  function unknownFeature(): Failure[] {
    const { id } = options
    if (id === null || byId.has(id) || loaded.rowOf(id) !== null) return []
    return [{ what: id, kind: 'feature', reason: 'unknown id' }]
  }

  /** Loads the features of rows of the points' table. Gives their ids; where some do not come, that is a failure. */
  async function fetchPoints(rows: readonly number[]): Promise<string[]> {
    const published = publicationDays(manifest.sources)
    let reason: string | null = null
    const found = await Promise.all(
      rows.map((row) =>
        loaded.pointFeature(row).catch((error: unknown) => {
          reason = reasonOf(error)
          return null
        }),
      ),
    )
    const files = (manifest.records ?? []).map(({ file }) => file).join(', ')
    if (reason !== null) failures = [...failures, { what: files, kind: 'layer', reason }]
    return found.flatMap((feature) => {
      if (!feature) return []
      byId.set(feature.id, timed(feature, published))
      return feature.id
    })
  }

  /** Rows of the points' table that ids mean and that have not been loaded yet. */
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => (byId.has(id) ? [] : (loaded.rowOf(id) ?? [])))

  /** Counts what was asked to be opened, so that what comes late does not push aside what was asked for since. */
  let asks = 0

  /** Opens features and points, by their rows, at one place in the details: at once, or when the points have come. */
  function openPoints(rows: readonly number[], ids: readonly string[] = [], fromList = false): void {
    asks += 1
    if (rows.length === 0) return show(ids, fromList)
    const ask = asks
    void fetchPoints(rows).then((more) => ask === asks && show([...ids, ...more], fromList))
  }

  /** Opens features at one place in the details. Ids that the data lack are left out. */
  const open = (ids: readonly string[], fromList = false): void => openPoints(rowsOf(ids), ids, fromList)

  function show(ids: readonly string[], fromList: boolean): void {
    const start = (id: string): Day => byId.get(id)?.span.start ?? -Infinity
    const known = [...new Set(ids)].filter((id) => byId.has(id))
    picked = known.sort((a, b) => start(a) - start(b))
    at = 0
    if (picked.length === 0 || ui === 'bare') return
    cameFromList = fromList
    side = 'details'
  }

  /** Makes a feature visible in time and whatever is switched off. */
  function uncover(id: string): void {
    const one = byId.get(id)
    if (!one) return
    filter.uncover(one.feature.properties)
    if (fitOf(one, moment)) return
    const brought = bring(scale, window, one.span.start, one.span.end)
    const day = one.span.start ?? one.span.end ?? window.to
    window = fit(one.span, one.known, { ...moment, window: brought }) ? brought : { from: day, to: day }
  }

  async function openFirst(id: string): Promise<void> {
    const rows = rowsOf([id])
    if (rows.length > 0) await fetchPoints(rows)
    uncover(id)
    show([id], false)
  }
  if (options.id !== null) void openFirst(options.id)

  return {
    manifest,
    /** In the page's language, where the dataset has it. */
    title,
    abstract,
    features,
    /** The whole time axis, first and last day. */
    whole,
    words,
    dates,
    language,
    ui,
    sources,
    /** Language of the names on the background map. */
    names: options.names ?? language,
    background,
    feature: (id: string): MapFeature | undefined => byId.get(id)?.feature,
    /** The axis cut into calendar periods of the step. */
    get scale() {
      return scale
    },
    /** Calendar unit of one step of the window. */
    get step() {
      return step
    },
    set step(next) {
      step = next
    },
    /** The part of the axis that the timeline shows. */
    get view() {
      return view
    },
    set view(next) {
      view = next
    },
    /** How many times as fast as usual the window plays. */
    get speed() {
      return speed
    },
    set speed(next) {
      speed = next
    },
    /** Playing begins again where it would end. */
    get loop() {
      return loop
    },
    set loop(next) {
      loop = next
    },
    /** What the timeline's bars are coloured by. */
    get stackBy() {
      return stackBy
    },
    set stackBy(next) {
      stackBy = next
    },
    get window() {
      return window
    },
    set window(next) {
      playing = false
      // a slider tells its own value
      said = ''
      window = next
    },
    /** Ends of the window, ±Infinity for those of the axis. */
    get ends(): TypedWindow {
      const { from, to } = saidEnds()
      return { from: from ?? window.from, to: to ?? window.to }
    },
    set ends(next) {
      asked = next
      go(closedEnds(next, whole))
    },
    /** Moves the window by steps, ±Infinity for the ends. */
    move: (steps: number) => go(stepOn(scale, window, mode, steps)),
    /** Moves one edge of the window by a step. */
    moveEdge(side: 'from' | 'to', direction: 1 | -1) {
      if (side === 'to' || mode === 'window') go(stepEdge(scale, window, mode, side, direction))
    },
    /** Brings the next or the last event before into the window, which keeps its length. */
    jump(direction: 1 | -1) {
      stop()
      const day = neighbour(
        features,
        points?.table ?? null,
        isJumpedTo(filter.sieve),
        moment,
        whole,
        direction,
      )
      if (day === null) said = direction > 0 ? words.noNextEvent : words.noPreviousEvent
      else go(mode === 'window' ? bring(scale, window, day, day) : endOn(scale, window, day))
    },
    /** Back to what the dataset opens with. */
    reset() {
      asked = opens
      mode = 'window'
      basis = 'happened'
      fade = 0
      step = manifest.step
      view = whole
      go(opens)
    },
    get mode() {
      return mode
    },
    set mode(next) {
      mode = next
    },
    get basis() {
      return basis
    },
    set basis(next) {
      basis = next
    },
    get fade() {
      return fade
    },
    set fade(next) {
      fade = next
    },
    /** What the reader looks at: all that is shown and counted follows from it. */
    get moment() {
      return moment
    },
    /** What is switched off. */
    filter,
    /** The address asks for the legend. */
    legendAsked: options.legend === true,
    get bbox() {
      return bbox
    },
    set bbox(next) {
      bbox = next
    },
    /** What of the world is on the screen; null until there is a map. */
    get inView() {
      return inView
    },
    set inView(next) {
      inView = next
    },
    get projection() {
      return projection
    },
    set projection(next) {
      projection = next
    },
    /** What the reader points at outside the map: it is shown on it. */
    get highlighted() {
      return highlighted
    },
    set highlighted(next) {
      highlighted = next
    },
    get sifted() {
      return sifted
    },
    /** Point features where they are many: they are in none of the other lists. */
    points,
    /** How much there is, features and points together. */
    get counts() {
      return counts
    },
    openPoints,
    get look() {
      return look
    },
    get themeId() {
      return themeId
    },
    get still() {
      return prefersStill.current
    },
    get picked() {
      return picked
    },
    get at() {
      return at
    },
    set at(next) {
      at = Math.min(Math.max(next, 0), picked.length - 1)
    },
    get selected() {
      return selected
    },
    get side() {
      return side
    },
    open,
    /** Opens a panel, or closes it where it is open. */
    toggle(next: Side) {
      side = side === next ? null : next
      cameFromList = false
    },
    /** Closes the side panel; details that were opened from the list give way to it again. */
    close() {
      side = side === 'details' && cameFromList ? 'list' : null
      cameFromList = false
    },
    get panelOpen() {
      return panelOpen
    },
    set panelOpen(next) {
      panelOpen = next
    },
    /** For the live line: where the window is, once a control has moved it or playing has stopped. */
    get said() {
      return said
    },
    get playing() {
      return playing
    },
    set playing(next) {
      if (next === playing) return
      if (!next) {
        stop()
        return
      }
      // Play pressed at the end begins again.
      if (atEnd(scale, window)) window = rewind(scale, window, mode)
      said = ''
      playing = true
    },
    /** One step of the film. At the end it stops, a beat after its last picture, or begins again. */
    tick() {
      const next = stepOn(scale, window, mode, 1)
      if (next !== window) window = next
      else if (loop) window = rewind(scale, window, mode)
      else stop()
    },
    get failures() {
      return failures
    },
    get basemapFiles() {
      return basemapFiles
    },
    takeBasemap(files: BasemapFiles, lostFiles: readonly Failure[]) {
      basemapFiles = files
      failures = [...failures, ...lostFiles]
    },
    /** What an address must say to come back here; what the dataset or the reader's system decides stays null. */
    get options(): Options {
      return {
        ...options,
        ...saidEnds(),
        mode: mode === 'window' ? null : mode,
        basis: basis === 'happened' ? null : basis,
        fade: fade === 0 ? null : fade,
        step: step === manifest.step ? null : step,
        speed: speed === 1 ? null : speed,
        loop: loop || null,
        ...filter.options,
        id: selected?.id ?? null,
        bbox,
        legend: side === 'layers' ? true : ui === 'full' && !panelOpen ? false : null,
        basemap: background.asked,
        projection: projection === 'mercator' ? null : projection,
      }
    },
  }
}
