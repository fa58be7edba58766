/** Saved views of a dataset: `views.json`, which it may do without. */
import { existsSync } from 'node:fs'
import type { ActorsFile } from '../model/actor.ts'
import { checkViews } from '../model/check/views.ts'
import type { SavedView, ViewsFile } from '../model/dataset.ts'
import { isError, type Issue } from '../model/issue.ts'
import { addressFaults } from './export/address.ts'
import { readJson } from './read-text.ts'

export const VIEWS_FILE = 'views.json'

/** Reads the views; none where there is no such file. `actors` null: sides and actors of addresses are not looked for. */
export async function readViews(
  file: string,
  actors: ActorsFile | null,
  issues: Issue[],
): Promise<SavedView[]> {
  if (!existsSync(file)) return []
  const fault = (pointer: string, message: string) =>
    void issues.push({ code: 'VIEW_INVALID', severity: 'error', message, file, pointer })
  const read = await readJson<ViewsFile>(file, (where, code, message) =>
    issues.push({ code, severity: 'error', message, file: where }),
  )
  if (read === null) return []
  if (read.version !== 1) fault('/version', `unknown version: ${JSON.stringify(read.version)}; known: 1`)
  const before = issues.length
  checkViews(read.views, fault)
  if (issues.length > before) return []
  issues.push(...viewIssues(read.views, actors, file))
  return issues.some(isError) ? [] : read.views
}

/** What is wrong with the addresses of views. */
export function viewIssues(views: readonly SavedView[], actors: ActorsFile | null, file: string): Issue[] {
  return views.flatMap(({ id, address }, i) =>
    [...addressFaults(address), ...(actors ? unknownIds(address, actors) : [])].map((message): Issue => {
      const where = `${message} (address of view "${id}")`
      return { code: 'VIEW_INVALID', severity: 'error', message: where, file, pointer: `/views/${i}/address` }
    }),
  )
}

/** Sides and actors of an address that a dataset does not have. */
function unknownIds(address: string, { blocs, actors }: ActorsFile): string[] {
  const query = new URLSearchParams(address)
  const ids = (key: string) => (query.get(key) ?? '').split(',').map((id) => id.replace(/^-/, ''))
  const unknown = (keys: readonly string[], known: readonly { id: string }[], what: string) =>
    keys
      .flatMap(ids)
      .filter((id) => id !== '' && id !== 'none' && !known.some((one) => one.id === id))
      .map((id) => `unknown ${what}: "${id}"`)
  return [...unknown(['sides'], blocs, 'side'), ...unknown(['actors', 'of'], actors, 'actor')]
}
