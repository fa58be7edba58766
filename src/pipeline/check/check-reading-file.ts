import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isApartFile, isPlacesFile, isReadDocument } from '../../model/check/reading.ts'
import type { Manifest } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'
import { APART_FILE, documentFile, PLACES_FILE } from '../../model/reading.ts'
import { readJson } from '../read-text.ts'

/** True for files of what was read in documents, by their names: `places.json`, `apart.json`, `documents/ID.json`. */
export const isReadingFile = (file: string): boolean =>
  [PLACES_FILE, APART_FILE].includes(basename(file)) ||
  (basename(dirname(file)) === 'documents' && file.endsWith('.json'))

/** Checks such a file. Never throws. */
export async function checkReadingFile(file: string): Promise<Issue[]> {
  const issues: Issue[] = []
  const fault = (where: string, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file: where })
  const value = await readJson<unknown>(file, fault)
  const name = basename(file)
  const isSound =
    name === PLACES_FILE
      ? isPlacesFile(value)
      : name === APART_FILE
        ? isApartFile(value)
        : isReadDocument(value, basename(name, '.json'))
  if (!issues.length && !isSound)
    fault(file, 'READING_INVALID', `invalid ${name}: not a file as build writes it; run build`)
  return issues
}

/** Compares the files of what was read with what the manifest says of them; `file` is the manifest's path. */
export async function checkReadingHash({ reading, sources }: Manifest, file: string): Promise<Issue[]> {
  if (!reading) return []
  const hash = createHash('sha256')
  for (const name of [PLACES_FILE, APART_FILE, ...sources.map(({ id }) => documentFile(id))]) {
    const path = join(dirname(file), name)
    try {
      hash.update(await readFile(path))
    } catch {
      const message = 'unreadable file: the manifest speaks of it; run build'
      return [{ code: 'FILE_UNREADABLE', severity: 'error', message, file: path }]
    }
  }
  if (hash.digest('hex') === reading.sha256) return []
  const message = 'changed files: the documents are not what build wrote; run build'
  return [{ code: 'HASH_MISMATCH', severity: 'error', message, file, pointer: '/reading' }]
}
