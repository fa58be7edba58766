import { MAX_PAIRS } from './crossing.ts'
import { show, type IssueLog, type Spot } from './log.ts'
import { isTooPrecise, MAX_DECIMALS, noExtent, stretch, type Extent } from './measure.ts'
import { isObject, own, type JsonObject } from './object.ts'
import { checkShape, type Surroundings } from './shape.ts'
import { spotOf } from './structure.ts'
import { eachFeature, eachGeometry, eachShape } from './walk.ts'

/**
 * Looks at what RFC 7946 allows or advises against and a map should know: range, antimeridian, winding, duplicate
 * ids, null island, swapped positions and so on. Leaves out the features that `log` has rejected. All findings are
 * warnings but positions that lie nowhere on the globe.
 */
export function checkQuality(root: JsonObject, extent: Extent | null, log: IssueLog): void {
  const around: Surroundings = { budget: { pairs: MAX_PAIRS }, extent, seen: noExtent() }
  const ids = new Map<unknown, string>()
  const all = noExtent()
  if (Object.hasOwn(root, 'crs'))
    log.warn('CRS', 'outdated member: "crs"; GeoJSON is always WGS84, lon and lat in degrees', {
      pointer: '/crs',
    })

  for (const { feature, index, pointer, geometryPointer } of eachFeature(root)) {
    if (log.full) return
    const at = spotOf(feature, pointer)
    checkIdTwice(feature, at, ids, log)
    if (log.rejected.has(index)) continue
    const inFeature = noExtent()
    for (const [geometry, where] of eachGeometry(own(feature, 'geometry'), geometryPointer)) {
      const spot = { ...at, pointer: where }
      checkCollection(geometry, spot, log)
      around.seen = noExtent()
      for (const shape of eachShape(geometry, where)) checkShape(shape, at, around, log)
      if (geometry !== root && !isCollection(geometry)) checkExtent(geometry, around.seen, spot, log)
      merge(inFeature, around.seen)
    }
    if (feature !== root) checkExtent(feature, inFeature, at, log)
    merge(all, inFeature)
  }
  checkExtent(root, all, { pointer: '' }, log)
}

const isCollection = (geometry: JsonObject): boolean => own(geometry, 'type') === 'GeometryCollection'

function checkIdTwice(feature: JsonObject, at: Spot, ids: Map<unknown, string>, log: IssueLog): void {
  const id = own(feature, 'id')
  if (typeof id !== 'string' && typeof id !== 'number') return
  const before = ids.get(id)
  if (before === undefined) ids.set(id, at.pointer ?? '')
  else log.warn('ID_DUPLICATE', `duplicate id: ${show(id)}; first at ${before}`, at)
}

function checkCollection(geometry: JsonObject, at: Spot, log: IssueLog): void {
  if (!isCollection(geometry)) return
  const members = own(geometry, 'geometries') as unknown[]
  if (members.length === 1)
    log.warn('COLLECTION', 'needless geometry collection: one member; write it alone', at)
  if (members.some((member) => isObject(member) && isCollection(member)))
    log.warn('COLLECTION', 'nested geometry collection; few programs read it', at)
}

/** Compares an object's `bbox` with the extent of what is in it, which may be nothing. */
function checkExtent(object: JsonObject, seen: Extent, at: Spot, log: IssueLog): void {
  const bbox = own(object, 'bbox')
  if (!Array.isArray(bbox) || bbox.length < 4 || !bbox.every(Number.isFinite)) return
  const spot = { ...at, pointer: `${at.pointer}/bbox` }
  const warn = (code: string, message: string) => log.warn(code, message, spot)
  const half = bbox.length / 2
  const [west, south, east, north] = [bbox[0], bbox[1], bbox[half], bbox[half + 1]] as Extent
  if (south > north)
    warn('BBOX_ORDER', `reversed bbox: south ${south}, north ${north}; order: west, south, east, north`)
  if (Math.max(-west, east, -east, west) > 180 || Math.max(-south, north) > 90)
    warn('BBOX_RANGE', 'bbox beyond the globe; allowed: -180 to 180 and -90 to 90')
  if (bbox.some((number) => isTooPrecise(number as number)))
    warn('PRECISION', `needless precision: ${bbox.join(',')}; ${MAX_DECIMALS} decimals are plenty`)
  // West of more than east is right where a box crosses the antimeridian.
  const lonFits = west > east || (seen[0] >= west && seen[2] <= east)
  if (!lonFits || seen[1] < south || seen[3] > north)
    warn('BBOX_MISMATCH', 'bbox that does not hold its content')
}

function merge(extent: Extent, other: Extent): void {
  if (other[0] > other[2]) return
  stretch(extent, other[0], other[1])
  stretch(extent, other[2], other[3])
}
