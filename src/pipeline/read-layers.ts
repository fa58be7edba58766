/** Reads `layers/` of a dataset folder, as `build` wrote it. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordsBytes } from '../influence/counted.ts'
import { AREAS_FILE, type AreasFile } from '../model/area.ts'
import { checkLayer } from '../model/check/layer.ts'
import { checkManifest } from '../model/check/manifest.ts'
import type { Manifest } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { isError, type Issue } from '../model/issue.ts'
import { readJson, reason } from './read-text.ts'

export interface Layers {
  manifest: Manifest
  /** Of all layers, in the order of the manifest. */
  features: MapFeature[]
  /** Tables of records as they lie there. */
  records: RecordsBytes[]
  areas: AreasFile
}

/** Reads manifest, layers, tables and areas of `dir`; null where a file lacks or is broken, which the issues tell. */
export async function readLayers(dir: string): Promise<{ layers: Layers | null; issues: Issue[] }> {
  const issues: Issue[] = []
  const fault = (file: string, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file })
  const folder = join(dir, 'layers')
  const lacking = ['manifest.json', AREAS_FILE].find((name) => !existsSync(join(folder, name)))
  if (lacking !== undefined) {
    const message = `missing ${lacking}: the layers are not built; run: influence-map build ${dir}`
    fault(folder, 'LAYERS_MISSING', message)
    return { layers: null, issues }
  }
  const file = join(folder, 'manifest.json')
  const manifest = await readJson<Manifest>(file, fault)
  if (manifest) issues.push(...checkManifest(manifest, file))
  const areas = await readJson<AreasFile>(join(folder, AREAS_FILE), fault)
  if (areas && !(areas.version === 1 && Array.isArray(areas.areas)))
    fault(join(folder, AREAS_FILE), 'AREAS_BROKEN', 'unknown version: 1 expected; run build')
  if (!manifest || !areas || issues.some(isError)) return { layers: null, issues }
  const known = {
    actors: new Set(manifest.actors.map(({ id }) => id)),
    sources: new Set(manifest.sources.map(({ id }) => id)),
  }
  const features: MapFeature[] = []
  for (const layer of manifest.layers) {
    const path = join(folder, layer.file)
    const value = await readJson<unknown>(path, fault)
    if (value === null) continue
    const checked = checkLayer(value, path, known)
    issues.push(...checked.issues)
    for (const one of checked.kept) features.push(one)
  }
  const records: RecordsBytes[] = []
  for (const one of manifest.records ?? []) {
    try {
      records.push({ file: one, bytes: await readFile(join(folder, one.file)) })
    } catch (e) {
      fault(join(folder, one.file), 'FILE_UNREADABLE', `unreadable file: ${reason(e)}`)
    }
  }
  return { layers: issues.some(isError) ? null : { manifest, features, records, areas }, issues }
}
