/**
 * What of a built dataset counts: its features, and where points are many the rows of a table, exactly as a page holds them.
 * Then the command line and the page add up the same things.
 */
import type { MapFeature } from '../model/feature.ts'
import type { Issue } from '../model/issue.ts'
import type { Day } from '../model/day.ts'
import { parseRecord, recordFeature, type RecordsFile } from '../model/records.ts'
import type { Source } from '../model/source.ts'
import { FEW, pointsOf, rawOf } from '../time/few.ts'
import { createPointTable, createRawPoints, type PointTable, type RawPoints } from '../time/point-table.ts'
import { countLines, readRecords } from '../time/records.ts'
import { publicationDays, timed } from '../time/sift.ts'

/** A table of records as it lies beside the layers. */
export interface RecordsBytes {
  file: RecordsFile
  bytes: Uint8Array
}

export interface Counted {
  features: MapFeature[]
  /** Rows behind the features; null where points are few enough to be features. */
  rows: Rows | null
  /** Day by which each source was published. */
  published: ReadonlyMap<string, Day>
  /** Lines of tables that are no records; they are left out. */
  issues: Issue[]
}

export interface Rows {
  table: PointTable
  /** Ids of the sources that speak of a row. */
  sourcesOf: (row: number) => readonly string[]
}

/**
 * `layers`: features of all layers. Points that are more than `few` become rows, which keep their main actor and no figures;
 * `few` is for tests.
 */
export function countedOf(
  layers: readonly MapFeature[],
  records: readonly RecordsBytes[],
  sources: readonly Source[],
  few: number = FEW,
): Counted {
  const published = publicationDays(sources)
  const {
    few: single,
    many,
    points,
  } = pointsOf(
    layers.map((feature) => timed(feature, published)),
    few,
  )
  const features = single.map(({ feature }) => feature)
  const lines = records.map(({ bytes }) => countLines(bytes))
  const all = lines.reduce((sum, n) => sum + n, 0)
  if (!many.length && all <= few - points) {
    const read = records.flatMap((one) => featuresOf(one, sources))
    return { features: [...features, ...read], rows: null, published, issues: [] }
  }
  const stances = new Map(sources.map(({ id, stance }) => [id, stance]))
  const raw = createRawPoints(many.length + all)
  append(
    raw,
    rawOf(many, (source) => stances.get(source)),
  )
  const issues: Issue[] = []
  /** First row of each table, and its source. */
  const firsts: { row: number; source: string }[] = []
  let row = many.length
  for (const [i, { file, bytes }] of records.entries()) {
    firsts.push({ row, source: file.source })
    const known = published.get(file.source) ?? null
    issues.push(...readRecords(bytes, file, known, raw, row, stances.get(file.source)).issues)
    row += lines[i] ?? 0
  }
  const table = createPointTable(raw)
  const sourcesOf = (at: number): readonly string[] => {
    const own = table.row[at] ?? 0
    const first = firsts.findLast((one) => one.row <= own)
    return own < many.length
      ? (many[own]?.feature.properties.claims.map(({ source }) => source) ?? [])
      : [first?.source ?? '']
  }
  return { features, rows: { table, sourcesOf }, published, issues }
}

/** Records of a table as features. */
function featuresOf({ file, bytes }: RecordsBytes, sources: readonly Source[]): MapFeature[] {
  const publisher = sources.find(({ id }) => id === file.source)?.publisher ?? file.source
  const [, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\n')
  return lines.map((line, number) => recordFeature(parseRecord(line), number, file, publisher))
}

function append(raw: RawPoints, more: RawPoints): void {
  for (const key of ['lon', 'lat', 'start', 'end', 'known', 'look', 'row'] as const)
    raw[key].set(more[key].subarray(0, more.length), raw.length)
  raw.looks.push(...more.looks)
  raw.length += more.length
}
