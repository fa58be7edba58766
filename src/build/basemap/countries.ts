import type { LineString, MultiPolygon, Polygon, Position } from 'geojson'
import { readFileSync } from 'node:fs'
import { feature, merge, mergeArcs } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { cutLine, cutPolygons } from './antimeridian.ts'
import { detailAt } from './detail.ts'
import { ringArea, toMulti } from './rings.ts'
import { keepHeavy } from './thin.ts'
import { isDisputed, mergedInto } from './disputed.ts'

/** `name` is that of Natural Earth, which is the key of a country in every step here. */
export interface Country {
  name: string
  /** ISO 3166-1 alpha-2, or null where none is assigned. */
  iso: string | null
  geometry: MultiPolygon
}

interface Frontier {
  kind: 'border' | 'disputed'
  geometry: LineString
}

export interface Countries {
  countries: Country[]
  land: MultiPolygon
  frontiers: Frontier[]
  /** Lines where a country meets the sea. */
  coast: Position[][]
}

type Atlas = Topology<{ countries: GeometryCollection<CountryName> }>
interface CountryName {
  name: string
}
type Shape = Atlas['objects']['countries']['geometries'][number]

/** Reads the atlas and thins it out: fine in the region and coarse elsewhere, alike on both sides of a border. */
export function readCountries(path: string, isoOf: (name: string) => string | null): Countries {
  const source = mergeUnits(JSON.parse(readFileSync(path, 'utf8')) as Atlas)
  const atlas = keepHeavy(source, (lon, lat) => detailAt(lon, lat).triangle)
  const { geometries } = atlas.objects.countries
  const finish = (shape: MultiPolygon) => cutPolygons(dropIslands(shape))
  return {
    countries: feature(atlas, atlas.objects.countries)
      .features.map(({ properties, geometry }) => {
        const name = nameOf(properties)
        return { name, iso: isoOf(name), geometry: finish(toMulti(geometry as Polygon)) }
      })
      .filter(({ geometry }) => geometry.coordinates.length > 0),
    land: finish(merge(atlas, geometries as Parameters<typeof merge>[1])),
    ...splitArcs(atlas),
  }
}

/** Joins the units that are drawn as part of a neighbour. */
function mergeUnits(atlas: Atlas): Atlas {
  const groups = new Map<string, Shape[]>()
  for (const shape of atlas.objects.countries.geometries) {
    const own = nameOf(shape.properties)
    const name = mergedInto[own] ?? own
    groups.set(name, [...(groups.get(name) ?? []), shape])
  }
  const geometries = [...groups].map(([name, shapes]): Shape => {
    if (shapes.length === 1) return shapes[0]!
    return { ...mergeArcs(atlas, shapes as Parameters<typeof mergeArcs>[1]), properties: { name } } as Shape
  })
  return { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries } } }
}

/** Each arc belongs to two countries, a frontier, or to one, a coast. */
function splitArcs(atlas: Atlas): Pick<Countries, 'frontiers' | 'coast'> {
  const owners = new Map<number, string[]>()
  for (const shape of atlas.objects.countries.geometries) {
    const arcs = (shape as { arcs: (number | number[])[] }).arcs.flat(2) as unknown as number[]
    for (const arc of arcs) {
      const at = arc < 0 ? ~arc : arc
      owners.set(at, [...(owners.get(at) ?? []), nameOf(shape.properties)])
    }
  }
  const frontiers: Frontier[] = []
  const coast: Position[][] = []
  for (const [at, [first, second]] of owners) {
    const line = atlas.arcs[at] as Position[]
    if (first !== undefined && second !== undefined) frontiers.push(...splitFrontier(first, second, line))
    else if (!isIslet(line)) coast.push(...cutLine(line).filter(isShore))
  }
  return { frontiers, coast }
}

/** Cuts a frontier where it passes from agreed to disputed. */
function splitFrontier(first: string, second: string, line: Position[]): Frontier[] {
  const parts: Frontier[] = []
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!]
    const lon = (from[0]! + to[0]!) / 2
    const lat = (from[1]! + to[1]!) / 2
    const kind = isDisputed(first, second, lon, lat) ? 'disputed' : 'border'
    const last = parts.at(-1)
    if (last?.kind === kind) last.geometry.coordinates.push(to)
    else parts.push({ kind, geometry: { type: 'LineString', coordinates: [from, to] } })
  }
  return parts
}

/** The atlas closes what it cuts at 180° with a line that is no shore. */
function isShore(line: Position[]): boolean {
  return line.some(([lon]) => Math.abs(lon!) < 179.99)
}

function dropIslands(shape: MultiPolygon): MultiPolygon {
  const coordinates = shape.coordinates
    .filter(([outer]) => outer && !isIslet(outer))
    .map((polygon) => polygon.filter((ring) => ring.length > 3))
  return { type: 'MultiPolygon', coordinates }
}

/** A closed line too small to be seen at the detail of its place. */
function isIslet(ring: Position[]): boolean {
  const [first, last] = [ring[0]!, ring.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) return false
  return ring.length < 4 || ringArea(ring) < detailAt(first[0]!, first[1]!).island
}

function nameOf(properties: object | undefined): string {
  return (properties as CountryName).name
}
