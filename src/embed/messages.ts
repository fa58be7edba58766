/**
 * What a framed map and the page round it say to each other, as values; who may say it to whom is decided in `app/frame`.
 * Whatever comes from the other side goes through a parser: it takes exactly the shapes below and turns all else into null.
 */

/** Version of these messages; one with another is not read. */
const VERSION = 1

/** Most that one message may say, characters of its texts in all. */
const MOST_TEXT = 4096

/** What a map shows, as its messages tell it. */
export interface View {
  /** Query of an address that comes back to it, without `?`. */
  address: string
  /** First and last day of the window, ISO. */
  from: string
  to: string
  mode: string
  /** Layers switched on, by their names in the address. */
  layers: readonly string[]
  /** `[west, south, east, north]`, degrees; null until the reader or the address has moved the map. */
  bbox: readonly number[] | null
  /** The feature in the details. */
  id: string | null
  /** First digits of the data's hash. */
  data: string
}

/** To the frame. Keys and texts as in `docs/address.md`; a key with null goes back to its default, one left out stays. */
export type ToFrame = { type: 'set'; set: ReadonlyMap<string, string | null> } | { type: 'get' }

/** From the frame. `height` in CSS pixels; `id` is the frame's own name. */
export type FromFrame =
  | { type: 'height'; id: string; height: number }
  | { type: 'ready' | 'change' | 'state'; view: View }
  | { type: 'select'; id: string | null }

/** Keys of the address that a page round the map may set; who else may steer it and its data are no such keys. */
export const settable: readonly string[] = (
  'from to date mode as fade step speed loop play layers sides actors kinds status located certainty stances only text ' +
  'id panel bbox ui gestures coverage legend theme lang names basemap projection influence halflife radius of compare ' +
  'contrast split marks'
).split(' ')

/** A message to a frame; null for anything else. */
export function parseToFrame(data: unknown): ToFrame | null {
  const type = typeOf(data)
  if (type === 'get') return fields(data, []) && { type }
  if (type !== 'set') return null
  const address = fields(data, ['address'])
  if (address) return ofAddress(address['address'])
  const keys = fields(data, ['set'])
  return keys && ofKeys(keys['set'])
}

/** A message of a frame; null for anything else. */
export function parseFromFrame(data: unknown): FromFrame | null {
  const type = typeOf(data)
  if (type === 'height') {
    const { id, height } = fields(data, ['id', 'height']) ?? {}
    return isText(id) && isNumber(height) && height > 0 ? { type, id, height } : null
  }
  if (type === 'select') {
    const { id } = fields(data, ['id']) ?? {}
    return id === null || isText(id) ? { type, id } : null
  }
  if (type !== 'ready' && type !== 'change' && type !== 'state') return null
  const view = fields(data, viewKeys)
  return isView(view) ? { type, view } : null
}

/** The same as it is posted. */
export function formatMessage(message: FromFrame): Record<string, unknown> {
  const head = { v: VERSION, type: `${PREFIX}${message.type}` }
  if ('view' in message) return { ...head, ...message.view }
  const { type: _, ...rest } = message
  return { ...head, ...rest }
}

/** A height as other embeds tell theirs: to AMP pages, and to those that listen as Medium does. `src`: address of the frame. */
export const heightDialects = (height: number, src: string): readonly (string | object)[] => [
  { sentinel: 'amp', type: 'embed-size', height },
  JSON.stringify({ src, context: 'iframe.resize', height }),
]

const PREFIX = 'influence-map:'

const viewKeys = ['address', 'from', 'to', 'mode', 'layers', 'bbox', 'id', 'data'] as const

type Fields = Record<string, unknown>

/** The type of a message of ours and of this version. Cheap: it comes before all else. */
function typeOf(data: unknown): string | null {
  if (!isPlain(data) || own(data, 'v') !== VERSION) return null
  const type = own(data, 'type')
  return isText(type) && type.startsWith(PREFIX) ? type.slice(PREFIX.length) : null
}

/** The values of a message that has exactly these fields beside version and type; null for one that has others. */
function fields(data: unknown, names: readonly string[]): Fields | null {
  if (!isPlain(data)) return null
  const found = Object.keys(data)
  const right = found.length === names.length + 2 && names.every((name) => Object.hasOwn(data, name))
  return right ? Object.fromEntries(names.map((name) => [name, data[name]])) : null
}

/** `from=2014&layers=events`, with or without `?`; an empty value is the default, but for lists, which it empties. */
function ofAddress(address: unknown): ToFrame | null {
  if (!isText(address)) return null
  const set = new Map<string, string | null>()
  for (const [key, text] of new URLSearchParams(address)) {
    if (!settable.includes(key) || set.has(key)) return null
    set.set(key, text)
  }
  return isFree(set) ? { type: 'set', set } : null
}

function ofKeys(keys: unknown): ToFrame | null {
  if (!isPlain(keys)) return null
  const names = Object.keys(keys)
  if (names.length > settable.length) return null
  const set = new Map<string, string | null>()
  let length = 0
  for (const key of names) {
    const value = keys[key]
    const text = typeof value === 'boolean' ? String(Number(value)) : isNumber(value) ? String(value) : value
    if (!settable.includes(key) || (text !== null && !isText(text))) return null
    length += text?.length ?? 0
    set.set(key, text)
  }
  return length <= MOST_TEXT && isFree(set) ? { type: 'set', set } : null
}

/** No page sends the map to another host: backgrounds of others are chosen by the reader, or by the frame's own address. */
const isFree = (set: ReadonlyMap<string, string | null>): boolean => !set.get('basemap')?.includes(':')

/** An object as messages carry them: no list, nothing with a class. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // of another window, its prototype is not ours
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const own = (data: Fields, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function isView(view: Fields | null): view is Fields & View {
  if (!view) return false
  const { layers, bbox, id } = view
  return (
    ['address', 'from', 'to', 'mode', 'data'].every((key) => isText(view[key])) &&
    Array.isArray(layers) &&
    layers.length <= 16 &&
    layers.every(isText) &&
    (bbox === null || (Array.isArray(bbox) && bbox.length === 4 && bbox.every(isNumber))) &&
    (id === null || isText(id))
  )
}
