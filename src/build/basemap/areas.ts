import { readFileSync } from 'node:fs'
import { featureCollection } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify } from 'topojson-simplify'
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Objects,
  Topology,
} from 'topojson-specification'
import type { AreaKey } from './area-keys.ts'
import { dropSpikes, isCrossing, ringArea, toMulti, turnRings } from './rings.ts'
import { toFeature } from './write.ts'

export type Area = Feature<Polygon | MultiPolygon, { name: string; type: string; source: string }>

/** A country or province under its key: `IQ`, `IQ Wasit`. */
export interface Shape {
  key: string
  geometry: MultiPolygon
}

/** Most vertices of an area by the type of its place; a country far from the theatre does with fewer. */
const mostVertices: Record<string, number> = { admin1: 115, region: 160, country: 300, far: 160 }
/** Islands, and holes that exclaves of a neighbour make, below this share of the largest part are left out. */
const leastShare = 0.004
/** Least triangle, in square degrees, that keeps a vertex; and the factor from one trial to the next. */
const finest = 1e-5
const coarsest = 10
const coarser = 1.25
/** How often an area that crosses itself is drawn finer again. */
const trials = 12

/** Regions that no province makes up, outlined by hand. */
export function readOutlines(file: string): Area[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { features: Area[] }).features
}

interface Draft {
  key: AreaKey
  shape: MultiPolygonArcs
  most: number
}

/**
 * Joins shapes to areas and thins them out together, so that neighbours still share their frontier: an arc is as
 * coarse as the area with the longest outline that it belongs to needs. An area that crosses itself even at the finest
 * is left out, since it is broken in the source (reefs narrower than the grid of four decimals), and so is one of which
 * nothing stays.
 */
export function makeAreas(keys: AreaKey[], shapes: Shape[], isNear: (iso: string) => boolean): Area[] {
  const wanted = new Set(keys.flatMap((key) => key.shapes))
  const used = shapes.filter(({ key }) => wanted.has(key))
  const shared = topology({
    shapes: featureCollection(used.map(({ key, geometry }) => toFeature(dropCrumbs(geometry), { key }))),
  })
  const weighted = presimplify(shared as unknown as Topology<Objects>) as Topology
  const drafts = keys.flatMap((key) => draftArea(key, weighted, isNear))
  const thresholds = chooseThresholds(drafts, weighted)
  for (let trial = 0; trial < trials; trial++) {
    const thinned = thinArcs(weighted, thresholds)
    const crossed = new Set(
      drafts.flatMap(({ shape }) => findCrossed(arcsOf(shape), thinned.arcs as Position[][])),
    )
    if (crossed.size === 0) return drafts.flatMap((draft) => drawArea(draft, thinned))
    for (const arc of crossed) thresholds.set(arc, (thresholds.get(arc) ?? finest) / coarser ** 2)
  }
  const thinned = thinArcs(weighted, thresholds)
  const isWhole = ({ shape }: Draft) => findCrossed(arcsOf(shape), thinned.arcs as Position[][]).length === 0
  return drafts.filter(isWhole).flatMap((draft) => drawArea(draft, thinned))
}

function draftArea(key: AreaKey, shared: Topology, isNear: (iso: string) => boolean): Draft[] {
  const { geometries } = shared.objects['shapes'] as GeometryCollection<{ key: string }>
  const mine = geometries.filter(({ properties }) => key.shapes.includes((properties as { key: string }).key))
  if (mine.length === 0 || mine.length < key.shapes.length) return []
  const shape = mine.length === 1 ? mine[0] : mergeArcs(shared, mine as Parameters<typeof mergeArcs>[1])
  const type = key.type === 'country' && !isNear(key.shapes[0]!) ? 'far' : key.type
  return [{ key, shape: shape as MultiPolygonArcs, most: mostVertices[type]! }]
}

/**
 * Threshold by arc: for each area the finest at which it keeps to its number of vertices. Provinces and regions come
 * last and overrule countries, since they are looked at from near by; a country then has a few vertices more.
 */
function chooseThresholds(drafts: Draft[], weighted: Topology): Map<number, number> {
  const thresholds = new Map<number, number>()
  const countriesFirst = drafts.toSorted(
    (a, b) => Number(b.key.type === 'country') - Number(a.key.type === 'country'),
  )
  const fine = new Set<number>()
  for (const { key, shape, most } of countriesFirst) {
    const own = arcsOf(shape)
    const weights = own.flatMap((arc) => weighted.arcs[arc]!.map((at) => at[2]!))
    let threshold = finest
    const count = () => weights.filter((weight) => weight >= threshold).length
    while (count() > most && threshold < coarsest) threshold *= coarser
    for (const arc of own) {
      if (key.type === 'country' || fine.has(arc))
        thresholds.set(arc, Math.max(threshold, thresholds.get(arc) ?? 0))
      else thresholds.set(arc, threshold)
      if (key.type !== 'country') fine.add(arc)
    }
  }
  return thresholds
}

function thinArcs(weighted: Topology, thresholds: Map<number, number>): Topology {
  const arcs = weighted.arcs.map((arc, at) =>
    (arc as Position[])
      .filter(([, , weight]) => weight! >= (thresholds.get(at) ?? finest))
      .map(([lon, lat]): Position => [round(lon!), round(lat!)]),
  )
  return { ...weighted, arcs }
}

/** Arcs of one outline that cross one another or themselves. */
function findCrossed(own: number[], arcs: Position[][]): number[] {
  const edges = own.flatMap((arc) => arcs[arc]!.slice(1).map((to, i) => ({ arc, from: arcs[arc]![i]!, to })))
  return edges.flatMap((a, i) =>
    edges.slice(i + 1).flatMap((b) => (isCrossing(a.from, a.to, b.from, b.to) ? [a.arc, b.arc] : [])),
  )
}

function drawArea({ key: { id, name, type }, shape }: Draft, thinned: Topology): Area[] {
  const { coordinates } = toMulti(feature(thinned, shape).geometry as MultiPolygon)
  const kept = coordinates
    .map((rings) => turnRings(rings.map(dropSpikes).filter((ring) => ring.length > 3 && ringArea(ring) > 0)))
    .filter((rings) => rings.length > 0)
  const [only, more] = kept
  const geometry: Area['geometry'] =
    !more && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: kept }
  if (!only) return []
  return [{ type: 'Feature', id, properties: { name, type, source: 'Natural Earth 4.1' }, geometry }]
}

function dropCrumbs(shape: MultiPolygon): MultiPolygon {
  const largest = Math.max(...shape.coordinates.map(([outer]) => ringArea(outer!)))
  const coordinates = shape.coordinates
    .map((rings) => rings.filter((ring) => ringArea(ring) >= largest * leastShare))
    .filter((rings) => rings.length > 0)
  return { type: 'MultiPolygon', coordinates }
}

function arcsOf(shape: MultiPolygonArcs): number[] {
  return [...new Set(shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))]
}

/** Four decimals, about ten metres. */
function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
