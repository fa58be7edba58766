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
    around.seen = noExtent()
    for (const [geometry, where] of eachGeometry(own(feature, 'geometry'), geometryPointer)) {
      const spot = { ...at, pointer: where }
      checkCollection(geometry, spot, log)
      for (const shape of eachShape(geometry, where)) checkShape(shape, at, around, log)
      if (geometry !== root) checkExtent(geometry, around.seen, spot, log)
    }
    if (feature !== root) checkExtent(feature, around.seen, at, log)
    stretch(all, around.seen[0], around.seen[1])
    stretch(all, around.seen[2], around.seen[3])
  }
  checkExtent(root, all, { pointer: '' }, log)
}

function checkIdTwice(feature: JsonObject, at: Spot, ids: Map<unknown, string>, log: IssueLog): void {
  const id = own(feature, 'id')
  if (typeof id !== 'string' && typeof id !== 'number') return
  const before = ids.get(id)
  if (before === undefined) ids.set(id, at.pointer ?? '')
  else log.warn('ID_DUPLICATE', `duplicate id: ${show(id)}; first at ${before}`, at)
}

function checkCollection(geometry: JsonObject, at: Spot, log: IssueLog): void {
  if (own(geometry, 'type') !== 'GeometryCollection') return
  const members = own(geometry, 'geometries') as unknown[]
  if (members.length === 1)
    log.warn('COLLECTION', 'needless geometry collection: one member; write it alone', at)
  if (members.some((member) => isObject(member) && own(member, 'type') === 'GeometryCollection'))
    log.warn('COLLECTION', 'nested geometry collection; few programs read it', at)
}

/** Compares an object's `bbox`, of sound structure, with the extent of what is in it. */
function checkExtent(object: JsonObject, seen: Extent, at: Spot, log: IssueLog): void {
  const bbox = own(object, 'bbox')
  if (!Array.isArray(bbox)) return
  const spot = { ...at, pointer: `${at.pointer}/bbox` }
  const warn = (code: string, message: string) => log.warn(code, message, spot)
  const half = bbox.length / 2
  const [west, south, east, north] = [bbox[0], bbox[1], bbox[half], bbox[half + 1]] as Extent
  if (south > north)
    warn('BBOX_ORDER', `reversed bbox: south ${south}, north ${north}; order: west, south, east, north`)
  if (Math.max(-west, east, -east, west) > 180 || Math.max(-south, north) > 90)
    warn('BBOX_RANGE', 'bbox beyond the globe; allowed: -180 to 180 and -90 to 90')
  if (bbox.some((number) => isTooPrecise(number as number)))
    warn('PRECISION', `needless precision: more than ${MAX_DECIMALS} decimals`)
  // West of more than east is right where a box crosses the antimeridian.
  const lonFits = west > east || (seen[0] >= west && seen[2] <= east)
  if (!lonFits || seen[1] < south || seen[3] > north)
    warn('BBOX_MISMATCH', 'bbox that does not hold its content')
}
