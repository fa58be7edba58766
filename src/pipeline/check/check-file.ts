import { readFile, stat } from 'node:fs/promises'
import { MAX_BYTES } from '../../model/check/bytes.ts'
import { checkGeojson } from '../../model/check/geojson.ts'
import type { Extent } from '../../model/check/measure.ts'
import { isError, type Issue } from '../../model/issue.ts'
import { checkTwice } from './geojson-validation.ts'

/**
 * Checks a file of GeoJSON or a CSV table of points: first with our own checks, then, where these find no
 * error, with geojson-validation. `extent` (`[west, south, east, north]`) is where its points should lie. What cannot be read gives one error FILE_UNREADABLE. Never throws; the caller
 * decides to stop (exit code 1 where an issue is an error).
 */
export async function checkGeojsonFile(path: string, extent?: Extent): Promise<Issue[]> {
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array)) return [{ severity: 'error', file: path, ...bytes }]
  const { issues, document } = checkGeojson(bytes, { file: path, ...(extent && { extent }) })
  return document === null || issues.some(isError) ? issues : [...issues, ...checkTwice(document, path)]
}

async function readBytes(path: string): Promise<Uint8Array | Pick<Issue, 'code' | 'message'>> {
  try {
    const { size } = await stat(path)
    // Told before reading, so that a file of any size costs nothing.
    if (size > MAX_BYTES)
      return {
        code: 'SIZE',
        message: `too large file: ${Math.round(size / 1e6)} MB; at most ${MAX_BYTES / 1e6} MB`,
      }
    return await readFile(path)
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const reason = REASONS[code] ?? `error ${code}`
    return { code: 'FILE_UNREADABLE', message: `unreadable file: ${reason}; give the path of a file` }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
}
