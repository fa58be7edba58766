/**
 * Records: many dated points of one document, as a table in `layers/`. `build` writes each as one line of CSV with fixed
 * columns, so that the page can read a million of them in a second.
 */
import { figureKinds, parseFigure, type Figures } from './claim.ts'
import { formatDay } from './day.ts'
import { parseEdtf, type When } from './edtf.ts'
import { MAX_NAME, MAX_SAYS, type Certainty, type MapFeature, type Status } from './feature.ts'
import { layerKind, type LayerId } from './layer.ts'
import type { Located } from './place.ts'
import { shorten } from './shorten.ts'
import type { Source } from './source.ts'

/** Columns of a records file. The first five are plain: no quotes, no commas; no cell of any column has a line break. */
export const recordColumns = [
  'when',
  'longitude',
  'latitude',
  'kind',
  'actor',
  'target',
  'type',
  'name',
  'place',
  'note',
  ...figureKinds,
] as const
export type RecordColumn = (typeof recordColumns)[number]

/** One record as its cells; what is not known is empty. */
export type RecordRow = Record<RecordColumn, string>

/** A records file as the manifest lists it: what all of its records have in common. */
export interface RecordsFile {
  /** File in `layers/`. */
  file: string
  /** Id of the document, which is the source. */
  source: string
  layer: LayerId
  /** Number of records. */
  features: number
  /** How exact the positions are: points that stand for an area are no records. */
  located: Extract<Located, 'site' | 'settlement'>
  /** Kilometres of uncertainty round each position. */
  radius: number
  status: Status
  /** Null: B where the date is sure to the month, else C. */
  certainty: Certainty | null
  sha256: string
}

/** The first line of a records file. */
export const recordHeader = recordColumns.join(',')

/** One line without its line break. Cells are cleaned of line breaks and quoted where they must be. */
export function formatRecord(row: Partial<RecordRow>): string {
  const cells = recordColumns.map((column) => {
    const cell = (row[column] ?? '').replace(/\s+/g, ' ').trim()
    return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  })
  // most records end with cells that are not known
  return cells.join(',').replace(/,+$/, '')
}

/** Reads a line that `formatRecord` wrote; cells that lack are empty. */
export function parseRecord(line: string): RecordRow {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
  return Object.fromEntries(recordColumns.map((column, i) => [column, cells[i] ?? ''])) as RecordRow
}

/** Line of the first record; records stand in lines one after the other. */
const FIRST_LINE = 2

/** Certainty of a record whose table gives none: how sure its date is. */
export const certaintyOf = ({ dated, uncertain }: Pick<When, 'dated' | 'uncertain'>): Certainty =>
  (dated === 'day' || dated === 'month') && !uncertain ? 'B' : 'C'

/** Id of the record with this number, from 0: the document's and the record's line. */
export const recordId = (source: string, number: number): string => `${source}-${number + FIRST_LINE}`

/** Which record an id means; null where none of the files has it. */
export function findRecord(
  id: string,
  files: readonly Pick<RecordsFile, 'source' | 'features'>[],
): { file: number; number: number } | null {
  const [, source, line] = /^(.+)-(\d+)$/.exec(id) ?? []
  const file = files.findIndex((one) => one.source === source)
  const number = Number(line) - FIRST_LINE
  // "-07" would be a second id of the same record
  return file >= 0 && number >= 0 && number < files[file]!.features && line === String(Number(line))
    ? { file, number }
    : null
}

/** A record as a feature, the same as a coded statement would give. `row.when` must be EDTF; throws where it is not. */
export function recordFeature(
  row: RecordRow,
  number: number,
  { source, layer, located, radius, status, certainty }: RecordsFile,
  publisher: Source['publisher'],
): MapFeature {
  const { start, end, dated, uncertain } = parseEdtf(row.when)
  const position = [degrees(row.longitude), degrees(row.latitude)]
  const mainRole = layerKind(layer)?.mainRole ?? 'participant'
  const actors = [
    { id: row.actor, role: mainRole },
    { id: row.target, role: 'target' as const },
  ].filter(({ id }, i, all) => id !== '' && all.findIndex((a) => a.id === id) === i)
  const name = row.name || [capital(row.type || row.kind), row.place].filter(Boolean).join(', ')
  return {
    type: 'Feature',
    id: recordId(source, number),
    geometry: { type: 'Point', coordinates: position },
    properties: {
      layer,
      name: shorten(name, MAX_NAME),
      kind: row.kind,
      actor: row.actor || null,
      actors: actors.map(({ id }) => id),
      roles: actors.map(({ role }) => role),
      when: row.when,
      start: start === null ? null : formatDay(start),
      end: end === null ? null : formatDay(end),
      dated,
      // no place of the gazetteer: what stands at one position is at one place
      place: position.join(','),
      // latitude first, as people write positions
      placename:
        row.place ||
        position
          .toReversed()
          .map((degrees) => degrees.toFixed(4))
          .join(', '),
      located,
      radius,
      status,
      certainty: certainty ?? certaintyOf({ dated, uncertain }),
      claims: [
        {
          source,
          by: publisher,
          says: shorten(row.note || name, MAX_SAYS),
          // a record is no statement of the document's text
          start: 0,
          end: 0,
          stance: 'supports',
        },
      ],
      figures: figuresOf(row, publisher),
      proposed: false,
    },
  }
}

/** NaN where there is no number: an empty cell is not the equator. */
const degrees = (text: string): number => (text === '' ? NaN : Number(text))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function figuresOf(row: RecordRow, by: string): Figures | null {
  const figures: Figures = {}
  for (const kind of figureKinds) {
    const range = parseFigure(row[kind])
    if (row[kind] && range) figures[kind] = { ...range, by }
  }
  return Object.keys(figures).length ? figures : null
}
