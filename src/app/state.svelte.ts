/** The state of one mounted map. An article may hold twelve of them: nothing here is shared. */
import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { BasemapFiles } from '../map/basemap-data.ts'
import { createLook } from '../map/look.ts'
import type { Highlighted } from '../map/highlight.ts'
import type { MapInView } from '../map/map-view.ts'
import type { ProjectionId } from '../map/projection.ts'
import type { Bbox } from '../map/view.ts'
import type { MapFeature } from '../model/feature.ts'
import { addPoints } from '../time/points.ts'
import { isJumpedTo, neighbour } from '../time/neighbour.ts'
import { sift } from '../time/sift.ts'
import { createBackground } from './background.svelte.ts'
import { createCoverageState } from './coverage-state.svelte.ts'
import { createDateWords } from './dates.ts'
import { createFilterState } from './filter-state.svelte.ts'
import { createInfluenceState } from './influence/influence-state.svelte.ts'
import { createListPrefs } from './list/list-prefs.svelte.ts'
import { loadJson, type Failure, type Loaded } from './load.ts'
import { createOpener } from './open-features.ts'
import { themeOf, type NameChoice, type Options, type ThemeChoice } from './options.ts'
import { joined } from './parts.ts'
import { formatPanel, type SidePage } from './side-pages.ts'
import { createSideState } from './side-state.svelte.ts'
import { textsOf, type Speech } from './speech.ts'
import { createTimeState } from './time-state.svelte.ts'

export type MapState = ReturnType<typeof createState>

export const [getMapState, setMapState] = createContext<MapState>()

