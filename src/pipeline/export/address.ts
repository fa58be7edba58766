/**
 * What an address of the map may say (docs/address.md), for those who write one without the page: saved views and the
 * command line. The page itself passes over what it cannot read; whoever writes an address is told.
 */
import { cellKinds, parseSetting } from '../../influence/settings.ts'
import { steps } from '../../model/dataset.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { certainties, statuses } from '../../model/feature.ts'
import { layerKinds } from '../../model/layer.ts'
import { locatedKinds } from '../../model/place.ts'
import { stances } from '../../model/source.ts'

/** Throws an Error that says what is allowed. */
type Check = (text: string) => unknown

const oneOf =
  (...allowed: readonly string[]): Check =>
  (text) => {
    if (!allowed.includes(text)) throw new Error(`allowed: ${allowed.join(', ')}`)
  }

const matching =
  (pattern: RegExp, allowed: string): Check =>
  (text) => {
    if (!pattern.test(text)) throw new Error(`allowed: ${allowed}`)
  }

const between =
  (least: number, most: number, whole: boolean): Check =>
  (text) => {
    const value = Number(text)
    const good = text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))
    if (!good) throw new Error(`allowed: ${whole ? 'whole numbers, ' : ''}${least} to ${most}`)
  }

/** A list of what is shown, or with a `-` before each of what is not; an empty one shows nothing. */
const choice =
  (...allowed: readonly string[]): Check =>
  (text) => {
    const names = text === '' ? [] : text.split(',')
    const hidden = names.filter((name) => name.startsWith('-')).length
    if (hidden > 0 && hidden < names.length)
      throw new Error('allowed: all that is shown, or all that is not with a - before each')
    for (const name of names.map((one) => one.replace(/^-/, ''))) {
      if (name === '' || (allowed.length > 0 && !allowed.includes(name)))
        throw new Error(`"${name}" is unknown; allowed: ${allowed.length ? allowed.join(', ') : 'ids'}`)
    }
  }

const list =
  (...allowed: readonly string[]): Check =>
  (text) =>
    text.split(',').forEach(oneOf(...allowed))

/** An EDTF date; `..` is an open end. */
const checkDate: Check = (text) => text === '..' || parseEdtf(text)

const checkBbox: Check = (text) => {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text.split(',').map(Number)
  const inOrder = west < east && south < north && more.length === 0
  if (!inOrder || west < -180 || east > 180 || south < -90 || north > 90)
    throw new Error('allowed: west,south,east,north in degrees')
}

const flag = oneOf('0', '1')
const layers = layerKinds.map(({ file }) => file.replace('.geojson', ''))
const kinds = layerKinds.flatMap(({ id, kinds: own }) => own.flatMap((kind) => [kind, `${id}.${kind}`]))
const pages =
  'list, table, search, about, apart, settings, influence, actor:ID, place:ID, document:ID, cell:ID'

/** All keys of docs/address.md. */
export const addressKeys: Readonly<Record<string, Check>> = {
  from: checkDate,
  to: checkDate,
  date: checkDate,
  mode: oneOf('window', 'instant', 'cumulative'),
  as: oneOf('happened', 'known'),
  fade: between(0, 3660, true),
  step: oneOf(...steps),
  speed: oneOf('0.5', '1', '2', '4'),
  loop: flag,
  play: flag,
  layers: (text) => text === '' || list(...layers)(text),
  sides: choice(),
  actors: choice(),
  kinds: choice(...kinds),
  status: choice(...statuses),
  located: choice(...locatedKinds, 'near'),
  certainty: choice(...Object.keys(certainties)),
  stances: choice(...stances),
  only: list('disputed', 'several'),
  text: matching(/^.{1,100}$/s, '100 characters'),
  id: matching(/./, 'id of a feature'),
  panel: matching(
    /^(?:list|table|search|about|apart|settings|influence|(?:actor|place|document|cell):.+)$/,
    pages,
  ),
  bbox: checkBbox,
  ui: oneOf('full', 'embed', 'bare'),
  gestures: oneOf('cooperative', 'free'),
  data: matching(/^[0-9a-f]{8,64}$/, '8 to 64 hexadecimal digits'),
  origins: matching(
    /^https?:\/\/[^/,\s]+(?:,https?:\/\/[^/,\s]+){0,9}$/,
    'up to 10 origins, https://example.org',
  ),
  coverage: flag,
  legend: flag,
  theme: oneOf('light', 'dark', 'print', 'auto'),
  lang: oneOf('en', 'ar', 'fa', 'tr', 'ckb'),
  names: oneOf('en', 'ar', 'fa', 'local'),
  basemap: matching(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:pmtiles|https?):\/\/\S+)$/,
    'embedded, none, an id, pmtiles://…, https://…',
  ),
  projection: oneOf('mercator', 'globe'),
  influence: oneOf(...cellKinds),
  halflife: (text) => parseSetting('halfLife', text),
  radius: (text) => parseSetting('radius', text),
  of: matching(/./, 'id of an actor'),
  compare: checkDate,
  contrast: oneOf('swipe', 'difference'),
  split: between(0, 1, false),
  marks: flag,
}

/** What is wrong with a query (`from=2014&layers=events`), a sentence for each key; empty where all of it can be read. */
export function addressFaults(query: string): string[] {
  const keys = new URLSearchParams(query)
  const faults = [...keys].flatMap(([key, text]) => {
    const check = Object.hasOwn(addressKeys, key) ? addressKeys[key] : undefined
    if (!check) return [`unknown key: "${key}"; known: ${Object.keys(addressKeys).join(', ')}`]
    const fault = faultOf(check, text)
    return fault === null ? [] : [`invalid ${key}: "${text}"; ${fault}`]
  })
  if (faults.length) return faults
  const from = endOf(keys.get('from') ?? keys.get('date'), 'start')
  const to = endOf(keys.get('to') ?? keys.get('date'), 'end')
  return from !== null && to !== null && from > to
    ? [`reversed window: ${keys.get('from')} is after ${keys.get('to')}`]
    : []
}

const endOf = (text: string | null, side: 'start' | 'end'): number | null =>
  text === null || text === '' || text === '..' ? null : parseEdtf(text)[side]

/** What a check has against a text; null where nothing. */
export function faultOf(check: Check, text: string): string | null {
  try {
    check(text)
    return null
  } catch (e) {
    return e instanceof Error ? e.message : String(e)
  }
}
