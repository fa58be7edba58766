/** Questions about a text → what the geoparser finds in it. Runs in the worker, and in Node for tests. */
import { indexActors, type ActorIndex } from '../geoparse/actors.ts'
import { neighbourDate, splitArticles, type Article } from '../geoparse/propose/articles.ts'
import {
  assembleGazetteer,
  gazetteerFiles,
  readParts,
  type PackName,
  type Part,
} from '../geoparse/gazetteer/assemble.ts'
import { findDates, type DateMention } from '../geoparse/dates/dates.ts'
import { findPlace, type Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import { geoparse } from '../geoparse/geoparse.ts'
import type { Mention } from '../geoparse/mention.ts'
import { proposeArticle, type Proposal } from '../geoparse/propose/propose.ts'
import type { ActorsFile } from '../model/actor.ts'
import type { Issue } from '../model/issue.ts'
import type { Place } from '../model/place.ts'

/** Where the gazetteer's files lie: whole addresses, each with a slash at the end. */
export interface GazetteerFolders {
  /** Of the dataset: `gazetteer/places.csv`, `actors.json`. */
  dataset: string
  /** Of the packs that come with the tool. */
  world: string
}

export interface GeoparseRequest {
  text: string
  packs: readonly PackName[]
  demonyms: boolean
  /** Day of the text's publication, EDTF; null where nobody tells. */
  published: string | null
  /** Propose features too. */
  propose: boolean
}

export interface GeoparseAnswer {
  mentions: Mention[]
  /** The winners and candidates, by id. */
  places: Record<string, Place>
  dates: DateMention[]
  proposals: Proposal[]
  /** What is wrong with the gazetteer's files. */
  issues: Issue[]
}

/** Loads a file. Throws an Error with the reason where it does not come. */
type Load = (address: string) => Promise<Uint8Array>

type Loaded = { gazetteer: Gazetteer; issues: Issue[] }

/**
 * Makes a geoparser that loads each file when a request first needs it, and keeps it. Only the gazetteer of the last
 * choice of packs is kept indexed. A file that does not come is an issue of the answer, and asked for anew the next time.
 */
export function createGeoparseService(folders: GazetteerFolders, load: Load) {
  const files = new Map<string, Promise<Uint8Array>>()
  let last: { key: string; loaded: Promise<Loaded> } | null = null
  let actors: Promise<ActorIndex> | null = null

  function fileOf(address: string): Promise<Uint8Array> {
    const held = files.get(address)
    if (held) return held
    const loading = load(address)
    files.set(address, loading)
    loading.catch(() => files.delete(address))
    return loading
  }

  async function gazetteerOf(packs: readonly PackName[]): Promise<Loaded> {
    const key = packs.toSorted().join()
    if (last?.key !== key) last = { key, loaded: loadGazetteer(packs, folders, fileOf) }
    const { loaded } = last
    const { issues } = await loaded
    if (issues.length && last?.loaded === loaded) last = null
    return loaded
  }

  return async (request: GeoparseRequest): Promise<GeoparseAnswer> => {
    const { text, published } = request
    const { gazetteer, issues } = await gazetteerOf(request.packs)
    const mentions = geoparse(text, gazetteer, { demonyms: request.demonyms })
    if (request.propose) actors ??= loadActors(`${folders.dataset}actors.json`, fileOf)
    const proposals = request.propose && actors ? proposeAll(request, gazetteer, await actors) : []
    const ids = mentions.flatMap((m) => m.candidates.map((c) => c.place))
    const named = [...new Set([...ids, ...proposals.map((p) => p.place)])]
    return {
      mentions,
      places: Object.fromEntries(
        named.flatMap((id) => {
          const place = findPlace(gazetteer, id)
          return place ? [[id, place]] : []
        }),
      ),
      dates: findDates(text, published),
      proposals,
      issues,
    }
  }
}

async function loadGazetteer(
  packs: readonly PackName[],
  folders: GazetteerFolders,
  load: Load,
): Promise<Loaded> {
  const issues: Issue[] = []
  const fault = (file: string, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file })
  const addressOf = (part: Part) => folders[gazetteerFiles[part].folder] + gazetteerFiles[part].path
  const bytes = async (part: Part) => {
    try {
      return await load(addressOf(part))
    } catch (e) {
      if (!gazetteerFiles[part].optional)
        fault(gazetteerFiles[part].path, 'FILE_UNREADABLE', `unreadable file: ${reasonOf(e)}`)
      return null
    }
  }
  const text = async (part: Part) => {
    const found = await bytes(part)
    try {
      return found && new TextDecoder('utf-8', { fatal: true }).decode(found)
    } catch {
      fault(gazetteerFiles[part].path, 'ENCODING', 'undecodable file: UTF-8 expected')
      return null
    }
  }
  const assembled = assembleGazetteer(await readParts(packs, { text, bytes }))
  return { gazetteer: assembled.gazetteer, issues: [...issues, ...assembled.issues] }
}

const reasonOf = (e: unknown): string => (e instanceof Error ? e.message : String(e))

/** The actors' names; none where the file does not come: then proposals name nobody. */
async function loadActors(address: string, load: Load): Promise<ActorIndex> {
  try {
    const { actors } = JSON.parse(new TextDecoder().decode(await load(address))) as ActorsFile
    return indexActors(actors)
  } catch {
    return indexActors([])
  }
}

/** As the command `propose` reads a text: peoples and adjectives count, and a text may hold several articles. */
function proposeAll(
  { text, published }: GeoparseRequest,
  gazetteer: Gazetteer,
  actors: ActorIndex,
): Proposal[] {
  const mentions = geoparse(text, gazetteer, { demonyms: true, actors })
  const whole: Article = { start: 0, end: text.length, title: '', published }
  const articles = published === null ? splitArticles(text) : [whole]
  return articles.flatMap(
    (article, i) =>
      proposeArticle(text, article, mentions, { actors, gazetteer }, neighbourDate(articles, i)).proposals,
  )
}
