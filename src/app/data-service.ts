/** Records files → the points of a page, and one record again as a feature. Runs in the worker, and in Node for tests. */
import type { Day } from '../model/day.ts'
import type { MapFeature } from '../model/feature.ts'
import { formatIssue } from '../model/issue.ts'
import type { LayerId } from '../model/layer.ts'
import { parseRecord, recordFeature, type RecordsFile } from '../model/records.ts'
import type { Stance } from '../model/source.ts'
import { createRawPoints, type RawPoints } from '../time/point-table.ts'
import { createPoints, type Points } from '../time/points.ts'
import { countLines, INDEXED, readRecords, type RecordsIndex } from '../time/records.ts'
import type { Axis } from '../time/tally.ts'
import { soundLayer, unpackLayers, type SoundLayer } from './sound-layers.ts'

export interface LayersRequest {
  /** Folder of the layer files: a whole address with a slash at the end. */
  folder: string
  layers: readonly { id: LayerId; file: string }[]
  /** File that holds all of them, packed; null where each has only its own. */
  packed?: string | null
}

/** A layer's features, or why there are none. */
export type LayerAnswer = { id: LayerId } & (SoundLayer | { reason: string })

export interface FilesRequest {
  /** Folder of the records files: a whole address with a slash at the end. */
  folder: string
  records: readonly RecordsFile[]
}

export interface PointsRequest extends FilesRequest {
  /** Day of publication of each source that has one, and the publisher and stance of each, by its id. */
  published: ReadonlyMap<string, Day>
  publishers: ReadonlyMap<string, string>
  stances: ReadonlyMap<string, Stance>
  /** The time axis of the dataset. */
  axis: Axis
  /** Points of the layers that go into the table too, before the records. */
  others: RawPoints | null
  /** Records that come back as features, at most; where there are more all of them go into the table. */
  few: number
}

export interface PointsAnswer {
  points: Points | null
  /** The records where they are few. */
  features: MapFeature[]
  /** Row that the first record of each file has, in `points.table.row`. */
  firsts: number[]
  /** Files that did not come, with the reason. */
  lost: { file: string; reason: string }[]
  /** Lines that are no records, in words. */
  faults: string[]
}

export interface DataService {
  /** The layers' features, checked; never rejects because of a file. */
  layers: (request: LayersRequest) => Promise<LayerAnswer[]>
  /** Begins to load files that will be opened: before it is known what else goes into their table. */
  begin: (files: FilesRequest) => Promise<void>
  open: (request: PointsRequest) => Promise<PointsAnswer>
  /** Record of a file, both by number from 0; null where there is none. Rejects where the file does not come. */
  feature: (file: number, number: number) => Promise<MapFeature | null>
}

/** How files are loaded: whole, and bytes `[from, to)`. Both reject where they do not come. */
export interface Loads {
  whole: (address: string) => Promise<Uint8Array>
  part: (address: string, from: number, to: number) => Promise<Uint8Array>
}

/** Parts of files that are loaded at a time; who asks for more records at once gets them out of whole files. */
const MOST_PARTS = 16

/**
 * Makes a service for one dataset. Once the table is made it keeps no bytes of the files, only where every so many
 * records begin; a record that is asked for is loaded again.
 */
