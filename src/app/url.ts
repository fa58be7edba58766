/** The page's address. Only this file knows it. */
import type { Day } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'
import { steps } from '../model/dataset.ts'
import { layerKinds, layerName, type LayerId } from '../model/layer.ts'
import { cellKinds, parseSetting } from '../influence/settings.ts'
import { flags, type Dimension, type Flag } from '../time/filter.ts'
import { bases, modes } from '../time/moment.ts'
import { contrasts } from '../map/field/field-view.ts'
import { projectionIds } from '../map/projection.ts'
import type { Bbox } from '../map/view.ts'
import { formatChoice, parseChoice, type Choice } from './choices.ts'
import { meantInAddress, nameInAddress } from './filter-names.ts'
import {
  gestureChoices,
  nameChoices,
  speeds,
  themeChoices,
  uis,
  type Options,
  type Speed,
} from './options.ts'
import { formatPanel, parsePanel } from './side-pages.ts'
import { formatEnd, formatStart } from './typed-dates.ts'
import { languageIds } from './words/languages.ts'

type Warn = (message: string) => void

const WORLD: Bbox = [-180, -90, 180, 90]

/** Reads a query. Unknown keys are left alone; of a bad value `warn` is told, and it counts as not given. */
export function parseAddress(search: string, warn: Warn = console.warn): Options {
  const query = new URLSearchParams(search)
  const read = <T>(key: string, parse: (text: string) => T): T | null => {
    const text = query.get(key)
    if (text === null || text === '') return null
    try {
      return parse(text)
    } catch (error) {
      warn(
        `invalid ${key} in the address: "${text}"; ${error instanceof Error ? error.message : String(error)}`,
      )
      return null
    }
  }
  const readChoice = (key: string, dimension: Dimension): Choice | null => {
    const parse = (text: string) =>
      parseChoice(
        text,
        (name) => meantInAddress(dimension, name),
        (name) => warn(`invalid ${key} in the address: "${name}" is unknown`),
      )
    return query.get(key) === '' ? parse('') : read(key, parse)
  }
  const date = (side: 'start' | 'end') => read('date', (text) => parseEnd(text, side))
  const from = read('from', (text) => parseEnd(text, 'start')) ?? date('start')
  const to = read('to', (text) => parseEnd(text, 'end')) ?? date('end')
  const reversed = from !== null && to !== null && from > to
  if (reversed) warn(`reversed window in the address: ${formatStart(from)} is after ${formatEnd(to)}`)
  return {
    from: reversed ? null : from,
    to: reversed ? null : to,
    mode: read('mode', oneOf(modes)),
    basis: read('as', oneOf(bases)),
    fade: read('fade', parseFade),
    step: read('step', oneOf(steps)),
    speed: read('speed', parseSpeed),
    loop: read('loop', (text) => oneOf(['0', '1'])(text) === '1'),
    play: read('play', (text) => oneOf(['0', '1'])(text) === '1'),
    layers: query.get('layers') === '' ? [] : read('layers', parseLayers),
    sides: readChoice('sides', 'side'),
    actors: readChoice('actors', 'actor'),
    kinds: readChoice('kinds', 'kind'),
    status: readChoice('status', 'status'),
    located: readChoice('located', 'located'),
    certainty: readChoice('certainty', 'certainty'),
    stances: readChoice('stances', 'stance'),
    only: read('only', parseFlags),
    text: read('text', parseText),
    id: query.get('id') || null,
    panel: read('panel', parsePanel),
    bbox: read('bbox', parseBbox),
    ui: read('ui', oneOf(uis)),
    gestures: read('gestures', oneOf(gestureChoices)),
    data: read('data', parseVersion),
    origins: read('origins', parseOrigins),
    coverage: read('coverage', (text) => oneOf(['0', '1'])(text) === '1'),
    legend: read('legend', (text) => oneOf(['0', '1'])(text) === '1'),
    theme: read('theme', oneOf(themeChoices)),
    lang: read('lang', oneOf(languageIds)),
    names: read('names', oneOf(nameChoices)),
    basemap: read('basemap', parseBasemap),
    projection: read('projection', oneOf(projectionIds)),
    influence: read('influence', oneOf(cellKinds)),
    halfLife: read('halflife', (text) => parseSetting('halfLife', text)),
    radius: read('radius', (text) => parseSetting('radius', text)),
    of: query.get('of') || null,
    compare: read('compare', (text) => parseEnd(text, 'end')),
    contrast: read('contrast', oneOf(contrasts)),
    split: read('split', parseSplit),
    marks: read('marks', (text) => oneOf(['0', '1'])(text) === '1'),
  }
}

