import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coverage } from '../model/coverage.ts'
import type { Manifest } from '../model/dataset.ts'
import type { Issue } from '../model/issue.ts'
import { compile } from './compile.ts'
import { writeFiles } from './write.ts'

/** What `build` did. `written` is false where an issue of severity error stopped it. */
export interface BuildReport {
  written: boolean
  issues: Issue[]
  coverage: Coverage | null
  layers: { file: string; features: number }[]
  /** Records of each document that has a table. */
  records: { file: string; features: number }[]
}

/** Builds a dataset folder into its `layers/`. Nothing is written where anything is wrong. */
export async function build(
  dir: string,
  sourceDateEpoch: number | null,
  progress: (done: number, of: number) => void = () => {},
): Promise<BuildReport> {
  const { compiled, issues } = await compile(dir, sourceDateEpoch, progress)
  if (!compiled) return { written: false, issues, coverage: null, layers: [], records: [] }
  const { layers, records, reading, areas, manifest } = compiled
  const folder = join(dir, 'layers')
  const before = [...(await recordsBefore(folder)), ...(await documentsBefore(folder))]
  const texts = [
    ...layers,
    ...records,
    ...reading,
    areas,
    { file: 'manifest.json', text: `${JSON.stringify(manifest, null, 1)}\n` },
  ]
  await writeFiles(folder, texts)
  // what no document stands behind any more would be served for ever
  const written = new Set(texts.map(({ file }) => file))
  for (const file of before) if (!written.has(file)) await rm(join(folder, file), { force: true })
  return {
    written: true,
    issues,
    coverage: manifest.coverage,
    layers: layers.map((l) => ({ file: l.file, features: l.features.length })),
    records: records.map(({ file, features }) => ({ file, features })),
  }
}

/** Names of the records files that a folder of layers holds by its manifest. */
async function recordsBefore(folder: string): Promise<string[]> {
  try {
    const { records = [] } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    return records.map(({ file }) => file).filter((file) => /^[\w.-]+\.csv$/.test(file))
  } catch {
    return []
  }
}

/** Names of the read documents that a folder of layers holds. */
async function documentsBefore(folder: string): Promise<string[]> {
  try {
    const names = await readdir(join(folder, 'documents'))
    return names.filter((name) => name.endsWith('.json')).map((name) => `documents/${name}`)
  } catch {
    return []
  }
}
