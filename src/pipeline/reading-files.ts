/** What was read in the documents, as files for those who check it. */
import { ancestors, findPlace, type Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import type { OmitReason } from '../model/coverage.ts'
import type { MapFeature } from '../model/feature.ts'
import type { Place } from '../model/place.ts'
import {
  APART_FILE,
  documentFile,
  PLACES_FILE,
  type ApartStatement,
  type DocumentPart,
  type ReadDocument,
  type ReadMention,
  type ReadPlace,
  type Spelling,
} from '../model/reading.ts'
import type { SourceDocument } from './document/document.ts'
import type { Statement } from './document/statements.ts'
import type { Assertion, Reading } from './read-statements.ts'

/** What a dataset's documents gave. */
interface Read {
  documents: readonly SourceDocument[]
  /** In the order of `documents`. */
  readings: readonly Reading[]
  features: readonly MapFeature[]
  /** Lines of features that no date could be found for. */
  undated: ReadonlySet<Assertion>
  gazetteer: Gazetteer
}

/** `places.json`, `apart.json` and a file for each document, in this order; the same input gives the same bytes. */
export function readingFiles(read: Read): { file: string; text: string }[] {
  const documents = read.documents.map((document, i) =>
    readDocument(document, read.readings[i]!, read.undated),
  )
  const places = readPlaces(read, documents)
  const apart = documents.flatMap(({ source, parts }) =>
    parts.flatMap(({ start, end, text, omitted: why }): ApartStatement[] =>
      why === null ? [] : [{ source, start, end, text, why }],
    ),
  )
  return [
    { file: PLACES_FILE, text: `{"version":1,"places":${lines(places)}}\n` },
    { file: APART_FILE, text: `{"version":1,"statements":${lines(apart)}}\n` },
    ...documents.map(({ source, parts, mentions }) => ({
      file: documentFile(source),
      text: `{"version":1,"source":${JSON.stringify(source)},"parts":${lines(parts)},"mentions":${lines(mentions)}}\n`,
    })),
  ]
}

/** A list with one row a line, so that a difference shows which row changed. */
const lines = (rows: readonly object[]): string =>
  rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]` : '[]'

function readDocument(
  { source, text, statements, headings }: SourceDocument,
  { mentions, assertions }: Reading,
  undated: ReadonlySet<Assertion>,
): ReadDocument {
  const part = (
    kind: DocumentPart['kind'],
    { start, end }: { start: number; end: number },
    omitted: OmitReason | null,
    // as long as in the file, so that offsets count within it too
  ): DocumentPart => ({ kind, start, end, text: text.slice(start, end).replace(/\s/g, ' '), omitted })
  const parts = [
    ...headings.map((one) => part('heading', one, null)),
    ...statements.map((one) => part('statement', one, reasonOf(one, assertions, undated))),
  ]
  return {
    version: 1,
    source: source.id,
    parts: parts.sort((a, b) => a.start - b.start),
    mentions: mentions.map(({ start, end, place, use, why, candidates }): ReadMention => {
      const others = candidates.map((one) => one.place).filter((id) => id !== place)
      return { start, end, place, use, why, others }
    }),
  }
}

/** Why a statement is on no layer: a person left it out, or nothing of it has a date. */
function reasonOf(
  { start, end, omitted }: Statement,
  assertions: readonly Assertion[],
  undated: ReadonlySet<Assertion>,
): OmitReason | null {
  if (omitted) return omitted
  const own = assertions.filter(({ claim }) => claim.start >= start && claim.end <= end)
  return own.length && own.every((one) => undated.has(one)) ? 'no-date' : null
}

function readPlaces({ documents, features, gazetteer }: Read, read: readonly ReadDocument[]): ReadPlace[] {
  const named = [
    ...features.flatMap(({ properties: { place, candidates = [], claims } }) => [
      place,
      ...candidates.map((one) => one.place),
      ...claims.flatMap(({ at }) => at?.place ?? []),
    ]),
    ...read.flatMap(({ mentions }) => mentions.flatMap(({ place, others }) => [place ?? [], others].flat())),
  ]
  const places = new Map<string, Place>()
  for (const id of named) {
    const place = findPlace(gazetteer, id)
    if (!place) continue
    for (const one of [id, ...ancestors(place, gazetteer)]) {
      const found = findPlace(gazetteer, one)
      if (found) places.set(one, found)
    }
  }
  const spellings = spellingsOf(documents, read)
  return [...places.values()]
    .sort(byId)
    .map(({ id, name, type, country, parent, lon, lat, radiusKm, names, aliases, named: when }) => ({
      id,
      name,
      type,
      country,
      parent,
      lon,
      lat,
      radiusKm,
      names,
      aliases,
      ...(when ? { named: when } : {}),
      spellings: spellings.get(id) ?? [],
    }))
}

/** By place; a part of another name ("Milford Street Gang") is no way to write the place. */
function spellingsOf(
  documents: readonly SourceDocument[],
  read: readonly ReadDocument[],
): Map<string, Spelling[]> {
  const counts = new Map<string, Map<string, Spelling>>()
  read.forEach(({ source, mentions }, i) => {
    for (const { start, end, place, use } of mentions) {
      if (place === null || use === 'associative') continue
      const text = documents[i]!.text.slice(start, end).replace(/\s+/g, ' ')
      const own = counts.get(place) ?? new Map<string, Spelling>()
      counts.set(place, own)
      const key = `${source}\n${text}`
      const one = own.get(key)
      if (one) one.n++
      else own.set(key, { text, source, n: 1 })
    }
  })
  const byNumber = (a: Spelling, b: Spelling) =>
    b.n - a.n || compare(a.text, b.text) || compare(a.source, b.source)
  return new Map([...counts].map(([id, own]) => [id, [...own.values()].sort(byNumber)]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: Place, b: Place): number => compare(a.id, b.id)
