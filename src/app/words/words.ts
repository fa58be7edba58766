/** What every language must say. A missing or misspelt key is a type error. */
import type { FactorName, Factors } from '../../influence/factors.ts'
import type { VariantId } from '../../influence/sensitivity.ts'
import type { By } from '../../influence/settings.ts'
import type { OwnBasemap } from '../../map/basemaps.ts'
import type { BasemapFaultCode } from '../../map/basemaps/fault.ts'
import type { ActorType } from '../../model/actor.ts'
import type { ClaimStance, FigureKind } from '../../model/claim.ts'
import type { Step } from '../../model/dataset.ts'
import type { Dated } from '../../model/edtf.ts'
import type { Certainty, Status } from '../../model/feature.ts'
import type { OmitReason } from '../../model/coverage.ts'
import type { layerKinds, LayerId, Role } from '../../model/layer.ts'
import type { Located, PlaceType } from '../../model/place.ts'
import type { Stance } from '../../model/source.ts'
import type { Exactness } from '../../time/filter.ts'
import type { Basis, Mode } from '../../time/moment.ts'
import type { ProjectionId } from '../../map/projection.ts'
import type { ThemeId } from '../../map/themes.ts'
import type { OverTimeView } from '../influence/charts/views.ts'
import type { StackBy } from '../histogram.ts'
import type { Contest } from '../influence/cell/contest.ts'
import type { SearchGroup } from '../search/items.ts'
import type { KeyGroup, KeyName } from '../shell/key-table.ts'
import type { Rest } from '../shell/sheet.ts'
import type { SideName } from '../side-pages.ts'
import type { TypedFault } from '../typed-dates.ts'
import type { SortKey } from '../list/order.ts'
import type { TableColumn } from '../list/table-columns.ts'

export type Kind = (typeof layerKinds)[number]['kinds'][number]

/** Arguments are already in the language's digits. */
export interface Words {
  /** For dates and numbers, BCP 47. */
  locale: string
  dir: 'ltr' | 'rtl'
  /** What the language calls itself. */
  name: string
  /** Whether somebody has read these words whose own language it is. */
  review: 'native' | 'unreviewed'
  /** Dates and digits of a language that not every browser knows; else those of the locale. */
  formats?: OwnFormats

  loading: string
  skipMap: string
  close: string

  /** What the map as one file says of itself, at its foot. */
  oneFile: {
    /** `version`: release and checksum of the data. */
    note: (date: string, version: string) => string
  }
  /** Of an address that asks for a version of the data; versions are named by day and release. */
  version: {
    older: (shown: string, newest: string) => string
    /** Without a full stop. */
    missing: (asked: string) => string
    instead: (newest: string) => string
    showNewest: string
  }

  /** Of maps that are pictures for now, and of faults of drawing. */
  live: {
    /** On the button over a picture that stands for a map. */
    show: string
    /** What such a picture is, for those who do not see it. */
    picture: (title: string, date: string) => string
    /** The graphics card drew the map, and does so no more. */
    lost: string
    /** Has the map made anew. */
    reload: string
  }

  more: string
  less: string
  layersHeading: string
  layers: Record<LayerId, string>
  list: string
  legend: string
  /** Of a map in a page of others. */
  frame: { tools: string; fullScreen: string; leaveFullScreen: string; whole: string }
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

  documentPage: DocumentWords

  /** Names of the pages of the side panel. */
  pages: Record<SideName, string>
  back: string
  listHeading: string
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
  claims: string
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
  /** The same, where it is the page round the frame that does not let it. */
  sandboxed: string
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

  search: SearchWords

  listing: ListingWords
  twin: TwinWords

  detail: DetailWords
  coverage: CoverageWords
  influence: InfluenceWords
  cell: CellWords

  settings: SettingsWords

  overTime: OverTimeWords

  profile: ProfileWords

  filters: FilterWords

  /** MapLibre's texts by its own keys. */
  maplibre: Record<string, string>
  /** Controls of the map that are ours. */
  map: { globe: string; keys: string; km: (distance: string) => string; locator: string }

  shell: ShellWords
}

