import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { indexGazetteer, mergePlaces, parsePlaces, type Gazetteer } from '../geoparse/gazetteer.ts'
import { emptyLexicon, parseLexicon } from '../geoparse/lexicon.ts'
import { openPack } from '../geoparse/pack.ts'
import type { Issue } from '../model/issue.ts'
import { readText } from './read-text.ts'

export const packs = ['region', 'countries', 'world'] as const
/**
 * region: the dataset's own `gazetteer/places.csv` · countries: countries, their states and capitals · world: all towns
 * and administrative units, seas, rivers and mountains. An earlier pack overrides a later one.
 */
export type PackName = (typeof packs)[number]

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
  const fault = (file: string, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file })
  const tables = {
    region: [join(dir, 'gazetteer', 'places.csv')],
    countries: [join(worldDir, 'countries.csv')],
    world: [join(worldDir, 'features.csv')],
  }
  // what the region's rows name as parent or seat may stand in the list of countries, so that is read first
  const known = new Set<string>()
  const read = async (file: string) => {
    const csv = await readText(file, fault)
    if (csv === null) return []
    const parsed = parsePlaces(csv, file, known)
    issues.push(...parsed.issues)
    for (const place of parsed.places) known.add(place.id)
    return parsed.places
  }
  const lists = new Map<PackName, Awaited<ReturnType<typeof read>>>()
  for (const pack of ['countries', 'region', 'world'] as const)
    if (wanted.includes(pack)) lists.set(pack, (await Promise.all(tables[pack].map(read))).flat())
  const places = mergePlaces(...packs.map((pack) => lists.get(pack) ?? []))
  return {
    gazetteer: indexGazetteer(places, {
      world: wanted.includes('world') ? await readWorld(join(worldDir, 'world.bin'), fault) : null,
      lexicon: await readLexicon(worldDir),
    }),
    issues,
  }
}

async function readWorld(file: string, fault: (file: string, code: string, message: string) => void) {
  try {
    return openPack(await readFile(file))
  } catch (e) {
    fault(file, 'GAZETTEER_BROKEN', e instanceof Error ? e.message : String(e))
    return null
  }
}

/** The word lists are a help, not a need. */
async function readLexicon(worldDir: string) {
  const [given, common] = [join(worldDir, 'given-names.txt'), join(worldDir, 'common-words.txt')]
  if (!existsSync(given) || !existsSync(common)) return emptyLexicon
  return parseLexicon(await readFile(given, 'utf8'), await readFile(common, 'utf8'))
}
