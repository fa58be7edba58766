/** The dataset of a page: manifest, layers and records, checked and made ready for the map. */
import { AREAS_FILE } from '../model/area.ts'
import { steps, type Manifest } from '../model/dataset.ts'
import { parseDay } from '../model/day.ts'
import { findRecord } from '../model/records.ts'
import { FEW, pointsOf, rawOf } from '../time/few.ts'
import { publicationDays, timed, type Timed } from '../time/sift.ts'
import { startData } from './data-client.ts'
import type { DataService, PointsAnswer } from './data-service.ts'
import { loadBytes, loadJson, type Failure, type Folders, type Loaded } from './load.ts'
import { createReading } from './reading-data.ts'
import { findVersion, type Found } from './version/find-version.ts'

/**
 * Loads the manifest of a version of the data (`version`: the first digits of its hash; null: the newest) with its layers
 * and records; `onfound` is told of the manifest as soon as it has come, `onprogress` how many of the files have. Throws
 * where the manifest cannot be read; a lost file is a failure.
 */
export async function loadData(
  folders: Folders,
  version: string | null = null,
  onfound: (found: Found) => void = () => {},
  onprogress: (done: number, of: number) => void = () => {},
  end?: AbortSignal,
): Promise<Loaded> {
  const service = startData(end)
  const found = await findVersion(folders.data, version, readManifest)
  onfound(found)
  const { manifest, news } = found
  const records = manifest.records ?? []
  const folder = new URL(found.folder, document.baseURI).href
  const begun = records.length ? service.begin({ folder, records }) : null
  const reading = createReading(folder, manifest, loadJson)
  const areas = () => loadJson(`${folders.basemap}areas.json`)
  const influenceAreas = async () => (manifest.areas ? loadBytes(`${folder}${AREAS_FILE}`) : null)
  const failures: Failure[] = []
  let done = 1
  const of = 1 + manifest.layers.length + records.length
  const tell = (files: number) => onprogress((done += files), of)
  tell(0)
  const { packed = null } = manifest
  // one file holds them all, or each has its own
  const asks = packed === null ? manifest.layers.map((layer) => [layer]) : [manifest.layers]
  const answers = await Promise.all(
    asks.map(async (layers) => {
      const answer = await service.layers({ folder, layers, packed })
      tell(layers.length)
      return answer
    }),
  )
  const layers = answers.flat().map((layer) => {
    if ('reason' in layer) {
      failures.push({ what: layer.id, kind: 'layer', reason: layer.reason })
      return []
    }
    if (layer.warning !== null) console.warn(layer.warning)
    return layer.features
  })
  const published = publicationDays(manifest.sources)
  const { few, many, points } = pointsOf(layers.flat().map((feature) => timed(feature, published)))
  if (!many.length && !records.length)
    return {
      manifest,
      features: few,
      reading,
      areas,
      influenceAreas,
      failures,
      news,
      ...pointsFrom(nothing, many, manifest, service),
    }
  const stances = new Map(manifest.sources.map(({ id, stance }) => [id, stance]))
  await begun
  const answer = await service.open({
    folder,
    records,
    published,
    publishers: new Map(manifest.sources.map(({ id, publisher }) => [id, publisher])),
    stances,
    axis: { first: parseDay(manifest.axis.start) ?? 0, last: parseDay(manifest.axis.end) ?? 0 },
    others: many.length ? rawOf(many, (source) => stances.get(source)) : null,
    few: many.length ? 0 : FEW - points,
  })
  for (const { file, reason } of answer.lost) failures.push({ what: file, kind: 'layer', reason })
  tell(records.length)
  if (answer.faults.length)
    console.warn(`invalid records: ${answer.faults[0]}; ${answer.faults.length} faults in all`)
  const more = answer.features.map((feature) => timed(feature, published))
  const all = [...few, ...more]
  return {
    manifest,
    features: all,
    reading,
    areas,
    influenceAreas,
    failures,
    news,
    ...pointsFrom(answer, many, manifest, service),
  }
}

const nothing: PointsAnswer = { points: null, features: [], firsts: [], lost: [], faults: [] }

/** The points with the ways to a feature of theirs. Rows of `many` come first, then those of each file. */
function pointsFrom(
  { points, firsts }: PointsAnswer,
  many: readonly Timed[],
  { records = [] }: Manifest,
  service: DataService,
): Pick<Loaded, 'points' | 'pointFeature' | 'rowOf'> {
  return {
    points,
    async pointFeature(at) {
      const row = points?.table.row[at]
      if (row === undefined) return null
      const file = firsts.findLastIndex((first) => first <= row)
      return many[row]?.feature ?? (await service.feature(file, row - (firsts[file] ?? 0)))
    },
    rowOf(id) {
      if (!points) return null
      const found = findRecord(id, records)
      const own = many.findIndex(({ feature }) => feature.id === id)
      const row = found ? (firsts[found.file] ?? 0) + found.number : own
      const at = points.table.row.indexOf(row)
      return row < 0 || at < 0 ? null : at
    },
  }
}

export async function readManifest(address: string): Promise<Manifest> {
  const manifest = await loadJson(address)
  if (!isManifest(manifest)) throw new Error('invalid manifest: version 1 as `build` writes it expected')
  return manifest
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** True where everything stands that the page reads without asking. */
function isManifest(value: unknown): value is Manifest {
  const lists = ['layers', 'actors', 'blocs', 'sources', 'home']
  return (
    isObject(value) &&
    value['version'] === 1 &&
    typeof value['title'] === 'string' &&
    typeof value['abstract'] === 'string' &&
    typeof value['data'] === 'string' &&
    typeof value['generated'] === 'string' &&
    lists.every((key) => Array.isArray(value[key])) &&
    ['axis', 'opens', 'translations'].every((key) => isObject(value[key])) &&
    steps.some((step) => step === value['step']) &&
    (value['packed'] === undefined || isFileName(value['packed'])) &&
    (value['records'] === undefined || (Array.isArray(value['records']) && value['records'].every(isRecords)))
  )
}

/** True for a records file that lies beside the page, whatever the manifest says. */
const isRecords = (value: unknown): boolean => isObject(value) && isFileName(value['file'])

const isFileName = (value: unknown): boolean => typeof value === 'string' && /^[\w.-]+$/.test(value)
