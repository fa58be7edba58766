import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { indexActors, type ActorIndex } from '../geoparse/actors.ts'
import { indexGazetteer, parsePlaces, type Gazetteer } from '../geoparse/gazetteer.ts'
import type { ActorsFile } from '../model/actor.ts'
import { checkActors, checkDataset } from '../model/check/dataset.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Issue } from '../model/issue.ts'
import { parseDocument, type SourceDocument } from './document/document.ts'

/** Everything that `build` reads. */
export interface DatasetFolder {
  dataset: Dataset
  actors: ActorsFile
  actorIndex: ActorIndex
  gazetteer: Gazetteer
  /** Polygons of provinces and countries by gazetteer id. */
  areas: ReadonlyMap<string, Polygon | MultiPolygon>
  documents: SourceDocument[]
}

type Fault = (file: string, code: string, message: string) => void

/** Reads a dataset folder. `folder` is null where a file that all else needs is missing or broken. */
export async function readDataset(dir: string): Promise<{ folder: DatasetFolder | null; issues: Issue[] }> {
  const issues: Issue[] = []
  const fault: Fault = (file, code, message) => void issues.push({ code, severity: 'error', message, file })
  const dataset = await readJson<Dataset>(join(dir, 'dataset.json'), fault)
  const actors = await readJson<ActorsFile>(join(dir, 'actors.json'), fault)
  if (dataset) issues.push(...checkDataset(dataset, join(dir, 'dataset.json')))
  if (actors) issues.push(...checkActors(actors, join(dir, 'actors.json')))
  const gazetteer = await readGazetteer(dir)
  issues.push(...gazetteer.issues)
  const areas = await readAreas(join(dir, 'gazetteer', 'areas.geojson'), fault)
  if (!dataset || !actors || issues.length) return { folder: null, issues }
  const documents = await readDocuments(join(dir, 'documents'), dataset.licence, issues)
  return {
    folder: {
      dataset,
      actors,
      actorIndex: indexActors(actors.actors),
      gazetteer: gazetteer.gazetteer,
      areas,
      documents,
    },
    issues,
  }
}

/** Reads and indexes `gazetteer/places.csv` of a dataset folder. */
export async function readGazetteer(dir: string): Promise<{ gazetteer: Gazetteer; issues: Issue[] }> {
  const file = join(dir, 'gazetteer', 'places.csv')
  const issues: Issue[] = []
  const csv = await readText(
    file,
    (f, code, message) => void issues.push({ code, severity: 'error', message, file: f }),
  )
  const parsed = csv === null ? { places: [], issues: [] } : parsePlaces(csv, file)
  return { gazetteer: indexGazetteer(parsed.places), issues: [...issues, ...parsed.issues] }
}

async function readDocuments(dir: string, licence: string, issues: Issue[]): Promise<SourceDocument[]> {
  const fault: Fault = (file, code, message) => void issues.push({ code, severity: 'error', message, file })
  let names: string[]
  try {
    names = (await readdir(dir)).filter((n) => n.endsWith('.md') && n !== 'README.md').sort()
  } catch (e) {
    fault(dir, 'FILE_UNREADABLE', `unreadable folder: ${reason(e)}`)
    return []
  }
  if (!names.length) fault(dir, 'FOLDER_EMPTY', 'empty folder: no documents (*.md) to build from')
  const documents: SourceDocument[] = []
  for (const name of names) {
    const file = join(dir, name)
    const text = await readText(file, fault)
    if (text === null) continue
    const parsed = parseDocument(text, basename(name, '.md'), file, licence)
    issues.push(...parsed.issues)
    if (parsed.document) documents.push(parsed.document)
  }
  return documents
}

/** Areas are optional: without a polygon a place is drawn as a circle of its radius. */
async function readAreas(file: string, fault: Fault): Promise<Map<string, Polygon | MultiPolygon>> {
  if (!existsSync(file)) return new Map()
  const collection = await readJson<FeatureCollection<Polygon | MultiPolygon>>(file, fault)
  return new Map((collection?.features ?? []).map((f) => [String(f.id), f.geometry]))
}

async function readJson<T>(file: string, fault: Fault): Promise<T | null> {
  const text = await readText(file, fault)
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch (e) {
    fault(file, 'JSON_BROKEN', `broken JSON: ${reason(e)}`)
    return null
  }
}

/** Reads a UTF-8 file without its byte-order mark; a file that is not UTF-8 is a fault, never mojibake. */
export async function readText(file: string, fault: Fault): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (e) {
    const encoding = e instanceof TypeError
    if (encoding) fault(file, 'ENCODING', 'undecodable file: UTF-8 expected')
    else fault(file, 'FILE_UNREADABLE', `unreadable file: ${reason(e)}`)
    return null
  }
}

/** The system's reason without its call and path, which the issue names already. */
export function reason(e: unknown): string {
  const code = (e as NodeJS.ErrnoException | null)?.code
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'a folder, not a file',
    ENOTDIR: 'not a folder',
  }
  return (code && words[code]) ?? (e instanceof Error ? e.message : String(e))
}
