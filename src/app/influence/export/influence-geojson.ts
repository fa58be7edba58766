/** Cells of influence as GeoJSON (RFC 7946). */
import type { Geometry, Position } from 'geojson'
import type { Ground } from '../../../influence/ground.ts'
import type { Bloc } from '../../../model/actor.ts'
import type { AreasFile } from '../../../model/area.ts'
import { middleOfBox } from '../../../model/outline.ts'
import type { Manifest } from '../../../model/dataset.ts'
import type { AreaName } from '../influence-service.ts'
import type { CellRow } from './cell-rows.ts'
import type { FileContext } from './context.ts'

/** Shape of a cell by its id; null where there is none. */
type ShapeOf = (cell: string) => Geometry | null

/** Hexagons as they are drawn. */
export function hexShapes({ ids, first, corners }: Pick<Ground, 'ids' | 'first' | 'corners'>): ShapeOf {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  return (cell) => {
    const i = numbers.get(cell)
    if (i === undefined) return null
    const ring: Position[] = []
    for (let c = first[i]!; c < first[i + 1]!; c++) ring.push([corners[2 * c]!, corners[2 * c + 1]!])
    return ring[0] ? { type: 'Polygon', coordinates: [[...ring, ring[0]]] } : null
  }
}

/** Areas by their outlines; by the middle of their box where `bytes`, those of `areas.json`, are null. Throws where they are broken. */
export function areaShapes(
  bytes: Uint8Array | null,
  areas: readonly Pick<AreaName, 'id' | 'box'>[],
): ShapeOf {
  const file = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as AreasFile)
  const outlines = new Map(file?.areas.map(({ id, geometry }) => [id, geometry]))
  const boxes = new Map(areas.map(({ id, box }) => [id, box]))
  return (cell) => {
    const box = boxes.get(cell)
    const { lon, lat } = middleOfBox(box ?? [0, 0, 0, 0])
    const middle: Geometry | null = box ? { type: 'Point', coordinates: [lon, lat] } : null
    return outlines.get(cell) ?? middle
  }
}

/** Hint for readers of a file; the method stands in docs/influence.md. */
const FORMULA =
  'value of an actor in a cell on a day = sum over its reports of share × weight(kind, role, certainty, status, strength) × kernel(distance, radius) × ½^(age ÷ halflife); total: sum of all; density: total per 1000 km²; dominance: share of the strongest side; contestation: entropy of the shares ÷ ln(sides); rivals: exp(entropy); wide: share known to a country or region only'

type From = Pick<Manifest, 'title' | 'licence' | 'release' | 'data' | 'generated'> & {
  sources: readonly Pick<Manifest['sources'][number], 'id' | 'title' | 'publisher' | 'licence'>[]
}

/** Text of a FeatureCollection: one feature for each row, and a foreign member `influence` that tells how they came about. */
export function cellsGeoJson(
  rows: readonly CellRow[],
  shapeOf: ShapeOf,
  blocs: readonly Pick<Bloc, 'id'>[],
  { settings, basis, of, address }: FileContext,
  { title, licence, release, data, generated, sources }: From,
): string {
  const about = {
    what: 'influence as reported, weighed; no borders and no territories',
    dates: [...new Set(rows.map(({ date }) => date))],
    settings: { halflife: settings.halfLife, radius: settings.radius, of, basis },
    units: { halflife: 'days', radius: 'km', density: 'weight per 1000 km²' },
    formula: FORMULA,
    address,
    data: { title, licence, release, sha256: data, generated },
    sources: sources.map((source) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      licence: source.licence,
    })),
  }
  const features = rows.map(({ values, ...row }) =>
    JSON.stringify({
      type: 'Feature',
      geometry: shapeOf(row.cell),
      properties: { ...row, blocs: Object.fromEntries(blocs.map(({ id }, b) => [id, values[b]])) },
    }),
  )
  return `{"type":"FeatureCollection",\n"influence":${JSON.stringify(about)},\n"features":[\n${features.join(',\n')}\n]}\n`
}
