import type { Issue } from '../../model/issue.ts'
import type { Place } from '../../model/place.ts'
import { indexGazetteer, mergePlaces, type Gazetteer } from './gazetteer.ts'
import { parsePlaces } from './places-csv.ts'
import { emptyLexicon, parseLexicon } from './lexicon.ts'
import { openPack } from './pack.ts'

export const packs = ['region', 'countries', 'world'] as const
/**
 * region: the dataset's own `gazetteer/places.csv` · countries: countries, their states and capitals · world: all towns
 * and administrative units, seas, rivers and mountains. An earlier pack overrides a later one.
 */
export type PackName = (typeof packs)[number]

/** Contents of the gazetteer's files; null for a file that is not wanted or not there. */
export interface GazetteerParts {
  regionCsv: string | null
  countriesCsv: string | null
  featuresCsv: string | null
  worldBytes: Uint8Array | null
  /** One folded word a line, as `commonWords`. The two are read together or not at all. */
  givenNames: string | null
  commonWords: string | null
}
export type Part = keyof GazetteerParts

interface PartFile {
  /** The pack that it belongs to; null where it serves all of them. */
  pack: PackName | null
  /** dataset: a dataset's own folder · world: the folder of packs that come with the tool. */
  folder: 'dataset' | 'world'
  /** In its folder. */
  path: string
  /** A help, not a need: a dataset without it is whole. */
  optional: boolean
}

/** Which file holds which part. */
export const gazetteerFiles: Record<Part, PartFile> = {
  regionCsv: { pack: 'region', folder: 'dataset', path: 'gazetteer/places.csv', optional: false },
  countriesCsv: { pack: 'countries', folder: 'world', path: 'countries.csv', optional: false },
  featuresCsv: { pack: 'world', folder: 'world', path: 'features.csv', optional: false },
  worldBytes: { pack: 'world', folder: 'world', path: 'world.bin', optional: false },
  givenNames: { pack: null, folder: 'world', path: 'given-names.txt', optional: true },
  commonWords: { pack: null, folder: 'world', path: 'common-words.txt', optional: true },
}

/** How files are read where this runs; null for one that is not there, which the reader notes where that matters. */
export interface PartReader {
  text: (part: Part) => Promise<string | null>
  bytes: (part: Part) => Promise<Uint8Array | null>
}

/** Reads the files of these packs and of what serves all packs, and no others. */
export async function readParts(wanted: readonly PackName[], reader: PartReader): Promise<GazetteerParts> {
  const need = (part: Part) => {
    const { pack } = gazetteerFiles[part]
    return pack === null || wanted.includes(pack)
  }
  const text = async (part: Part) => (need(part) ? reader.text(part) : null)
  const [regionCsv, countriesCsv, featuresCsv, worldBytes, givenNames, commonWords] = await Promise.all([
    text('regionCsv'),
    text('countriesCsv'),
    text('featuresCsv'),
    need('worldBytes') ? reader.bytes('worldBytes') : null,
    text('givenNames'),
    text('commonWords'),
  ])
  return { regionCsv, countriesCsv, featuresCsv, worldBytes, givenNames, commonWords }
}

/**
 * Contents of files → the gazetteer, the same in Node and browser. `nameOf` says how issues name a part's file. Good rows
 * are kept, each bad one gives an issue; a pack that cannot be opened gives one and counts as missing.
 */
export function assembleGazetteer(
  parts: GazetteerParts,
  nameOf: (part: Part) => string = (part) => gazetteerFiles[part].path,
): { gazetteer: Gazetteer; issues: Issue[] } {
  const issues: Issue[] = []
  const known = new Set<string>()
  const parse = (part: 'regionCsv' | 'countriesCsv' | 'featuresCsv'): Place[] => {
    const csv = parts[part]
    if (csv === null) return []
    const parsed = parsePlaces(csv, nameOf(part), parts.countriesCsv === null ? null : known)
    issues.push(...parsed.issues)
    for (const place of parsed.places) known.add(place.id)
    return parsed.places
  }
  // what the region's rows name as parent or seat may stand in the list of countries, so that is read first
  const countries = parse('countriesCsv')
  const region = parse('regionCsv')
  const features = parse('featuresCsv')
  const world = open(parts.worldBytes, (message) =>
    issues.push({ code: 'GAZETTEER_BROKEN', severity: 'error', message, file: nameOf('worldBytes') }),
  )
  const { givenNames, commonWords } = parts
  const lexicon =
    givenNames === null || commonWords === null ? emptyLexicon : parseLexicon(givenNames, commonWords)
  const places = mergePlaces(region, countries, features)
  return { gazetteer: indexGazetteer(places, { world, lexicon }), issues }
}

function open(bytes: Uint8Array | null, fault: (message: string) => void) {
  try {
    return bytes && openPack(bytes)
  } catch (e) {
    fault(e instanceof Error ? e.message : String(e))
    return null
  }
}
