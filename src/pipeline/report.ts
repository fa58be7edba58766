import { omitReasons, type Breakdown, type Coverage, type OmitReason } from '../model/coverage.ts'
import type { Manifest } from '../model/dataset.ts'
import { certainties } from '../model/feature.ts'
import { layerKinds, layerName } from '../model/layer.ts'
import type { Source } from '../model/source.ts'
import type { Compiled } from './compile.ts'
import { formatTable } from './format-table.ts'

/** What a dataset holds, what it leaves out and why: `report --json` prints it as it is. */
export interface Report {
  title: string
  /** Release of the data, and SHA-256 over the layers. */
  release: string | null
  data: string
  coverage: Coverage
  documents: DocumentRow[]
  /** Statements on no layer, by document. `text` is the statement. */
  omitted: { document: string; line: number; why: OmitReason; text: string }[]
  /** Names that no place of the gazetteer fits, the most frequent first. */
  unresolved: { text: string; times: number; documents: string[] }[]
}

/** One document: what of it is on the map. `features` counts those that a claim of it stands with. */
export interface DocumentRow extends Pick<Source, 'id' | 'title' | 'publisher' | 'published' | 'stance'> {
  statements: number
  omitted: number
  features: number
}

/** The report on a compiled dataset. */
export function reportOf({ documents, readings, layers, records, manifest }: Compiled): Report {
  const features = layers.flatMap((l) => l.features)
  const recordsOf = (id: string) => records.find((r) => r.source === id)?.features ?? 0
  const rows = documents.map(({ source: { id, title, publisher, published, stance }, statements }) => ({
    id,
    title,
    publisher,
    published,
    stance,
    statements: statements.length,
    omitted: statements.filter((s) => s.omitted).length,
    features: features.filter((f) => f.properties.claims.some((c) => c.source === id)).length + recordsOf(id),
  }))
  const omitted = documents.flatMap(({ source, statements }) =>
    statements.flatMap(({ omitted: why, line, text }) =>
      why ? [{ document: source.id, line, why, text }] : [],
    ),
  )
  const { title, release, data, coverage } = manifest
  return {
    title,
    release,
    data,
    coverage,
    documents: rows,
    omitted,
    unresolved: unresolvedNames(documents, readings),
  }
}

function unresolvedNames(
  documents: Compiled['documents'],
  readings: Compiled['readings'],
): Report['unresolved'] {
  const found = new Map<string, { text: string; times: number; documents: string[] }>()
  readings.forEach(({ mentions }, i) => {
    const { id } = documents[i]!.source
    for (const { text, place } of mentions) {
      if (place !== null) continue
      const row = found.get(text) ?? { text, times: 0, documents: [] }
      row.times++
      if (!row.documents.includes(id)) row.documents.push(id)
      found.set(text, row)
    }
  })
  return [...found.values()].sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))
}

/** The report in Markdown. `actorName` gives the name shown for an actor's id. */
export function formatReport(report: Report, actorName: (id: string) => string): string {
  const { coverage: c } = report
  const lines = [
    `# ${report.title}`,
    '',
    `${report.release ? `Release ${report.release}, layers` : 'Layers'} ${report.data.slice(0, 12)}.`,
    '',
    '## Counts',
    '',
    ...formatCoverage(c, actorName),
    '## Documents',
    '',
    ...formatTable(
      ['document', 'publisher', 'published', 'stance', 'statements', 'left out', 'features'],
      report.documents.map((d) => [
        d.id,
        d.publisher,
        d.published ?? '–',
        d.stance,
        d.statements,
        d.omitted,
        d.features,
      ]),
    ),
    '',
    '## Statements left out',
    '',
    ...listOr(report.omitted.map((o) => `- ${o.document}:${o.line} (${o.why}) ${o.text}`)),
    '',
    '## Names without a place',
    '',
    ...listOr(report.unresolved.map((u) => `- ${u.text} (${u.times}): ${u.documents.join(', ')}`)),
    '',
  ]
  return lines.join('\n')
}

/** What the manifest tells of sources and coverage, as Markdown for the documentation of a dataset. */
export function formatDatasetDocs({ sources, actors, coverage }: Manifest): string {
  const names = new Map(actors.map((a) => [a.id, a.name.en]))
  return [
    '### Sources',
    '',
    ...formatTable(
      ['title', 'publisher', 'published', 'stance'],
      sources.map((s) => [s.title, s.publisher, s.published ?? '–', s.stance]),
    ),
    '',
    '### Coverage',
    '',
    ...formatCoverage(coverage, (id) => names.get(id) ?? id),
  ].join('\n')
}

/** The counts of a coverage as Markdown tables under headings of the fourth level, an empty line behind each. */
export function formatCoverage(c: Coverage, actorName: (id: string) => string): string[] {
  const sections: [heading: string, head: string, rows: Breakdown, nameOf?: (key: string) => string][] = [
    ['By kind', 'kind', c.kinds],
    ['By main actor', 'actor', c.actors, (key) => (key === 'none' ? 'nobody named' : actorName(key))],
    ['By year in which it begins', 'year', c.years],
    ['By precision of the date', 'date', c.dated],
    ['By precision of the place', 'place', c.located],
    ['By status', 'status', c.status],
    [
      'By certainty',
      'certainty',
      c.certainty,
      (key) => `${key}: ${certainties[key as keyof typeof certainties]}`,
    ],
    ['By stance of the sources', 'stance', c.stances],
  ]
  const left = sum(Object.values(c.omitted))
  return [
    ...formatTable(
      ['what', 'number'],
      [
        ['documents', c.documents],
        ['statements', c.statements],
        ['statements coded by a person', c.coded],
        ['statements that only the machine read', c.machine],
        ['statements left out', left],
        ['statements in which the machine found nothing', c.statements - c.coded - c.machine - left],
        ['place mentions', c.mentions],
        ['place mentions resolved', c.resolved],
        ['place mentions unresolved', c.unresolved],
        ['features', c.features],
        ...layerKinds.map((l): [string, number] => [`features in ${layerName(l.id)}`, c.layers[l.id] ?? 0]),
        ...(c.records ? [['features from tables of records', c.records] as [string, number]] : []),
        ['features with more than one source', c.several],
        ['features disputed', sum(Object.values(c.status['disputed'] ?? {}))],
        ['features undated, not drawn', c.undated],
        ['features away from the opening view', c.beyond.view],
        ['features before or after the time axis', c.beyond.axis],
      ],
    ),
    '',
    '#### Left out',
    '',
    ...formatTable(
      ['why', 'statements'],
      Object.entries(omitReasons).map(([reason, meaning]) => [meaning, c.omitted[reason as OmitReason]]),
    ),
    '',
    ...sections.flatMap(([heading, head, rows, nameOf]) => [
      `#### ${heading}`,
      '',
      ...formatBreakdown(head, rows, nameOf),
      '',
    ]),
  ]
}

function formatBreakdown(head: string, rows: Breakdown, nameOf = (key: string) => key): string[] {
  return formatTable(
    [head, ...layerKinds.map((l) => layerName(l.id)), 'all'],
    Object.entries(rows).map(([key, counts]) => [
      nameOf(key),
      ...layerKinds.map((l) => counts[l.id] ?? 0),
      sum(Object.values(counts)),
    ]),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const listOr = (rows: readonly string[]): readonly string[] => (rows.length ? rows : ['None.'])
