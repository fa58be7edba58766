/** What the front matter of a document says of the table of records beside it. Docs: `docs/documents.md`. */
import { certainties, statuses, type Certainty, type Status } from '../../model/feature.ts'
import { layerKind, type LayerId } from '../../model/layer.ts'
import { placeTypes } from '../../model/place.ts'
import type { RecordsFile } from '../../model/records.ts'

/** Columns that a table may have, and other usual names of theirs. */
export const tableColumns = {
  date: ['when'],
  end: [],
  longitude: ['lon', 'lng', 'long'],
  latitude: ['lat'],
  type: [],
  actor: [],
  target: [],
  name: [],
  place: [],
  note: [],
  killed: [],
  injured: [],
  strength: [],
} as const satisfies Record<string, readonly string[]>
export type TableColumn = keyof typeof tableColumns

/** How the table is to be read. */
export interface RecordsKeys {
  /** Name of the table, beside the document. */
  file: string
  /** Line of the document that names it. */
  line: number
  layer: LayerId
  /** Kind of what `kinds` does not name; null where every type must be named. */
  kind: string | null
  /** Our kind of a value in the column `type`. */
  kinds: ReadonlyMap<string, string>
  /** Actor of records that name none, as written; null for nobody. */
  by: string | null
  /** Our actor, as written, of a value in the columns `actor` and `target`; `none` is nobody. */
  actors: ReadonlyMap<string, string>
  located: RecordsFile['located']
  radius: number
  status: Status
  certainty: Certainty | null
  /** The table's own names of columns. */
  columns: ReadonlyMap<TableColumn, string>
}

/** Keys that have a meaning beside `records` only, and whether they hold one text or a mapping. */
export const recordsKeys = {
  records: 'text',
  layer: 'text',
  kind: 'text',
  kinds: 'mapping',
  by: 'text',
  actors: 'mapping',
  located: 'text',
  radius: 'text',
  status: 'text',
  certainty: 'text',
  columns: 'mapping',
} as const
export type RecordsKey = keyof typeof recordsKeys

/** A value of the front matter with its line. */
export interface Written<T> {
  value: T
  line: number
}
export interface WrittenKeys {
  texts: ReadonlyMap<string, Written<string>>
  mappings: ReadonlyMap<string, Written<ReadonlyMap<string, string>>>
}

type Fault = (line: number, code: string, message: string) => void

/** Reads the keys. Null where there is no table, or where a fault was told. */
export function readRecordsKeys({ texts, mappings }: WrittenKeys, fault: Fault): RecordsKeys | null {
  const table = texts.get('records')
  if (!table) {
    for (const key of Object.keys(recordsKeys)) {
      const stray = texts.get(key) ?? mappings.get(key)
      if (stray) fault(stray.line, 'KEY_MISSING', `stray ${key}: it belongs to "records", which is missing`)
    }
    return null
  }
  let failed = false
  const wrong = (line: number, code: string, message: string) => {
    failed = true
    fault(line, code, message)
  }
  /** A text of a closed list. */
  const oneOf = <T extends string>(key: RecordsKey, allowed: readonly T[], code = 'VALUE_INVALID') => {
    const given = texts.get(key)
    const found = allowed.find((one) => one === given?.value)
    if (given && found === undefined)
      wrong(given.line, code, `unknown ${key}: "${given.value}"; known: ${allowed.join(', ')}`)
    return found
  }

  if (!/^[\w-][\w.-]*\.(csv|tsv|txt)$/i.test(table.value))
    wrong(
      table.line,
      'VALUE_INVALID',
      `invalid records: "${table.value}"; a file beside the document, such as incidents.csv, expected`,
    )
  // presence is drawn by its area, which a record does not have
  const layer = oneOf('layer', ['event', 'base'], 'UNKNOWN_LAYER') ?? 'event'
  const kindsOfLayer = layerKind(layer)?.kinds ?? []
  const kind = oneOf('kind', kindsOfLayer, 'UNKNOWN_KIND') ?? null
  const kinds = mappings.get('kinds')
  for (const [type, ours] of kinds?.value ?? [])
    if (!kindsOfLayer.some((one) => one === ours))
      wrong(
        kinds!.line,
        'UNKNOWN_KIND',
        `unknown kind of ${layer}: "${ours}" for "${type}"; known: ${kindsOfLayer.join(', ')}`,
      )
  const columns = mappings.get('columns')
  for (const column of columns?.value.keys() ?? [])
    if (!Object.hasOwn(tableColumns, column))
      wrong(
        columns!.line,
        'UNKNOWN_KEY',
        `unknown column: "${column}"; known: ${Object.keys(tableColumns).join(', ')}`,
      )
  const located = oneOf('located', ['site', 'settlement'])
  const radius = texts.get('radius')
  if (radius && !(/^\d+(\.\d+)?$/.test(radius.value) && Number(radius.value) > 0))
    wrong(radius.line, 'VALUE_INVALID', `invalid radius: "${radius.value}"; kilometres, such as 5, expected`)
  const status = oneOf('status', statuses) ?? 'confirmed'
  const certainty = oneOf('certainty', Object.keys(certainties) as Certainty[]) ?? null
  if (failed) return null
  return {
    file: table.value,
    line: table.line,
    layer,
    kind,
    kinds: kinds?.value ?? new Map(),
    by: texts.get('by')?.value ?? null,
    actors: mappings.get('actors')?.value ?? new Map(),
    located: located ?? 'settlement',
    radius: radius
      ? Number(radius.value)
      : located === 'site'
        ? placeTypes.site.radiusKm
        : placeTypes.town.radiusKm,
    status,
    certainty,
    columns: (columns?.value ?? new Map()) as ReadonlyMap<TableColumn, string>,
  }
}
