/**
 * The map as one file: the template that the build of the page writes, filled with data and a view. Command line and page
 * fill it alike; `app/offline/held-file.ts` reads it.
 */
import { versionFolder, versionOf } from '../model/version.ts'
import { AREAS_FILE } from '../model/area.ts'
import type { Manifest } from '../model/dataset.ts'
import { pack } from '../model/packed/pack.ts'
import { APART_FILE, documentFile, PLACES_FILE } from '../model/reading.ts'

/** Beside the page, written by its build. */
export const TEMPLATE = 'offline.html'

/** Ids of the blocks of the file that are no script. */
export const blocks = { view: 'one-file-view', data: 'one-file-data', fonts: 'one-file-fonts' } as const

/** What the file knows of itself. */
export interface FileView {
  /** The view that it opens with, as an address says it: empty, or with its `?`. */
  query: string
  /** SHA-256 over the data in it, hexadecimal; null where the browser that made it could not tell. */
  hash: string | null
}

/** Fonts, as the build finds them in the style sheet. */
export interface HeldFonts {
  /** Base64 of the files, by their names. */
  files: Record<string, string>
  faces: { family: string; weight: string; unicodeRange: string; file: string }[]
}

/** Of `packOffline`. */
export interface HeldData {
  /** Base64. */
  data: string
  hash: string | null
}

/** Files of the basemap that the map reads. */
const BASEMAP = ['base.json', 'water.json', 'labels.json', 'areas.json'].map((name) => `basemap/${name}`)

/** Beside the page, written by its build. */
export interface OfflineSize {
  /** Of a file with the data of the build. */
  bytes: number
}
export const SIZE_FILE = 'offline.json'

/** The files of the data that one with this manifest reads, the manifest first. */
function dataFiles(manifest: Manifest): string[] {
  const { layers, packed, records = [], areas, reading, sources } = manifest
  return [
    'manifest.json',
    ...(packed === undefined ? layers.map(({ file }) => file) : [packed]),
    ...records.map(({ file }) => file),
    ...(areas ? [AREAS_FILE] : []),
    ...(reading ? [PLACES_FILE, APART_FILE, ...sources.map(({ id }) => documentFile(id))] : []),
  ]
}

/** What one file holds, as texts by their paths in it. */
export interface Gathered {
  manifest: Manifest
  texts: Map<string, string>
}

/**
 * Gathers what one file holds. `read` gives the text of a file beside the page, or rejects; `version`: the first digits of
 * the hash of the data, null for the newest. `onprogress` is told how many files have come. Rejects where one does not.
 */
export async function gatherOffline(
  read: (path: string) => Promise<string>,
  version: string | null,
  onprogress: (done: number, of: number) => void = () => {},
): Promise<Gathered> {
  const newest = await read('data/manifest.json')
  const isNewest = version === null || manifestOf(newest).data.startsWith(version)
  const folder = isNewest ? 'data/' : versionFolder('data/', version)
  const { basemaps: _, ...manifest } = manifestOf(isNewest ? newest : await read(`${folder}manifest.json`))
  const files = dataFiles(manifest).map((name) => [`data/${name}`, `${folder}${name}`] as const)
  const sources = [...files, ...BASEMAP.map((path) => [path, path] as const)]
  let done = 0
  const texts = await Promise.all(
    sources.map(async ([path, source]) => {
      const text = await read(source)
      onprogress((done += 1), sources.length)
      return [path, text] as const
    }),
  )
  // without the backgrounds of other hosts, which it may not ask
  const own = ['data/manifest.json', JSON.stringify(manifest)] as const
  return { manifest, texts: new Map([...texts, own]) }
}

const manifestOf = (text: string): Manifest => parsed('data/manifest.json', text) as Manifest

/** A file in the file, or files of one kind that are packed together: then `packed` holds a list. */
export type HeldFiles = { path: string; packed: unknown } | { paths: string[]; packed: unknown }

/** Packs the texts of files by their paths, JSON but for tables; `deflate` gives raw deflate. Throws for broken JSON, with its path. */
export async function packOffline(
  texts: ReadonlyMap<string, string>,
  deflate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<HeldData> {
  const documents = [...texts.keys()].filter(isDocument)
  const valueOf = (path: string) => parsed(path, texts.get(path) ?? '')
  const held: HeldFiles[] = [...texts.keys()]
    .filter((path) => !isDocument(path))
    .map((path) => ({ path, packed: packedOnce(valueOf(path)) }))
  if (documents.length) held.push({ paths: documents, packed: pack(documents.map(valueOf)) })
  const bytes = new TextEncoder().encode(JSON.stringify(held))
  const [packed, hash] = await Promise.all([deflate(bytes), sha256(bytes)])
  return { data: base64(packed), hash }
}

const isDocument = (path: string): boolean => path.startsWith(`data/${documentFile('').split('/')[0]}/`)

/** Tables stay texts. */
function parsed(path: string, text: string): unknown {
  if (path.endsWith('.csv')) return text
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path}: broken JSON`)
  }
}

/** The build of the page has packed some of the files; tables stay as they are. */
const packedOnce = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !('of' in value && 'packed' in value) ? pack(value) : value

async function sha256(bytes: Uint8Array): Promise<string | null> {
  // browsers have it only on https and this machine
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto }
  const sum = await subtle?.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return sum ? [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('') : null
}

/** Characters made of bytes at a time: functions take no more arguments than that. */
const CHUNK = 0x8000

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(text)
}

/**
 * Puts data and view into a template, or into a file that was filled before. `query`: the view that it opens with, as an
 * address says it. Throws where the text is no template.
 */
export function fillOffline(
  template: string,
  query: string,
  manifest: Pick<Manifest, 'title' | 'abstract' | 'translations' | 'language' | 'generated' | 'data'>,
  { data, hash }: HeldData,
): string {
  const keys = new URLSearchParams(query)
  const language = keys.get('lang') ?? manifest.language
  // one version is in the file, and no other host is asked for its background
  keys.delete('data')
  if (keys.get('basemap') !== 'none') keys.delete('basemap')
  const { title, abstract } = manifest.translations[language] ?? manifest
  const about = `Data of ${manifest.generated.slice(0, 'YYYY-MM-DD'.length)}, version ${versionOf(manifest.data)}.`
  const view: FileView = { query: keys.size ? `?${keys}` : '', hash }
  const parts: [RegExp, string][] = [
    [/(?<=<html lang=")[^"]*(?=")/, escaped(language)],
    [/(?<=<title>)[^<]*(?=<\/title>)/, escaped(title)],
    [/(?<=<noscript>)[^<]*(?=<\/noscript>)/, escaped(`${title}. ${abstract} ${NEEDS} ${about}`)],
    [blockOf(blocks.view), inScript(JSON.stringify(view))],
    [blockOf(blocks.data), data],
  ]
  return parts.reduce((text, [pattern, part]) => {
    if (!pattern.test(text)) throw new Error(`${TEMPLATE}: not as the build of the page writes it`)
    return text.replace(pattern, () => part)
  }, template)
}

/** Where no script runs, the file is its title and this. */
export const NEEDS = 'This file is a map that needs JavaScript.'

/** What stands in a block; no `<` does. */
const blockOf = (id: string): RegExp =>
  new RegExp(`(?<=<script type="text/plain" id="${id}">)[^<]*(?=</script>)`)

/** JSON in which nothing can end the element around it. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c')

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