/** Query for an address, `?` included where it is not empty; keys of `search` that are not ours stay. */
export function formatAddress(address: Options, search = ''): string {
  const query = new URLSearchParams(search)
  const texts: Record<string, string | null> = {
    from: address.from === null ? null : formatStart(address.from),
    to: address.to === null ? null : formatEnd(address.to),
    mode: address.mode,
    as: address.basis,
    fade: address.fade === null ? null : String(address.fade),
    step: address.step,
    speed: address.speed === null ? null : String(address.speed),
    loop: address.loop === null ? null : address.loop ? '1' : '0',
    play: address.play === null ? null : address.play ? '1' : '0',
    layers: address.layers === null ? null : address.layers.map(layerName).join(','),
    sides: choiceText('side', address.sides),
    actors: choiceText('actor', address.actors),
    kinds: choiceText('kind', address.kinds),
    status: choiceText('status', address.status),
    located: choiceText('located', address.located),
    certainty: choiceText('certainty', address.certainty),
    stances: choiceText('stance', address.stances),
    only: address.only && address.only.join(','),
    text: address.text,
    id: address.id,
    panel: formatPanel(address.panel),
    bbox: address.bbox === null ? null : address.bbox.join(','),
    ui: address.ui,
    gestures: address.gestures,
    data: address.data,
    origins: address.origins && address.origins.join(','),
    coverage: address.coverage === null ? null : address.coverage ? '1' : '0',
    legend: address.legend === null ? null : address.legend ? '1' : '0',
    theme: address.theme,
    lang: address.lang,
    names: address.names,
    basemap: address.basemap,
    projection: address.projection,
    influence: address.influence,
    halflife: address.halfLife === null ? null : String(address.halfLife),
    radius: address.radius === null ? null : String(address.radius),
    of: address.of,
    compare: address.compare === null ? null : formatEnd(address.compare),
    contrast: address.contrast,
    split: address.split === null ? null : String(address.split),
    marks: address.marks === null ? null : address.marks ? '1' : '0',
  }
  // read as the two ends, and written as them
  query.delete('date')
  for (const [key, text] of Object.entries(texts)) {
    if (text === null) query.delete(key)
    else query.set(key, text)
  }
  // Commas, slashes and colons need no escape in a query, and addresses are read by people.
  const text = query.toString().replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
  return text === '' ? '' : `?${text}`
}

const choiceText = (dimension: Dimension, choice: Choice | null): string | null =>
  choice && formatChoice(choice, (value) => nameInAddress(dimension, value))

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T => {
    const found = allowed.find((one) => one === text)
    if (found === undefined) throw new Error(`allowed: ${allowed.join(', ')}`)
    return found
  }

/** Longest fade, days: past ten years nothing would ever end. */
const LONGEST_FADE = 3660

function parseFade(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 0 || days > LONGEST_FADE)
    throw new Error(`allowed: whole days, 0 to ${LONGEST_FADE}`)
  return days
}

function parseSpeed(text: string): Speed {
  const speed = speeds.find((one) => String(one) === text)
  if (speed === undefined) throw new Error(`allowed: ${speeds.join(', ')}`)
  return speed
}

function parseSplit(text: string): number {
  const share = Number(text)
  if (!(share >= 0 && share <= 1)) throw new Error('allowed: 0 to 1')
  return share
}

/** An open end (`..`) is endless. */
function parseEnd(text: string, side: 'start' | 'end'): Day {
  const endless = side === 'start' ? -Infinity : Infinity
  return text === '..' ? endless : (parseEdtf(text)[side] ?? endless)
}

function parseLayers(text: string): LayerId[] {
  const byName = new Map(layerKinds.map(({ id }) => [layerName(id), id]))
  return [...new Set(text.split(','))].map((name) => {
    const id = byName.get(name)
    if (!id) throw new Error(`allowed: ${[...byName.keys()].join(', ')}`)
    return id
  })
}

const parseFlags = (text: string): Flag[] => [...new Set(text.split(','))].map(oneOf(flags))

/** Longest text to filter by: a link must stay one. */
const LONGEST_TEXT = 100

function parseText(text: string): string | null {
  if (text.length > LONGEST_TEXT) throw new Error(`allowed: ${LONGEST_TEXT} characters`)
  return text.trim() || null
}

function parseVersion(text: string): string {
  if (!/^[0-9a-f]{8,64}$/.test(text)) throw new Error('allowed: 8 to 64 hexadecimal digits')
  return text
}

/** More would be no list that anybody keeps. */
const MOST_ORIGINS = 10

function parseOrigins(text: string): string[] {
  const origins = [...new Set(text.split(','))]
  const isOrigin = (one: string) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one
  if (origins.length > MOST_ORIGINS || !origins.every(isOrigin))
    throw new Error(`allowed: up to ${MOST_ORIGINS} origins, https://example.org`)
  return origins
}

/** Which ids there are only the dataset knows. */
function parseBasemap(text: string): string {
  if (!/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:pmtiles|https?):\/\/\S+)$/.test(text))
    throw new Error('allowed: embedded, none, an id, pmtiles://…, https://…')
  return text
}

function parseBbox(text: string): Bbox {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text.split(',').map(Number)
  const [least, lowest, most, highest] = WORLD
  const good =
    west < east && south < north && west >= least && east <= most && south >= lowest && north <= highest
  if (!good || more.length > 0) throw new Error('allowed: west,south,east,north in degrees')
  return [west, south, east, north]
}

/** Least time between two writings, in milliseconds: browsers stop pages that rewrite their address all the time. */
const WRITE_EVERY_MS = 300

/** Keeps the browser's address in step, without entries in the history. Returns the writer. */
export function createAddressBar(location: Location, history: History): (address: Options) => void {
  let pending: ReturnType<typeof setTimeout> | null = null
  let latest: Options | null = null
  const write = () => {
    pending = null
    if (!latest) return
    const search = formatAddress(latest, location.search)
    if (search !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`)
  }
  return (address) => {
    latest = address
    pending ??= setTimeout(write, WRITE_EVERY_MS)
  }
}
