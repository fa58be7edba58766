import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  assembleGazetteer,
  gazetteerFiles,
  readParts,
  type PackName,
  type Part,
} from '../geoparse/gazetteer/assemble.ts'
import type { Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import type { Issue } from '../model/issue.ts'
import { readText, reason, type Fault } from './read-text.ts'

export { packs, type PackName } from '../geoparse/gazetteer/assemble.ts'

/** The packs that come with the tool and serve every dataset. */
const shippedWorld = fileURLToPath(new URL('../../geodata/world', import.meta.url))

/**
 * Reads and indexes the gazetteer of a dataset folder with the packs that come with the tool. `worldDir` is the folder of
 * those packs (`geodata/world`). A file that is missing or broken gives issues.
 */
export async function readGazetteer(
  dir: string,
  wanted: readonly PackName[] = ['region', 'countries'],
  worldDir: string = shippedWorld,
): Promise<{ gazetteer: Gazetteer; issues: Issue[] }> {
  const issues: Issue[] = []
  const fault: Fault = (file, code, message) => void issues.push({ code, severity: 'error', message, file })
  const pathOf = (part: Part): string => {
    const { folder, path } = gazetteerFiles[part]
    return join(folder === 'dataset' ? dir : worldDir, path)
  }
  const parts = await readParts(wanted, {
    text: async (part) => {
      const { optional } = gazetteerFiles[part]
      return optional && !existsSync(pathOf(part)) ? null : readText(pathOf(part), fault)
    },
    bytes: (part) => readBytes(pathOf(part), fault),
  })
  const assembled = assembleGazetteer(parts, pathOf)
  return { gazetteer: assembled.gazetteer, issues: [...issues, ...assembled.issues] }
}

async function readBytes(file: string, fault: Fault): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (e) {
    fault(file, 'FILE_UNREADABLE', `unreadable file: ${reason(e)}`)
    return null
  }
}
