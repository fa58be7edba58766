/** The map as one HTML file. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { fillOffline, gatherOffline, packOffline, TEMPLATE } from '../../embed/offline.ts'
import { reason } from '../read-text.ts'
import { writeFiles } from '../write.ts'

/** Short blocks: columns of numbers follow texts, each with letters of its own. */
const PACKING = { level: 9, memLevel: 6 } as const

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
  const read = (path: string) => readBuilt(dist, path)
  const template = await read(TEMPLATE)
  const { manifest, texts } = await gatherOffline(read, new URLSearchParams(query).get('data'))
  const held = await packOffline(texts, (bytes) => deflateRawSync(bytes, PACKING))
  const text = fillOffline(template, query, manifest, held)
  try {
    await writeFiles(dirname(resolve(out)), [{ file: basename(out), text }])
  } catch (e) {
    throw new Error(`${out}: unwritable: ${reason(e)}`, { cause: e })
  }
  return { bytes: Buffer.byteLength(text), hash: held.hash ?? '' }
}

async function readBuilt(dist: string, path: string): Promise<string> {
  try {
    return await readFile(join(dist, path), 'utf8')
  } catch (e) {
    throw new Error(`${join(dist, path)}: unreadable: ${reason(e)}; build the page first: npm run build`, {
      cause: e,
    })
  }
}