export function createDataService(loads: Loads): DataService {
  let request: PointsRequest | null = null
  let indexes: (RecordsIndex | null)[] = []
  const begun = new Map<string, Promise<Uint8Array>>()
  const wholes = new Map<string, Promise<Uint8Array>>()
  let asking = 0

  /** Bytes of a file. Whole files are kept as long as somebody waits for a part of one. */
  async function loadBytes(address: string, from: number, to: number): Promise<Uint8Array> {
    asking += 1
    try {
      if (asking <= MOST_PARTS) return await loads.part(address, from, to)
      const whole = wholes.get(address) ?? loads.whole(address)
      wholes.set(address, whole)
      return (await whole).subarray(from, to)
    } finally {
      asking -= 1
      if (asking === 0) wholes.clear()
    }
  }

  return {
    async layers({ folder, layers, packed = null }) {
      const loadText = async (file: string) => new TextDecoder().decode(await loads.whole(folder + file))
      // where it does not come each layer's own file is asked, and tells what is wrong
      const values = packed === null ? null : await loadText(packed).then(unpackLayers, () => null)
      return Promise.all(
        layers.map(async ({ id, file }): Promise<LayerAnswer> => {
          try {
            const value = values?.get(file) ?? (JSON.parse(await loadText(file)) as unknown)
            return { id, ...soundLayer(value, id, file) }
          } catch (e) {
            return { id, reason: e instanceof Error ? e.message : String(e) }
          }
        }),
      )
    },

    async begin({ folder, records }) {
      for (const { file } of records) {
        const coming = loads.whole(folder + file)
        begun.set(folder + file, coming)
        // told when it is opened
        coming.catch(() => {})
      }
    },

    async open(asked) {
      request = asked
      const lost: PointsAnswer['lost'] = []
      const files = await Promise.all(
        asked.records.map(async ({ file }) => {
          try {
            return await (begun.get(asked.folder + file) ?? loads.whole(asked.folder + file))
          } catch (e) {
            lost.push({ file, reason: e instanceof Error ? e.message : String(e) })
            return new Uint8Array()
          }
        }),
      )
      begun.clear()
      const lines = files.map(countLines)
      const all = lines.reduce((sum, n) => sum + n, 0)
      // point features of the layers are in the table, or nowhere
      if (!asked.others && all <= asked.few) {
        const features = files.flatMap((bytes, i) => featuresOf(bytes, i, asked))
        return { points: null, features, firsts: [], lost, faults: [] }
      }
      const raw = createRawPoints(all + (asked.others?.length ?? 0))
      if (asked.others) append(raw, asked.others)
      const faults: string[] = []
      const firsts: number[] = []
      let row = raw.length
      indexes = files.map((bytes, i) => {
        firsts.push(row)
        const file = asked.records[i]
        if (!file || !bytes.length) return null
        const [known, stance] = [asked.published.get(file.source) ?? null, asked.stances.get(file.source)]
        const { index, issues } = readRecords(bytes, file, known, raw, row, stance)
        faults.push(...issues.map(formatIssue))
        row += lines[i] ?? 0
        return index
      })
      return { points: createPoints(raw, asked.axis), features: [], firsts, lost, faults }
    },

    async feature(file, number) {
      const { offsets, length } = indexes[file] ?? { offsets: [], length: 0 }
      const records = request?.records[file]
      if (!request || !records || !(number >= 0 && number < length)) return null
      const entry = Math.floor(number / INDEXED)
      const [from = 0, to = 0] = [offsets[entry], offsets[entry + 1]]
      const text = new TextDecoder().decode(await loadBytes(request.folder + records.file, from, to))
      const line = text.split('\n')[number % INDEXED]
      return line ? featureOf(line, number, records, request) : null
    },
  }
}

const featureOf = (
  line: string,
  number: number,
  file: RecordsFile,
  { publishers }: PointsRequest,
): MapFeature => recordFeature(parseRecord(line), number, file, publishers.get(file.source) ?? file.source)

function featuresOf(bytes: Uint8Array, i: number, request: PointsRequest): MapFeature[] {
  const file = request.records[i]
  if (!file) return []
  const [, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\n')
  return lines.map((line, number) => featureOf(line, number, file, request))
}

function append(raw: RawPoints, more: RawPoints): void {
  for (const key of ['lon', 'lat', 'start', 'end', 'known', 'look', 'row'] as const)
    raw[key].set(more[key].subarray(0, more.length), raw.length)
  raw.looks.push(...more.looks)
  raw.length += more.length
}
