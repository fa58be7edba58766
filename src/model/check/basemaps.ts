import { basemapTypes } from '../dataset.ts'
import { isObject, type JsonObject } from './object.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Ids that the map itself knows. */
const TAKEN = ['embedded', 'none']
/** What would end a directive of a Content-Security-Policy, or is no part of an address. */
const NEVER_IN_URL = /[\s"'<>;,\\]/

/**
 * Checks the rows of background maps of `dataset.json` or the manifest, as parsed. `fault` is told the JSON pointer of
 * what is wrong and a message that names the row.
 */
export function checkBasemaps(value: unknown, fault: (pointer: string, message: string) => void): void {
  if (!Array.isArray(value)) return fault('/basemaps', 'invalid basemaps: a list expected')
  const seen = new Set<unknown>()
  value.forEach((row: unknown, i) => {
    const at = `/basemaps/${i}`
    if (!isObject(row)) return fault(at, `invalid basemap ${i}: an object expected`)
    const name = typeof row.id === 'string' ? `basemap "${row.id}"` : `basemap ${i}`
    if (typeof row.id !== 'string' || !ID.test(row.id))
      fault(`${at}/id`, `invalid id of ${name}: lower-case words joined by hyphens expected`)
    else if (TAKEN.includes(row.id))
      fault(`${at}/id`, `id of ${name} is one of the map's own: ${TAKEN.join(', ')}`)
    if (seen.has(row.id)) fault(`${at}/id`, `duplicate id: ${name}`)
    seen.add(row.id)
    checkRow(row, name, (key, message) => fault(`${at}/${key}`, message))
  })
}

function checkRow(row: JsonObject, name: string, fault: (key: string, message: string) => void): void {
  const texts = isObject(row.name) ? Object.values(row.name) : []
  if (!isObject(row.name) || !row.name.en || !texts.every((text) => typeof text === 'string' && text.trim()))
    fault('name', `invalid name of ${name}: { "en": "…" } expected, other languages beside it`)
  if (!basemapTypes.some((type) => type === row.type))
    fault('type', `unknown type of ${name}: ${JSON.stringify(row.type)}; known: ${basemapTypes.join(', ')}`)
  const wrong = wrongUrl(row.url)
  if (wrong) fault('url', `invalid url of ${name}: ${JSON.stringify(row.url)}; ${wrong}`)
  if (typeof row.attribution !== 'string' || !row.attribution.trim())
    fault('attribution', `missing attribution of ${name}: who must be named for the map`)
}

/** What is wrong with an address of a background map; null where nothing is. */
function wrongUrl(value: unknown): string | null {
  if (typeof value !== 'string' || !value || NEVER_IN_URL.test(value))
    return 'an address without blanks expected'
  if (value.startsWith('//')) return 'https: expected before the host'
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) return null
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    return 'https:, http: or an address relative to the page expected'
  const { username, password } = new URL(value)
  return username || password ? 'an address without name and password expected: it is public' : null
}
