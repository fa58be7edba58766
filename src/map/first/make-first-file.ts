/** Layers and basemap → the file of the first picture. Runs when the page is built. */
import type { Position } from 'geojson'
import type { Manifest } from '../../model/dataset.ts'
import type { MapFeature } from '../../model/feature.ts'
import { mercatorX, mercatorY } from '../../model/mercator.ts'
import { pointsOf } from '../../time/few.ts'
import { publicationDays, timed, type Timed } from '../../time/sift.ts'
import { createAnchors, type AnchorOf } from '../anchors.ts'
import { decodeBasemap, type BasemapFiles } from '../basemap-data.ts'
import { worldPixels } from '../mercator.ts'
import { LINE_ZOOM, type FirstFeature, type FirstFile, type Lines } from './first-file.ts'
import { leastOf, nearTopology, roomRound } from './near-topology.ts'

/** Makes the file of the features of all layers. Throws where a geometry is none. */
export function makeFirstFile(
  features: readonly MapFeature[],
  { home, sources, records = [] }: Pick<Manifest, 'home' | 'sources' | 'records'>,
  { base, labels }: Pick<BasemapFiles, 'base' | 'labels'>,
): FirstFile {
  const near = base && nearTopology(base, ['land', 'borders'], home)
  const { land, borders } = decodeBasemap({ base: near, water: null, labels: null }, 'en')
  const ofKind = (kind: string) =>
    borders.features
      .filter(({ properties }) => (properties?.['claim'] ? 'claim' : String(properties?.['kind'])) === kind)
      .flatMap(linesOf)
  const published = publicationDays(sources)
  const all = features.map((feature) => timed(feature, published))
  const isTable = records.length > 0 || pointsOf(all).many.length > 0
  const anchorOf = createAnchors((labels?.countries ?? []).map(([lon, lat]) => [lon, lat]))
  const known = new Map<string, [number, number]>()
  return {
    room: roomRound(home),
    least: leastOf(home),
    land: land.features.flatMap(linesOf),
    borders: { border: ofKind('border'), disputed: ofKind('disputed'), claim: ofKind('claim') },
    features: isTable ? null : all.map((one) => firstFeature(one, anchorOf, known)),
  }
}

function firstFeature(
  { feature, span, known, others }: Timed,
  anchorOf: AnchorOf,
  spots: Map<string, [number, number]>,
): FirstFeature {
  const { layer, kind, actor, dated, place, located, radius, near, candidates, status, certainty, claims } =
    feature.properties
  // a province may have a hundred features, each with its outline
  const shape = `${place},${located},${JSON.stringify(feature.geometry)}`
  const [lon, lat] = spots.get(shape) ?? anchorOf(feature)
  spots.set(shape, [lon, lat])
  const claimed = claims.flatMap(({ at }) => at ?? [])
  return {
    layer,
    kind,
    actor,
    dated,
    place,
    located,
    radius,
    status,
    certainty,
    at: [degrees(lon), degrees(lat)],
    days: [span.start, span.end],
    known,
    ...(span.lasts ? { lasts: true } : {}),
    ...(near ? { near } : {}),
    ...(candidates ? { candidates } : {}),
    ...(others ? { others } : {}),
    ...(claimed.length > 0 ? { claimed } : {}),
  }
}

/** Ten centimetres. */
const degrees = (n: number): number => Math.round(n * 1e6) / 1e6

/** All lines of a geometry, rings of polygons too. */
function linesOf({ geometry }: GeoJSON.Feature): Lines {
  if (geometry.type === 'LineString') return [packed(geometry.coordinates)]
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map(packed)
  if (geometry.type === 'Polygon') return geometry.coordinates.map(packed)
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat().map(packed) : []
}

/** The map ends here, degrees of latitude. */
const POLE = 85.05

function packed(line: readonly Position[]): number[] {
  const world = worldPixels(LINE_ZOOM)
  const steps: number[] = []
  let [beforeX, beforeY] = [0, 0]
  for (const [lon = 0, lat = 0] of line) {
    const x = Math.round(mercatorX(lon) * world)
    const y = Math.round(mercatorY(Math.min(POLE, Math.max(-POLE, lat))) * world)
    if (steps.length > 0 && x === beforeX && y === beforeY) continue
    steps.push(x - beforeX, y - beforeY)
    ;[beforeX, beforeY] = [x, y]
  }
  return steps
}

