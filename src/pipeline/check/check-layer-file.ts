import { existsSync } from 'node:fs'
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
  const known = await readKnownIds(join(dirname(file), 'manifest.json'), issues)
  return [...issues, ...checkLayer(value, file, known).issues]
}

/** Actors and sources of the manifest beside the layer; nothing where there is none, an issue where it is broken. */
async function readKnownIds(file: string, issues: Issue[]): Promise<KnownIds> {
  if (!existsSync(file)) return {}
  try {
    const { actors, sources } = JSON.parse(await readFile(file, 'utf8')) as Manifest
    return { actors: new Set(actors.map((a) => a.id)), sources: new Set(sources.map((s) => s.id)) }
  } catch {
    const message = 'broken manifest: actors and sources cannot be checked; run build'
    issues.push({ code: 'MANIFEST_BROKEN', severity: 'error', message, file })
    return {}
  }
}
