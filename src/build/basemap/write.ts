import type { Feature, Geometry } from 'geojson'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { topology } from 'topojson-server'

/** Layers of one TopoJSON file by name. */
export type Layers = Record<string, Feature<Geometry, object | null>[]>

/** Writes layers as one TopoJSON; `steps` is the number of positions along each axis of the bounding box. */
export function writeTopology(path: string, layers: Layers, steps: number): void {
  const collections = Object.fromEntries(
    Object.entries(layers).map(([name, features]) => [
      name,
      { type: 'FeatureCollection', features } as const,
    ]),
  )
  writeText(path, JSON.stringify(topology(collections, steps)))
}

/** Writes a value as JSON; `indent` spaces a level, or all on one line. */
export function writeJson(path: string, value: unknown, indent = 0): void {
  writeText(path, JSON.stringify(value, null, indent))
}

/** Writes a FeatureCollection with one feature a line, so that a changed feature is a changed line. */
export function writeCollection(path: string, features: Feature[]): void {
  const rows = features.map((each) => JSON.stringify(each)).join(',\n')
  writeText(path, `{"type":"FeatureCollection","features":[\n${rows}\n]}`)
}

/** Writes a text and says how large it is. */
function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text.endsWith('\n') ? text : `${text}\n`)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  console.log(
    `${path}  ${kilobytes(Buffer.byteLength(text))}, gzip ${kilobytes(gzipSync(text, { level: 9 }).length)}`,
  )
}

export function toFeature<G extends Geometry, P extends object | null>(
  geometry: G,
  properties: P,
): Feature<G, P> {
  return { type: 'Feature', properties, geometry }
}
