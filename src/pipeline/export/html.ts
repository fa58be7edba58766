/** The map as one HTML file. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { fillOffline, offlineFiles, packOffline, TEMPLATE } from '../../embed/offline.ts'
import type { Manifest } from '../../model/dataset.ts'
import { reason } from '../read-text.ts'
import { writeFiles } from '../write.ts'

/** What is written. */
export interface Written {
  bytes: number
  /** SHA-256 over the data in it, hexadecimal. */
  hash: string
}

/**
 * Writes the map of a built page, `dist`, as one file that opens in the view of an address's query (`?from=2014&ui=embed`, or
 * empty). Throws an Error of one sentence where the page is not built, its data cannot be read, or the file cannot be written.
 */
export async function writeOffline(dist: string, query: string, out: string): Promise<Written> {
  const template = await read(join(dist, TEMPLATE), 'build the page first (npm run build)')
  const manifest = manifestOf(
    await read(join(dist, 'data/manifest.json'), 'build the page first (npm run build)'),
  )
  const texts = new Map<string, string>()
  for (const path of offlineFiles(manifest))
    texts.set(path, await read(join(dist, path), 'build the page anew'))
  const { data, hash } = await packOffline(texts, (bytes) => deflateRawSync(bytes, { level: 9, memLevel: 9 }))
  const language = new URLSearchParams(query).get('lang') ?? manifest.language
  const title = manifest.translations[language]?.title ?? manifest.title
  const text = fillOffline(template, { title, language, query, data, hash })
  try {
    await writeFiles(dirname(resolve(out)), [{ file: basename(out), text }])
  } catch (e) {
    throw new Error(`${out}: unwritable: ${reason(e)}`, { cause: e })
  }
  return { bytes: Buffer.byteLength(text), hash: hash ?? '' }
}

async function read(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (e) {
    throw new Error(`${path}: unreadable: ${reason(e)}; ${what}`, { cause: e })
  }
}

function manifestOf(text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest
  } catch (e) {
    throw new Error(`data/manifest.json: broken JSON; build the page anew`, { cause: e })
  }
}
