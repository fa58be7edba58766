import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkFeature, type KnownIds } from '../../model/check/feature.ts'
import { checkLayer } from '../../model/check/layer.ts'
import { openLog } from '../../model/check/log.ts'
import { checkManifest } from '../../model/check/manifest.ts'
import type { ActorsFile } from '../../model/actor.ts'
import type { Manifest } from '../../model/dataset.ts'
import { isError, type Issue } from '../../model/issue.ts'
import { parseRecord, recordFeature, recordHeader } from '../../model/records.ts'
import { readJson, readText } from '../read-text.ts'
import { readViews, viewIssues, VIEWS_FILE } from '../read-views.ts'
import { checkGeojsonFile } from './check-file.ts'
import { checkReadingFile, checkReadingHash, isReadingFile } from './check-reading-file.ts'

/**
 * Checks one file of `layers/`. The manifest: all that a page reads of it, and that the files that it lists are the ones
 * that lie beside it, and so are the documents that it speaks of. A layer: sound GeoJSON first, then our data model. A
 * table of records: each line as a feature. Layers and tables are checked with the manifest beside them where there is one.
 * Files of what was read: all that a page reads of them.
 */
export async function checkLayerFile(file: string): Promise<Issue[]> {
  if (basename(file) === 'manifest.json') return checkManifestFile(file)
  if (basename(file) === VIEWS_FILE) return checkViewsFile(file)
  if (file.endsWith('.csv')) return checkRecordsFile(file)
  if (isReadingFile(file)) return checkReadingFile(file)
  const issues = await checkGeojsonFile(file)
  if (issues.some(isError)) return issues
  const value: unknown = JSON.parse(new TextDecoder().decode(await readFile(file)))
  const known = knownIds(await readManifest(file, issues))
  return [...issues, ...checkLayer(value, file, known).issues]
}

/** The manifest beside a file; null where there is none, and an issue where it is broken. */
async function readManifest(beside: string, issues: Issue[]): Promise<Manifest | null> {
  const file = join(dirname(beside), 'manifest.json')
  if (!existsSync(file)) return null
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
    knownIds(manifest)
    return manifest
  } catch {
    const message = 'broken manifest: actors and sources cannot be checked; run build'
    issues.push({ code: 'MANIFEST_BROKEN', severity: 'error', message, file })
    return null
  }
}

const knownIds = (manifest: Manifest | null): KnownIds =>
  manifest
    ? {
        actors: new Set(manifest.actors.map((a) => a.id)),
        sources: new Set(manifest.sources.map((s) => s.id)),
      }
    : {}

async function checkManifestFile(file: string): Promise<Issue[]> {
  const issues: Issue[] = []
  const fault = (code: string, message: string, where: string, pointer?: string) =>
    void issues.push({ code, severity: 'error', message, file: where, ...(pointer ? { pointer } : {}) })
  const value = await readJson<Manifest>(file, (where, code, message) => fault(code, message, where))
  if (value === null) return issues
  issues.push(...checkManifest(value, file))
  if (issues.length) return issues
  for (const list of ['layers', 'records'] as const)
    for (const [i, row] of (value[list] ?? []).entries()) {
      const path = join(dirname(file), row.file)
      if (!existsSync(path)) fault('FILE_UNREADABLE', 'unreadable file: no such file or folder', path)
      else if (
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex') !== row.sha256
      )
        fault(
          'HASH_MISMATCH',
          `changed file: ${row.file} is not what build wrote; run build`,
          file,
          `/${list}/${i}`,
        )
    }
  issues.push(...viewIssues(value.views ?? [], null, file))
  issues.push(...(await checkReadingHash(value, file)))
  return issues
}

/** Sides and actors of the views are looked for where `actors.json` stands beside it. */
async function checkViewsFile(file: string): Promise<Issue[]> {
  const issues: Issue[] = []
  const actors = join(dirname(file), 'actors.json')
  const read = existsSync(actors)
    ? await readJson<ActorsFile>(actors, (where, code, message) =>
        issues.push({ code, severity: 'error', message, file: where }),
      )
    : null
  await readViews(file, read, issues)
  return issues
}

async function checkRecordsFile(file: string): Promise<Issue[]> {
  const issues: Issue[] = []
  const manifest = await readManifest(file, issues)
  const records = manifest?.records?.find((one) => one.file === basename(file))
  const text = await readText(file, (_, code, message) =>
    issues.push({ code, severity: 'error', message, file }),
  )
  if (text === null || issues.length) return issues
  if (!records) {
    const message =
      'unknown table: no manifest beside it lists it; give --geojson to check any table of points'
    return [{ code: 'RECORDS_UNKNOWN', severity: 'error', message, file }]
  }
  const log = openLog(file)
  const [header, ...lines] = text.replace(/\n$/, '').split('\n')
  if (header !== recordHeader)
    log.error('COLUMN_MISSING', `invalid header: "${recordHeader}" expected`, { line: 1 })
  if (lines.length !== records.features)
    log.error(
      'RECORDS_NUMBER',
      `wrong number of records: ${lines.length}; the manifest says ${records.features}`,
    )
  const known = knownIds(manifest)
  let number = 0
  for (; number < lines.length && !log.full; number++) {
    const at = { line: number + 2 }
    try {
      const feature = recordFeature(parseRecord(lines[number] ?? ''), number, records, records.source)
      checkFeature(feature, (code, pointer, message) => log.error(code, message, { ...at, pointer }), known)
      const [lon = NaN, lat = NaN] = feature.geometry.coordinates as number[]
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
        log.error('COORDINATES', 'invalid position: degrees expected', at)
    } catch (e) {
      log.error('DATE_INVALID', e instanceof Error ? e.message : 'invalid date', at)
    }
  }
  return log.close(`line ${number + 1}`)
}
