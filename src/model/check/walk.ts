import { isObject, own, type JsonObject } from './object.ts'

/** One feature of a document whose structure is sound there. `geometryPointer` leads to its geometry. */
interface Found {
  feature: JsonObject
  /** Position in `features`; 0 where the document is one feature or one geometry. */
  index: number
  pointer: string
  geometryPointer: string
}

/** The features of a document in order. A bare geometry counts as a feature without properties. */
export function* eachFeature(root: unknown): Generator<Found> {
  if (!isObject(root)) return
  const features = own(root, 'features')
  const type = own(root, 'type')
  if (type === 'FeatureCollection') {
    if (!Array.isArray(features)) return
    for (let index = 0; index < features.length; index++) {
      const feature = features[index] as unknown
      const pointer = `/features/${index}`
      if (isObject(feature)) yield { feature, index, pointer, geometryPointer: `${pointer}/geometry` }
    }
  } else if (type === 'Feature') yield { feature: root, index: 0, pointer: '', geometryPointer: '/geometry' }
  else yield { feature: { geometry: root }, index: 0, pointer: '', geometryPointer: '' }
}

/** The geometry and, where it is a collection, all geometries in it, outermost first. Expects sound structure. */
export function* eachGeometry(geometry: unknown, pointer: string): Generator<[JsonObject, string]> {
  const stack: [unknown, string][] = [[geometry, pointer]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [value, at] = next
    if (!isObject(value)) continue
    yield [value, at]
    const members = own(value, 'type') === 'GeometryCollection' ? (own(value, 'geometries') as unknown[]) : []
    for (let i = members.length - 1; i >= 0; i--) stack.push([members[i], `${at}/geometries/${i}`])
  }
}

export type Position = readonly number[]

/** Positions that belong together. `rings` has one entry for lines and points. */
export interface Shape {
  kind: 'point' | 'points' | 'line' | 'polygon'
  rings: readonly (readonly Position[])[]
  /** Pointer of each ring. */
  pointers: readonly string[]
}

/** The points, lines and polygons of a simple geometry of sound structure; nothing for a collection. */
export function* eachShape(geometry: JsonObject, pointer: string): Generator<Shape> {
  const coordinates = own(geometry, 'coordinates') as never[]
  const at = `${pointer}/coordinates`
  const type = own(geometry, 'type')
  if (type === 'GeometryCollection' || coordinates.length === 0) return
  if (type === 'Point') yield { kind: 'point', rings: [[coordinates]], pointers: [at] }
  else if (type === 'MultiPoint') yield { kind: 'points', rings: [coordinates], pointers: [at] }
  else if (type === 'LineString') yield { kind: 'line', rings: [coordinates], pointers: [at] }
  else if (type === 'MultiLineString')
    for (const [i, line] of coordinates.entries())
      yield { kind: 'line', rings: [line], pointers: [`${at}/${i}`] }
  else if (type === 'Polygon') yield polygon(coordinates, at)
  else for (const [i, rings] of coordinates.entries()) yield polygon(rings, `${at}/${i}`)
}

const polygon = (rings: Position[][], at: string): Shape => {
  return { kind: 'polygon', rings, pointers: rings.map((_, i) => `${at}/${i}`) }
}
