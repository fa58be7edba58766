/** The areas of a theatre, and how places lie in them: worked out once, when a dataset is built. */
import { area, bbox, circle, featureCollection, intersect } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { AreaShare, AreasFile, InfluenceArea } from '../model/area.ts'
import type { VaguePlace } from './feature-places.ts'

type Shape = Feature<Polygon | MultiPolygon>
type Box = readonly [west: number, south: number, east: number, north: number]

/** A gazetteer entry with an outline. */
export interface Outlined extends Omit<InfluenceArea, 'km2'> {
  type: 'country' | 'admin1'
}

/** Least share of a country that its first-level areas must fill to stand for it. */
const WHOLE = 0.99
/** Corners of the circle round a point that is known to some kilometres only. */
const STEPS = 48
/** Shares below this are slivers between outlines of two sources. */
const SLIVER = 1e-4
const DECIMALS = 6

const shapeOf = (geometry: Polygon | MultiPolygon): Shape => ({ type: 'Feature', properties: {}, geometry })
const km2Of = (geometry: Polygon | MultiPolygon): number => area(geometry) / 1e6
const round = (x: number): number => Math.round(x * 10 ** DECIMALS) / 10 ** DECIMALS

const boxOf = (geometry: Polygon | MultiPolygon): Box => bbox(geometry) as unknown as Box
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

/**
 * Areas of the countries that a box meets, degrees: a country's first-level areas where these fill it, else the country.
 * In the order given, countries in the order of their first area.
 */
export function areasIn(outlined: readonly Outlined[], home: Box): InfluenceArea[] {
  const countries = outlined.filter(
    ({ type, country, geometry }) => type === 'country' && country !== null && meet(boxOf(geometry), home),
  )
  return countries.flatMap((whole) => {
    const parts = outlined.filter(({ type, country }) => type === 'admin1' && country === whole.country)
    const filled = parts.reduce((sum, { geometry }) => sum + km2Of(geometry), 0)
    const cells = filled >= WHOLE * km2Of(whole.geometry) ? parts : [whole]
    return cells.map(({ id, name, country, geometry }) => ({
      id,
      name,
      country,
      km2: Math.round(km2Of(geometry)),
      geometry,
    }))
  })
}

/**
 * How vague places lie in areas: shares by overlap. An area that is itself a place lies in itself alone, and a country in
 * its own areas, whatever outlines say: `countries` has the ISO codes of countries by their ids.
 */
export function areasFile(
  areas: InfluenceArea[],
  places: readonly VaguePlace[],
  countries: ReadonlyMap<string, string> = new Map(),
): AreasFile {
  const boxes = areas.map(({ geometry }) => boxOf(geometry))
  const shares: AreasFile['shares'] = {}
  for (const place of [...places].sort((a, b) => (a.key < b.key ? -1 : 1)))
    shares[place.key] = sharesOf(place, areas, boxes, countries)
  return { version: 1, areas, shares }
}

/** A country that its own areas fill lies in each by its size; one that has none lies beyond them all. */
function inParts(areas: readonly InfluenceArea[], country: string): AreaShare[] {
  const whole = areas.reduce((sum, area) => (area.country === country ? sum + area.km2 : sum), 0)
  return areas.flatMap((area, i): AreaShare[] =>
    area.country === country ? [[i, round(area.km2 / whole)]] : [],
  )
}

function sharesOf(
  place: VaguePlace,
  areas: readonly InfluenceArea[],
  boxes: readonly Box[],
  countries: ReadonlyMap<string, string>,
): AreaShare[] {
  const shape = place.outline
    ? shapeOf(place.outline)
    : circle([place.lon, place.lat], place.vague, { steps: STEPS, units: 'kilometers' })
  const own = areas.findIndex(({ id }) => place.key === `${id} admin1` || place.key === `${id} country`)
  if (own >= 0) return [[own, 1]]
  const country = place.key.endsWith(' country')
    ? countries.get(place.key.slice(0, -' country'.length))
    : null
  if (country) return inParts(areas, country)
  const box = boxOf(shape.geometry)
  const whole = km2Of(shape.geometry)
  return areas.flatMap(({ geometry }, i): AreaShare[] => {
    if (!meet(box, boxes[i]!)) return []
    const share = round(overlap(shape, shapeOf(geometry)) / whole)
    return share > SLIVER ? [[i, share]] : []
  })
}

/** Square kilometres that two shapes share. */
function overlap(a: Shape, b: Shape): number {
  const common = intersect(featureCollection([a, b]))
  return common ? area(common) / 1e6 : 0
}
