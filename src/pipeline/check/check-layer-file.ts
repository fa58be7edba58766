import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KnownIds } from '../../model/check/feature.ts'
import { checkLayer } from '../../model/check/layer.ts'
import type { Manifest } from '../../model/dataset.ts'
import { isError, type Issue } from '../../model/issue.ts'
import { checkGeojsonFile } from './check-file.ts'

/** Checks one layer file: sound GeoJSON first, then our data model, with the manifest beside it where there is one. */
export async function checkLayerFile(file: string): Promise<Issue[]> {
  const issues = await checkGeojsonFile(file)
  if (issues.some(isError)) return issues
  const value: unknown = JSON.parse(new TextDecoder().decode(await readFile(file)))
  return [...issues, ...checkLayer(value, file, await knownIds(join(dirname(file), 'manifest.json'))).issues]
}

async function knownIds(file: string): Promise<KnownIds> {
  try {
    const { actors, sources } = JSON.parse(await readFile(file, 'utf8')) as Manifest
    return { actors: new Set(actors.map((a) => a.id)), sources: new Set(sources.map((s) => s.id)) }
  } catch {
    return {}
  }
}
