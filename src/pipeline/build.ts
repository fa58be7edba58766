import { join } from 'node:path'
import { checkLayer } from '../model/check/layer.ts'
import type { Coverage } from '../model/dataset.ts'
import { isError, type Issue } from '../model/issue.ts'
import { assemble } from './assemble.ts'
import { layerTexts, makeManifest } from './manifest.ts'
import { readDataset } from './read-dataset.ts'
import { readStatements } from './read-statements.ts'
import { writeFiles } from './write.ts'

/** What `build` did. `written` is false where an issue of severity error stopped it. */
export interface BuildReport {
  written: boolean
  issues: Issue[]
  coverage: Coverage | null
  layers: { file: string; features: number }[]
}

/**
 * Builds a dataset folder: documents → statements → features → layers and manifest. Nothing is written where anything is
 * wrong. `progress` hears of each document read.
 */
export async function build(
  dir: string,
  sourceDateEpoch: number | null,
  progress: (done: number, of: number) => void = () => {},
): Promise<BuildReport> {
  const { folder, issues } = await readDataset(dir)
  const stopped = (): BuildReport => ({ written: false, issues, coverage: null, layers: [] })
  if (!folder) return stopped()

  const { documents, dataset, actors, areas, gazetteer } = folder
  const readings = documents.map((document, i) => {
    progress(i + 1, documents.length)
    return readStatements(document, folder)
  })
  issues.push(...readings.flatMap((r) => r.issues))
  // what could not be read would show up as missing places and actors again
  if (issues.some(isError)) return stopped()

  const assembly = assemble(
    readings.flatMap((r) => r.assertions),
    areas,
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
  if (issues.some(isError)) return stopped()

  const mentions = readings.flatMap((r) => r.mentions)
  const coverage: Coverage = {
    documents: documents.length,
    statements: documents.reduce((n, d) => n + d.statements.length, 0),
    mentions: mentions.length,
    resolved: mentions.filter((m) => m.place !== null).length,
    unresolved: mentions.filter((m) => m.place === null).length,
    features: assembly.features.length,
    undated: assembly.undated,
  }
  const sources = documents.map((d) => d.source)
  const manifest = makeManifest(dataset, actors, sources, layers, coverage, sourceDateEpoch)
  const texts = [...layers, { file: 'manifest.json', text: `${JSON.stringify(manifest, null, 1)}\n` }]
  await writeFiles(join(dir, 'layers'), texts)
  return {
    written: true,
    issues,
    coverage,
    layers: layers.map((l) => ({ file: l.file, features: l.features.length })),
  }
}
