import { join } from 'node:path'
import type { Coverage } from '../model/coverage.ts'
import type { Issue } from '../model/issue.ts'
import { compile } from './compile.ts'
import { writeFiles } from './write.ts'

/** What `build` did. `written` is false where an issue of severity error stopped it. */
export interface BuildReport {
  written: boolean
  issues: Issue[]
  coverage: Coverage | null
  layers: { file: string; features: number }[]
}

/** Builds a dataset folder into its `layers/`. Nothing is written where anything is wrong. */
export async function build(
  dir: string,
  sourceDateEpoch: number | null,
  progress: (done: number, of: number) => void = () => {},
): Promise<BuildReport> {
  const { compiled, issues } = await compile(dir, sourceDateEpoch, progress)
  if (!compiled) return { written: false, issues, coverage: null, layers: [] }
  const { layers, manifest } = compiled
  const texts = [...layers, { file: 'manifest.json', text: `${JSON.stringify(manifest, null, 1)}\n` }]
  await writeFiles(join(dir, 'layers'), texts)
  return {
    written: true,
    issues,
    coverage: manifest.coverage,
    layers: layers.map((l) => ({ file: l.file, features: l.features.length })),
  }
}
