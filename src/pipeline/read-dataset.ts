import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { indexActors, type ActorIndex } from '../geoparse/actors.ts'
import type { Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import type { ActorsFile } from '../model/actor.ts'
import { checkActors, checkDataset } from '../model/check/dataset.ts'
import type { Dataset, SavedView } from '../model/dataset.ts'
import type { Issue } from '../model/issue.ts'
import { parseDocument, type SourceDocument } from './document/document.ts'
import { readGazetteer, type PackName } from './read-gazetteer.ts'
import { readJson, readText, reason, type Fault } from './read-text.ts'
import { readViews, VIEWS_FILE } from './read-views.ts'

/** What a dataset folder tells of its theatre: everything but what happened there. */
export interface Theatre {
  dataset: Dataset
  actors: ActorsFile
  actorIndex: ActorIndex
  gazetteer: Gazetteer
  /** Polygons of provinces and countries by gazetteer id. */
  areas: ReadonlyMap<string, Polygon | MultiPolygon>
}

/** Everything that `build` reads. */
export interface DatasetFolder extends Theatre {
  documents: SourceDocument[]
  /** Views that it offers, in their order. */
  views: SavedView[]
}

/** Reads a dataset folder. `folder` is null where a file that all else needs is missing or broken. */
export async function readDataset(dir: string): Promise<{ folder: DatasetFolder | null; issues: Issue[] }> {
  const { theatre, issues } = await readTheatre(dir)
  if (!theatre) return { folder: null, issues }
  const documents = await readDocuments(join(dir, 'documents'), theatre.dataset.licence, issues)
  const views = await readViews(join(dir, VIEWS_FILE), theatre.actors, issues)
  return { folder: { ...theatre, documents, views }, issues }
}

/** Reads all of a dataset folder but its documents. `theatre` is null where a file is missing or broken. */
export async function readTheatre(
  dir: string,
  packs?: readonly PackName[],
): Promise<{ theatre: Theatre | null; issues: Issue[] }> {
  const issues: Issue[] = []
  const fault: Fault = (file, code, message) => void issues.push({ code, severity: 'error', message, file })
  const dataset = await readJson<Dataset>(join(dir, 'dataset.json'), fault)
  const actors = await readJson<ActorsFile>(join(dir, 'actors.json'), fault)
  if (dataset) issues.push(...checkDataset(dataset, join(dir, 'dataset.json')))
  if (actors) issues.push(...checkActors(actors, join(dir, 'actors.json')))
  const gazetteer = await readGazetteer(dir, packs)
  issues.push(...gazetteer.issues)
  const areas = await readAreas(join(dir, 'gazetteer', 'areas.geojson'), fault)
  if (!dataset || !actors || issues.length) return { theatre: null, issues }
  const actorIndex = indexActors(actors.actors)
  return { theatre: { dataset, actors, actorIndex, gazetteer: gazetteer.gazetteer, areas }, issues }
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
