import { join } from 'node:path'
import { checkLayer } from '../model/check/layer.ts'
import type { OmitReason } from '../model/coverage.ts'
import type { Manifest, SavedView } from '../model/dataset.ts'
import { isError, type Issue } from '../model/issue.ts'
import { findRecord } from '../model/records.ts'
import { assemble } from './assemble.ts'
import { coverageOf, noneOmitted } from './coverage.ts'
import type { SourceDocument } from './document/document.ts'
import { areasText, influenceAreas } from './influence-areas.ts'
import { layerTexts, makeManifest, type LayerText } from './manifest.ts'
import { readDataset, type DatasetFolder } from './read-dataset.ts'
import { readingFiles } from './reading-files.ts'
import { readRecords, type Records } from './read-records.ts'
import { readStatements, type Reading } from './read-statements.ts'
import { VIEWS_FILE } from './read-views.ts'

/** A dataset folder as layers in memory, checked, with all that was read on the way. */
export interface Compiled {
  documents: SourceDocument[]
  /** In the order of `documents`. */
  readings: Reading[]
  layers: LayerText[]
  /** In the order of the documents that have any. */
  records: Records[]
  /** What was read, for readers who check it. */
  reading: { file: string; text: string }[]
  /** Areas in which influence is added up. */
  areas: { file: string; text: string }
  manifest: Manifest
}

/**
 * Documents → statements → features → checked layers and manifest; writes nothing. `compiled` is null where an issue
 * of severity error stopped it. `progress` hears of each document read.
 */
export async function compile(
  dir: string,
  sourceDateEpoch: number | null,
  progress: (done: number, of: number) => void = () => {},
): Promise<{ compiled: Compiled | null; issues: Issue[] }> {
  const { folder, issues } = await readDataset(dir)
  const stopped = () => ({ compiled: null, issues })
  if (!folder) return stopped()

  const { documents, dataset, actors, areas, gazetteer, views } = folder
  const readings = documents.map((document, i) => {
    progress(i + 1, documents.length)
    return readStatements(document, folder)
  })
  issues.push(...readings.flatMap((r) => r.issues))
  const records = await readAllRecords(folder, issues)
  // what could not be read would show up as missing places and actors again
  if (issues.some(isError)) return stopped()

  const assembly = assemble(
    readings.flatMap((r) => r.assertions),
    areas,
    gazetteer,
  )
  issues.push(...assembly.issues)
  const layers = layerTexts(assembly.features)
  const known = {
    actors: new Set(actors.actors.map((a) => a.id)),
    sources: new Set(documents.map((d) => d.source.id)),
    places: new Set(gazetteer.places.keys()),
  }
  for (const { file, features } of layers)
    issues.push(
      ...checkLayer({ type: 'FeatureCollection', features }, join(dir, 'layers', file), known).issues,
    )
  issues.push(...ambiguous(layers, records, documents))
  issues.push(...lostFeatures(views, layers, records, join(dir, VIEWS_FILE)))
  if (issues.some(isError)) return stopped()

  const sources = documents.map((d) => d.source)
  const read = { ...countRead(documents, readings), undated: assembly.undated.length }
  const counted = records.flatMap((r) => r.counted)
  const coverage = coverageOf(read, assembly.features, sources, dataset, counted)
  const undated = new Set(assembly.undated.flat())
  const reading = readingFiles({ documents, readings, features: assembly.features, undated, gazetteer })
  const areasBuilt = areasText(influenceAreas(assembly.features, folder))
  const built = { layers, records, reading, areas: areasBuilt }
  const listed = { ...built, views }
  const manifest = makeManifest(dataset, actors, sources, coverage, sourceDateEpoch, listed)
  return { compiled: { documents, readings, ...built, manifest }, issues }
}

async function readAllRecords(folder: DatasetFolder, issues: Issue[]): Promise<Records[]> {
  const all: Records[] = []
  for (const document of folder.documents) {
    if (!document.records) continue
    const read = await readRecords({ ...document, records: document.records }, folder)
    issues.push(...read.issues)
    if (read.records) all.push(read.records)
  }
  return all
}

/** Features of a layer whose id a record has too: a link could mean either. */
function ambiguous(
  layers: readonly LayerText[],
  records: readonly Records[],
  documents: readonly SourceDocument[],
): Issue[] {
  const fileOf = (source: string) => documents.find((d) => d.source.id === source)?.file ?? source
  return layers.flatMap(({ features }) =>
    features.flatMap(({ id }): Issue[] => {
      const found = findRecord(id, records)
      if (!found) return []
      const { source } = records[found.file]!
      const message = `ambiguous id: it is a record of ${source} too; give the statement another id`
      return [{ code: 'ID_DUPLICATE', severity: 'error', message, file: fileOf(source), feature: id }]
    }),
  )
}

/** Views that open a feature that there is not. */
function lostFeatures(
  views: readonly SavedView[],
  layers: readonly LayerText[],
  records: readonly Records[],
  file: string,
): Issue[] {
  const ids = new Set(layers.flatMap(({ features }) => features.map(({ id }) => id)))
  return views.flatMap(({ id, address }, i): Issue[] => {
    const wanted = new URLSearchParams(address).get('id')
    if (!wanted || ids.has(wanted) || findRecord(wanted, records)) return []
    const message = `unknown feature in the address of view "${id}": "${wanted}"`
    return [{ code: 'VIEW_INVALID', severity: 'error', message, file, pointer: `/views/${i}/address` }]
  })
}

function countRead(documents: readonly SourceDocument[], readings: readonly Reading[]) {
  const statements = documents.flatMap((d) => d.statements)
  const mentions = readings.flatMap((r) => r.mentions)
  const proposals = readings.flatMap((r) => r.assertions.filter((a) => a.proposed))
  const omitted: Record<OmitReason, number> = noneOmitted()
  for (const { omitted: reason } of statements) if (reason) omitted[reason]++
  return {
    documents: documents.length,
    statements: statements.length,
    coded: statements.filter((s) => s.codings.length).length,
    machine: new Set(proposals.map((a) => `${a.file}:${a.line}`)).size,
    omitted,
    mentions: mentions.length,
    resolved: mentions.filter((m) => m.place !== null).length,
  }
}
