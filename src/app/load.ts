/**
 * The only file that fetches: from beside the page, or a style of a background map from where the reader has agreed to. Where
 * the map is one file, it takes from within the page.
 */
import type { BasemapFiles, LabelLists, Topo } from '../map/basemap-data.ts'
import type { Manifest } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { unpack } from '../model/packed/unpack.ts'
import type { Points } from '../time/points.ts'
import type { Timed } from '../time/sift.ts'
import { heldFile } from './offline/held-file.ts'
import { isOneFile } from './offline/one-file.ts'
import type { ReadingData } from './reading-data.ts'
import type { VersionNews } from './version/find-version.ts'

/** What did not arrive. The page says so and shows the rest. */
export interface Failure {
  /** Layer id, name of a file of records or of the basemap, host of a background map, or feature id. */
  what: string
  kind: 'layer' | 'basemap' | 'background' | 'feature'
  /** Of a background map in the page's words, else as the host or browser put it. */
  reason: string
}

export interface Loaded {
  manifest: Manifest
  /** All but the points of the table. */
  features: Timed[]
  /** Point features where they are many, else null. */
  points: Points | null
  /** The feature of a row of `points.table`; null where there is none. Rejects where its file does not come. */
  pointFeature: (row: number) => Promise<MapFeature | null>
  /** Row of `points.table` that an id means; null where none does. */
  rowOf: (id: string) => number | null
  /** Loads `areas.json` of the basemap, outlines for the veil; rejects where it does not come. */
  areas: () => Promise<unknown>
  /** Bytes of `areas.json` of the layers, in which influence is added up; null where there is none. */
  influenceAreas: () => Promise<Uint8Array | null>
  /** What was read in the documents, loaded when it is asked for. */
  reading: ReadingData
  failures: Failure[]
  /** Where the address asks for another version of the data than the newest. */
  news: VersionNews | null
}

/** Folders beside the page, or wherever whoever mounts the map has put them; each ends with a slash. */
export interface Folders {
  data: string
  basemap: string
}

export const besideThePage: Folders = { data: 'data/', basemap: 'basemap/' }

async function request(address: string, init?: RequestInit): Promise<Response> {
  const response = isOneFile ? await heldFile(address) : await fetch(address, init)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
  return response
}

/** Loads a JSON file of our own host, packed or plain. Throws an Error with the host's reason where it does not come. */
export const loadJson = async (address: string): Promise<unknown> =>
  unpack(await (await request(address)).json())

/** Loads a text of our own host. Throws an Error with the host's reason where it does not come. */
export const loadText = async (address: string): Promise<string> => (await request(address)).text()

/** Loads a file of our own host whole. Throws an Error with the host's reason where it does not come. */
export const loadBytes = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await request(address)).arrayBuffer())

/** Loads the bytes `[from, to)` of such a file. Where the host gives no parts, or a wrong one, loads and cuts the whole. */
export async function loadPart(address: string, from: number, to: number): Promise<Uint8Array> {
  try {
    // not through the cache: hosts that compress parts would have it put together pieces of two kinds
    const headers = { Range: `bytes=${from}-${to - 1}` }
    const response = await request(address, { cache: 'no-store', headers })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.status !== 206) return bytes.subarray(from, to)
    if (bytes.length === to - from) return bytes
  } catch {
    // the whole file tells whether it is gone
  }
  return (await loadBytes(address)).subarray(from, to)
}

/** What an error says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export interface LoadedBasemap {
  files: BasemapFiles
  failures: Failure[]
}

/** Loads what there is of the basemap; never throws. */
export async function loadBasemap(folders: Folders): Promise<LoadedBasemap> {
  const failures: Failure[] = []
  const load = async (name: string): Promise<unknown> => {
    try {
      return await loadJson(`${folders.basemap}${name}`)
    } catch (error) {
      failures.push({ what: name, kind: 'basemap', reason: reasonOf(error) })
      return null
    }
  }
  const [base, water, labels] = await Promise.all(['base.json', 'water.json', 'labels.json'].map(load))
  return {
    files: { base: base as Topo | null, water: water as Topo | null, labels: labels as LabelLists | null },
    failures,
  }
}
