import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseCorrections, type Correction } from '../geoparse/resolve/corrections.ts'
import type { Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import type { Issue } from '../model/issue.ts'
import { readText } from './read-text.ts'

/** The decisions of a person for a dataset folder: the file given, or `corrections.csv` in the folder where there is one. */
export async function readCorrections(
  dir: string,
  file: string | boolean | undefined,
  gazetteer: Gazetteer,
  issues: Issue[],
): Promise<Correction[]> {
  const path = typeof file === 'string' ? file : join(dir, 'corrections.csv')
  if (typeof file !== 'string' && !existsSync(path)) return []
  const csv = await readText(
    path,
    (f, code, message) => void issues.push({ code, severity: 'error', message, file: f }),
  )
  if (csv === null) return []
  const parsed = parseCorrections(csv, path, gazetteer)
  issues.push(...parsed.issues)
  return parsed.corrections
}
