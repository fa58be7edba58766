/** Features as CSV (RFC 4180). This file carries the CSV library: import it only when a file is asked for. */
import { figureKinds } from '../../model/claim.ts'
import { csvText, type Cell } from '../../model/csv.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Fit } from '../../time/moment.ts'

/** One row of a file: a feature, and how well it fits the window; null where it is not known. */
export interface Exported {
  feature: MapFeature
  fit: Fit | null
}

/** Between the parts of a cell: neither a separator of any spreadsheet nor part of ids and names. */
const PARTS = ' | '

/**
 * Columns in their order; docs/export.md tells what they mean. Names and values are the dataset's own, whatever the page's
 * language.
 */
export const csvColumns: readonly { name: string; of: (one: Exported) => Cell }[] = [
  { name: 'id', of: ({ feature }) => feature.id },
  { name: 'layer', of: ({ feature }) => feature.properties.layer },
  { name: 'kind', of: ({ feature }) => feature.properties.kind },
  { name: 'name', of: ({ feature }) => feature.properties.name },
  { name: 'when', of: ({ feature }) => feature.properties.when },
  { name: 'start', of: ({ feature }) => feature.properties.start },
  { name: 'end', of: ({ feature }) => feature.properties.end },
  { name: 'dated', of: ({ feature }) => feature.properties.dated },
  { name: 'in_window', of: ({ fit }) => fit },
  { name: 'place', of: ({ feature }) => feature.properties.place },
  { name: 'placename', of: ({ feature }) => feature.properties.placename },
  { name: 'located', of: ({ feature }) => feature.properties.located },
  { name: 'near', of: ({ feature }) => feature.properties.near ?? false },
  { name: 'radius_km', of: ({ feature }) => feature.properties.radius },
  { name: 'lon', of: ({ feature }) => coordinate(feature, 0) },
  { name: 'lat', of: ({ feature }) => coordinate(feature, 1) },
  { name: 'actor', of: ({ feature }) => feature.properties.actor },
  { name: 'actors', of: ({ feature }) => feature.properties.actors.join(PARTS) },
  { name: 'roles', of: ({ feature }) => feature.properties.roles.join(PARTS) },
  { name: 'status', of: ({ feature }) => feature.properties.status },
  { name: 'certainty', of: ({ feature }) => feature.properties.certainty },
  ...figureKinds.flatMap((kind) => [
    { name: `${kind}_low`, of: ({ feature }: Exported) => feature.properties.figures?.[kind]?.low ?? null },
    { name: `${kind}_high`, of: ({ feature }: Exported) => feature.properties.figures?.[kind]?.high ?? null },
    { name: `${kind}_by`, of: ({ feature }: Exported) => feature.properties.figures?.[kind]?.by ?? null },
  ]),
  { name: 'claims', of: ({ feature }) => feature.properties.claims.length },
  { name: 'sources', of: ({ feature }) => sourcesOf(feature, true) },
  { name: 'against', of: ({ feature }) => sourcesOf(feature, false) },
  { name: 'proposed', of: ({ feature }) => feature.properties.proposed },
]

/** Areas have no position of their own: their middle would tell more than is known. */
const coordinate = ({ geometry }: MapFeature, axis: 0 | 1): number | null =>
  geometry.type === 'Point' ? (geometry.coordinates[axis] ?? null) : null

const sourcesOf = ({ properties: { claims } }: MapFeature, supporting: boolean): string =>
  [
    ...new Set(
      claims.filter(({ stance }) => (stance === 'supports') === supporting).map(({ source }) => source),
    ),
  ].join(PARTS)

/** CSV text of features. */
export function toCsv(rows: readonly Exported[]): string {
  const names = csvColumns.map(({ name }) => name)
  return csvText(
    names,
    rows.map((row) => csvColumns.map(({ of }) => of(row))),
  )
}
