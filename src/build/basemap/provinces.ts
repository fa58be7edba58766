import type { MultiPolygon, Position } from 'geojson'
import { featureCollection } from '@turf/turf'
import { topology } from 'topojson-server'
import type { MultiPolygon as MultiPolygonArcs, Polygon as PolygonArcs } from 'topojson-specification'
import { isInside } from './rings.ts'
import { readGeoPackage } from './geopackage.ts'
import { toFeature } from './write.ts'

/** `name` is that of Natural Earth, unique within a country. */
export interface Province {
  iso: string
  name: string
  geometry: MultiPolygon
}

/** A line between two provinces; an open end is one that lies on the edge of the country. */
export interface InnerLine {
  line: Position[]
  openStart: boolean
  openEnd: boolean
}

/** Units drawn as part of a province, because the province claims the ground. */
const joined: Record<string, string> = { 'SY UNDOF': 'Quneitra' }

/** Provinces of some countries by ISO 3166-1 alpha-2. */
export async function readProvinces(path: string, countries: string[]): Promise<Province[]> {
  const found = new Map<string, Province>()
  for (const { texts, geometry } of await readGeoPackage<MultiPolygon>(path, 'states_provinces')) {
    const iso = texts['iso_a2'] ?? ''
    if (!countries.includes(iso)) continue
    const own = texts['name'] ?? ''
    const name = joined[`${iso} ${own}`] ?? own
    const known = found.get(`${iso} ${name}`)
    if (known) known.geometry.coordinates.push(...geometry.coordinates)
    else found.set(`${iso} ${name}`, { iso, name, geometry })
  }
  return [...found.values()]
}

/** Lines that two provinces of one country share; the source is topologically clean, so vertices agree. */
export function findInnerLines(provinces: Province[]): InnerLine[] {
  const shapes = topology({
    provinces: featureCollection(provinces.map(({ geometry }) => toFeature(geometry, {}))),
  })
  const owners = new Map<number, Set<number>>()
  const { geometries } = shapes.objects['provinces'] as { geometries: (PolygonArcs | MultiPolygonArcs)[] }
  geometries.forEach(({ arcs }, owner) => {
    for (const arc of arcs.flat(2)) {
      const at = arc < 0 ? ~arc : arc
      owners.set(at, (owners.get(at) ?? new Set()).add(owner))
    }
  })
  const edge = new Set<string>()
  const inner: Position[][] = []
  for (const [at, mine] of owners) {
    const line = shapes.arcs[at] as Position[]
    const others = provinces.filter((_, owner) => !mine.has(owner))
    if (mine.size > 1 || isEnclave(line, others)) inner.push(line)
    else edge.add(String(line[0])).add(String(line.at(-1)))
  }
  return inner.map((line) => ({
    line,
    openStart: edge.has(String(line[0])),
    openEnd: edge.has(String(line.at(-1))),
  }))
}

/** A closed line inside another province: the source gives a town province no hole in the one round it. */
function isEnclave(line: Position[], others: Province[]): boolean {
  if (String(line[0]) !== String(line.at(-1))) return false
  return others.some(({ geometry }) =>
    geometry.coordinates.some((rings) => line.every(([lon, lat]) => isInside(rings, lon!, lat!))),
  )
}
