/** What every language must say. A missing or misspelt key is a type error. */
import type { OwnBasemap } from '../../map/basemaps.ts'
import type { BasemapFaultCode } from '../../map/basemaps/fault.ts'
import type { ClaimStance, FigureKind } from '../../model/claim.ts'
import type { Step } from '../../model/dataset.ts'
import type { Dated } from '../../model/edtf.ts'
import type { Certainty, Status } from '../../model/feature.ts'
import type { layerKinds, LayerId, Role } from '../../model/layer.ts'
import type { Located } from '../../model/place.ts'
import type { Stance } from '../../model/source.ts'
import type { Exactness } from '../../time/filter.ts'
import type { Basis, Mode } from '../../time/moment.ts'
import type { StackBy } from '../histogram.ts'
import type { SideName } from '../side-pages.ts'
import type { TypedFault } from '../typed-dates.ts'

export type Kind = (typeof layerKinds)[number]['kinds'][number]

/** Arguments are already in the language's digits. */
export interface Words {
  /** For dates and numbers, BCP 47. */
  locale: string
  dir: 'ltr' | 'rtl'

  loading: string
  skipMap: string
  close: string

  more: string
  less: string
  layersHeading: string
  layers: Record<LayerId, string>
  list: string
  legend: string
  legendButton: string
  showAll: string
  only: (name: string) => string
  onlyShort: string
  onScreen: (count: string) => string
  kindsOf: (layer: string) => string
  sides: string
  noSide: string
  howSure: string
  howExact: string
  exactnesses: Record<Exactness, string>
  readingHeading: string
  reading: Record<ReadingKey, string>
  borders: string
  /** The same in a few words, for the map. */
  bordersShort: string
  aboutMap: AboutWords
  showPanel: string

  timeline: string
  windowStart: string
  windowEnd: string
  play: string
  pause: string
  modeLabel: string
  modes: Record<Mode, string>
  shown: (shown: string, total: string) => string
  inWindow: (count: string) => string
  onlyPossible: (count: string) => string
  stepBack: string
  stepForward: string
  previousEvent: string
  nextEvent: string
  noPreviousEvent: string
  noNextEvent: string
  paused: (window: string, shown: string) => string
  changeDates: string
  datesHeading: string
  from: string
  to: string
  dateHint: string
  dateFaults: Record<TypedFault, string>
  presets: string
  presetWhole: string
  presetMonths: string
  presetDecade: (year: string) => string
  moreControls: string
  stepLabel: string
  steps: Record<Step, string>
  basisLabel: string
  bases: Record<Basis, string>
  undated: (count: string, total: string) => string
  fadeLabel: string
  fadeNone: string
  /** `count` in words, `n` for the grammar. */
  days: (count: string, n: number) => string
  speedLabel: string
  times: (count: string) => string
  loop: string
  reset: string
  keysHeading: string
  keys: Record<KeyUse, string>

  histogram: (range: string, total: string, bar: string, most: string) => string
  histogramEmpty: (range: string) => string
  begun: Record<Basis, string>
  inexact: string
  documents: string
  stackHeading: string
  stacks: Record<StackBy, string>
  barHeights: string
  axisIn: string
  axisOut: string

  /** Names of the pages of the side panel. */
  pages: Record<SideName, string>
  back: string
  listHeading: string
  listEmpty: string
  listMore: (count: string) => string
  stepper: (at: string, of: string) => string
  previous: string
  next: string
  allHere: string
  manyHere: (count: string) => string
  manyAround: (place: string, count: string) => string

  date: string
  place: string
  actors: string
  status: string
  certainty: string
  figures: string
  claims: string
  disputing: string
  noActor: string
  undatedSource: string
  accordingTo: (who: string) => string
  within: (km: string) => string
  /** Where it was: not at the place, but near it. */
  near: (place: string) => string
  /** Another place that the name may mean. */
  mayBe: (place: string) => string
  /** What a source says otherwise than the feature, as part of its claim. */
  placesAt: (place: string) => string
  datesTo: (date: string) => string
  proposed: string

  kinds: Record<Kind, string>
  roles: Record<Role, string>
  statuses: Record<Status, string>
  certainties: Record<Certainty, string>
  located: Record<Located, string>
  dated: Record<Dated, string>
  stances: Record<Stance, string>
  claimStances: Record<ClaimStance, string>
  figureKinds: Record<FigureKind, string>

  since: (date: string) => string
  until: (date: string) => string
  fromTo: (from: string, to: string) => string
  about: (date: string) => string
  unsure: (date: string) => string
  seasons: Record<'21' | '22' | '23' | '24', (year: string) => string>
  decade: (year: string) => string
  atLeast: (number: string) => string
  atMost: (number: string) => string
  between: (low: string, high: string) => string
  unknown: string

  noWebgl: string
  noData: string
  noManifest: string
  emptyData: string
  layerFailed: (layer: string, reason: string) => string
  basemapFailed: (file: string, reason: string) => string
  unknownFeature: (id: string) => string

  background: string
  backgrounds: Record<OwnBasemap, string>
  /** One that only the address names. */
  backgroundOfLink: string
  backgroundFrom: (host: string) => string
  backgroundHint: string
  backgroundLoading: string
  backgroundAsk: (host: string) => string
  backgroundLoad: string
  backgroundKeep: string
  unknownBackground: (id: string) => string
  backgroundFailed: (host: string, reason: string) => string
  backgroundFaults: Record<BasemapFaultCode, (detail: string) => string>

  /** MapLibre's texts by its own keys. */
  maplibre: Record<string, string>
  /** Controls of the map that are ours. */
  map: { globe: string; keys: string; km: (distance: string) => string; locator: string }
}

/** Of what others have made, what stands in the page. */
export type Part = 'land' | 'water' | 'places' | 'icons' | 'fonts' | 'page' | 'libraries'

export interface AboutWords {
  heading: string
  made: string
  /** How the map came about, in sentences. */
  how: readonly string[]
  limitsHeading: string
  limits: string
  sourcesHeading: string
  /** How many documents, and their licences. */
  sources: (count: string, licence: string) => string
  undated: string
  partsHeading: string
  /** What the page is made of besides the data. */
  parts: Record<Part, string>
  bordersHeading: string
  versionHeading: string
  version: (release: string, hash: string) => string
  newest: (date: string) => string
}

/** What a key of the timeline does. */
export type KeyUse = 'play' | 'step' | 'event' | 'start' | 'end' | 'thumb' | 'page' | 'ends' | 'zoom'

export type ReadingKey =
  | 'stack'
  | 'ring'
  | 'base'
  | 'area'
  | 'wide'
  | 'contested'
  | 'halo'
  | 'near'
  | 'candidates'
  | 'elsewhere'
  | 'faint'
  | 'fading'
  | 'control'
  | 'presence'
  | 'influence'
  | 'deployment'
