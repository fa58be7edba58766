import { checkBbox } from './bbox.ts'
import { checkGeometry, geometryTypes } from './geometry.ts'
import { show, type IssueLog, type Spot } from './log.ts'
import { isObject, own, warnMisplaced, type JsonObject } from './object.ts'

const TYPES = ['FeatureCollection', 'Feature', ...geometryTypes]

/**
 * Checks the structure of a GeoJSON document (RFC 7946, and stricter where a map could be misled). Looks up own
 * members only and stops when the log is full. Returns how many features it looked at, and of how many.
 */
export function checkStructure(root: unknown, log: IssueLog): { looked: number; of: number } {
  const type = isObject(root) ? own(root, 'type') : undefined
  if (!isObject(root)) log.error('ROOT', `invalid root: ${show(root)}; allowed: a GeoJSON object`)
  else if (type === 'FeatureCollection') return checkCollection(root, log)
  else if (type === 'Feature') checkFeature(root, '', log)
  else if (typeof type === 'string' && geometryTypes.includes(type)) checkGeometry(root, { pointer: '' }, log)
  else log.error('TYPE', `unknown type: ${show(type)}; ${hint(type)}`, { pointer: '/type' })
  return { looked: 1, of: 1 }
}

function hint(type: unknown): string {
  const near = TYPES.find((known) => known.toLowerCase() === String(type).toLowerCase())
  if (near) return `did you mean "${near}"?`
  return type === 'Topology' ? 'this is TopoJSON; convert it to GeoJSON' : `known: ${TYPES.join(', ')}`
}

function checkCollection(root: JsonObject, log: IssueLog): { looked: number; of: number } {
  const at = { pointer: '' }
  checkBbox(root, at, log)
  warnMisplaced(root, 'feature collection', ['coordinates', 'geometries', 'geometry'], at, log)
  const features = own(root, 'features')
  if (!Array.isArray(features)) {
    log.error('FEATURES', `invalid features: ${show(features)}; a FeatureCollection needs an array`, at)
    return { looked: 0, of: 0 }
  }
  let looked = 0
  for (; looked < features.length && !log.full; looked++)
    checkFeature(features[looked], `/features/${looked}`, log)
  return { looked, of: features.length }
}

function checkFeature(feature: unknown, pointer: string, log: IssueLog): void {
  if (!isObject(feature)) {
    log.error('FEATURE', `invalid feature: ${show(feature)}; allowed: an object of type Feature`, { pointer })
    return
  }
  const at = spotOf(feature, pointer)
  const fault = (code: string, message: string) => log.error(code, message, at)

  const type = own(feature, 'type')
  if (type !== 'Feature') fault('TYPE', `wrong type: ${show(type)}; allowed here: "Feature"`)
  checkId(feature, at, log)
  checkBbox(feature, at, log)
  warnMisplaced(feature, 'feature', ['coordinates', 'geometries', 'features'], at, log)

  const properties = own(feature, 'properties')
  if (properties === undefined) fault('PROPERTIES', 'missing member: "properties"; an object or null')
  else if (properties !== null && !isObject(properties))
    fault('PROPERTIES', `invalid properties: ${show(properties)}; allowed: an object or null`)

  const geometry = own(feature, 'geometry')
  if (geometry === undefined) fault('GEOMETRY', 'missing member: "geometry"; an object or null')
  else if (geometry !== null) checkGeometry(geometry, { ...at, pointer: `${pointer}/geometry` }, log)
}

function checkId(feature: JsonObject, at: Spot, log: IssueLog): void {
  if (!Object.hasOwn(feature, 'id')) return
  const id = own(feature, 'id')
  if (typeof id === 'string' || Number.isSafeInteger(id)) return
  const message = `invalid id: ${show(id)}; allowed: a text or a whole number`
  // Nothing is lost where the id says nothing; an object or an array was meant to say something.
  if (id === null || typeof id === 'boolean') log.warn('ID', `${message}; it is ignored`, at)
  else if (Number.isFinite(id)) log.warn('ID', `${message} up to 9007199254740991`, at)
  else log.error('ID', message, at)
}

/** The spot of a feature at `pointer`, with its id where it has one. */
export function spotOf(feature: JsonObject, pointer: string): Spot {
  const id = own(feature, 'id')
  return typeof id === 'string' || typeof id === 'number'
    ? { pointer, feature: String(id).slice(0, 80) }
    : { pointer }
}
