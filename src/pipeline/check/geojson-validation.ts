import { createRequire } from 'node:module'
import type { Issue } from '../../model/issue.ts'
import { isObject, own, type JsonObject } from '../../model/check/object.ts'
import { eachGeometry } from '../../model/check/walk.ts'

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
 * complaint is an error GEOJSON_VALIDATION, unless it is a known defect or one that our check tells as a warning.
 */
export function checkTwice(document: JsonObject, file: string): Issue[] {
  const issues: Issue[] = []
  const features = own(document, 'features')
  if (own(document, 'type') !== 'FeatureCollection' || !Array.isArray(features)) {
    for (const complaint of ask(document)) complain(complaint, document, '')
    return issues
  }
  for (let from = 0; from < features.length && issues.length < MAX_COMPLAINTS; from += SLICE) {
    const slice = features.slice(from, from + SLICE) as unknown[]
    for (const complaint of ask({ ...document, features: slice })) {
      const index = Number(/^at (\d+): /.exec(complaint)?.[1] ?? 0)
      complain(complaint.replace(/^at \d+: /, ''), slice[index], `/features/${from + index}`)
    }
  }
  return issues

  function complain(complaint: string, feature: unknown, pointer: string): void {
    if (isKnown(complaint, feature) || issues.length >= MAX_COMPLAINTS) return
    const message = `refused by geojson-validation: ${complaint.slice(0, 200)}`
    issues.push({ code: 'GEOJSON_VALIDATION', severity: 'error', message, file, pointer })
  }
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

/**
 * Complaints that count for nothing: it refuses the empty `coordinates` that RFC 7946 3.1 allows; and flat rings of
 * three positions are the warning RING_SHORT.
 */
function isKnown(complaint: string, feature: unknown): boolean {
  if (/at least four positions$/.test(complaint)) return true
  if (!/at least two elements$/.test(complaint) || !isObject(feature)) return false
  const geometry = own(feature, 'type') === 'Feature' ? own(feature, 'geometry') : feature
  return [...eachGeometry(geometry, '')].some(([part]) => isEmpty(own(part, 'coordinates')))
}

const isEmpty = (coordinates: unknown): boolean => Array.isArray(coordinates) && coordinates.length === 0
