/** The state of one mounted map. An article may hold twelve of them: nothing here is shared. */
import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { BasemapFiles } from '../map/basemap-data.ts'
import { createLook } from '../map/look.ts'
import type { Bbox } from '../map/view.ts'
import { parseDay, type Day } from '../model/day.ts'
import type { Step } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import { fit, type Basis, type Mode, type Moment, type TimeWindow } from '../time/moment.ts'
import { sift } from '../time/sift.ts'
import { createDateWords } from './dates.ts'
import type { Failure, Loaded } from './load.ts'
import { themeOf, type Options } from './options.ts'
import { atEnd, bring, createScale, lastEdge, shift } from './scale.ts'
import { languages } from './words/index.ts'

/** What stands in the side panel. `layers` only where the page is too narrow to show them always. */
export type Side = 'layers' | 'list' | 'details'

export type MapState = ReturnType<typeof createState>

export const [getMapState, setMapState] = createContext<MapState>()

const allLayers: LayerId[] = layerKinds.map(({ id }) => id)

export function createState({ manifest, features, failures: lost }: Loaded, options: Options) {
  const axis = { start: parseDay(manifest.axis.start) ?? 0, end: parseDay(manifest.axis.end) ?? 0 }
  const whole: TimeWindow = { from: axis.start, to: axis.end }
  const opens = {
    from: parseDay(manifest.opens.start) ?? axis.start,
    to: parseDay(manifest.opens.end) ?? axis.end,
  }
  const byId = new Map(features.map((one) => [one.feature.id, one]))
  const sources = new Map(manifest.sources.map((source) => [source.id, source]))
  const language = options.lang ?? 'en'
  const words = languages[language]
  const { title, abstract } = manifest.translations[language] ?? manifest
  const dates = createDateWords(words)
  const ui = options.ui ?? 'full'
  const prefersDark = new MediaQuery('prefers-color-scheme: dark')
  const prefersStill = new MediaQuery('prefers-reduced-motion: reduce')

  let window = $state.raw<TimeWindow>(openingWindow())
  let mode = $state<Mode>(options.mode ?? 'window')
  let basis = $state<Basis>(options.basis ?? 'happened')
  let fade = $state(options.fade ?? 0)
  let step = $state<Step>(manifest.step)
  let view = $state.raw<TimeWindow>(whole)
  let speed = $state(1)
  let loop = $state(false)
  let layers = $state.raw<ReadonlySet<LayerId>>(new Set(options.layers ?? allLayers))
  let bbox = $state.raw<Bbox | null>(options.bbox)
  let picked = $state.raw<readonly string[]>([])
  let at = $state(0)
  let side = $state<Side | null>(null)
  let cameFromList = $state(false)
  let panelOpen = $state(true)
  let playing = $state(false)
  let failures = $state.raw<readonly Failure[]>([...lost, ...unknownFeature()])
  let basemapFiles = $state.raw<BasemapFiles | null>(null)

  const themeId = $derived(themeOf(options.theme, prefersDark.current))
  const scale = $derived(createScale(axis, step))
  const moment = $derived<Moment>({ window, mode, basis, fade })
  const sifted = $derived(sift(features, moment, layers))
  const look = $derived(createLook(manifest, themeId, language, dates.number))
  const selected = $derived(side === 'details' ? (byId.get(picked[at] ?? '')?.feature ?? null) : null)

  function openingWindow(): TimeWindow {
    const from = options.from === -Infinity ? axis.start : (options.from ?? opens.from)
    const to = options.to === Infinity ? axis.end : (options.to ?? opens.to)
    return from <= to ? { from, to } : { from: Math.min(from, to), to: Math.max(from, to) }
  }

  function unknownFeature(): Failure[] {
    if (options.id === null || byId.has(options.id)) return []
    return [{ what: options.id, kind: 'feature', reason: 'unknown id' }]
  }

  /** Opens features at one place in the details. Ids that the data lack are left out. */
  function open(ids: readonly string[], fromList = false): void {
    const start = (id: string): Day => byId.get(id)?.span.start ?? -Infinity
    picked = ids.filter((id) => byId.has(id)).sort((a, b) => start(a) - start(b))
    at = 0
    if (picked.length === 0 || ui === 'bare') return
    cameFromList = fromList
    side = 'details'
  }

  /** Makes a feature visible in time and among the layers. */
  function uncover(id: string): void {
    const one = byId.get(id)
    if (!one) return
    layers = new Set([...layers, one.feature.properties.layer])
    if (fit(one.span, one.known, moment)) return
    const brought = bring(scale, window, one.span.start, one.span.end)
    const day = one.span.start ?? one.span.end ?? window.to
    window = fit(one.span, one.known, { ...moment, window: brought }) ? brought : { from: day, to: day }
  }

  if (options.id !== null) {
    uncover(options.id)
    open([options.id])
  }

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
    basemap: options.basemap ?? 'embedded',
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
    get window() {
      return window
    },
    set window(next) {
      window = next
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
    get layers() {
      return layers
    },
    toggleLayer(id: LayerId) {
      const next = new Set(layers)
      if (!next.delete(id)) next.add(id)
      layers = next
    },
    get bbox() {
      return bbox
    },
    set bbox(next) {
      bbox = next
    },
    get sifted() {
      return sifted
    },
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
    get playing() {
      return playing
    },
    set playing(next) {
      // Play pressed at the end begins again.
      if (next && atEnd(scale, window)) window = shift(scale, window, -lastEdge(scale))
      playing = next
    },
    /** One step of the window; stops playing where there is no room left. */
    tick() {
      window = shift(scale, window, 1)
      if (atEnd(scale, window)) playing = false
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
      const opened = window.from === opens.from && window.to === opens.to
      return {
        ...options,
        from: opened ? null : window.from,
        to: opened ? null : window.to,
        mode: mode === 'window' ? null : mode,
        basis: basis === 'happened' ? null : basis,
        fade: fade === 0 ? null : fade,
        layers: layers.size === allLayers.length ? null : allLayers.filter((id) => layers.has(id)),
        id: selected?.id ?? null,
        bbox,
      }
    },
  }
}