export function createState(loaded: Loaded, options: Options, speech: Speech) {
  const { manifest, features, points, failures: lost } = loaded
  const coverage = createCoverageState(loaded, options.coverage)
  const filter = createFilterState(manifest, features, options)
  const sources = new Map(manifest.sources.map((source) => [source.id, source]))
  const { language, words } = speech
  const { title, abstract } = textsOf(manifest, language)
  const dates = createDateWords(words)
  const ui = options.ui ?? 'full'
  const prefersDark = new MediaQuery('prefers-color-scheme: dark')
  const prefersStill = new MediaQuery('prefers-reduced-motion: reduce')

  let bbox = $state.raw<Bbox | null>(options.bbox)
  let aim = $state.raw<Bbox | null>(null)
  let inView = $state.raw<MapInView | null>(null)
  let projection = $state<ProjectionId>(options.projection ?? 'mercator')
  let theme = $state<ThemeChoice | null>(options.theme)
  let names = $state<NameChoice | null>(options.names)
  let lang = $state(options.lang)
  let highlighted = $state.raw<Highlighted | null>(null)
  let hovered = $state.raw<ReadonlySet<string>>(new Set())
  let panelOpen = $state(options.legend ?? true)
  let sharing = $state(false)
  let failures = $state.raw<readonly Failure[]>(lost)
  let basemapFiles = $state.raw<BasemapFiles | null>(null)
  const fail = (more: readonly Failure[]) => (failures = [...failures, ...more])
  const failBackground = (what: string, reason: string) => void fail([{ what, kind: 'background', reason }])
  const background = createBackground({
    offered: manifest.basemaps ?? [],
    asked: options.basemap,
    language: options.names ?? language,
    agreed: speech.agreed,
    page: document.baseURI,
    json: loadJson,
    onfail: (host, { code, detail }) =>
      failBackground(host, words.backgroundFailed(host, words.backgroundFaults[code](detail))),
    onunknown: (id) => failBackground(id, words.unknownBackground(id)),
  })

  const time = createTimeState(manifest, options, {
    words,
    dates,
    summary: () => words.shown(dates.number(counts.shown), dates.number(counts.total)),
    neighbour: (moment, whole, direction) =>
      neighbour(features, points?.table ?? null, isJumpedTo(filter.sieve), moment, whole, direction),
  })
  const influence = createInfluenceState(loaded, options, {
    moment: () => time.moment,
    sieve: () => filter.sieve,
    filtered: () => filter.any,
    inView: () => inView,
  })
  const pages = createSideState(firstPage(options))
  const opener = createOpener(loaded, {
    fail,
    show(ids, from) {
      if (ids.length === 0 || ui === 'bare') return
      const page = { page: 'details', ids, at: 0 } as const
      if (from === 'address') pages.slipUnder(page)
      else if (from === 'page') pages.visit(page)
      else pages.start(page)
    },
    uncover(one) {
      filter.uncover(one.feature.properties)
      time.uncoverInTime(one)
    },
  })
  const themeId = $derived(themeOf(theme, prefersDark.current))
  const sifted = $derived(sift(features, time.moment, filter.sieve))
  const undated = features.filter(({ known }) => known === null).length
  const counts = $derived.by(() => {
    const { inWindow, shown, possible, total } = sifted
    return addPoints({ inWindow, shown, possible, total, undated }, points, time.moment, filter.sieve)
  })
  const look = $derived(createLook(manifest, themeId, language, dates.number))
  const selected = $derived(opener.feature(pages.picked[pages.at] ?? '') ?? null)
  if (options.id !== null) void opener.openFirst(options.id)
  if (options.play && !prefersStill.current) time.playing = true

  /** What an address must say to come back here; what the dataset or the reader's system decides stays null. */
  const now = $derived<Options>({
    ...options,
    ...time.timeOptions,
    ...filter.options,
    ...influence.options,
    theme,
    lang,
    names,
    id: selected?.id ?? null,
    panel: pages.page,
    bbox,
    legend: pages.side === 'layers' ? true : ui === 'full' && !panelOpen ? false : null,
    coverage: coverage.on ? null : false,
    basemap: background.asked,
    projection: projection === 'mercator' ? null : projection,
  })

  function chooseNames(next: NameChoice | null): void {
    names = next
    background.speak(next ?? language)
  }

  /**
   * Takes over what an address says, all but what a map is made with: `ui`, `lang`, `basemap`, `data`, `gestures` and
   * `origins`.
   */
  function take(next: Options): void {
    const was = now
    time.takeTime(next)
    filter.take(next)
    influence.take(next)
    theme = next.theme
    if (next.names !== names) chooseNames(next.names)
    coverage.on = next.coverage ?? true
    projection = next.projection ?? 'mercator'
    if (next.bbox && String(next.bbox) !== String(bbox)) aim = [...next.bbox]
    if (next.id !== was.id && next.id !== null) void opener.openFirst(next.id)
    else if (formatPanel(next.panel) !== formatPanel(was.panel) || next.id !== was.id) {
      const page = firstPage(next)
      if (page) pages.start(page)
      else pages.close()
    }
    if (ui === 'full' && next.legend !== null) panelOpen = next.legend
    if (next.play && !prefersStill.current) time.playing = true
  }

  return joined(time, pages, {
    take,
    manifest,
    /** In the page's language, where the dataset has it. */
    title,
    abstract,
    features,
    words,
    dates,
    language,
    ui,
    sources,
    /** What was read in the documents: `places()`, `document(id)`, `apart()`. */
    reading: loaded.reading,
    /** Bytes of `areas.json`, in which influence is added up; null where there is none. Rejects where they do not come. */
    influenceAreas: loaded.influenceAreas,
    /** The language that the reader has chosen; null: their own. */
    get lang() {
      return lang
    },
    /** Chooses a language. Another than now has the page made anew; rejects where its words do not come. */
    async speak(next: Options['lang']) {
      if ((next ?? speech.own) === language) lang = next
      else await speech.speak(next)
    },
    /** The language that the page speaks where none is chosen. */
    ownLanguage: speech.own,
    /** The theme that the reader has chosen; null: the system's. */
    get theme() {
      return theme
    },
    set theme(next) {
      theme = next
    },
    /** Language of the names on the background map. Set to null, it is the page's. */
    get names(): string {
      return names ?? language
    },
    set names(next: NameChoice | null) {
      chooseNames(next)
    },
    background,
    /** Features and points of which the feature has been loaded. */
    feature: (id: string): MapFeature | undefined => opener.feature(id),
    /** Opens features at one place in the details. Ids that the data lack are left out. */
    open: opener.open,
    /** The same, and points by their rows: at once, or when they have come. */
    openPoints: opener.openPoints,
    /** Opens one feature in the details, and makes it visible in time and whatever is switched off. */
    openUncovered: opener.openUncovered,
    /** What is switched off. */
    filter,
    /** Where no document speaks. */
    coverage,
    /** Who has how much sway where. */
    influence,
    /** Id of the cell of influence whose page is open; null for none. */
    get cell(): string | null {
      return pages.page?.page === 'cell' ? pages.page.id : null
    },
    /** The address asks for the legend. */
    legendAsked: options.legend === true,
    get bbox() {
      return bbox
    },
    set bbox(next) {
      bbox = next
    },
    /** Where the map is to go: each new value moves it. */
    get aim() {
      return aim
    },
    /** Moves the map to bounds, `[west, south, east, north]` in degrees; of a point both ends are alike. */
    flyTo(bounds: Bbox) {
      aim = [...bounds]
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
    /** Ids of what the reader points at on the map: lists light it. */
    get hovered() {
      return hovered
    },
    set hovered(next) {
      hovered = next
    },
    /** How the reader wants the list. */
    list: createListPrefs(),
    get sifted() {
      return sifted
    },
    /** Point features where they are many: they are in none of the other lists. */
    points,
    /** The feature of a row of `points.table`, loaded anew. Rejects where its file does not come. */
    pointFeature: loaded.pointFeature,
    /** How much there is, features and points together. */
    get counts() {
      return counts
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
    /** The feature in the details. */
    get selected() {
      return selected
    },
    get panelOpen() {
      return panelOpen
    },
    set panelOpen(next) {
      panelOpen = next
    },
    /** The share dialog is open. */
    get sharing() {
      return sharing
    },
    set sharing(next) {
      sharing = next
    },
    get failures() {
      return failures
    },
    fail,
    get basemapFiles() {
      return basemapFiles
    },
    takeBasemap(files: BasemapFiles, lostFiles: readonly Failure[]) {
      basemapFiles = files
      fail(lostFiles)
    },
    get options(): Options {
      return now
    },
  })
}

/** What an address opens in the side panel, but for a feature. */
function firstPage({ panel, legend, ui }: Options): SidePage | null {
  if (panel) return panel
  return legend && ui === 'embed' ? { page: 'layers' } : null
}
