import { createRequire } from 'node:module'
import type { Issue } from '../../model/issue.ts'
import { own, type JsonObject } from '../../model/check/object.ts'
import { eachGeometry, eachShape } from '../../model/check/walk.ts'

/** The part of the package that is used. It is CommonJS, without types, and says true or a list of complaints. */
interface Validator {
  valid(geojson: unknown): unknown
  valid(geojson: unknown, trace: true): unknown
}

// Loaded by Node and never bundled: the licence is LGPL-3.0, so it must stay a file that users can exchange.
const validator = createRequire(import.meta.url)('geojson-validation') as Validator

/** Features that the package is given at a time: what it collects grows with the square of the bad ones. */
const SLICE = 1_000
const MAX_COMPLAINTS = 100

/**
 * Asks the npm package geojson-validation for a second opinion on a document that `checkGeojson` accepts. Each
 * complaint is an error GEOJSON_VALIDATION. It is not asked about what it is known to misjudge.
 */
export function checkTwice(document: JsonObject, file: string): Issue[] {
  const features = own(document, 'features')
  if (own(document, 'type') !== 'FeatureCollection' || !Array.isArray(features)) {
    const geometry = own(document, 'type') === 'Feature' ? own(document, 'geometry') : document
    return isMisjudged(geometry) ? [] : ask(document).map((complaint) => toIssue(complaint, file, ''))
  }
  const issues: Issue[] = []
  for (let from = 0; from < features.length && issues.length < MAX_COMPLAINTS; from += SLICE) {
    const slice = (features.slice(from, from + SLICE) as JsonObject[]).map(withoutMisjudged)
    let index = 0
    for (const complaint of ask({ ...document, features: slice })) {
      // Only the first complaint about a feature says which one.
      index = Number(/^at (\d+): /.exec(complaint)?.[1] ?? index)
      issues.push(toIssue(complaint.replace(/^at \d+: /, ''), file, `/features/${from + index}`))
    }
  }
  return issues.slice(0, MAX_COMPLAINTS)
}

/** Complaints about a document; none where the package says exactly `true`. */
function ask(document: unknown): string[] {
  try {
    if (validator.valid(document) === true) return []
    const complaints = validator.valid(document, true)
    return Array.isArray(complaints) && complaints.length
      ? complaints.map(String)
      : [`it answers ${String(complaints)}`]
  } catch (error) {
    return [`it throws ${String(error)}`]
  }
}

function toIssue(complaint: string, file: string, pointer: string): Issue {
  const message = `refused by geojson-validation: ${complaint.slice(0, 200)}`
  return { code: 'GEOJSON_VALIDATION', severity: 'error', message, file, pointer }
}

const withoutMisjudged = (feature: JsonObject): JsonObject =>
  isMisjudged(own(feature, 'geometry')) ? { ...feature, geometry: null } : feature

/**
 * True where a geometry of sound structure holds what the package refuses and need not: the empty `coordinates`
 * that RFC 7946 3.1 allows, and the rings of our warnings RING_SHORT and RING_OPEN.
 */
function isMisjudged(geometry: unknown): boolean {
  for (const [part] of eachGeometry(geometry, '')) {
    const coordinates = own(part, 'coordinates')
    if (own(part, 'type') !== 'GeometryCollection' && (coordinates as unknown[]).length === 0) return true
    for (const { kind, rings } of eachShape(part, ''))
      if (
        kind === 'polygon' &&
        rings.some((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))
      )
        return true
  }
  return false
}
