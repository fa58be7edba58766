import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { indexActors, type ActorIndex } from '../geoparse/actors.ts'
import type { ActorsFile } from '../model/actor.ts'
import { checkActors } from '../model/check/dataset.ts'
import type { Issue } from '../model/issue.ts'
import { readJson } from './read-text.ts'

/** The names of a dataset's actors, so that they are not taken for places; null where the folder has none. */
export async function readActorIndex(dir: string, issues: Issue[]): Promise<ActorIndex | null> {
  const file = join(dir, 'actors.json')
  if (!existsSync(file)) return null
  const actors = await readJson<ActorsFile>(
    file,
    (f, code, message) => void issues.push({ code, severity: 'error', message, file: f }),
  )
  if (!actors) return null
  const faults = checkActors(actors, file)
  issues.push(...faults)
  return faults.length ? null : indexActors(actors.actors)
}