/** Words of a language that does not say everything yet: English stands where it is silent. */
export type PartialWords = Partly<Omit<Words, Head>> & Pick<Words, Head> & { partial: true }

type Head = 'locale' | 'dir' | 'name' | 'review' | 'formats'

type Partly<T> = T extends ((...args: never[]) => unknown) | readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> }
    : T

/** How a language writes dates; all texts come in its digits. */
export interface OwnFormats {
  /** A locale with the same digits, for browsers that do not know the language's own. */
  digits: string
  /** From January on. */
  months: readonly string[]
  /** A day, a month, or a day of a month; null is not said. At least one of day and month is given. */
  date: (day: string | null, month: string | null, year: string | null) => string
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

export interface SearchWords {
  /** Name of the field. */
  label: string
  /** What stands in the empty field. */
  hint: string
  clear: string
  groups: Record<SearchGroup, string>
  /** Headings of what is offered before anything is typed. */
  suggested: Record<'place' | 'actor', string>
  /** Before another name of the same. */
  also: string
  /** How many results there are; `n` for the grammar. */
  found: (count: string, n: number) => string
  /** Leads to the page with all of them. */
  all: (count: string, n: number) => string
  /** Results of a group that are not listed. */
  more: (count: string) => string
  none: (text: string) => string
  noneHint: string
  /** Only where there are tables of records. */
  noneRecords: string
  /** Features are still being read. */
  reading: string
  failed: (reason: string) => string
  bloc: string
  placeTypes: Record<PlaceType, string>
  actorTypes: Record<ActorType, string>
}

/** Words of the list, the table and their files. `n` is the number of `count`, for grammar. */
export interface ListingWords {
  /** A switch. */
  viewOnly: string
  inView: (count: string, shown: string) => string
  shown: (count: string, n: number) => string
  sortBy: string
  sorts: Record<SortKey, string>
  ascending: string
  descending: string
  /** Beside a thing that holds only possibly. */
  uncertainDate: string
  uncertainDateLong: string
  /** What points tell only when they are opened. */
  notLoaded: string
  nothingInWindow: string
  noDocument: string
  nothingHere: string
  hidden: (count: string, n: number) => string
  clear: string
  wholeMap: string
  asTable: string
  tableLabel: string
  columns: Record<TableColumn, string>
  /** Hint beside a column's sorting button. */
  sortedUp: string
  sortedDown: string
  csv: string
  geojson: string
  save: string
  gathering: (count: string, n: number) => string
  saved: (file: string, count: string, n: number) => string
  leftOut: (count: string, n: number) => string
  failed: (reason: string) => string
}

/** Sentences of the text that follows the window. Texts come in the language's digits; `n` is for grammar. */
export interface TwinWords {
  heading: string
  copy: string
  copied: string
  copyFailed: string
  /** All of what is shown, as parts of one sentence. */
  counts: (window: string, parts: readonly string[]) => string
  nothing: (window: string) => string
  hidden: (count: string, n: number) => string
  events: (count: string, n: number) => string
  /** How many of the events are in the area that has most. */
  mostIn: (events: string, count: string, n: number, area: string) => string
  bases: (count: string, n: number) => string
  presence: (groups: string, n: number) => string
  presenceIn: (groups: string, n: number, areas: string, areasN: number, unit: 'province' | 'place') => string
  fresh: (before: string, names: readonly string[], more: string, n: number) => string
  disputed: (names: readonly string[], more: string, n: number) => string
  possible: (count: string, n: number) => string
  version: (release: string, hash: string) => string
}

/** Details of a feature. Of `count` and `n` the first is in the language's digits. */
export interface DetailWords {
  statusMeanings: Record<Status, string>
  certaintyMeanings: Record<Certainty, string>
  grade: (letter: string) => string
  /** Above the claims that agree, and those that do not. */
  agree: (count: string, n: number) => string
  otherwise: (count: string, n: number) => string
  read: string
  whyPlace: string
  whyLoading: string
  whyFailed: string
  whyPerson: string
  whyTable: string
  /** Reasons that the machine gives in English. */
  whyReason: string
  whyOthers: (names: string) => string
  /** Counts that differ, side by side. */
  countsDiffer: string
  around: string
  earlier: string
  later: string
  samePlace: (count: string, n: number) => string
  nowOnMap: string
  more: (count: string) => string
  share: string
  link: string
  copyLink: string
  copyCitation: string
  copyBibtex: string
  citationOf: string
  bibtexOf: string
  copied: string
  /** Where the browser does not let a page copy: the text is marked instead. */
  copyByHand: string
  citation: {
    /** `release` is null where the dataset has none. */
    release: (release: string | null, data: string) => string
    accessed: (date: string) => string
    sources: string
  }
}

/** Where and when no document speaks. */
export interface CoverageWords {
  heading: string
  /** The signs of the legend. */
  silent: string
  whole: string
  note: string
  /** How many areas in view are silent, and of how many only the whole country is spoken of. */
  areas: (silent: string, whole: string, all: string) => string
  unavailable: string
  /** Of the timeline's bars: how many are hatched. */
  periods: (count: string, n: number) => string
}

/** Influence on the map: its switch, its page, its part of the legend, and what stands beside the pointer. */
export interface InfluenceWords {
  /** What it is added up in; nothing on the map. */
  cells: Record<By | 'off', string>
  cellsLabel: string
  /** Leads to the page. */
  open: string
  lead: string
  formulaHeading: string
  /** A line each. */
  formula: readonly string[]
  /** `file` tells the whole. */
  method: (file: string) => string
  weight: string
  reason: string
  /** The reasons of the weights are in English. */
  reasonsNote: string
  halfLife: string
  halfLifeHint: string
  radius: string
  radiusHint: string
  /** Why it cannot be turned. */
  radiusOff: string
  whose: string
  allSides: string
  sidesNote: string
  marks: string
  compare: string
  compareDay: string
  compareHint: string
  notDate: string
  fromStart: string
  contrastLabel: string
  contrasts: Record<'swipe' | 'difference', string>
  reset: string
  loading: string
  failed: (reason: string) => string
  shownOn: (date: string) => string
  comparedWith: (date: string) => string
  /** Weight by area, per a thousand square kilometres: `thousand` is that number in digits. */
  densityHeading: (thousand: string) => string
  changeHeading: (thousand: string) => string
  density: (value: string, thousand: string) => string
  /** Names of the five steps, the weakest first. */
  strengths: readonly [string, string, string, string, string]
  /** How strong something is, and the number. */
  strength: (name: string, density: string) => string
  strongest: string
  changedMost: string
  contested: string
  even: string
  nobody: string
  silent: string
  wide: string
  gain: string
  loss: string
  /** The handle between two days, and where it stands. */
  handle: string
  handleAt: (share: string, left: string, right: string) => string
  led: (name: string, share: string) => string
  contestedBy: (name: string, share: string) => string
  onlyWide: string
  nobodyHere: string
  /** `amount` has its sign. */
  changed: (name: string, amount: string, date: string) => string
  unchanged: (date: string) => string
  on: (date: string, what: string) => string
}

/** Page of a cell of influence. `n` is the number that `count` tells, for the grammar. */
export interface CellWords {
  hexagon: string
  near: (place: string) => string
  /** Where no place is near: `km` says how far the nearest is. */
  far: (km: string, place: string) => string
  unknown: (id: string) => string
  /** The day is the last of the window. */
  countedOn: (date: string) => string
  /** Only one actor is counted; a way to count all. */
  onlyActor: (actor: string) => string
  countAll: string
  size: string
  km2: (count: string) => string
  strongest: string
  /** How contested it is: `rivals` equal sides would share it as evenly. */
  contest: string
  contests: Record<Contest, (rivals: string) => string>
  /** What is known to no more than a country or region. */
  wide: string
  onlyWide: string
  ranking: string
  allActors: (count: string, n: number) => string
  /** Of the small lines. */
  lines: (from: string, to: string) => string
  peak: (value: string, date: string) => string
  parts: string
  partsNote: string
  countsFor: (actor: string) => string
  others: (count: string) => string
  sum: string
  share: string
  how: (value: string) => string
  portion: (at: string, of: string) => string
  factors: Record<FactorName, string>
  /** Why so much of it lies in the cell: it is at a point in the area, at a point not far off, known to an area, known to a country. */
  reach: Record<'in' | 'distance' | 'area' | 'wide', string>
  left: Record<Factors['time'], string>
  proposed: string
  strength: string
  split: string
  coverage: string
  local: string
  records: (count: string, n: number) => string
  robust: string
  alwaysFirst: (side: string, tried: string) => string
  flips: (side: string, count: string, tried: string) => string
  /** What was turned, and who is strongest then. */
  flip: (variant: string, side: string) => string
  variants: Record<VariantId, string>
  nobody: string
  areasOnly: string
}

/** Panel, sheet, dialogs and states of the page. */
export interface ShellWords {
  share: string
  /** Buttons of the panel. */
  more: string
  keys: string
  method: string
  /** The handle of the sheet; how high it stands. */
  handle: (rest: string) => string
  rests: Record<Rest, string>
  hint: { label: string; lines: readonly [slider: string, mark: string, keys: string]; got: string }
  keysHeading: string
  keyGroups: Record<KeyGroup, string>
  keyUses: Record<KeyName, string>
  progress: string
  files: (done: string, of: string) => string
  again: string
  emptyHeading: string
  emptyWhat: string
  about: MethodWords
  print: { window: string; legend: string; sources: (names: string) => string; address: string }
}

/** How the map came about and what its words mean, on the page about it. */
export interface MethodWords {
  shows: string
  numbers: (features: string, documents: string, publishers: string) => string
  dateHeading: string
  dateLead: string
  dated: Record<Dated | 'about', string>
  placeHeading: string
  placeLead: string
  located: Record<Located | 'near' | 'candidates', string>
  statusHeading: string
  certaintyHeading: string
  certaintyLead: string
  apart: string
  byStance: string
  documents: (count: string, n: number) => string
  atPublisher: (publisher: string) => string
  licencesHeading: string
  licenceOfData: (licence: string) => string
  licenceOfDigests: (licences: string) => string
  softwareVersion: (version: string) => string
  disclaimerHeading: string
  disclaimer: string
  privacyHeading: string
  privacy: string
}

/** The page on which the reader sets how the map speaks and looks. */
export interface SettingsWords {
  language: string
  /** Nothing is chosen: the reader's own language. */
  ownLanguage: (name: string) => string
  unreviewed: string
  languageFailed: (reason: string) => string
  theme: string
  themes: Record<ThemeId | 'auto', string>
  names: string
  /** Nothing is chosen: the language of the page. */
  namesOfPage: string
  namesLocal: string
  projection: string
  projections: Record<ProjectionId, string>
  hint: string
  hintAgain: string
  hintDone: string
}

/** Influence over time, in charts and files. Numbers and dates are in the language's digits. */
export interface OverTimeWords {
  heading: string
  /** What the chart is of, where no place is named above it. */
  inView: string
  /** How it is read: what is told of each point. */
  note: string
  viewLabel: string
  views: Record<OverTimeView, string>
  /** Sides without a band of their own, as one. */
  others: string
  total: string
  date: string
  /** Name of the chart: first and last day, the side with most in all, the highest sum and its day. */
  chart: (from: string, to: string, side: string, most: string, date: string) => string
  empty: string
  /** Name of the slider that reads the chart. */
  reader: string
  /** Sum of all on a day. */
  read: (date: string, total: string) => string
  /** One side's part of it. */
  part: (side: string, value: string) => string
  hint: string
  moveTo: (date: string) => string
  /** Of the small charts: the upper end of their scale, and the days at its ends. */
  oneScale: (most: string, from: string, to: string) => string
  highest: (value: string, date: string) => string
  /** On the day of the chart that is nearest to the window's end. */
  now: (value: string, date: string) => string
  tableLabel: string
  actorHeading: string
  actorShow: string
  actorNone: string
  /** Another actor alone is counted. */
  actorApart: (name: string) => string
  /** Names of what is downloaded. */
  saveCells: string
  saveChart: string
  chartCsv: string
  saved: (file: string) => string
  noCells: string
}

/** Pages of an actor, a side or a place. `n` is the number that `count` tells, for the grammar. */
export interface ProfileWords {
  /** The data have none of this id. */
  unknownActor: (id: string) => string
  unknownPlace: (id: string) => string
  /** It is listed, but nothing on the map has to do with it. */
  noFeatures: string
  partOf: string
  side: string
  parts: string
  members: string
  otherNames: string
  formerNames: string
  liesIn: string
  country: string
  /** Features of which the actor is the main one, as filters take it. */
  onlyActor: string
  onlySide: string
  goThere: string
  /** Headings of the columns of numbers, and what the second one counts. */
  inAll: string
  now: string
  nowMeans: (window: string) => string
  ofParts: (count: string, n: number) => string
  ofRecords: (count: string, n: number) => string
  features: string
  whenHeading: string
  first: string
  last: string
  openFirst: (count: string, n: number) => string
  openLast: (count: string, n: number) => string
  /** Name of the chart: what its bars add up to, and the highest. */
  chart: (begun: string, sum: string, peak: string, most: string) => string
  chartEmpty: string
  chartNote: string
  chartOutside: (count: string, n: number) => string
  chartHint: string
  chartBar: (period: string, begin: string, hold: string) => string
  chartTable: string
  year: string
  hold: string
  showYear: (year: string) => string
  where: string
  rolesHeading: string
  related: string
  sources: string
  stancesHeading: string
  documentCount: (count: string, n: number) => string
  inOrder: string
  actorsHere: string
  here: string
  inside: string
  insidePlaces: string
  maybeHere: string
  nearby: (km: string) => string
  loading: string
  failed: (reason: string) => string
  more: (count: string) => string
  bridge: string
  bridgeCaption: (count: string, n: number) => string
  bridgeFold: (count: string, n: number) => string
  spelling: string
  times: string
  years: string
  publishers: string
  undated: string
  noSpellings: string
}

/** Documents as they were read, and what of them is on no map. */
export interface DocumentWords {
  /** That the text is ours and not the article. */
  digest: string
  publisher: string
  author: string
  published: string
  stance: string
  language: string
  licence: string
  /** The document also gives a table: how many records of it are on the map. */
  table: (count: string, n: number) => string
  nothingRead: string
  /** Behind a statement to which a claim led, for those who do not see that it is marked. */
  marked: string
  /** A place and the one that holds it. */
  placeIn: (place: string, holder: string) => string
  /** What a name was taken for. */
  means: string
  because: string
  /** What else it could have meant. */
  others: string
  noPlace: string
  government: string
  partOfName: string
  showOnMap: string
  /** Features that rest on a statement. */
  restsOnIt: (count: string, n: number) => string
  onNoMap: string
  /** The meanings of the reasons why a statement is on no map. */
  reasons: Record<OmitReason, string>
  loading: string
  failed: (reason: string) => string
  retry: string
  unavailable: string
  unknown: (id: string) => string

  apartIntro: string
  apartNone: string
  /** Headings of what is apart, by reason. */
  apart: Record<OmitReason, string>
  statements: (count: string, n: number) => string
  neverKnown: string
  neverKnownNote: string
  features: (count: string, n: number) => string
  moreRecords: (count: string) => string
  showAll: (count: string) => string
}

/** What can be switched off. */
export interface FilterWords {
  heading: string
  text: string
  textHint: string
  /** `count` things that a text cannot find because they are rows of a table; `n` for the grammar. */
  textNoPoints: (count: string, n: number) => string
  disputed: string
  several: string
  kinds: string
  stances: string
  certainties: string
  actorsOf: (side: string) => string
  /** How many of what is shown are so. */
  shownSo: (count: string) => string
  active: string
  clear: string
  remove: (what: string) => string
  withText: (text: string) => string
  without: (value: string) => string
  /** Only these values of what is filtered by. */
  onlyThese: (values: string) => string
  /** `group`: what is filtered by; `count` of its values are switched off, `n` for the grammar. */
  hiddenOf: (group: string, count: string, n: number) => string
}
