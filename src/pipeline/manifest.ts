import { createHash } from 'node:crypto'
import type { Actor, ActorsFile } from '../model/actor.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Dataset, Manifest, SavedView } from '../model/dataset.ts'
import { formatDay } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { MapFeature } from '../model/feature.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import type { RecordsFile } from '../model/records.ts'
import type { Source } from '../model/source.ts'
import { boundsOf } from './geometry.ts'
import type { Records } from './read-records.ts'

/** A layer as the bytes that will be written. */
export interface LayerText {
  id: LayerId
  file: string
  text: string
  features: MapFeature[]
}

/** Features → the three layer files, one feature a line so that a difference shows which feature changed. */
export function layerTexts(features: readonly MapFeature[]): LayerText[] {
  return layerKinds.map(({ id, file }) => {
    const own = features.filter((f) => f.properties.layer === id)
    const lines = own.map((f) => JSON.stringify(f)).join(',\n')
    return { id, file, features: own, text: `{"type":"FeatureCollection","features":[\n${lines}\n]}\n` }
  })
}

/** The files that a manifest speaks of. */
interface Built {
  layers: readonly LayerText[]
  records?: readonly Records[]
  reading?: readonly { text: string }[]
  areas?: { text: string }
  views?: readonly SavedView[]
}

/** The manifest: same input, same bytes. `sourceDateEpoch` is SOURCE_DATE_EPOCH in seconds, or null. */
export function makeManifest(
  dataset: Dataset,
  { blocs, actors }: ActorsFile,
  sources: readonly Source[],
  coverage: Coverage,
  sourceDateEpoch: number | null,
  { layers, records = [], reading = [], areas, views = [] }: Built,
): Manifest {
  const features = layers.flatMap((l) => l.features)
  const axis = span(dataset.extent)
  const named = [...features.map((f) => f.properties.actors), ...records.map((r) => r.actors)]
  const used = usedActors(actors, named)
  const spans = [...features.map((f) => f.properties), ...records.map((r) => r.extent)]
  const days = spans.flatMap(({ start, end }) => [start, end]).filter((d) => d !== null)
  days.sort()
  const boxes = records.flatMap((r) => (r.bbox ? [r.bbox] : []))
  return {
    version: 1,
    release: dataset.release ?? null,
    data: sha256(...layers.map((l) => l.text), ...records.map((r) => r.text)),
    title: dataset.title,
    abstract: dataset.abstract,
    translations: dataset.translations ?? {},
    licence: dataset.licence,
    language: dataset.language,
    generated: generated(sources, sourceDateEpoch),
    extent: { start: days[0] ?? axis.start, end: days.at(-1) ?? axis.end },
    axis,
    opens: span(dataset.opens),
    step: dataset.step,
    bbox: around(boundsOf(features.map((f) => f.geometry)), boxes) ?? dataset.bbox,
    home: dataset.bbox,
    layers: layers.map(({ id, file, text, features: own }) => ({
      id,
      file,
      features: own.length,
      sha256: sha256(text),
    })),
    ...(records.length ? { records: records.map(listed) } : {}),
    ...(reading.length ? { reading: { sha256: sha256(...reading.map(({ text }) => text)) } } : {}),
    ...(areas ? { areas: { sha256: sha256(areas.text) } } : {}),
    ...(dataset.basemaps?.length ? { basemaps: dataset.basemaps } : {}),
    ...(views.length ? { views: [...views] } : {}),
    blocs: blocs.filter((b) => used.some((a) => a.bloc === b.id)),
    actors: used,
    sources: [...sources],
    coverage,
  }
}

function sha256(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/** What the manifest tells of a records file. */
function listed({ text, ...all }: Records): RecordsFile {
  const { file, source, layer, features, located, radius, status, certainty } = all
  return { file, source, layer, features, located, radius, status, certainty, sha256: sha256(text) }
}

type Box = Manifest['bbox']

/** The box round all boxes, degrees, four decimals; null where there are none. */
function around(box: Box | null, more: readonly Box[]): Box | null {
  const all = [...(box ? [box] : []), ...more]
  if (!all.length) return null
  const side = (i: number) => all.map((b) => b[i]!)
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
  return [
    round(Math.min(...side(0))),
    round(Math.min(...side(1))),
    round(Math.max(...side(2))),
    round(Math.max(...side(3))),
  ]
}

function span(edtf: string): { start: string; end: string } {
  const { start, end } = parseEdtf(edtf)
  return { start: formatDay(start ?? 0), end: formatDay(end ?? 0) }
}

/** Actors that are named, and those they are part of, in the order of the file. */
function usedActors(actors: readonly Actor[], named: readonly Iterable<string>[]): Actor[] {
  const byId = new Map(actors.map((a) => [a.id, a]))
  const used = new Set<string>()
  for (const id of named.flatMap((ids) => [...ids]))
    for (let a = byId.get(id); a && !used.has(a.id); a = a.parent === null ? undefined : byId.get(a.parent))
      used.add(a.id)
  return actors.filter((a) => used.has(a.id))
}

function generated(sources: readonly Source[], sourceDateEpoch: number | null): string {
  if (sourceDateEpoch !== null) return new Date(sourceDateEpoch * 1000).toISOString()
  const newest = Math.max(
    0,
    ...sources.map((s) => (s.published === null ? 0 : (parseEdtf(s.published).start ?? 0))),
  )
  return `${formatDay(newest)}T00:00:00.000Z`
}
